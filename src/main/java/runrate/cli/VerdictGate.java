package runrate.cli;

import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import runrate.risk.MonthVerdict;

/// The options by which a command fails on the verdict on a month.
final class VerdictGate {
  @Option(names = "--fail-over-budget", description = "Exit with 1 if the verdict on the month is over the budget: "
      + "by probability where inputs have ranges, else at likely values.")
  private boolean failOverBudget;

  @Option(names = "--max-probability", paramLabel = "SHARE", description = "Exit with 1 if the month breaks the budget "
      + "with a higher probability than this, 0 to 1, by any method; it needs inputs with a range.")
  private Double maxProbability;

  /// What keeps the options from being asked, before anything is computed.
  Optional<String> problem() {
    return maxProbability == null || maxProbability >= 0 && maxProbability <= 1 ? Optional.empty()
        : Optional.of("--max-probability is %s; it must be between 0 and 1, as 0.2".formatted(maxProbability));
  }

  /// What keeps them from being answered.
  ///
  /// @param why there are no months to count
  Optional<String> problem(MonthVerdict verdict, Supplier<String> why) {
    return maxProbability == null || verdict.highest().isPresent() ? Optional.empty()
        : Optional.of("--max-probability finds no months to count: " + why.get());
  }

  /// @param verdict that can be held against them
  int exitCode(MonthVerdict verdict) {
    boolean tooLikely = maxProbability != null && verdict.highest().orElseThrow() > maxProbability;
    return failOverBudget && verdict.isOver() || tooLikely ? ExitCode.BROKEN_LIMIT : ExitCode.FINE;
  }
}
