package runrate.desktop.risk;

import java.util.Optional;
import runrate.desktop.charts.RangeShape;
import runrate.desktop.charts.TornadoEnds;
import runrate.desktop.store.ScenarioStore;
import runrate.risk.Swing;
import runrate.scenario.Assumption;

/// Moves the numbers of ranges by hand, as far as each may go.
record RangeEnds(ScenarioStore store) implements TornadoEnds.Changes {
  @Override
  public void move(Swing swing, boolean high, double value, Object gesture) {
    move(end(swing.input().path(), high ? RangeEnd.End.HIGH : RangeEnd.End.LOW), value, gesture);
  }

  @Override
  public void step(Swing swing, boolean high, int steps, Object gesture) {
    step(end(swing.input().path(), high ? RangeEnd.End.HIGH : RangeEnd.End.LOW), steps, gesture);
  }

  @Override
  public void remove(Swing swing) {
    store.edit(RiskEdits.without(swing.input().path()));
  }

  /// Of one input's range.
  RangeShape.Changes of(String field) {
    return new RangeShape.Changes() {
      @Override
      public void move(RangeShape.Mark mark, double value, Object gesture) {
        RangeEnds.this.move(end(field, RangeEnd.End.of(mark)), value, gesture);
      }

      @Override
      public void step(RangeShape.Mark mark, int steps, Object gesture) {
        RangeEnds.this.step(end(field, RangeEnd.End.of(mark)), steps, gesture);
      }
    };
  }

  private RangeEnd end(String field, RangeEnd.End end) {
    return new RangeEnd(store, field, end);
  }

  private void move(RangeEnd end, double value, Object gesture) {
    range(end).ifPresent(now -> set(end, end.near(value), gesture));
  }

  private void step(RangeEnd end, int steps, Object gesture) {
    range(end).ifPresent(now -> set(end, end.stepped(end.now(), steps), gesture));
  }

  /// A range that is gone, while its bar is still in sight, cannot be moved.
  private Optional<Assumption> range(RangeEnd end) {
    return store.state().scenario().assumption(end.field()).filter(Assumption::hasRange);
  }

  private void set(RangeEnd end, double value, Object gesture) {
    if (value != end.now() && end.fits(value)) {
      store.edit(RiskEdits.changed(end.field(), known -> end.end().with(known, value)), gesture);
    }
  }
}
