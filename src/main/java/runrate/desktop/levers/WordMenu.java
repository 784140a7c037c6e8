package runrate.desktop.levers;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import runrate.desktop.controls.Terms;
import runrate.text.Glossary;

/// A few words to choose from, where a row has no room for a labelled box.
final class WordMenu<T> extends MenuButton {
  private final Function<T, String> words;
  private final String name;

  WordMenu(String id, String name, String term, List<T> options, Function<T, String> words, Consumer<T> onChosen) {
    this.words = words;
    this.name = name;
    setId(id);
    getStyleClass().add("quiet-menu");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(Terms.tooltip(Glossary.sentence(term)));
    for (T option : options) {
      var item = new MenuItem(words.apply(option));
      item.setOnAction(event -> onChosen.accept(option));
      getItems().add(item);
    }
  }

  void show(T chosen) {
    setText(words.apply(chosen));
    setAccessibleText("%s: %s".formatted(name, getText()));
  }
}
