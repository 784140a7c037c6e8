package runrate.scenario;

import runrate.units.Require;

/// Calls that are made once more on another model, because the first answer did not do.
///
/// @param to    the other model, `vendor/model`
/// @param share part of the task's calls, 0 to 1; they are paid twice
public record Escalation(String to, double share) {
  public Escalation {
    Require.share("escalate.share", share);
  }
}
