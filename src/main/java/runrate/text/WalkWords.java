package runrate.text;

import java.util.Map;
import runrate.scenario.StepLook;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;
import runrate.walk.WalkReport;

/// A step of a walk in few words and one number. The words of a file may hold `{saved}`, `{cost}`, `{share}` and
/// `{budget}`; the figures in their place follow the plan.
public final class WalkWords {
  /// Of a sentence: what the back row reads before the speaker goes on.
  public static final int MOST_WORDS = 12;
  public static final int MOST_OF_A_TITLE = 6;

  private WalkWords() {}

  private static Money money(WalkReport walk) {
    return walk.steps().isEmpty() ? Money.US_DOLLARS : Money.of(walk.steps().getFirst().scenario());
  }

  public static String title(WalkReport walk, WalkReport.Step step) {
    return filled(step.step().title(), walk, step);
  }

  /// The title while its figures are still to come.
  public static String titleBefore(WalkStep step) {
    return step.title().replaceAll("\\{(saved|cost|share)}", "…");
  }

  public static String sentence(WalkReport walk, WalkReport.Step step) {
    return filled(step.step().sentence(), walk, step);
  }

  public static String notes(WalkReport walk, WalkReport.Step step) {
    return filled(step.step().words().notes(), walk, step);
  }

  private static String filled(String words, WalkReport walk, WalkReport.Step step) {
    if (words.indexOf('{') < 0) {
      return words;
    }
    var budget = step.scenario().budget().monthlyUsd();
    String filled = words;
    for (var figure : Map.of("{saved}", saved(walk, step), "{cost}", amount(walk, step.usd()),
        "{share}", share(walk, step), "{budget}", budget.isPresent()
            ? money(walk).amount(budget.getAsDouble(), Math.max(walk.largestUsd(), budget.getAsDouble()))
            : step.scenario().budget().isOfOtherPeriodsOnly() ? "no budget a month" : "no budget")
        .entrySet()) {
      filled = filled.replace(figure.getKey(), figure.getValue());
    }
    return filled;
  }

  /// The large number of a step: what it changes, else the figure itself; or what its file asks for.
  public static String number(WalkReport walk, WalkReport.Step step) {
    return switch (step.step().look().figure()) {
      case SAVED -> step.moves() ? change(walk, shownSaving(walk, step)) : amount(walk, step.usd());
      case COST -> amount(walk, step.usd());
      case SHARE -> share(walk, step);
    };
  }

  /// What stands beside the large number: of a share, what it is a share of.
  public static String unit(WalkReport walk, WalkReport.Step step) {
    return step.step().look().figure() == StepLook.Large.SHARE ? "of " + amount(walk, walk.steps().getFirst().usd())
        : span(walk.figure());
  }

  /// What the step saves; of one that moves nothing, what the walk has saved so far.
  private static String saved(WalkReport walk, WalkReport.Step step) {
    return step.moves() ? change(walk, shownSaving(walk, step)) : change(walk, walk.savedUsd(step));
  }

  private static String share(WalkReport walk, WalkReport.Step step) {
    double share = walk.savedShare(step);
    return (share < 0 ? "+" : "") + Figures.percent(Math.abs(share));
  }

  /// A saving without its sign, an increase with one.
  private static String change(WalkReport walk, double savingUsd) {
    return savingUsd >= 0 ? amount(walk, savingUsd) : "+" + amount(walk, -savingUsd);
  }

  /// Rounds are told to a tenth of a cent and more, so nothing of them is rounded away.
  private static double shownSaving(WalkReport walk, WalkReport.Step step) {
    return walk.figure() == Walk.Figure.ROUND ? step.savingUsd()
        : -money(walk).shownChange(step.beforeUsd(), step.usd(), walk.largestUsd());
  }

  public static String amount(WalkReport walk, double usd) {
    return walk.figure() == Walk.Figure.ROUND ? money(walk).round(usd) : money(walk).amount(usd, walk.largestUsd());
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

  /// The sentence, where the file wants it on the slide and it has few enough words.
  public static String shownSentence(WalkReport walk, WalkReport.Step step) {
    return step.step().look().sentence() && words(step.step().sentence()) <= MOST_WORDS ? sentence(walk, step) : "";
  }

  /// Words as they are typed: a figure in braces is one, whatever the plan makes of it. Editor, slide, check and
  /// handout count like this, a title and a sentence each for itself.
  public static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
