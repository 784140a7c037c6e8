package runrate.scenario;

/// Two uncertain inputs that move together, or against each other.
///
/// @param a    path of the one
/// @param b    path of the other
/// @param rank correlation of their ranks (Spearman's), -1 to 1
public record RankLink(String a, String b, double rank) {
  public boolean isOf(String one, String other) {
    return a.equals(one) && b.equals(other) || a.equals(other) && b.equals(one);
  }
}
