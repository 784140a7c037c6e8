package runrate.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One kind of work in a scenario: a role, an endpoint, a nightly job. It is the scenario with a few inputs of its own;
/// what it does not set it takes from all work.
///
/// @param callShare  its part of the scenario's calls, 0 to 1; absent where it has calls of its own or nobody said
/// @param own        inputs it sets, each path once
/// @param prefix     whether its cacheable part is an entry of its own, or one the tasks of the team keep together
/// @param within     how long its users can wait
/// @param success    how often its calls reach what they are for
/// @param failedOutcomeCostUsd what a failed one costs besides its tokens; absent where the scenario's holds
/// @param escalate   calls that are made once more on another model
/// @param feature    its name in attribution; empty for its own name
/// @param qualityFloor the least score that will do for it; absent where the scenario's holds
public record Task(String name, OptionalDouble callShare, List<TaskInput> own, Prefix prefix, Patience within,
    TaskSuccess success, OptionalDouble failedOutcomeCostUsd, Optional<Escalation> escalate, String feature,
    OptionalDouble qualityFloor) {
  /// Characters a name may have.
  public static final int LONGEST_NAME = 80;
  /// Rows a person can still read side by side.
  public static final int MOST = 24;

  /// Whose entry a task's cacheable part is.
  public enum Prefix { OWN, TEAM }

  /// How long somebody waits for an answer.
  public enum Patience { UNKNOWN, SECONDS, MINUTES, HOURS }

  public Task {
    own = List.copyOf(own);
  }

  /// A task that sets nothing.
  public static Task of(String name) {
    return new Task(name, OptionalDouble.empty(), List.of(), Prefix.OWN, Patience.UNKNOWN, TaskSuccess.UNKNOWN,
        OptionalDouble.empty(), Optional.empty(), "", OptionalDouble.empty());
  }

  public boolean sets(String path) {
    return own.stream().anyMatch(input -> input.path().equals(path));
  }

  /// The name its cost is attributed to.
  public String attributedTo() {
    return feature.isEmpty() ? name : feature;
  }

  /// Sets an input in place of any other at that path.
  public Task with(TaskInput input) {
    List<TaskInput> changed = new ArrayList<>(without(input.path()).own);
    changed.add(input);
    return withOwn(changed);
  }

  /// Takes an input back: all work's holds again.
  public Task without(String path) {
    return withOwn(own.stream().filter(input -> !input.path().equals(path)).toList());
  }

  public Task withOwn(List<TaskInput> inputs) {
    return new Task(name, callShare, inputs, prefix, within, success, failedOutcomeCostUsd, escalate, feature,
        qualityFloor);
  }

  public Task withCallShare(OptionalDouble share) {
    return new Task(name, share, own, prefix, within, success, failedOutcomeCostUsd, escalate, feature, qualityFloor);
  }

  public Task withName(String other) {
    return new Task(other, callShare, own, prefix, within, success, failedOutcomeCostUsd, escalate, feature,
        qualityFloor);
  }

  public Task withPrefix(Prefix other) {
    return new Task(name, callShare, own, other, within, success, failedOutcomeCostUsd, escalate, feature,
        qualityFloor);
  }

  public Task withWithin(Patience patience) {
    return new Task(name, callShare, own, prefix, patience, success, failedOutcomeCostUsd, escalate, feature,
        qualityFloor);
  }

  public Task withFailedOutcomeCostUsd(OptionalDouble usd) {
    return new Task(name, callShare, own, prefix, within, success, usd, escalate, feature, qualityFloor);
  }

  public Task withQualityFloor(OptionalDouble score) {
    return new Task(name, callShare, own, prefix, within, success, failedOutcomeCostUsd, escalate, feature, score);
  }

  public Task withSuccess(TaskSuccess known) {
    return new Task(name, callShare, own, prefix, within, known, failedOutcomeCostUsd, escalate, feature,
        qualityFloor);
  }

  public Task withEscalate(Escalation other) {
    return escalating(Optional.of(other));
  }

  public Task withoutEscalation() {
    return escalating(Optional.empty());
  }

  private Task escalating(Optional<Escalation> other) {
    return new Task(name, callShare, own, prefix, within, success, failedOutcomeCostUsd, other, feature,
        qualityFloor);
  }

  public Task withFeature(String other) {
    return new Task(name, callShare, own, prefix, within, success, failedOutcomeCostUsd, escalate, other,
        qualityFloor);
  }
}
