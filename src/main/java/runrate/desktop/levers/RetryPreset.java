package runrate.desktop.levers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import runrate.inputs.Keys;
import runrate.inputs.WorkloadShape;
import runrate.scenario.Assumption;
import runrate.scenario.Failure;
import runrate.scenario.Scenario;
import runrate.text.Figures;

/// Failures people ask for by name. None of them is measured, so each but the first notes what it assumes.
enum RetryPreset {
  NONE("none", Failure.NONE, Optional.empty()),
  TEN(Figures.percent(0.1) + " of calls, billed", new Failure(0.1, 2, 1, 0), Optional.of(rejected())),
  FIFTEEN(Figures.percent(0.15) + " of calls, billed", new Failure(0.15, 2, 1, 0), Optional.of(rejected())),
  BROKEN("broken streams " + Figures.percent(0.02) + ", billed in full", new Failure(0.02, 2, 1, 0.5),
      Optional.of(broken()));

  /// Stands for failures that are no preset.
  static final String OWN = "own values";

  private final String words;
  private final Failure failure;
  private final Optional<Assumption> assumption;

  RetryPreset(String words, Failure failure, Optional<Assumption> assumption) {
    this.words = words;
    this.failure = failure;
    this.assumption = assumption;
  }

  /// The input the assumptions are about.
  static String field() {
    return Keys.path(WorkloadShape.FAILED);
  }

  /// The names to choose from; values of one's own stand among them while there are any.
  static List<String> names(Scenario scenario) {
    List<String> names = Arrays.stream(values()).map(preset -> preset.words).toList();
    return chosen(scenario).equals(OWN) ? Stream.concat(names.stream(), Stream.of(OWN)).toList() : names;
  }

  static String chosen(Scenario scenario) {
    return Arrays.stream(values()).filter(preset -> preset.failure.equals(scenario.workload().failure()))
        .map(preset -> preset.words).findFirst().orElse(OWN);
  }

  static Scenario choose(Scenario scenario, String words) {
    return Arrays.stream(values()).filter(preset -> preset.words.equals(words)).findFirst()
        .map(preset -> preset.applyTo(scenario)).orElse(scenario);
  }

  private Scenario applyTo(Scenario scenario) {
    Scenario changed = scenario.withWorkload(workload -> workload.withFailure(failure)).withoutAssumption(field());
    return assumption.map(changed::withAssumption).orElse(changed);
  }

  private static Assumption rejected() {
    return new Assumption(field(),
        "Assumed, not measured here. Vendors do not bill rejected calls, so counting retries as billed is on the "
            + "safe side.",
        OptionalDouble.of(0.1), OptionalDouble.of(0.15), "Parallel API Pricing: What Concurrent Calls Actually Cost");
  }

  private static Assumption broken() {
    return new Assumption(field(),
        "Assumed, not measured here. A stream that breaks is billed: its whole prompt, and half of the answer on "
            + "average.",
        OptionalDouble.empty(), OptionalDouble.empty(), "Runrate's own assumption, not taken from a document");
  }
}
