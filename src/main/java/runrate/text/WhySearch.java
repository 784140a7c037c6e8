package runrate.text;

import java.util.ArrayList;
import java.util.List;
import runrate.optimise.Answer;
import runrate.optimise.AxisFront;
import runrate.optimise.PlanAxis;
import runrate.optimise.PlanSpot;
import runrate.optimise.SearchReport;
import runrate.pricing.RateBook;

/// Where the plans of a search come from, and what makes one of them an answer.
public final class WhySearch {
  private WhySearch() {}

  /// @param axis that plans are weighed by
  public static Why plans(Money money, SearchReport report, PlanAxis axis) {
    List<PlanSpot> plans = report.front(axis).map(AxisFront::fitting).orElse(List.of());
    boolean outcome = axis == PlanAxis.OUTCOME;
    List<List<String>> rows = plans.stream().map(spot -> row(money, spot, outcome)).toList();
    List<String> notes = new ArrayList<>(SearchSentence.assumed(report));
    notes.add(SearchSentence.scored(report));
    notes.addAll(report.others().leftOut());
    return new Why("All plans", Figures.counted(plans.size(), "plan"), SearchSentence.counts(report, plans.size())
        + ". Every combination of " + String.join(", ",
        report.mayChange().stream().sorted().map(PlanWords::word).toList()) + (report.mixStepPercent() < 100
            ? ", mixes in steps of %s %%,".formatted(report.mixStepPercent()) : ", one model for each kind of work,")
        + " is priced by the engine that prices the month. Quality is the mean score of the calls, less what less "
        + "thinking is assumed to cost. " + rule(axis), "",
        List.of(new Why.Table(outcome ? List.of("a month", "quality", "answer within", "a success")
            : List.of("a month", "quality", "answer within"), rows, List.of())), notes);
  }

  private static String rule(PlanAxis axis) {
    return switch (axis) {
      case QUALITY -> "A plan is on the frontier when no other is both cheaper and better.";
      case SPEED -> "Of the plans that are good enough one is on the frontier when no other is both cheaper and "
          + "quicker.";
      case OUTCOME -> "A success costs the month and its failures, divided by what succeeds; where models succeed as "
          + "often as each other, the plans are those of cost and quality.";
    };
  }

  private static List<String> row(Money money, PlanSpot spot, boolean outcome) {
    List<String> row = new ArrayList<>(List.of(money.amount(spot.monthUsd()), PlanWords.score(spot.quality()),
        spot.seconds() == 0 ? "can wait" : Figures.trimmed(spot.seconds(), 1) + " s"));
    if (outcome) {
      row.add(money.precise(spot.outcomeUsd().orElseThrow()));
    }
    return row;
  }

  public static Why answer(RateBook book, Money money, SearchReport report, Answer answer) {
    List<List<String>> rows = answer.changes().stream().map(change -> List.of((change.task().isEmpty() ? ""
        : change.task() + ", ") + PlanWords.name(change.what()), PlanWords.of(book, change))).toList();
    return new Why(PlanWords.name(answer.kind()), money.amount(answer.monthUsd()), rule(report, answer.kind()), "",
        rows.isEmpty() ? List.of() : List.of(new Why.Table(List.of("what", "from today"), rows, List.of())),
        SearchSentence.assumed(report));
  }

  private static String rule(SearchReport report, Answer.Kind kind) {
    return switch (kind) {
      case CHEAPEST -> report.perSuccess().isEmpty()
          ? "Of all plans that keep to every limit the one whose month costs least."
          : "Of all plans that keep to every limit the one whose successes cost least: month and failures, divided by "
              + "what succeeds. Where models succeed as often as each other, that is the cheapest month.";
      case BEST_VALUE -> "Of the plans worth choosing between the one farthest above the straight line from the "
          + "cheapest to the best, cost and quality each scaled from 0 to 1.";
      case BEST_WITHIN_BUDGET -> "Of all plans that keep to every limit the one with the highest quality.";
      case BETWEEN -> "Two mixes of the cheapest plan's setting put together so that they score just what is asked "
          + "for: mixes in even steps lie above it.";
      case CHOSEN -> "One of the plans worth choosing between, picked by hand.";
    };
  }
}
