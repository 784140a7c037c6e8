package runrate.costing;

import runrate.scenario.Scenario;

/// Why a model of a plan cannot be bought as the plan wants it: what the search and the frontier ask before they price.
///
/// @param model  as the plan names it, `vendor/model`
/// @param name   as its rate card names it; the same where no card has it
/// @param tokens what a call needs, as the model counts them; 0 where that is not the reason
/// @param limit  what the model takes; 0 where that is not the reason
public record Misfit(String model, String name, Reason reason, double tokens, double limit) {
  /// What is in the way.
  public enum Reason {
    /// No rate card has the model.
    UNKNOWN,
    /// It has no price on the scenario's day yet.
    NO_PRICE,
    /// A prompt is larger than its context window.
    CONTEXT_WINDOW,
    /// A prompt is larger than the largest it takes.
    LARGEST_INPUT,
    /// Answer and thinking are more than it writes at once.
    LARGEST_OUTPUT
  }

  /// The reason in words, without a place.
  ///
  /// @param scenario it was found in
  public String sentence(Scenario scenario) {
    return switch (reason) {
      case UNKNOWN -> UnknownName.ofModel(model);
      case NO_PRICE -> "%s has no price on %s".formatted(model, scenario.pricesAsOf());
      case CONTEXT_WINDOW -> tooMany("the prompt has", "context window");
      case LARGEST_INPUT -> tooMany("the prompt has", "largest input");
      case LARGEST_OUTPUT -> tooMany("answer and thinking have", "largest output");
    };
  }

  private String tooMany(String subject, String what) {
    return "%s %s tokens, more than %s's %s of %s".formatted(subject, ScenarioCheck.number(tokens), name, what,
        ScenarioCheck.number(limit));
  }
}
