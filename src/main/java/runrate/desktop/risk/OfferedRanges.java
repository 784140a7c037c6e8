package runrate.desktop.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import runrate.inputs.CacheShape;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.WorkloadShape;
import runrate.scenario.Assumption;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;

/// Ranges that are suggested for a scenario: those somebody published, or anybody can count, around what it has; and a
/// guess at the length of answers.
final class OfferedRanges {
  private static final double FEWEST_WORKING_DAYS = 20;
  private static final double MOST_WORKING_DAYS = 23;

  private OfferedRanges() {}

  /// Of inputs that have none and can move its bill.
  static List<Assumption> of(Scenario scenario) {
    List<Assumption> ranges = new ArrayList<>();
    if (scenario.plan().caching().enabled() && scenario.plan().caching().hitRate() instanceof HitRate.Fixed) {
      ranges.add(published(Keys.path(CacheShape.HIT_RATE), 0.6, 0.94,
          "published for parallel fan-out and for well-run caches"));
    }
    // of calls that are tried once and not billed when they fail, more failures would be a saving
    if (scenario.workload().failure().maxAttempts() > 1) {
      double share = Inputs.of(WorkloadShape.FAILED).value(scenario);
      ranges.add(published(Keys.path(WorkloadShape.FAILED), 0, Math.max(share, 0.15),
          "published: 10 to 15 % of attempts fail"));
    }
    double days = Inputs.of(WorkloadShape.DAYS).value(scenario);
    if (days >= FEWEST_WORKING_DAYS && days <= MOST_WORKING_DAYS) {
      ranges.add(published(Keys.path(WorkloadShape.DAYS), FEWEST_WORKING_DAYS, MOST_WORKING_DAYS,
          "the calendar: Mondays to Fridays of a month"));
    }
    double output = scenario.workload().outputTokens();
    if (output > 0) {
      ranges.add(new Assumption(Keys.path(WorkloadShape.OUTPUT), "", OptionalDouble.of(output * 0.75),
          OptionalDouble.of(output * 1.5), ""));
    }
    return ranges.stream().filter(range -> scenario.assumption(range.field()).filter(Assumption::hasRange).isEmpty())
        .toList();
  }

  static Scenario all(Scenario scenario) {
    return with(of(scenario)).apply(scenario);
  }

  static UnaryOperator<Scenario> with(List<Assumption> offered) {
    return scenario -> {
      List<Assumption> ranges = new ArrayList<>(scenario.assumptions());
      offered.forEach(range -> add(ranges, range));
      return scenario.withAssumptions(ranges);
    };
  }

  private static Assumption published(String path, double low, double high, String source) {
    return new Assumption(path, "", OptionalDouble.of(low), OptionalDouble.empty(), OptionalDouble.of(high),
        Assumption.Shape.TRIANGULAR, Assumption.Basis.PUBLISHED, source);
  }

  /// What is noted of an input already keeps its words, and its source unless it has none.
  private static void add(List<Assumption> ranges, Assumption wanted) {
    ranges.stream().filter(known -> known.field().equals(wanted.field())).findFirst().ifPresentOrElse(known ->
        ranges.set(ranges.indexOf(known), merged(known, wanted)), () -> ranges.add(wanted));
  }

  private static Assumption merged(Assumption known, Assumption wanted) {
    return known.source().isEmpty() ? new Assumption(known.field(), known.note(), wanted.low(), known.likely(),
        wanted.high(), known.shape(), wanted.basis(), wanted.source())
        : known.withLow(wanted.low()).withHigh(wanted.high());
  }
}
