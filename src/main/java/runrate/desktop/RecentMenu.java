package runrate.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The scenarios that were opened last, in the File menu.
final class RecentMenu extends Menu {
  private final FileActions files;
  private final Consumer<Path> onChosen;

  RecentMenu(FileActions files, Consumer<Path> onChosen) {
    super("Open recent");
    this.files = files;
    this.onChosen = onChosen;
    // A menu without an item never asks to be shown.
    fill();
    setOnShowing(event -> fill());
  }

  private void fill() {
    List<Path> recent = files.recent();
    getItems().setAll(recent.stream().map(this::item).toList());
    if (recent.isEmpty()) {
      var none = new MenuItem("No file was opened yet");
      none.setDisable(true);
      getItems().add(none);
    }
  }

  private MenuItem item(Path file) {
    var item = new MenuItem(file.getFileName().toString());
    // An underscore of a file name is no mnemonic.
    item.setMnemonicParsing(false);
    item.setOnAction(event -> onChosen.accept(file));
    return item;
  }
}
