package runrate.scenario;

import java.util.List;

/// One step of a [Walk]: what is switched on or changed, and how it is told and shown.
///
/// @param levers  keys of the levers this step takes over from the scenario's plan
/// @param set    inputs this step changes; they hold for the steps after it, too
public record WalkStep(StepWords words, StepLook look, List<String> levers, Changes set) {
  public WalkStep {
    levers = List.copyOf(levers);
  }

  public WalkStep(StepWords words, StepLook look, List<String> levers, List<String> changes) {
    this(words, look, levers, Changes.of(changes));
  }

  /// `path=value`, one an input.
  public List<String> changes() {
    return set.lines();
  }

  public String title() {
    return words.title();
  }

  public String sentence() {
    return words.sentence();
  }

  public StepLook.View view() {
    return look.view();
  }

  public WalkStep withWords(StepWords other) {
    return new WalkStep(other, look, levers, set);
  }

  public WalkStep withLook(StepLook other) {
    return new WalkStep(words, other, levers, set);
  }

  /// The same step, turning something else.
  public WalkStep turning(List<String> otherLevers, List<String> otherChanges) {
    return new WalkStep(words, look, otherLevers, set.withLines(otherChanges));
  }
}
