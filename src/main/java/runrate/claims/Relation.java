package runrate.claims;

/// How a published figure is meant.
public enum Relation {
  EXACTLY, AT_LEAST, ABOVE, AT_MOST, BELOW;

  /// Whether a computed figure is as the published one says; two figures of a relative distance of 1e-9
  /// count as equal.
  boolean holds(double computed, double published) {
    boolean equal = Published.isNear(computed, published);
    return switch (this) {
      case EXACTLY -> equal;
      case AT_LEAST -> equal || computed > published;
      case ABOVE -> !equal && computed > published;
      case AT_MOST -> equal || computed < published;
      case BELOW -> !equal && computed < published;
    };
  }
}
