package runrate.playbook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.scenario.AppliedStep;
import runrate.scenario.Scenario;
import runrate.usage.LogCheck;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedPart;
import runrate.usage.LoggedWork;

/// What a log tells of a step that was taken: the figure it moves, on the days before it and from its day on, beside
/// what the plan has.
///
/// @param measure  absent where the step leaves no mark in a log
/// @param before   days before the step was taken
/// @param after    its day and those after it
/// @param expected what the plan has of it
public record StepEvidence(AppliedStep applied, Optional<StepMeasure> measure, State state, Side before, Side after,
    OptionalDouble expected) {
  /// Fewer days on either side tell chance from change too badly.
  public static final int LEAST_DAYS = 3;
  /// Part of the way to the plan from which on a step counts as seen.
  private static final double SEEN = 0.5;
  /// A smaller part is what days differ by anyhow.
  private static final double PARTLY = 0.1;
  /// A plan that is no farther than this part of the figure from what was there before asks for no move.
  private static final double NO_MOVE = 0.01;

  /// Whether the log has what the step was to bring: at least half of the way, a tenth of it, or less.
  public enum State { SEEN, PARTLY, NOT_SEEN, TOO_EARLY, CANNOT_TELL }

  /// The log on one side of the day.
  ///
  /// @param days    with calls
  /// @param value   of the step's figure; absent where the log does not say
  /// @param callUsd mean list cost of a call at the prices of the scenario's day, so that no change of prices is in it
  public record Side(int days, OptionalDouble value, OptionalDouble callUsd) {}

  /// In the order the steps were taken in.
  ///
  /// @param part free of errors
  public static List<StepEvidence> of(CostEngine engine, LoggedNames names, LoggedPart part) {
    Scenario seen = part.seen();
    List<AppliedStep> applied = part.whole().applied();
    if (applied.isEmpty()) {
      return List.of();
    }
    CostReport plan = engine.report(seen);
    boolean thoughtKnown = StepMeasure.isThoughtKnown(part.work());
    return applied.stream().map(step -> {
      Optional<StepMeasure> measure = StepMeasure.of(step.step());
      Function<LoggedWork, Side> side = work -> new Side(work.activeDays().size(), measure.map(of ->
          of.measured(engine, names, seen, work, thoughtKnown)).orElse(OptionalDouble.empty()),
          LogCheck.callUsd(engine, names, seen, work));
      return of(step, measure, side.apply(part.work().onDays(day -> day.isBefore(step.date()))),
          side.apply(part.work().onDays(day -> !day.isBefore(step.date()))), measure.map(of ->
              of.planned(plan, thoughtKnown)).orElse(OptionalDouble.empty()));
    }).toList();
  }

  private static StepEvidence of(AppliedStep step, Optional<StepMeasure> measure, Side before, Side after,
      OptionalDouble expected) {
    return new StepEvidence(step, measure, state(measure, before, after, expected), before, after, expected);
  }

  private static State state(Optional<StepMeasure> measure, Side before, Side after, OptionalDouble expected) {
    if (measure.isEmpty()) {
      return State.CANNOT_TELL;
    }
    if (Math.min(before.days(), after.days()) < LEAST_DAYS) {
      return State.TOO_EARLY;
    }
    if (before.value().isEmpty() || after.value().isEmpty() || expected.isEmpty()) {
      return State.CANNOT_TELL;
    }
    double from = before.value().getAsDouble();
    double way = measure.get().way(from, expected.getAsDouble());
    double gone = measure.get().way(from, after.value().getAsDouble());
    return way <= NO_MOVE * Math.max(Math.abs(from), Math.abs(expected.getAsDouble())) ? State.CANNOT_TELL
        : gone >= SEEN * way ? State.SEEN : gone >= PARTLY * way ? State.PARTLY : State.NOT_SEEN;
  }
}
