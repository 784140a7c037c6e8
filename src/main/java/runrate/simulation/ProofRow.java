package runrate.simulation;

import runrate.units.Require;

/// A closed form held against the simulation.
///
/// They agree if the form lies within [#TOGETHER] half widths of the simulated figure, plus the stated
/// difference on the side on which the form may be off. The half widths are widened because a table
/// has some twenty rows: at 95% each, one of them would miss with most seeds; so all hold together with
/// more than 95 of 100 seeds.
///
/// Throws `IllegalArgumentException` for a negative stated difference.
///
/// @param name             the row of the cost model's table
/// @param example          its numbers
/// @param kind             what the form claims to be
/// @param closedForm       its value
/// @param statedDifference how far the form may be off, 0 if it is exact
/// @param simulated        what the simulated days showed
public record ProofRow(String name, String example, Kind kind, double closedForm, double statedDifference,
    Estimate simulated) {
  /// Factor on the half width that makes the whole table hold, not only each row.
  public static final double TOGETHER = 1.6;
  private static final double ROUNDING = 1e-9;

  /// What a closed form claims.
  public enum Kind {
    EXACT,
    /// Within the stated difference, on either side.
    APPROXIMATE,
    /// The true figure is this or more.
    AT_LEAST,
    /// The true figure is this or less.
    AT_MOST
  }

  public ProofRow {
    Require.atLeastZero("proof.statedDifference", statedDifference, "of the figure");
  }

  public double difference() {
    return simulated.mean() - closedForm;
  }

  /// Whether the form lies in the 95% interval of this row alone.
  public boolean withinInterval() {
    return Math.abs(difference()) <= simulated.halfWidth95() + ROUNDING;
  }

  public boolean agrees() {
    double chance = TOGETHER * simulated.halfWidth95() + ROUNDING;
    double below = kind == Kind.APPROXIMATE || kind == Kind.AT_MOST ? statedDifference : 0;
    double above = kind == Kind.APPROXIMATE || kind == Kind.AT_LEAST ? statedDifference : 0;
    return difference() >= -below - chance && difference() <= above + chance;
  }
}
