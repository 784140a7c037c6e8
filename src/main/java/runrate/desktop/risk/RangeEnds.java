package runrate.desktop.risk;

import java.util.Optional;
import runrate.desktop.charts.TornadoEnds;
import runrate.desktop.store.ScenarioStore;
import runrate.risk.Swing;
import runrate.scenario.Assumption;

/// Moves the ends of ranges by hand, as far as each may go.
record RangeEnds(ScenarioStore store) implements TornadoEnds.Changes {
  @Override
  public void move(Swing swing, boolean high, double value, Object gesture) {
    RangeEnd end = end(swing, high);
    set(swing, end, end.near(value), gesture);
  }

  @Override
  public void step(Swing swing, boolean high, int steps, Object gesture) {
    RangeEnd end = end(swing, high);
    range(swing).ifPresent(now -> set(swing, end, end.stepped(end.end().of(now).orElseThrow(), steps), gesture));
  }

  @Override
  public void remove(Swing swing) {
    store.edit(RiskEdits.without(swing.input().path()));
  }

  private RangeEnd end(Swing swing, boolean high) {
    return new RangeEnd(store, swing.input().path(), high ? RangeEnd.End.HIGH : RangeEnd.End.LOW);
  }

  /// A range that is gone, while its bar is still in sight, cannot be moved.
  private Optional<Assumption> range(Swing swing) {
    return store.state().scenario().assumption(swing.input().path()).filter(Assumption::hasRange);
  }

  private void set(Swing swing, RangeEnd end, double value, Object gesture) {
    if (range(swing).isPresent() && end.fits(value)) {
      store.edit(RiskEdits.changed(swing.input().path(), known -> end.end().with(known, value)), gesture);
    }
  }
}
