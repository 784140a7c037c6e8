package runrate.desktop.risk;

import java.util.function.BiConsumer;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import runrate.desktop.controls.PrimarySlider;
import runrate.desktop.store.Gesture;

/// A slider from against each other (-1) to together (1), filled from the middle, where two inputs know nothing of each
/// other. The thumb stops where other links let it go no farther.
final class LinkSlider extends Pane {
  private static final double HEIGHT = 22;
  private static final double TRACK = 16;
  private static final double THUMB_RADIUS = 8;
  private static final double FINE = 0.05;

  private final Slider slider = new PrimarySlider(-1, 1, 0);
  private final Region fill = region("link-fill");
  private final Region middle = region("link-middle");
  private final Gesture gesture = new Gesture();
  private boolean showing;
  private double shown;

  /// @param id      of the slider
  /// @param reached where a value ends up
  /// @param onTurn  told the value and the gesture it belongs to
  LinkSlider(String id, String words, DoubleUnaryOperator reached, BiConsumer<Double, Object> onTurn) {
    getStyleClass().add("link-slider");
    slider.setId(id);
    slider.setAccessibleText(words);
    slider.setBlockIncrement(2 * FINE);
    getChildren().addAll(slider, middle, fill);
    slider.valueProperty().subscribe((old, position) -> {
      if (!showing) {
        double value = reached.applyAsDouble(Math.round(position.doubleValue() / FINE) * FINE);
        if (value != shown) {
          onTurn.accept(Math.round(value * 100) / 100.0, gesture.id());
        }
        stand();
      }
    });
    slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> gesture.hold());
    slider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> gesture.release());
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  private static Region region(String styleClass) {
    var region = new Region();
    region.getStyleClass().add(styleClass);
    region.setMouseTransparent(true);
    region.setManaged(false);
    return region;
  }

  /// Shows a value without telling anybody.
  void show(double value) {
    shown = value;
    stand();
    requestLayout();
  }

  private void stand() {
    showing = true;
    slider.setValue(shown);
    showing = false;
  }

  @Override
  protected void layoutChildren() {
    slider.resizeRelocate(0, 3, getWidth(), TRACK);
    double zero = Math.round(getWidth() / 2);
    double thumb = THUMB_RADIUS + (getWidth() - 2 * THUMB_RADIUS) * (shown + 1) / 2;
    middle.resizeRelocate(zero - 1, 4, 2, TRACK - 2);
    double wide = Math.max(0, Math.abs(thumb - zero) - THUMB_RADIUS);
    fill.resizeRelocate(thumb < zero ? zero - wide : zero, 9, wide, 4);
  }
}
