package runrate.scenario;

import java.util.OptionalDouble;

/// An input nobody measured here: what is assumed, why, and the range seen elsewhere.
///
/// @param field path of the input in the scenario file, for example `plan.caching.hitRate`
public record Assumption(String field, String note, OptionalDouble low, OptionalDouble high, String source) {}
