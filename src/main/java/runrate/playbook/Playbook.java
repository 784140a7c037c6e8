package runrate.playbook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.scenario.Scenario;

/// The published playbook on a scenario: from naive use, one step after another, to a plan that takes all of them.
///
/// @param naiveUsd   every call on the baseline's model at list, nothing cached or batched
/// @param startUsd   the same with what the plan does besides the steps: pruning, a coordinator, a local model
/// @param todayUsd   the month as it is planned
/// @param lowUsd     with all steps as far as they go at least
/// @param likelyUsd  as far as they are likely to go
/// @param safeUsd    likewise, without what should be tested first
/// @param steps      those that are for this scenario, in the order asked for
/// @param left       those that are not, and why
/// @param test       how many calls settle whether an answer stays good
/// @param likelyScore quality with the likely mix; absent where a model has no score
/// @param highScore  with the mix at its farthest
/// @param refused    why there is no playbook for this scenario, as a sentence; there are no steps then
public record Playbook(Scenario scenario, Question question, double naiveUsd, double startUsd, double todayUsd,
    double lowUsd, double likelyUsd, double highUsd, double safeUsd, List<StepReport> steps, List<Left> left, Test test,
    OptionalDouble likelyScore, OptionalDouble highScore, Optional<String> refused) {
  public Playbook {
    steps = List.copyOf(steps);
    left = List.copyOf(left);
  }

  /// A month below this is too little for a vendor to talk about commitments, says the source of the playbook.
  public static final double LEAST_COMMITMENT_USD = 10_000;

  /// In which order steps are taken, and how their saving is told apart.
  public record Question(Order order, Credit credit) {
    public static final Question PUBLISHED = new Question(Order.PUBLISHED, Credit.IN_ORDER);
  }

  /// As published, or each time the one that saves most.
  public enum Order { PUBLISHED, BEST_FIRST }

  /// What a step saves after those before it, or its fair part of what all of them save: then no order matters, and the
  /// largest comes first.
  public enum Credit { IN_ORDER, FAIR }

  /// A step that is not for this scenario.
  public record Left(PlaybookStep step, Hindrance why) {}

  /// What settles whether a cheaper plan answers as well.
  ///
  /// @param success part of the calls that succeed, of both plans together
  /// @param assumed whether nobody said how many do
  /// @param each    calls of each plan
  public record Test(double success, boolean assumed, long each) {}

  /// @param scenario free of errors
  public static Playbook of(CostEngine engine, Scenario scenario, Question question) {
    return new PlaybookSteps(engine, scenario, question).report();
  }

  /// Part of naive use that all steps are likely to save.
  public double savedShare() {
    return naiveUsd == 0 || refused.isPresent() ? 0 : 1 - likelyUsd / naiveUsd;
  }

  public Optional<StepReport> step(PlaybookStep step) {
    return steps.stream().filter(report -> report.step() == step).findFirst();
  }

  /// The first that is not all in use and makes today's month cheaper; where none does, the first that is open.
  public Optional<StepReport> next() {
    return steps.stream().filter(step -> step.isOpen() && step.savesNowUsd() > 0).findFirst().or(() -> steps.stream()
        .filter(StepReport::isOpen).findFirst());
  }

  /// Steps to be tested before they are taken, and those that were taken untested.
  ///
  /// @param inUse which of the two
  public List<PlaybookStep> untested(boolean inUse) {
    return steps.stream().filter(step -> step.testFirst() && step.isOpen() != inUse).map(StepReport::step).sorted()
        .toList();
  }

  /// What the plan saves besides the steps; below 0 where it makes the month dearer.
  public double besidesUsd() {
    return naiveUsd - startUsd;
  }

  /// The mix at its farthest is worse than what is asked for.
  public boolean breaksFloor() {
    return highScore.isPresent() && highScore.getAsDouble() < scenario.quality().floor();
  }
}
