package runrate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.optimise.Answer;
import runrate.optimise.GiveWay;
import runrate.optimise.SearchReport;
import runrate.optimise.TakenRates;
import runrate.pricing.RateBook;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;

/// What a search comes to, in sentences: how many plans there are, what the best of them is worth, what it takes for
/// granted, and what to give way on.
public final class SearchSentence {
  private static final String AGAINST = "Best value costs %s a month %s than today and scores %s.";

  /// What a badge names; of more it says how many.
  private static final int MOST_NAMED = 3;

  private SearchSentence() {}

  /// What may change and how many plans that makes, in long words and in short ones.
  public static List<String> facts(SearchReport report) {
    String changed = String.join(", ", report.mayChange().stream().sorted().map(PlanWords::word).toList());
    String tried = many(report.counted()) + " plans tried";
    return List.of(changed.isEmpty() ? "nothing may change" : changed + "; " + tried, tried);
  }

  /// How many plans were tried, and how many of them are worth a thought.
  public static String counts(SearchReport report) {
    return counts(report, report.fitting().size());
  }

  /// @param chosen plans worth choosing between, however they are weighed
  static String counts(SearchReport report, int chosen) {
    String all = many(report.counted());
    if (chosen == 0) {
      return "none of %s plans keeps to these limits".formatted(all);
    }
    String worth = chosen == 1 ? "only one of them is worth choosing"
        : "only %s of them are worth choosing between".formatted(chosen);
    return report.fit().isPresent() ? "%s of %s fit; %s".formatted(Figures.whole(report.fit().getAsLong()), all, worth)
        : "of %s plans, %s".formatted(all, worth);
  }

  /// How many models could be placed at all.
  public static String scored(SearchReport report) {
    return "%s of %s models of these vendors %s scored; the others are left out, not guessed.".formatted(
        report.scored(), report.sold(), report.scored() == 1 ? "is" : "are");
  }

  /// How many plans there are; of more than anybody reads the order of size.
  private static String many(double counted) {
    return counted < 1e12 ? Figures.whole(counted) : "more than a trillion";
  }

  /// The same in short.
  public static String brief(SearchReport report) {
    return brief(report, report.fitting().size());
  }

  static String brief(SearchReport report, int chosen) {
    String all = many(report.counted());
    if (chosen == 0) {
      return "none of %s fits".formatted(all);
    }
    String worth = "%s worth a look".formatted(chosen);
    return report.fit().isPresent() ? "%s of %s fit, %s".formatted(Figures.whole(report.fit().getAsLong()), all, worth)
        : worth;
  }

  /// What two mixes put together would save.
  public static Optional<String> between(RateBook book, Money money, SearchReport report) {
    return report.between().map(answer -> "%s score %s for %s a month, %s less than any mix in even steps.".formatted(
        mix(book, answer.scenario().plan()), PlanWords.score(answer.quality()), money.amount(answer.monthUsd()),
        money.amount(report.answers().getFirst().monthUsd() - answer.monthUsd(), answer.monthUsd())));
  }

  /// What two mixes put together save against a plan that scores the same.
  ///
  /// @param thanUsd its month
  public static String blend(RateBook book, Money money, Answer blend, double thanUsd) {
    return "%s score the same for %s less a month.".formatted(mix(book, blend.scenario().plan()),
        money.amount(thanUsd - blend.monthUsd(), blend.monthUsd()));
  }

  /// `38 % Haiku and 62 % Sonnet`.
  private static String mix(RateBook book, Plan plan) {
    List<RouteShare> used = plan.routing().routes().stream().filter(route -> route.share() > 0).toList();
    List<String> words = used.stream().map(route -> "%s\u00a0%%\u00a0%s".formatted(
        Figures.trimmed(route.share() * 100, 1), PlanWords.stem(book.shortName(route.model())))).toList();
    return words.size() == 1 ? words.getFirst() : String.join(", ", words.subList(0, words.size() - 1)) + " and "
        + words.getLast();
  }

