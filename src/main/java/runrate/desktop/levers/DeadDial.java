package runrate.desktop.levers;

import java.util.Optional;
import java.util.stream.DoubleStream;
import runrate.costing.CostEngine;
import runrate.desktop.store.DeskState;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.QualityShape;
import runrate.inputs.ScenarioShape;
import runrate.inputs.TaskEdits;
import runrate.inputs.TaskShape;
import runrate.scenario.Scenario;
import runrate.text.LeverNote;
import runrate.units.Problem;

/// Finds out whether a dial moves anything at present, and why not. Where no reason is known by its
/// name the dial is tried: a step or ten either way, with the kernel.
final class DeadDial {
  private static final double[] STEPS = {1, -1, 10, -10};

  /// What rounding may leave of a change that is none.
  private static final double DUST = 1e-12;

  private DeadDial() {}

  /// @return empty while the dial does what one expects of it
  static Optional<String> why(Dial dial, DeskState state, CostEngine engine) {
    var report = state.report();
    if (dial.input().key() == QualityShape.SUCCESS_CEILING) {
      boolean known = report.usdPerSuccess().isPresent() || state.scenario().business().successShare().isPresent();
      return Optional.of(known ? "shows in Risk" : "nobody says yet how often there is a success");
    }
    if (Keys.isWithin(dial.path(), ScenarioShape.QUALITY)) {
      return report.frontier().points().isEmpty() ? Optional.of("no option has a quality score yet") : Optional.empty();
    }
    if (dial.input().key() == TaskShape.CALL_SHARE || Keys.isWithin(dial.path(), ScenarioShape.BUDGET)
        || Keys.isWithin(dial.path(), ScenarioShape.BUSINESS)) {
      return Optional.empty();
    }
    if (!state.scenario().tasks().isEmpty()) {
      // Reasons that lie in all work's own plan say nothing of tasks with plans of their own.
      return state.isPriced() && isIdle(dial, state, engine)
          ? Optional.of(LeverNote.idle(dial.path())) : Optional.empty();
    }
    return LeverNote.of(dial.path(), state.scenario(), report.cost(), report.batch())
        .or(() -> state.isPriced() && isIdle(dial, state, engine)
            ? Optional.of(LeverNote.idle(dial.path())) : Optional.empty());
  }

  /// The same for an input that is no dial: nothing but what is known by its name is said.
  static String known(Key<?> key, DeskState state) {
    return LeverNote.of(Keys.path(key), state.scenario(), state.report().cost(), state.report().batch()).orElse("");
  }

  /// Most dials move the month, which one price tells: baseline and check are asked of the others alone.
  private static boolean isIdle(Dial dial, DeskState state, CostEngine engine) {
    // what the dial stands at: the scenario, or the means of its tasks
    Scenario shown = state.scenario();
    Scenario scenario = state.report().scenario();
    double month = state.report().cost().monthUsd();
    double from = dial.value(shown);
    DoubleStream tried = Double.isNaN(from) ? DoubleStream.of(dial.low(), dial.high())
        : DoubleStream.of(STEPS).map(steps -> dial.allowed(from + steps * dial.step()));
    return tried.mapToObj(value -> dial.set(shown, value)).map(changed -> scenario.tasks().isEmpty() ? changed
        : TaskEdits.ofAll(scenario, shown, changed)).allMatch(changed ->
        same(engine.prepare(changed).monthUsd(), month)
            && same(engine.monthUsd(changed, changed.baselinePlan()),
                engine.monthUsd(scenario, scenario.baselinePlan()))
            && engine.check(changed).stream().noneMatch(Problem::isError));
  }

  private static boolean same(double one, double other) {
    return Math.abs(one - other) <= DUST * Math.abs(other);
  }
}
