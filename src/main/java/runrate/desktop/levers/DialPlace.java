package runrate.desktop.levers;

import runrate.desktop.store.Refusal;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Range;
import runrate.scenario.Scenario;

/// The place of a dial in the scenario of a store.
record DialPlace(Dial dial, ScenarioStore store) implements NumberPlace {
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
    return dial.fits(now(), value);
  }

  @Override
  public double reached(double value) {
    return dial.reached(now(), value);
  }

  private Scenario now() {
    return store.state().scenario();
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
