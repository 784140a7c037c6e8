package runrate.desktop.risk;

import java.util.ArrayList;
import java.util.List;
import runrate.desktop.levers.NumberPlace;
import runrate.desktop.levers.Unit;
import runrate.desktop.store.Refusal;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Range;
import runrate.scenario.Assumption;
import runrate.scenario.LinkMatrix;
import runrate.scenario.RankLink;

/// How far two linked inputs move together, as a correlation of their ranks. Not all sets of links can hold: what is
/// refused names the nearest value that does.
record LinkRank(ScenarioStore store, String a, String b) implements NumberPlace {
  private static final double FINE = 0.1;

  @Override
  public String path() {
    return "links.%s.%s".formatted(a, b);
  }

  @Override
  public String label() {
    return "How far they move together";
  }

  @Override
  public Unit unit() {
    return Unit.COUNT;
  }

  @Override
  public Range range() {
    return Range.CORRELATION;
  }

  @Override
  public boolean mayBeEmpty() {
    return false;
  }

  @Override
  public double low() {
    return 0;
  }

  @Override
  public double stepped(double from, int steps) {
    return reached(Math.clamp(Math.round((from + steps * FINE) * 100) / 100.0, -1, 1));
  }

  @Override
  public boolean fits(double value) {
    return reached(value) == value;
  }

  @Override
  public double reached(double value) {
    List<String> paths = store.state().scenario().assumptions().stream().filter(Assumption::hasRange)
        .map(Assumption::field).toList();
    List<RankLink> wanted = new ArrayList<>(store.state().scenario().uncertainty().links());
    int index = wanted.indexOf(wanted.stream().filter(link -> link.isOf(a, b)).findFirst().orElseThrow());
    wanted.set(index, new RankLink(a, b, value));
    return LinkMatrix.factor(LinkMatrix.of(paths, wanted)).isPresent() ? value
        : LinkMatrix.nearest(paths, wanted, index).orElse(0);
  }

  @Override
  public boolean isRefused() {
    return store.state().isRefused(path());
  }

  @Override
  public void refuse(String last) {
    store.refuse(new Refusal(path(), label(), last, scenario -> scenario.uncertainty().links()));
  }

  @Override
  public void accept() {
    store.accept(path());
  }
}
