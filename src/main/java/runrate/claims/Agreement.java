package runrate.claims;

/// How a computed figure stands to the published one: equal, equal once rounded, inside its range or on the
/// right side of its bound, or none of these.
public enum Agreement { EXACT, ROUNDED, WITHIN, NONE }
