package runrate.desktop.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;
import runrate.showback.OwnerLine;
import runrate.showback.Showback;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.ShowbackWords;

/// A row for every owner and one for all. A row keeps its field as long as it is of the same owner and period.
final class BudgetsCard extends VBox {
  /// More rows than anybody types budgets into; an export has all of them.
  private static final int MOST_ROWS = 60;

  private final ScenarioStore store;
  private final Label title = CardHead.title("");
  private final CardFinding finding = new CardFinding();
  private final VBox heads = new VBox();
  private final VBox rows = new VBox();
  private final Label notes = StyledLabel.wrapped("", "card-finding");
  private final Map<List<Object>, OwnerRow> known = new HashMap<>();
  private final OwnerRow total = new OwnerRow("owner-all");

  /// @param onWhy given the link beside which the explanation stands
  BudgetsCard(ScenarioStore store, Consumer<Node> onWhy) {
    this.store = store;
    setId("card-budgets");
    getStyleClass().add("card");
    setMinSize(0, 0);
    total.getStyleClass().add("sum");
    var scroll = new PlainScroll(rows);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    notes.getStyleClass().add("step-notes");
    notes.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(CardHead.of(title, finding, CardHead.why("card-budgets-why", onWhy)), heads, scroll, notes);
  }

  /// @param unfair why what several use is not split as it was chosen; may be empty
  void show(Money money, Showback all, boolean narrow, String unfair) {
    title.setText("Budgets by %s, %s".formatted(all.by().word(), ShowbackWords.period(all)));
    finding.show(List.of(ShowbackWords.recorded(all), ""));
    heads.getChildren().setAll(OwnerRow.heads(all.by().word(), ShowbackWords.before(all), narrow));
    List<Node> shown = new ArrayList<>();
    for (OwnerLine line : all.lines().stream().limit(MOST_ROWS).toList()) {
      OwnerRow row = known.computeIfAbsent(List.of(all.by(), all.period(), line.owner()), key -> row(all, line));
      row.show(money, all, line, narrow);
      shown.add(row);
    }
    total.show(money, all, all.total(), narrow);
    shown.add(total);
    if (!rows.getChildren().equals(shown)) {
      rows.getChildren().setAll(shown);
    }
    notes.setText((all.lines().size() > MOST_ROWS ? "%s more are in an export. ".formatted(Figures.whole(
        all.lines().size() - MOST_ROWS)) : "") + "Solid is spent, pale is where it ends, the tick is the budget. What "
            + "is typed here stands among the scenario's budgets; clear a field to take one back." + all.shared().map(
                way -> " As chosen under Rules…, %s.".formatted(ShowbackWords.shared(way, all.by()))).orElse("")
            + unfair);
  }

  private OwnerRow row(Showback all, OwnerLine line) {
    String id = "owner-" + line.owner().replaceAll("[^A-Za-z0-9]+", "-");
    return !line.mayHaveBudget() ? new OwnerRow(id) : new OwnerRow(id, store, line.owner(),
        scenario -> own(all, scenario, line.owner()), usd -> scenario -> scenario.withBudget(old ->
            all.with(scenario, line.owner(), usd)));
  }

  private static OptionalDouble own(Showback all, Scenario scenario, String owner) {
    return all.own(scenario, owner).map(PeriodBudget::amount).map(amount -> amount.usd()).orElse(
        OptionalDouble.empty());
  }
}
