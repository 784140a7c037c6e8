package runrate.text;

import runrate.scenario.Walk;
import runrate.scenario.WalkStep;
import runrate.walk.WalkReport;

/// A step of a walk in few words and one number.
public final class WalkWords {
  /// What the back row reads before the speaker goes on.
  public static final int MOST_WORDS = 12;

  private WalkWords() {}

  /// The number of a step: what it changes, else the figure itself.
  public static String number(WalkReport walk, WalkReport.Step step) {
    return step.moves() ? change(walk, shownSaving(walk, step)) : amount(walk, step.usd());
  }

  /// A saving without its sign, an increase with one.
  private static String change(WalkReport walk, double savingUsd) {
    return savingUsd > 0 ? amount(walk, savingUsd) : "+" + amount(walk, -savingUsd);
  }

  /// Rounds are told to a tenth of a cent and more, so nothing of them is rounded away.
  private static double shownSaving(WalkReport walk, WalkReport.Step step) {
    return walk.figure() == Walk.Figure.ROUND ? step.savingUsd()
        : -Figures.shownChange(step.beforeUsd(), step.usd(), walk.largestUsd());
  }

  public static String amount(WalkReport walk, double usd) {
    return walk.figure() == Walk.Figure.ROUND ? Figures.usdRound(usd) : Figures.usd(usd, walk.largestUsd());
  }

  /// The change as a bar carries it: `−$18,790`.
  public static String signed(WalkReport walk, WalkReport.Step step) {
    double saving = shownSaving(walk, step);
    return saving > 0 ? "\u2212" + amount(walk, saving) : "+" + amount(walk, -saving);
  }

  public static String span(Walk.Figure figure) {
    return switch (figure) {
      case MONTH -> "a month";
      case YEAR -> "a year";
      case ROUND -> "a round";
    };
  }

  /// The sentence, where title and sentence together are few enough words to be shown.
  public static String shownSentence(WalkStep step) {
    return words(step.title()) + words(step.sentence()) <= MOST_WORDS ? step.sentence() : "";
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
