package runrate.desktop.prices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// One thing to choose among a few; the choice stands on the button.
final class FilterMenu<T> extends MenuButton {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<T, RadioMenuItem> items = new LinkedHashMap<>();
  private final String name;
  private final Consumer<T> onChosen;
  private T chosen;

  FilterMenu(String id, String name, Consumer<T> onChosen) {
    this.name = name;
    this.onChosen = onChosen;
    setId(id);
    getStyleClass().add("quiet-menu");
    setMinWidth(USE_PREF_SIZE);
  }

  /// An option and its words; the first that is added is chosen to begin with.
  FilterMenu<T> option(T option, String words) {
    var item = new RadioMenuItem(words);
    item.setToggleGroup(group);
    item.setOnAction(event -> {
      show(option);
      onChosen.accept(option);
    });
    items.put(option, item);
    getItems().add(item);
    if (items.size() == 1) {
      show(option);
    }
    return this;
  }

  void show(T option) {
    RadioMenuItem item = items.get(option);
    item.setSelected(true);
    chosen = option;
    setText(item.getText());
    setAccessibleText("%s: %s".formatted(name, item.getText()));
  }

  T chosen() {
    return chosen;
  }

  List<T> options() {
    return List.copyOf(items.keySet());
  }
}
