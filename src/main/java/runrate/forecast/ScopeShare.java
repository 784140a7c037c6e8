package runrate.forecast;

/// The part of the spend that a budget's scope is taken for.
///
/// @param share     of each day's spend, 0 to 1
/// @param isAssumed whether nobody has measured it: one of so many
public record ScopeShare(double share, boolean isAssumed) {
  static final ScopeShare WHOLE = new ScopeShare(1, false);
}
