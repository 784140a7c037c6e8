package runrate.desktop;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;
import runrate.desktop.levers.TaskTemplate;
import runrate.desktop.store.ScenarioStore;
import runrate.files.RunrateHome;
import runrate.files.scenario.ScenarioReader;

/// Tasks that come with the program, and those of another scenario.
final class TaskTemplates {
  private final ScenarioStore store;
  private final RunrateHome home;
  private final List<TaskTemplate> all;

  /// @param window asked when a file is to be chosen
  TaskTemplates(ScenarioStore store, RunrateHome home, FileActions files, Supplier<Window> window) {
    this.store = store;
    this.home = home;
    all = List.of(
        shipped("Roles of a coding team",
            "in place of the tasks here: planner 5, coders 35, reviewers 20, searchers 40 %", "agent-roles"),
        shipped("Chat and nightly batch", "in place of the tasks here: a chat by day, 2,000 summaries at night",
            "chat-and-nightly-batch"),
        shipped("Ten small, three middle, one large",
            "in place of the tasks here: 71, 21 and 7 % on three sizes of model", "ten-three-one"),
        new TaskTemplate("From another scenario…",
            "brings its workload and plan in as one task more; its agreed terms stay behind", false,
            () -> files.chooseOther(window.get())));
  }

  private TaskTemplate shipped(String title, String sentence, String name) {
    return new TaskTemplate(title, sentence, true, () -> ScenarioReader.readPriceable(store.engine(),
        home.scenario(name), List.of()).value());
  }

  List<TaskTemplate> all() {
    return all;
  }

  List<MenuItem> items() {
    return all.stream().map(template -> Menus.item(template.title(), null, () -> template.takeOver(store))).toList();
  }
}
