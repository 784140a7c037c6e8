package runrate.desktop.levers;

import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import runrate.scenario.LimitPlan;
import runrate.scenario.Pace;
import runrate.scenario.Scenario;

/// The dials of rate limits and of an agent's pace. They say how many agents can run, not what a
/// month of them costs.
final class LimitDials {
  private static final double ANY = Double.NaN;

  static final Dial PEAK_FACTOR = Dials.workload("peakFactor", "Busiest minute", "peakFactor", Unit.TIMES, 1, 10, 0.1, 1,
      1000, w -> w.traffic().peakFactor(), (w, v) -> w.withPeakFactor(v));
  static final Dial CLIENT = new Dial("plan.limits.clientCallsPerMinute", "Own limiter, calls a min", "clientLimiter",
      Unit.COUNT, 0.1, 1e9, 1, 1000, 1, ANY, scenario -> scenario.plan().limits().clientCallsPerMinute().orElse(ANY),
      (s, v) -> with(s, limits -> limits.withClientCallsPerMinute(OptionalDouble.of(v))))
      .clearedBy(scenario -> with(scenario, limits -> limits.withClientCallsPerMinute(OptionalDouble.empty())));
  static final Dial BACKOFF = new Dial("plan.limits.backoffSeconds", "First pause of a retry", "backoff", Unit.DURATION,
      0, 1e5, 0, 60, 0.5, 1, scenario -> scenario.plan().limits().backoffSeconds(),
      (s, v) -> with(s, limits -> limits.withBackoffSeconds(v)));
  static final Dial FIRST_TOKEN = pace("firstTokenSeconds", "First token after", "firstToken", Unit.DURATION, 0, 0, 30,
      0.5, ANY, pace -> pace.firstTokenSeconds().orElse(ANY), (p, v) -> p.withFirstTokenSeconds(OptionalDouble.of(v)))
      .clearedBy(scenario -> paced(scenario, pace -> pace.withFirstTokenSeconds(OptionalDouble.empty())));
  static final Dial TOKEN_SPEED = pace("outputTokensPerSecond", "Answer speed", "tokensPerSecond", Unit.SPEED, 0.1, 1, 200,
      1, ANY, pace -> pace.outputTokensPerSecond().orElse(ANY),
      (p, v) -> p.withOutputTokensPerSecond(OptionalDouble.of(v)))
      .clearedBy(scenario -> paced(scenario, pace -> pace.withOutputTokensPerSecond(OptionalDouble.empty())));
  static final Dial PAUSE = pace("pauseSeconds", "Pause between calls", "pause", Unit.DURATION, 0, 0, 600, 1, 0,
      Pace::pauseSeconds, Pace::withPauseSeconds);

  private LimitDials() {}

  private static Dial pace(String key, String label, String term, Unit unit, double least, double low, double high,
      double step, double usual, ToDoubleFunction<Pace> get, BiFunction<Pace, Double, Pace> with) {
    return new Dial("workload.pace." + key, label, term, unit, least, 1e6, low, high, step, usual,
        scenario -> get.applyAsDouble(scenario.workload().traffic().pace()),
        (s, v) -> paced(s, pace -> with.apply(pace, v)));
  }

  private static Scenario paced(Scenario scenario, Function<Pace, Pace> change) {
    return scenario.withWorkload(workload -> workload.withPace(change.apply(workload.traffic().pace())));
  }

  static Scenario with(Scenario scenario, Function<LimitPlan, LimitPlan> change) {
    return scenario.withPlan(plan -> plan.withLimits(change.apply(plan.limits())));
  }
}
