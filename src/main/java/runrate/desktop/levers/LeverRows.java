package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import runrate.desktop.store.DeskState;
import runrate.risk.Tripwire;
import runrate.scenario.Scenario;

/// A row made of rows: what it is asked, it asks them.
abstract class LeverRows<R extends LeverRow> extends LeverRow {
  private final List<R> rows;

  LeverRows(List<R> rows) {
    this.rows = List.copyOf(rows);
  }

  final List<R> rows() {
    return rows;
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
  void evenOdds(Optional<Tripwire> wire) {
    rows.forEach(row -> row.evenOdds(wire));
  }

  @Override
  long ghost(Optional<Ghost> plan) {
    return rows.stream().mapToLong(row -> row.ghost(plan)).sum();
  }

  @Override
  void show(DeskState state) {
    rows.forEach(row -> row.show(state));
  }
}