  /// What is not known but assumed, a sentence each.
  public static List<String> assumed(SearchReport report) {
    List<String> words = new ArrayList<>();
    if (report.assumed().speed()) {
      words.add("How fast models answer is assumed by their price: nobody measured it here.");
    }
    if (report.limits().inTier() && !report.scenario().tasks().isEmpty()) {
      words.add("Only plans on the frontier were asked of the tier: one behind it that it carries is not found.");
    }
    if (report.assumed().unfloored()) {
      words.add("No least quality is set: the cheapest plan is the %s, however it scores.".formatted(
          report.perSuccess().isPresent() ? "one whose successes cost least, failures included"
              : "one whose month costs least"));
    }
    if (report.assumed().someWeighed()) {
      words.add("A limit of all tasks forbids the plan whose successes cost least, and there are too many to weigh "
          + "every other: the cheapest is that of those weighed.");
    }
    if (report.assumed().waiting()) {
      words.add("That up to 30 % of the calls may wait is assumed: say how many in their bound.");
    }
    if (report.assumed().thinking()) {
      words.add("What less thinking costs is assumed: 0.3, 0.8, 1.6 and 3 points for three quarters, a half, a quarter "
          + "and none of it. Measured scores, which the desk shows, know nothing of it.");
    }
    addRates(words, report.assumed().rates());
    if (!report.assumed().askedOnce().isEmpty()) {
      String tasks = String.join(", ", report.assumed().askedOnce());
      words.add("No second try was weighed%s: nobody said how often %s.".formatted(tasks.isEmpty() ? ""
          : " for " + tasks, tasks.isEmpty() ? "the calls of a task succeed" : "their calls succeed"));
    }
    if (!report.assumed().soldElsewhere().isEmpty()) {
      words.add("Nobody else of the vendors allowed sells the same models: %s would.".formatted(String.join(", ",
          report.assumed().soldElsewhere())));
    }
    return words;
  }

  private static void addRates(List<String> words, TakenRates rates) {
    if (rates.anyModel()) {
      words.add("That every model succeeds as often is assumed where one success rate stands for all calls of a kind.");
    }
    if (rates.anyThinking()) {
      words.add("That success rates hold however much is thought is assumed: less thinking counts as no success lost.");
    }
    if (rates.again()) {
      words.add("That second tries succeed as often as first ones of their model is assumed, though what failed once "
          + "is harder.");
    }
    if (rates.idleFailures()) {
      words.add("What a failure costs weighs nothing here: nobody said how often all of the work succeeds.");
    }
  }

  /// Where nothing fits: what to give way on, one limit at a time.
  public static List<String> giveWay(Money money, SearchReport report) {
    List<String> words = new ArrayList<>();
    report.giveWay().quality().ifPresent(quality -> words.add("Quality at least %s".formatted(
        PlanWords.score(GiveWay.quality(quality)))));
    report.giveWay().monthUsd().ifPresent(usd -> words.add("Cost at most " + money.amount(GiveWay.monthUsd(usd))));
    report.giveWay().seconds().ifPresent(seconds -> words.add("Answer within %s s".formatted(
        Figures.trimmed(GiveWay.seconds(seconds), 1))));
    if (report.giveWay().tier()) {
      words.add("Rate limits not held: the tier carries none of the plans that fit");
    }
    return words;
  }

  /// The sentence of the search: what its best plan is worth against today.
  public static String strip(Money money, SearchReport report) {
    if (report.refused().isPresent()) {
      return report.refused().get().sentence();
    }
    if (report.answers().isEmpty()) {
      return "None of %s plans keeps to these limits.".formatted(many(report.counted()));
    }
    Answer best = report.answer(Answer.Kind.BEST_VALUE).orElseThrow();
    if (best.changes().isEmpty()) {
      return "Today's plan is the best value of %s.".formatted(many(report.counted()));
    }
    return report.today().map(today -> against(money, best, today.monthUsd(), today.quality())).orElse(
        "Best value costs %s a month and scores %s.".formatted(money.amount(best.monthUsd()),
            PlanWords.score(best.quality())));
  }

  /// What is assumed, on a badge; empty where nothing is.
  ///
  /// @param brief whether there is room for how many alone; more than three are counted, too
  public static String badge(SearchReport report, boolean brief) {
    List<String> what = new ArrayList<>();
    if (report.assumed().speed()) {
      what.add("speed");
    }
    if (report.assumed().waiting()) {
      what.add("waiting");
    }
    if (report.assumed().thinking()) {
      what.add("thinking");
    }
    TakenRates rates = report.assumed().rates();
    if (rates.anyModel()) {
      what.add("success of models");
    }
    if (rates.anyThinking()) {
      what.add("success by thinking");
    }
    if (rates.again()) {
      what.add("second tries");
    }
    boolean count = brief || what.size() > MOST_NAMED;
    return what.isEmpty() ? "" : (count ? Integer.toString(what.size()) : String.join(", ", what)) + " assumed";
  }

  /// What it says at its longest, for a strip that keeps room for it.
  public static String longest(Money money, double monthUsd) {
    return AGAINST.formatted(money.amount(monthUsd), "more", "10.5 higher");
  }

  private static String against(Money money, Answer best, double todayUsd, double todayQuality) {
    double less = todayUsd - best.monthUsd();
    double higher = best.quality() - todayQuality;
    String scores = Math.abs(higher) < 0.05 ? "the same" : PlanWords.score(Math.abs(higher))
        + (higher > 0 ? " higher" : " lower");
    return AGAINST.formatted(
        money.amount(Math.abs(less), todayUsd), less >= 0 ? "less" : "more", scores);
  }
}
