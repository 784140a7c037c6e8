package runrate.desktop.spend;

import java.time.format.TextStyle;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.SpendSentence;

/// The month in sight: its name with arrow heads beside it, its grid, and the reply of a cell that was refused.
final class MonthCard extends VBox {
  private final SpendDraft draft;
  private final ScenarioStore store;
  private final Label name = CardHead.title("");
  private final Label preview = StyledLabel.of("preview", "badge-changed");
  private final CardFinding finding = new CardFinding();
  private final Label unit = StyledLabel.of("", "card-unit");
  private final MonthGrid grid;
  private final DayEditor editor;

  MonthCard(ScenarioStore store, SpendDraft draft) {
    this.draft = draft;
    this.store = store;
    setId("spend-month");
    getStyleClass().add("card");
    setMinSize(0, 0);
    grid = new MonthGrid(draft, new Keys());
    editor = new DayEditor(store, () -> grid.go(draft.cell().plusDays(1)));
    VBox.setVgrow(grid, Priority.ALWAYS);
    preview.setMinWidth(USE_PREF_SIZE);
    unit.setMinWidth(USE_PREF_SIZE);
    HBox head = CardHead.of(new SmallButton("month-before", Feather.CHEVRON_LEFT, "The month before (Page Up)",
        () -> draft.show(draft.month().minusMonths(1))), name, new SmallButton("month-after", Feather.CHEVRON_RIGHT,
            "The month after (Page Down)", () -> draft.show(draft.month().plusMonths(1))), preview, finding,
        unit);
    // above the days: below them it would be out of sight in a low window
    getChildren().addAll(head, editor.reply(), grid);
  }

  void show(SpendMoment moment) {
    name.setText("%s %s".formatted(draft.month().getMonth().getDisplayName(TextStyle.FULL, Figures.LOCALE),
        draft.month().getYear()));
    Restyle.keep(preview, !moment.previewed().isEmpty());
    List<RecordedDay> days = moment.scenario().forecast().recorded().of(draft.month());
    String words = SpendSentence.month(Money.US_DOLLARS, days, draft.month());
    String whose = moment.scenario().forecast().isSample() && !days.isEmpty() ? ", sample data" : "";
    finding.show(List.of(days.isEmpty() ? "Type a day, paste a column, or import a CSV file."
        : words + " so far" + whose, words + whose, whose.isEmpty() ? words : "sample data"));
    Money money = Money.of(moment.scenario());
    unit.setText(money.isConverted() ? "recorded in USD, planned and weeks in " + money.code() : "USD");
    editor.show();
    grid.show(moment);
  }

  void focusCell() {
    grid.focus(draft.cell());
  }

  private final class Keys implements MonthGrid.Hands {
    @Override
    public void edit(DayCell cell, String typed) {
      editor.begin(cell, typed);
    }

    @Override
    public void clear(DayCell cell) {
      store.edit(scenario -> scenario.withForecast(old -> {
        RecordedSpend without = old.recorded().without(cell.date());
        return without.equals(old.recorded()) ? old : old.upTo(without);
      }));
    }
  }
}
