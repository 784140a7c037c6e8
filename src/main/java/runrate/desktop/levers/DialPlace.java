package runrate.desktop.levers;

import runrate.desktop.store.Refusal;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Range;
import runrate.inputs.TaskEdits;

/// The place of a dial in the scenario of a store.
record DialPlace(Dial dial, ScenarioStore store) implements NumberPlace {
  private static final double ROUNDING = 1e-9;

  @Override
  public String path() {
    return dial.path();
  }

  @Override
  public String label() {
    return dial.label();
  }

  @Override
  public Unit unit() {
    return dial.unit();
  }

  @Override
  public Range range() {
    return dial.input().range();
  }

  @Override
  public boolean mayBeEmpty() {
    return dial.cleared().isPresent();
  }

  @Override
  public double low() {
    return dial.low();
  }

  @Override
  public double stepped(double from, int steps) {
    return dial.snapped(from + steps * dial.step());
  }

  @Override
  public boolean fits(double value) {
    return Math.abs(reached(value) - dial.allowed(value)) <= Math.abs(value) * ROUNDING;
  }

  @Override
  public double reached(double value) {
    return dial.value(store.tried(scenario -> dial.set(scenario, value)));
  }

  @Override
  public String shortfall() {
    boolean ofTasks = !store.state().scenario().tasks().isEmpty() && TaskEdits.isMean(dial.input());
    return !ofTasks ? NumberPlace.super.shortfall() : unit() == Unit.PERCENT
        ? "no task goes over 100\u2009%, and locked ones stay" : "locked tasks stay as they are";
  }

  @Override
  public boolean isRefused() {
    return store.state().isRefused(path());
  }

  @Override
  public void refuse(String last) {
    store.refuse(Refusal.ofInput(path(), label(), last));
  }

  @Override
  public void accept() {
    store.accept(path());
  }
}
