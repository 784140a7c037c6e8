package runrate.playbook;

/// How far a step goes: as little, about as much and as much as is published or measured of it. Today is how far the
/// scenario has come.
public enum Reach {
  NONE, LOW, LIKELY, HIGH, TODAY;

  /// One of three figures, by how far a step goes.
  double of(double low, double likely, double high) {
    return switch (this) {
      case LOW -> low;
      case LIKELY -> likely;
      case HIGH -> high;
      case NONE, TODAY -> throw new IllegalArgumentException("no figure is published of " + this);
    };
  }
}
