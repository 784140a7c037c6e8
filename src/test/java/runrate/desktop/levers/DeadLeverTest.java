package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import runrate.desktop.OpenDesk;
import runrate.desktop.store.DeskReport;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.ScopedStore;
import runrate.scenario.Scenario;

/// No dial of the panel is dead without saying so: either it moves a figure, or a note says why not.
class DeadLeverTest {
  private static final double SAME = 1e-12;
  private static final Map<String, Scenario> SCENARIOS = Variants.all();
  static final List<String> NAMES = List.copyOf(SCENARIOS.keySet());

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyDialThatMovesNothingSaysWhy(String name) {
    assertEquals(List.of(), silent(SCENARIOS.get(name)), name);
  }

  private static final List<Dial> LIMITS = List.of(Dials.PEAK_FACTOR, Dials.CLIENT, Dials.BACKOFF, Dials.FIRST_TOKEN,
      Dials.TOKEN_SPEED, Dials.PAUSE);

  @Test
  void allDialsOfThePanelAreLookedAt() {
    assertTrue(dials().size() >= 49, dials().size() + " dials");
    assertTrue(dials().containsAll(List.of(Dials.BATCH, Dials.TURNS, Dials.SPREAD, Dials.PAUSE)));
  }

  /// They limit how many agents can run; a month of the same calls costs the same.
  @Test
  void aDialOfLimitsOrPaceShowsInCapacity() {
    DeskState state = state(SCENARIOS.get("20-agents"));
    Stream.concat(LIMITS.stream(), OwnLimitDials.of("anthropic/claude-sonnet-4-6").stream()).forEach(dial ->
        assertEquals(Optional.of("shows in Capacity"), DeadDial.why(dial, state, OpenDesk.ENGINE), dial.path()));
  }

  @Test
  void aLaunchIsDeadWhileTheHitRateIsFixed() {
    DeskState state = state(SCENARIOS.get("20-agents"));
    List.of(Dials.SPREAD, Dials.READABLE, Dials.SESSIONS, Dials.MAX_LIFETIME).forEach(dial ->
        assertEquals(Optional.of("matters only for a derived hit rate"), DeadDial.why(dial, state, OpenDesk.ENGINE),
            dial.path()));
  }

  @Test
  void whatASuccessMayCostShowsInRiskOnceSomebodySaysHowOftenThereIsOne() {
    Scenario agents = OpenDesk.shipped("20-agents");
    assertEquals(Optional.of("nobody says yet how often there is a success"), why(agents));
    assertEquals(Optional.of("shows in Risk"), why(agents.withBusiness(business -> business.withSuccessShare(
        OptionalDouble.of(0.8)))));
    assertEquals(Optional.of("shows in Risk"), why(OpenDesk.shipped("cheaper-but-fails")));
  }

  private static Optional<String> why(Scenario scenario) {
    return DeadDial.why(Dials.SUCCESS_CEILING, new ScenarioStore(OpenDesk.ENGINE, scenario, Optional.empty()).state(),
        OpenDesk.ENGINE);
  }

  /// Paths of the dials that move nothing in a scenario and have no note.
  private static List<String> silent(Scenario scenario) {
    var store = new ScenarioStore(OpenDesk.ENGINE, scenario, Optional.empty());
    var scoped = new ScopedStore(store);
    DeskState state = scoped.view().state();
    assertTrue(state.isPriced(), () -> state.problems().toString());
    return dials().stream()
        .filter(dial -> DeadDial.why(dial, state, OpenDesk.ENGINE).isEmpty())
        .filter(dial -> isDead(dial, state, store, scoped)).map(Dial::path).toList();
  }

  /// All dials, by reflection, so that a new one cannot be forgotten.
  static List<Dial> dials() {
    return Stream.concat(declared(Dials.class).filter(dial -> !dial.path().startsWith("business.")),
        OwnLimitDials.of("anthropic/claude-sonnet-4-6").stream()).toList();
  }

  private static Stream<Dial> declared(Class<?> list) {
    return Arrays.stream(list.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Dial.class)
        .map(field -> {
          try {
            return (Dial) field.get(null);
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static boolean isDead(Dial dial, DeskState state, ScenarioStore store,
      ScopedStore scoped) {
    Scenario scenario = state.scenario();
    double[] figures = figures(state.report());
    double from = dial.value(scenario);
    var others = Double.isNaN(from) ? DoubleStream.of(dial.low(), dial.low() + dial.step(), dial.high())
        : DoubleStream.of(1, 10, -1, -10).map(steps -> from + steps * dial.step());
    return others.map(dial::allowed)
        .filter(value -> Double.compare(value, dial.value(scenario)) != 0)
        .mapToObj(value -> edited(store, scoped, dial.set(scenario, value)))
        .allMatch(moved -> moved.isPriced() && same(figures, figures(moved.report())));
  }

  /// Every figure a dial could be expected to move.
  private static double[] figures(DeskReport report) {
    var burn = report.burn();
    var head = DoubleStream.of(report.cost().monthUsd(), report.savings().baselineUsd(), burn.monthEndUsd(),
        burn.unchangedMonthEndUsd(), burn.nextMonthUsd(), burn.budgetUsd().orElse(0), report.cost().hitRate());
    var limits = report.frontier().points().isEmpty() ? DoubleStream.empty()
        : DoubleStream.of(report.frontier().floor(), report.frontier().ceilingUsd().orElse(0));
    var points = report.frontier().points().stream().flatMapToDouble(point -> DoubleStream.of(
        point.option().costPerRequestUsd(), point.option().quality(), point.feasible() ? 1 : 0));
    return DoubleStream.concat(DoubleStream.concat(head, limits), points).toArray();
  }

  private static boolean same(double[] one, double[] other) {
    if (one.length != other.length) {
      return false;
    }
    for (int i = 0; i < one.length; i++) {
      if (Math.abs(one[i] - other[i]) > SAME * Math.max(1, Math.abs(one[i]))) {
        return false;
      }
    }
    return true;
  }

  /// What cannot be priced any more does something, too.
  /// As the panel hands a change on.
  private static DeskState edited(ScenarioStore store, ScopedStore scoped, Scenario changed) {
    scoped.view().edit(any -> changed);
    DeskState edited = store.state();
    store.undo();
    return edited;
  }

  private static DeskState state(Scenario scenario) {
    return new ScenarioStore(OpenDesk.ENGINE, scenario, Optional.empty()).state();
  }
}
