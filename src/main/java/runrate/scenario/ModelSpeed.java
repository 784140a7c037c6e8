package runrate.scenario;

/// How fast a model answers.
///
/// @param model                 `vendor/model`
/// @param firstTokenSeconds     until the first token comes
/// @param outputTokensPerSecond from then on, thinking included
/// @param source                who measured it
public record ModelSpeed(String model, double firstTokenSeconds, double outputTokensPerSecond, String source) {}
