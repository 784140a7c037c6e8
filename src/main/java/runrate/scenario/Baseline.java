package runrate.scenario;

import java.util.Optional;

/// What the plan is compared with.
///
/// @param model  the model of the naive plan; absent means the one with most calls
/// @param pinned a plan kept as "our plan today"; while present it is the baseline
public record Baseline(Optional<String> model, Optional<Plan> pinned) {
  public Baseline withPinned(Optional<Plan> plan) {
    return new Baseline(model, plan);
  }
}
