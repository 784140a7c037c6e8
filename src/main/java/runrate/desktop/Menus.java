package runrate.desktop;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// The menu bar. It names only what works.
final class Menus {
  /// What the menus can ask for.
  record Actions(Runnable open, MenuItem restore, Runnable save, Runnable saveAs, Menu versions,
      Runnable savePicture, List<MenuItem> exports, Runnable quit, Runnable undo, Runnable redo,
      Runnable findModel, Runnable theme, Runnable shrink, Walking walk, Runnable scenario, Runnable glossary,
      Runnable keys, Runnable about) {}

  /// What can be done with the walk of the open scenario.
  ///
  /// @param fromHere starts it with the step in hand
  /// @param make     makes it anew from the levers in use
  /// @param addDesk  adds the desk as it stands as a step
  record Walking(Runnable present, Runnable fromHere, Runnable edit, Runnable make, Runnable addDesk) {}

  private Menus() {}

  static List<Menu> of(Actions actions) {
    return List.of(
        file(actions),
        menu("Edit", item("Undo", "Shortcut+Z", actions.undo()), item("Redo", "Shortcut+Shift+Z", actions.redo())),
        menu("View", item("Find a model", "Shortcut+F", actions.findModel()),
            item("Light or dark", "Shortcut+D", actions.theme()),
            item("All charts", "Shortcut+0", actions.shrink())),
        present(actions.walk()),
        menu("Help", item("About this scenario", "Shortcut+I", actions.scenario()),
        item("Terms", "F1", actions.glossary()),
            item("Keyboard", null, actions.keys()), item("About Runrate", null, actions.about())));
  }

  private static Menu present(Walking walk) {
    Menu menu = menu("Present", item("Start the walk", "F5", walk.present()),
        item("Start from the step in hand", "Shift+F5", walk.fromHere()), new SeparatorMenuItem(),
        item("Edit the walk", null, walk.edit()),
        item("Make a walk of the levers in use", null, walk.make()),
        item("Add the desk as it stands", "Shortcut+Shift+A", walk.addDesk()));
    menu.setId("present-menu");
    return menu;
  }

  private static Menu file(Actions actions) {
    var export = new Menu("Export");
    export.getItems().addAll(actions.exports());
    Menu menu = menu("File", item("Open…", "Shortcut+O", actions.open()), item("Save", "Shortcut+S", actions.save()),
        item("Save as…", "Shortcut+Shift+S", actions.saveAs()), actions.versions(), new SeparatorMenuItem(),
        export, item("Save picture of the window…", "Shortcut+P", actions.savePicture()), new SeparatorMenuItem(),
        item("Quit", "Shortcut+Q", actions.quit()));
    menu.getItems().add(1, actions.restore());
    return menu;
  }

  private static Menu menu(String name, MenuItem... items) {
    var menu = new Menu(name);
    menu.getItems().addAll(items);
    return menu;
  }

  private static MenuItem item(String name, String keys, Runnable action) {
    var item = new MenuItem(name);
    item.setOnAction(event -> action.run());
    if (keys != null) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    return item;
  }
}
