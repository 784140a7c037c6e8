package runrate.desktop.levers;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;

/// The way back to what all work has: an arrow behind the name of an input that a task has for itself, and Delete on
/// what turns it.
final class GiveBack {
  private final String path;
  private final SmallButton button;
  private Optional<LeverScope> scope = Optional.empty();

  GiveBack(String path) {
    this.path = path;
    button = new SmallButton("back-" + path, Feather.ROTATE_CCW, "Give it back: as all work has it (Delete)",
        this::give);
    button.getStyleClass().add("give-back");
    Restyle.keep(button, false);
  }

  SmallButton button() {
    return button;
  }

  void scope(LeverScope of) {
    scope = Optional.of(of);
    Restyle.keep(button, of.isOwn(path));
  }

  /// @return whether there was anything to give back
  private boolean give() {
    return scope.filter(of -> of.giveBack(path)).isPresent();
  }

  /// Delete gives back, unless it edits a text.
  ///
  /// @param onSlider whether the keyboard is on something without a text
  /// @param fields   where the number is typed
  void byDelete(Node around, BooleanSupplier onSlider, Supplier<Stream<UnitField>> fields) {
    around.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      boolean plain = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
      if (event.getCode() != KeyCode.DELETE || !plain) {
        return;
      }
      Optional<UnitField> field = fields.get().filter(UnitField::isUntouched).findFirst();
      if ((onSlider.getAsBoolean() || field.isPresent()) && give()) {
        field.ifPresent(UnitField::settle);
        event.consume();
      }
    });
  }
}
