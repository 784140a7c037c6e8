package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import runrate.text.Money;

/// The ground every chart is drawn on: it keeps one path and one pool of texts a style and redraws
/// them together in a layout pass, so that many changes between two frames cost one drawing.
public abstract class PlotPane extends Pane {
  private static final double HOVER_GAP = 12;
  private static final Duration DOUBLE_CLICK = Duration.millis(250);

  private final List<Shapes> shapes = new ArrayList<>();
  private final List<Labels> labels = new ArrayList<>();
  private final List<HotArea> hotAreas = new ArrayList<>();
  private final Label hover = new Label();
  private final PauseTransition click = new PauseTransition(DOUBLE_CLICK);
  private Money money = Money.US_DOLLARS;

  /// An area that shows exact values under the mouse and may answer a click.
  private record HotArea(double x, double y, double width, double height, Supplier<String> text, Runnable action) {
    boolean contains(double px, double py) {
      return px >= x && px <= x + width && py >= y && py <= y + height;
    }
  }

  protected PlotPane(String styleClass) {
    getStyleClass().addAll("plot", styleClass);
    setMinSize(0, 0);
    hover.getStyleClass().add("plot-hover");
    hover.setManaged(false);
    hover.setVisible(false);
    hover.setMouseTransparent(true);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> showHover(event.getX(), event.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.setVisible(false));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  /// The currency its amounts are written in from now on.
  public final void showIn(Money currency) {
    if (!currency.equals(money)) {
      money = currency;
      requestLayout();
    }
  }

  protected final Money money() {
    return money;
  }

  /// A click acts after a moment, unless it turns out to be the first half of a double click.
  private void clicked(MouseEvent event) {
    click.stop();
    if (event.getClickCount() == 1 && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      hotAreas.stream().filter(area -> area.contains(event.getX(), event.getY())).findFirst().ifPresent(area -> {
        click.setOnFinished(finished -> area.action().run());
        click.playFromStart();
      });
    }
  }

  /// A layer of shapes; layers lie on each other in the order they are made.
  protected final Shapes shapes(String styleClass) {
    return add(Shapes.plain(styleClass));
  }

  /// A layer of rectangles whose style gives them a stroke.
  protected final Shapes outlined(String styleClass) {
    return add(Shapes.outlined(styleClass));
  }

  private Shapes add(Shapes layer) {
    shapes.add(layer);
    getChildren().add(layer.node());
    return layer;
  }

  protected final Labels labels(String styleClass) {
    var layer = new Labels(styleClass);
    labels.add(layer);
    getChildren().add(layer.node());
    return layer;
  }

  /// @param text asked for when it is shown: all areas are laid out anew at every move, and most are never seen
  protected final void hot(double x, double y, double width, double height, Supplier<String> text, Runnable action) {
    hotAreas.add(new HotArea(x, y, width, height, text, action));
  }

  /// What the chart shows, as a table; empty where it has no such twin.
  public Optional<ChartTable> table() {
    return Optional.empty();
  }

  /// Draws everything for the present size.
  protected abstract void draw(double width, double height);

  @Override
  protected final void layoutChildren() {
    if (!getChildren().contains(hover)) {
      getChildren().add(hover);
    }
    shapes.forEach(Shapes::clear);
    labels.forEach(Labels::clear);
    hotAreas.clear();
    if (getWidth() > 0 && getHeight() > 0) {
      draw(getWidth(), getHeight());
    }
    shapes.forEach(Shapes::finish);
    labels.forEach(Labels::finish);
  }

  /// The texts through which a line runs, as they were last drawn; there should be none. Hairlines of the grid do not
  /// count.
  public final List<String> struckTexts() {
    return StruckTexts.of(shapes, labels);
  }

  private void showHover(double x, double y) {
    var area = hotAreas.stream().filter(candidate -> candidate.contains(x, y)).findFirst();
    hover.setVisible(area.isPresent());
    area.ifPresent(found -> {
      hover.setText(found.text().get());
      hover.applyCss();
      double width = hover.prefWidth(-1);
      double height = hover.prefHeight(-1);
      double left = x + HOVER_GAP + width > getWidth() ? x - HOVER_GAP - width : x + HOVER_GAP;
      double top = y + HOVER_GAP + height > getHeight() ? y - HOVER_GAP - height : y + HOVER_GAP;
      hover.resizeRelocate(Math.round(left), Math.round(top), width, height);
    });
  }

  /// The text under the mouse, empty where there is none; what a test or a screen reader asks for.
  public final String hoverText() {
    return hover.isVisible() ? hover.getText() : "";
  }
}
