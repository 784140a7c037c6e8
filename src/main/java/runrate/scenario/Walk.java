package runrate.scenario;

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

  public boolean isEmpty() {
    return steps.isEmpty();
  }
}
