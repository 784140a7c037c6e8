package runrate.desktop.controls;

import java.util.List;
import javafx.scene.control.ComboBox;

/// What a box offers and what of it is chosen, shown together.
public final class ShownChoice {
  private ShownChoice() {}

  /// Offers other items where they changed. A box whose items are replaced under a chosen one goes on showing the
  /// item at the old place, so the choice is cleared first.
  ///
  /// @param chosen null while nothing is
  public static <T> void show(ComboBox<T> box, List<T> items, T chosen) {
    if (!box.getItems().equals(items)) {
      box.setValue(null);
      box.getItems().setAll(items);
    }
    box.setValue(chosen);
  }
}
