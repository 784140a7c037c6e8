package runrate.desktop.controls;

import javafx.event.EventDispatcher;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A slider that only the primary button moves. JavaFX takes any button for a drag, so that whoever asks for the menu
/// of a slider would change its value on the way.
public final class PrimarySlider extends Slider {
  public PrimarySlider(double low, double high, double value) {
    super(low, high, value);
    EventDispatcher usual = getEventDispatcher();
    setEventDispatcher((event, tail) -> event instanceof MouseEvent mouse && isOther(mouse.getButton())
        ? null : usual.dispatchEvent(event, tail));
  }

  private static boolean isOther(MouseButton button) {
    return button != MouseButton.PRIMARY && button != MouseButton.NONE;
  }
}
