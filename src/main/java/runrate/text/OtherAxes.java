package runrate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import runrate.optimise.AxisFront;
import runrate.optimise.PlanAxis;
import runrate.optimise.PlanSpot;
import runrate.optimise.SearchReport;

/// Plans weighed by speed, or by what a success costs, in sentences.
public final class OtherAxes {
  private OtherAxes() {}

  /// How many plans are worth choosing between when they are weighed so, in long words and in short ones.
  public static List<String> counts(SearchReport report, PlanAxis axis) {
    int chosen = report.front(axis).map(front -> front.fitting().size()).orElse(0);
    return List.of(SearchSentence.counts(report, chosen), SearchSentence.brief(report, chosen));
  }

  /// A sentence an axis; none where nothing fits, or nobody said how often the work succeeds.
  public static List<String> sentences(Money money, SearchReport report) {
    List<String> words = new ArrayList<>();
    report.front(PlanAxis.SPEED).ifPresent(front -> add(words, front, "By speed", spot ->
        "%s a month with an answer in %s s".formatted(money.amount(spot.monthUsd()),
            Figures.trimmed(spot.seconds(), 1))));
    report.front(PlanAxis.OUTCOME).ifPresent(front -> add(words, front, "For each success", spot -> "%s at quality %s"
        .formatted(money.perRequest(spot.outcomeUsd().orElseThrow()), PlanWords.score(spot.quality()))));
    words.addAll(report.others().leftOut());
    return words;
  }

  private static void add(List<String> words, AxisFront front, String how, Function<PlanSpot, String> spot) {
    List<PlanSpot> plans = front.fitting();
    if (plans.size() == 1) {
      words.add("%s one plan is worth choosing: %s.".formatted(how, spot.apply(plans.getFirst())));
    } else if (!plans.isEmpty()) {
      words.add("%s %s plans are worth choosing between, from %s to %s.".formatted(how, plans.size(),
          spot.apply(plans.getFirst()), spot.apply(plans.getLast())));
    }
  }
}
