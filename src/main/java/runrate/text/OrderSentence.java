package runrate.text;

import runrate.scenario.Walk;
import runrate.walk.WalkReport;

/// Where a step of a walk would stand, and what that does to its figure.
public final class OrderSentence {
  private OrderSentence() {}

  /// `“What mends it” goes before “Where we are”`
  public static String landing(Walk walk, int from, int to) {
    String title = quoted(walk.steps().get(from).title());
    int next = to >= from ? to + 1 : to;
    return from == to ? title + " stays where it is"
        : next >= walk.steps().size() ? title + " goes last"
        : "%s goes before %s".formatted(title, quoted(walk.steps().get(next).title()));
  }

  /// `Before “Routing saves”, “Caching saves” would be $20,133 instead of $18,791.`
  ///
  /// @param moved the same walk with the step at its new place
  public static String of(WalkReport now, int from, WalkReport moved, int to) {
    WalkReport.Step here = now.steps().get(from);
    WalkReport.Step there = moved.steps().get(to);
    String was = figure(now, here);
    String would = figure(moved, there);
    String place = to == 0 ? "First" : "After " + quoted(WalkWords.title(moved, moved.steps().get(to - 1)));
    return was.equals(would) ? "%s, %s would be %s as well.".formatted(place, quoted(WalkWords.title(now, here)), was)
        : "%s, %s would be %s instead of %s.".formatted(place, quoted(WalkWords.title(now, here)), would, was);
  }

  private static String figure(WalkReport walk, WalkReport.Step step) {
    return WalkWords.number(walk, step);
  }

  private static String quoted(String title) {
    return "\u201c" + title + "\u201d";
  }
}
