package runrate.compare;

/// Which figure of a row is the best one, if any can be called so.
public enum Better { LOWER, HIGHER, NEITHER }
