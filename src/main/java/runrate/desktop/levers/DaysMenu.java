package runrate.desktop.levers;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Keys;
import runrate.inputs.WorkloadShape;
import runrate.scenario.MonthDays;
import runrate.text.Figures;

/// How many days a month the calls are made on, in sight beside the calls a day.
final class DaysMenu extends MenuButton {
  private static final double MEAN_MONTH = 365.0 / 12;

  private final ScenarioStore store;

  DaysMenu(ScenarioStore store) {
    this.store = store;
    setId("days-menu");
    getStyleClass().add("quiet-menu");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(Terms.tooltip(Keys.sentence(Keys.path(WorkloadShape.DAYS))));
    add("20 days", MonthDays.of(20));
    add("21 days", MonthDays.of(21));
    add("22 working days", MonthDays.of(22));
    add("30 days", MonthDays.of(30));
    add("365 ÷ 12 days", MonthDays.of(MEAN_MONTH));
    add("days of the calendar month", MonthDays.CALENDAR);
  }

  private void add(String name, MonthDays days) {
    var item = new MenuItem(name);
    item.setOnAction(event -> store.edit(scenario -> scenario.withWorkload(workload -> workload.withDays(days))));
    getItems().add(item);
  }

  void show(DeskState state) {
    var scenario = state.scenario();
    double days = scenario.workload().days().in(scenario.forecast().month());
    setText("× %s day%s".formatted(Figures.trimmed(days, 1), days == 1 ? "" : "s"));
  }
}
