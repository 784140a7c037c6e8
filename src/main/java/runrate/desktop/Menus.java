package runrate.desktop;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// The menu bar. It names only what works.
final class Menus {
  /// What the menus can ask for.
  record Actions(Runnable newScenario, Runnable open, Menu recent, MenuItem restore, Runnable save, Runnable
      saveAs, Menu versions, Runnable savePicture, List<MenuItem> exports, Runnable quit, MenuItem undo, MenuItem
      redo, Runnable split, List<MenuItem> templates, Runnable words, Runnable findModel, Runnable months, Runnable
      spend, Runnable currency, Runnable importLog, Zoom zoom, Runnable theme, Runnable shrink, Walking walk, Runnable scenario, Runnable
      glossary, Runnable keys, Runnable about) {}

  /// What can be done with the walk of the open scenario.
  ///
  /// @param fromHere starts it with the step in hand
  /// @param make     makes it anew from the levers in use
  /// @param addDesk  adds the desk as it stands as a step
  record Walking(Runnable present, Runnable fromHere, Runnable edit, Runnable make, Runnable addDesk) {}

  /// Behind what opens something else.
  private static final int RESTORE = 3;

  private Menus() {}

  static List<Menu> of(Actions actions) {
    return List.of(
        file(actions),
        menu("_Edit", actions.undo(), actions.redo(), new SeparatorMenuItem(),
            item("Split into tasks", "Shortcut+T", actions.split()), templates(actions.templates()),
            item("Name, notes and file\u2026", "F2", actions.words())),
        menu("_View", item("Find a model", "Shortcut+F", actions.findModel()),
            item("Twelve months", "Shortcut+M", actions.months()),
            item("Recorded spend", "Shortcut+R", actions.spend()),
            item("Currency\u2026", null, actions.currency()),
            item("Light or dark", "Shortcut+D", actions.theme()),
            item("All charts", null, actions.shrink()), new SeparatorMenuItem(),
            item("Larger", "Shortcut+Plus", actions.zoom()::larger),
            item("Smaller", "Shortcut+Minus", actions.zoom()::smaller),
            item("As drawn", "Shortcut+0", actions.zoom()::asDrawn)),
        present(actions.walk()),
        menu("_Help", item("About this scenario", "Shortcut+I", actions.scenario()),
            item("Questions and terms", "F1", actions.glossary()),
            item("Keyboard", null, actions.keys()), item("About Runrate", null, actions.about())));
  }

  private static Menu templates(List<MenuItem> items) {
    Menu menu = menu("Tasks of", items.toArray(MenuItem[]::new));
    menu.setId("task-templates");
    return menu;
  }

  private static Menu present(Walking walk) {
    Menu menu = menu("_Present", item("Start the walk", "F5", walk.present()),
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
    Menu menu = menu("_File", item("New…", "Shortcut+N", actions.newScenario()),
        item("Open…", "Shortcut+O", actions.open()), actions.recent(), item("Save", "Shortcut+S", actions.save()),
        item("Save as…", "Shortcut+Shift+S", actions.saveAs()), actions.versions(), new SeparatorMenuItem(),
        item("Import a log…", "Shortcut+Shift+I", actions.importLog()), export, item("Save picture of the window…", "Shortcut+P", actions.savePicture()), new SeparatorMenuItem(),
        item("Quit", "Shortcut+Q", actions.quit()));
    menu.getItems().add(RESTORE, actions.restore());
    return menu;
  }

  private static Menu menu(String name, MenuItem... items) {
    var menu = new Menu(name);
    menu.getItems().addAll(items);
    return menu;
  }

  static MenuItem item(String name, String keys, Runnable action) {
    var item = new MenuItem(name);
    item.setOnAction(event -> action.run());
    if (keys != null) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    return item;
  }
}
