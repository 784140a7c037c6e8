package runrate.scenario;

import java.util.ArrayList;
import java.util.List;

/// How a plan is made better: what may be changed for it, and what was.
///
/// @param mayChange how far inputs may change when a goal is searched, at most one bound a path
/// @param applied   steps that were taken, each once, in the order they were
public record Improvement(List<ChangeBound> mayChange, List<AppliedStep> applied) {
  public static final Improvement NONE = new Improvement(List.of(), List.of());

  public Improvement {
    mayChange = List.copyOf(mayChange);
    applied = List.copyOf(applied);
  }

  Improvement withMayChange(List<ChangeBound> bounds) {
    return new Improvement(bounds, applied);
  }

  Improvement withApplied(List<AppliedStep> steps) {
    return new Improvement(mayChange, steps);
  }

  /// With a step taken now; taken before, it counts from now.
  Improvement with(AppliedStep step) {
    List<AppliedStep> changed = new ArrayList<>(applied.stream().filter(other -> !other.step().equals(step.step()))
        .toList());
    changed.add(step);
    return withApplied(changed);
  }
}
