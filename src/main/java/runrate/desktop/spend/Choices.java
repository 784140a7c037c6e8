package runrate.desktop.spend;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.ShownChoice;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.WordConverter;

/// One recognised thing of a paste: its name, and what it may be.
final class Choices<T> extends VBox {
  private final ComboBox<T> box = new ComboBox<>();
  private boolean showing;

  /// @param onChosen told what somebody chose, never what is merely shown
  Choices(String id, String name, Function<T, String> words, Consumer<T> onChosen) {
    super(3);
    box.setId(id);
    box.setAccessibleText(name);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    box.setConverter(new WordConverter<>(words));
    box.setOnAction(event -> {
      if (!showing && box.getValue() != null) {
        onChosen.accept(box.getValue());
      }
    });
    Label label = StyledLabel.of(name, "choice-name");
    label.setLabelFor(box);
    setMinWidth(0);
    getChildren().addAll(label, box);
  }

  /// @param chosen empty while it is to be asked
  void show(List<T> options, Optional<T> chosen) {
    showing = true;
    boolean fixed = options.isEmpty() || options.size() == 1 && chosen.isPresent();
    box.setPromptText(fixed ? "\u2013" : "choose");
    ShownChoice.show(box, options, chosen.orElse(null));
    box.setDisable(fixed);
    showing = false;
  }

  /// Whether nothing is read before this is chosen.
  boolean isAsked() {
    return !box.isDisabled() && box.getValue() == null;
  }

  void focus() {
    box.requestFocus();
  }
}
