package runrate.policies;

/// One kind of call of the mix, as it may come next.
///
/// @param share of all calls
/// @param usd   what it costs, fees and agreed terms included
public record DrawnCall(double share, double usd) {}
