package runrate.text;

import runrate.scenario.StepLook;
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

  /// `After “Naive use”, “Caching saves” would save $20,133 instead of $18,791.`
  ///
  /// @param moved the same walk with the step at its new place
  public static String of(WalkReport now, int from, WalkReport moved, int to) {
    WalkReport.Step here = now.steps().get(from);
    WalkReport.Step there = moved.steps().get(to);
    String was = figure(now, here);
    String would = figure(moved, there);
    String place = to == 0 ? "First" : "After " + quoted(WalkWords.title(moved, moved.steps().get(to - 1)));
    String compared = was.equals(would) ? " as well"
        : " instead of " + (verb(here).equals(verb(there)) ? bare(was) : was);
    return "%s, %s would %s %s%s.".formatted(place, quoted(WalkWords.title(now, here)), verb(there), bare(would),
        compared);
  }

  /// What its large figure says of a step.
  private static String verb(WalkReport.Step step) {
    return !step.moves() || step.step().look().figure() == StepLook.Large.COST ? "come to"
        : step.savingUsd() > 0 ? "save" : "add";
  }

  /// The verb says the sign.
  private static String bare(String figure) {
    return figure.startsWith("+") ? figure.substring(1) : figure;
  }

  private static String figure(WalkReport walk, WalkReport.Step step) {
    return WalkWords.number(walk, step);
  }

  private static String quoted(String title) {
    return "\u201c" + title + "\u201d";
  }
}
