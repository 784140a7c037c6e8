package runrate.desktop.usage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.PlainScroll;
import runrate.usage.CallSum;
import runrate.usage.LogSource;

/// What was read, with an account of every line.
final class SourcesCard extends VBox {
  private final SourceList rows;

  /// @param onNotes shows the lines that need a look
  SourcesCard(Runnable onNotes) {
    rows = new SourceList(onNotes);
    var finding = new CardFinding();
    finding.show(List.of("the classes add up to the rows, in every line", ""));
    var scroll = new PlainScroll(rows);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(CardHead.of(CardHead.title("Sources"), finding), scroll);
    setId("card-sources");
    getStyleClass().add("card");
    setMinSize(0, 0);
  }

  /// @param wide whether there is room for a bar
  void show(List<LogSource> sources, Optional<CallSum> total, boolean wide,
      Function<LogSource, SourceRow.Actions> actions) {
    rows.show(sources, total, wide, actions);
  }
}
