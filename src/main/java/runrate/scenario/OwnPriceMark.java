package runrate.scenario;

/// A price of somebody's own that counted when a scenario was saved, so that a reader who has another one is told.
///
/// @param model as `vendor/model`
/// @param price every figure of it, in USD per million tokens, as one text that can be read and compared
public record OwnPriceMark(String model, String price) {}
