package runrate.desktop.spend;

import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.scenario.RecordedDay;
import runrate.spend.PastedRow;
import runrate.text.Figures;
import runrate.text.SpendSentence;

/// A row as it was pasted, and what became of it: the day and its amount, or why it was refused.
final class PasteRow extends ListCell<PastedRow> {
  private final Label text = StyledLabel.of("", "paste-text");
  private final Label badge = StyledLabel.of("refused", "refused-badge");
  private final Label day = StyledLabel.of("", "paste-day");
  private final Label usd = StyledLabel.of("", "paste-usd");
  private final Label look = StyledLabel.of("", "paste-look");
  private final HBox line = new HBox(8);
  private final Predicate<RecordedDay> isOdd;

  PasteRow(Predicate<RecordedDay> isOdd) {
    this.isOdd = isOdd;
    text.setMinWidth(0);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    for (Label label : new Label[] {badge, day, usd, look}) {
      label.setMinWidth(Region.USE_PREF_SIZE);
    }
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(text, badge, day, usd, look);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(PastedRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty ? null : line);
    if (!empty) {
      boolean refused = row.kind() == PastedRow.Kind.REFUSED;
      text.setText(row.text().isEmpty() ? "(blank)" : row.text());
      Restyle.keep(badge, refused);
      day.setText(row.day().map(taken -> SpendSentence.day(taken.date())).orElse(switch (row.kind()) {
        case HEADING -> "heading";
        case BLANK -> "blank";
        case ASKED -> "waits";
        default -> "";
      }));
      Restyle.keep(day, !refused);
      usd.setText(row.day().map(taken -> Figures.usdCents(taken.usd()).substring(1)).orElse(""));
      Restyle.keep(usd, row.day().isPresent());
      look.setText(refused || row.leavesADayOut() ? row.why() : row.day().filter(isOdd).isPresent() ? "a look?" : "");
      Restyle.set(look, "label", refused ? "paste-why" : "paste-look");
      Restyle.keep(look, !look.getText().isEmpty());
      setAccessibleText("%s %s %s %s".formatted(row.text(), day.getText(), usd.getText(), look.getText()));
    }
    Restyle.set(this, "cell", "indexed-cell", "list-cell", "paste-row",
        !empty && row.kind() == PastedRow.Kind.REFUSED ? "refused" : "plain");
  }
}
