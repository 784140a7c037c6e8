package runrate.policies;

/// Why calls cannot fall back to a model; they are refused then, as at a hard stop.
///
/// @param tokens what a call has, as the model counts them; 0 where that is not the reason
/// @param limit  what the model takes; 0 where that is not the reason
public record Obstacle(Reason reason, double tokens, double limit) {
  /// What is in the way.
  public enum Reason {
    /// A prompt does not fit the model's window.
    PROMPT,
    /// Answer and thinking are more than it writes at once.
    ANSWER,
    /// It has no price on the scenario's day.
    NO_PRICE,
    /// A call costs no less there.
    NOT_CHEAPER,
    /// No model of the mix costs less than the mix.
    NONE_CHEAPER
  }

  static Obstacle of(Reason reason) {
    return new Obstacle(reason, 0, 0);
  }

  /// The part of a prompt that would fit, for prompts.
  public double fittingShare() {
    return limit / tokens;
  }
}
