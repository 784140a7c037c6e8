package runrate.optimise;

/// What a search takes for granted because nobody said.
///
/// @param speed    how fast a model answers
/// @param waiting  how many calls may wait
/// @param thinking what thinking less costs in quality
public record Assumed(boolean speed, boolean waiting, boolean thinking) {
  static final Assumed NOTHING = new Assumed(false, false, false);
}
