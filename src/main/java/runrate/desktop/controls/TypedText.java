package runrate.desktop.controls;

import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;

/// What stands in the field that has the keyboard, and nobody has taken yet.
public final class TypedText {
  private TypedText() {}

  /// Takes it as Enter would: before the scenario is saved, exported or told, it must be what stands in the window.
  public static void take(Scene scene) {
    if (scene != null && scene.getFocusOwner() instanceof TextField field) {
      field.fireEvent(new ActionEvent(field, field));
    }
  }
}
