package runrate.scenario;

import java.util.OptionalDouble;
import runrate.units.Require;

/// Calls that are made once more because the first answer did not do: on another model, or on the same one that thinks
/// longer.
///
/// @param to             the model that is asked next, `vendor/model`
/// @param share          part of the failed calls, 0 to 1; they are paid twice
/// @param thinkingTokens a second try thinks so much, whatever cap the plan has; as the first where absent
/// @param success        part of the second tries that reach what they are for; where absent the task's success of the
///                       model
public record Escalation(String to, double share, OptionalDouble thinkingTokens, OptionalDouble success) {
  public Escalation {
    Require.share("escalate.share", share);
    thinkingTokens.ifPresent(tokens -> Require.atLeastZero("escalate.thinkingTokens", tokens, "tokens"));
    success.ifPresent(part -> Require.share("escalate.success", part));
  }

  /// Second tries that think as the first ones do, and succeed as the task's calls to that model do.
  public Escalation(String to, double share) {
    this(to, share, OptionalDouble.empty(), OptionalDouble.empty());
  }

  public Escalation withTo(String model) {
    return new Escalation(model, share, thinkingTokens, success);
  }

  public Escalation withShare(double part) {
    return new Escalation(to, part, thinkingTokens, success);
  }

  public Escalation withThinkingTokens(OptionalDouble tokens) {
    return new Escalation(to, share, tokens, success);
  }

  public Escalation withSuccess(OptionalDouble part) {
    return new Escalation(to, share, thinkingTokens, part);
  }

  /// The scenario a second try is made by.
  ///
  /// @param first the one first tries are made by
  public Scenario again(Scenario first) {
    return thinking(thinkingTokens, first);
  }

  /// A scenario whose calls think so much, whatever cap its plan has; the same where that is absent.
  public static Scenario thinking(OptionalDouble tokens, Scenario first) {
    return tokens.isEmpty() ? first : first.withWorkload(work -> work.withThinkingTokens(tokens.getAsDouble()))
        .withPlan(plan -> plan.withThinkingCap(OptionalDouble.empty()));
  }
}
