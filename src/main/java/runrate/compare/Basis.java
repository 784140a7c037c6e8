package runrate.compare;

/// What the amounts of a comparison are: list or contracted, and for what.
///
/// @param contracted whether vendors' terms and the plan's contract are in
public record Basis(boolean contracted, Per per) {
  public static final Basis LIST_MONTH = new Basis(false, Per.MONTH);
  public static final Basis CONTRACTED_MONTH = new Basis(true, Per.MONTH);

  /// One request, one user's month, the team's month, or twelve of them.
  public enum Per { REQUEST, USER, MONTH, YEAR }
}
