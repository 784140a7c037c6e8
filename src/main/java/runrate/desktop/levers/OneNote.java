package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import runrate.desktop.store.DeskState;
import runrate.scenario.Scenario;

/// Rows that often have the same to say: while each of them has a note, the first one's is said once
/// above them all, and only those with another say theirs.
final class OneNote extends LeverRow {
  private final List<? extends LeverRow> rows;

  OneNote(List<? extends LeverRow> rows) {
    this.rows = rows;
    setSpacing(4);
    getChildren().add(note());
    getChildren().addAll(rows);
  }

  @Override
  Optional<String> label(String path) {
    return label(rows.stream(), path);
  }

  @Override
  boolean focus(String path) {
    return rows.stream().anyMatch(row -> row.focus(path));
  }

  @Override
  long changes(Scenario scenario) {
    return rows.stream().mapToLong(row -> row.changes(scenario)).sum();
  }

  @Override
  void scope(LeverScope scope) {
    rows.forEach(row -> row.scope(scope));
  }

  @Override
  void show(DeskState state) {
    rows.forEach(row -> row.show(state));
    boolean shared = rows.stream().noneMatch(row -> row.said().isEmpty());
    String first = rows.getFirst().said();
    say(shared ? first : "");
    rows.forEach(row -> row.hush(shared && row.said().equals(first)));
  }
}
