package runrate.desktop.levers;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskState;
import runrate.risk.Tripwire;
import runrate.scenario.Scenario;

/// One row of the panel: an input and, below it, why it changes nothing at present.
abstract class LeverRow extends VBox {
  private final Label note = new Label();
  private final Label then = StyledLabel.of("", "ghost-note");
  private String said = "";
  private boolean hushed;

  LeverRow() {
    note.getStyleClass().add("lever-note");
    note.setWrapText(true);
    then.setMinWidth(USE_PREF_SIZE);
    say("");
    sayThen("");
  }

  /// Shows the state without telling anybody.
  abstract void show(DeskState state);

  /// Told whose values it shows.
  void scope(LeverScope scope) {}

  /// Marks where half of the drawn months fit the budget, on the row whose input it is.
  void evenOdds(Optional<Tripwire> wire) {}

  /// Shows what a plan that somebody points at would make of its inputs.
  ///
  /// @return how many inputs would change
  long ghost(Optional<Ghost> plan) {
    return 0;
  }

  /// How many inputs differ from what a file that does not mention them means.
  long changes(Scenario scenario) {
    return 0;
  }

  /// The name of the input at a path, where the row turns it.
  Optional<String> label(String path) {
    return Optional.empty();
  }

  /// The same among several rows.
  static Optional<String> label(Stream<? extends LeverRow> rows, String path) {
    return rows.flatMap(row -> row.label(path).stream()).findFirst();
  }

  /// Puts the keyboard on the input at a path.
  ///
  /// @return whether the row turns it
  boolean focus(String path) {
    return false;
  }

  final Label note() {
    return note;
  }

  /// What the plan that is pointed at would make of the input; it stands beside the name.
  final Label then() {
    return then;
  }

  final void sayThen(String words) {
    then.setText(words.isEmpty() ? "" : "then " + words);
    Restyle.keep(then, !words.isEmpty());
  }

  final void say(String words) {
    said = words;
    note.setText(words);
    Restyle.keep(note, !hushed && !words.isEmpty());
  }

  final String said() {
    return said;
  }

  /// Leaves the note to somebody who says it for several rows.
  final void hush(boolean quiet) {
    hushed = quiet;
    say(said);
  }
}
