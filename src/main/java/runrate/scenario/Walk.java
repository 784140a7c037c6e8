package runrate.scenario;

import java.util.ArrayList;
import java.util.List;

/// A presentation of a scenario, step by step. The first step starts from the baseline's plan; each one after it
/// changes something and keeps what the steps before it changed.
///
/// @param figure the amount the steps speak of
public record Walk(String title, Figure figure, List<WalkStep> steps) {
  public static final Walk NONE = new Walk("", Figure.MONTH, List.of());
  public static final int MOST_STEPS = 24;

  public Walk {
    steps = List.copyOf(steps);
  }

  /// A month's bill, twelve of them, or one round in which every agent makes a call.
  public enum Figure { MONTH, YEAR, ROUND }

  public Walk withSteps(List<WalkStep> others) {
    return new Walk(title, figure, others);
  }

  /// The walk with another step in place of one.
  public Walk with(int index, WalkStep step) {
    List<WalkStep> changed = new ArrayList<>(steps);
    changed.set(index, step);
    return withSteps(changed);
  }

  /// The walk with one step more; the same walk where it is full.
  public Walk withAdded(int index, WalkStep step) {
    List<WalkStep> changed = new ArrayList<>(steps);
    changed.add(index, step);
    return isFull() ? this : withSteps(changed);
  }

  public Walk without(int index) {
    List<WalkStep> changed = new ArrayList<>(steps);
    changed.remove(index);
    return withSteps(changed);
  }

  /// The walk with a step taken from one place and put at another; those between move up or down.
  public Walk withMoved(int from, int to) {
    List<WalkStep> changed = new ArrayList<>(steps);
    changed.add(to, changed.remove(from));
    return withSteps(changed);
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  public boolean isFull() {
    return steps.size() >= MOST_STEPS;
  }
}
