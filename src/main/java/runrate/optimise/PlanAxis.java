package runrate.optimise;

/// What plans are weighed against their cost by.
public enum PlanAxis {
  QUALITY,
  /// Seconds of an answer, of the plans that are good enough.
  SPEED,
  /// Quality again, but against what one success costs, failures included.
  OUTCOME
}
