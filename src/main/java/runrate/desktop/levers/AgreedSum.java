package runrate.desktop.levers;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.text.AgreedRows;
import runrate.text.Money;

/// From the list price to what is agreed, in figures; nothing while nothing was agreed.
final class AgreedSum extends LeverRow {
  private final ScenarioStore store;
  private List<AgreedRows.Line> shown = List.of();
  private Money shownIn = Money.US_DOLLARS;

  AgreedSum(ScenarioStore store) {
    this.store = store;
    setId("agreed-sum");
    getStyleClass().add("agreed-sum");
  }

  @Override
  void show(DeskState state) {
    List<AgreedRows.Line> lines = AgreedRows.whole(state.report().money(), store.engine().book(),
        state.scenario().plan().contract(),
        state.report().cost(), state.report().savings());
    if (!lines.equals(shown) || !state.report().money().equals(shownIn)) {
      shown = lines;
      shownIn = state.report().money();
      getChildren().setAll(lines.stream().map(line -> row(state.report().money(), line)).toList());
    }
    Restyle.keep(this, state.isCurrent() && !lines.isEmpty());
  }

  private static HBox row(Money money, AgreedRows.Line line) {
    String style = line.isSum() ? "agreed-total" : "agreed-part";
    Label name = StyledLabel.wrapped(line.label(), style);
    Label usd = StyledLabel.of(money.cents(line.usd()), style);
    usd.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var row = new HBox(8, name, usd);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }
}
