package runrate.optimise;

/// What a search takes for granted because nobody said.
///
/// @param speed    how fast a model answers
/// @param waiting  how many calls may wait
/// @param thinking what thinking less costs in quality
/// @param unfloored that any quality will do: some work has no floor, only a success rate or a cost of failure
public record Assumed(boolean speed, boolean waiting, boolean thinking, boolean unfloored) {
  static final Assumed NOTHING = new Assumed(false, false, false, false);
}
