package runrate.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.optimise.Answer;
import runrate.optimise.GiveWay;
import runrate.optimise.MayChange;
import runrate.optimise.PlanChange;
import runrate.optimise.SearchReport;
import runrate.pricing.RateBook;
import runrate.scenario.CachePlan;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// Plans that were searched, in words.
public final class PlanWords {
  private static final String AGAINST = "Best value costs %s a month %s than today and scores %s.";

  private PlanWords() {}

  /// What may change, as a label.
  public static String name(MayChange what) {
    return switch (what) {
      case ROUTING -> "Routing";
      case BATCH -> "Batch share";
      case CACHE -> "Caching";
      case THINKING -> "Thinking";
      case REGION -> "Region";
      case PRUNING -> "Pruning";
      case TRIM -> "Output trim";
      case MODE -> "Service mode";
    };
  }

  public static String name(Answer.Kind kind) {
    return kind.words().substring(0, 1).toUpperCase(Locale.ROOT) + kind.words().substring(1);
  }

  /// A quality score, a tenth of a point fine, so that what stands below each other can be compared.
  public static String score(double points) {
    return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /// One plan that is the best of several things.
  public static String names(List<Answer> one) {
    String words = String.join(" and ", one.stream().map(answer -> answer.kind().words()).toList());
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// What may change and how many plans that makes, in long words and in short ones.
  public static List<String> facts(SearchReport report) {
    String changed = String.join(", ", report.mayChange().stream().sorted().map(MayChange::word).toList());
    String tried = many(report.counted()) + " plans tried";
    return List.of(changed.isEmpty() ? "nothing may change" : changed + "; " + tried, tried);
  }

  /// A change from today's value to the plan's.
  public static String of(RateBook book, PlanChange change) {
    if (change.what() == MayChange.ROUTING) {
      return routing(book, change.before().plan(), change.after().plan());
    }
    String before = value(change.what(), change.before());
    String after = value(change.what(), change.after());
    String unit = Stream.of(" %", " tokens").filter(word -> before.endsWith(word) && after.endsWith(word)).findFirst()
        .orElse("");
    return before.substring(0, before.length() - unit.length()) + " to " + after;
  }

  /// The same in short: of a mix only what the plan makes of it.
  public static String brief(RateBook book, PlanChange change) {
    return change.what() == MayChange.ROUTING ? then(book, change.before().plan(), change.after().plan())
        : of(book, change);
  }

  /// What a task has of something besides its models.
  public static String value(MayChange what, Scenario seen) {
    Plan plan = seen.plan();
    return switch (what) {
      case ROUTING -> throw new IllegalArgumentException("a mix has no single value");
      case BATCH -> Figures.trimmed(plan.batchShare() * 100, 1) + " %";
      case CACHE -> caching(plan.caching());
      case THINKING -> Figures.whole(Math.min(seen.workload().thinkingTokens(),
          plan.thinkingCapTokens().orElse(Double.POSITIVE_INFINITY))) + " tokens";
      case REGION -> plan.region();
      case PRUNING -> Figures.percent(plan.contextPruning());
      case TRIM -> Figures.percent(plan.outputTrim());
      case MODE -> plan.serviceMode();
    };
  }

  private static String caching(CachePlan caching) {
    return !caching.enabled() ? "off" : caching.lifetimes().isEmpty()
        ? caching.lifetime().equals(CachePlan.VENDOR_LIFETIME) ? "on" : caching.lifetime() : "mixed lifetimes";
  }

  /// What the models get whose part changes, `Haiku 50, Opus 0 %`, or the only one left.
  private static String then(RateBook book, Plan before, Plan after) {
    List<String> models = models(before, after);
    Optional<String> only = models.stream().filter(model -> percent(after, model).equals("100")).findFirst();
    if (only.isPresent()) {
      return "all on\u00a0" + name(book, only.get(), models).replace(":", "");
    }
    return String.join(", ", models.stream().filter(model -> !percent(before, model).equals(percent(after, model)))
        .map(model -> name(book, model, models) + "\u00a0" + percent(after, model)).toList()) + "\u00a0%";
  }

  private static List<String> models(Plan before, Plan after) {
    return Stream.concat(before.routing().routes().stream(), after.routing().routes().stream())
        .map(RouteShare::model).distinct().toList();
  }

  /// Models whose part changes, those of today first: `Haiku 20 to 50, Opus 10 to 0 %`.
  private static String routing(RateBook book, Plan before, Plan after) {
    List<String> models = models(before, after);
    List<String> words = new ArrayList<>();
    for (String model : models) {
      String from = percent(before, model);
      String to = percent(after, model);
      if (!from.equals(to)) {
        words.add("%s\u00a0%s\u00a0to\u00a0%s".formatted(name(book, model, models), from, to));
      }
    }
    return String.join(", ", words) + "\u00a0%";
  }

  /// Without its version where no other of the models has the name; set off from the figures behind it.
  private static String name(RateBook book, String model, List<String> models) {
    String stem = stem(book.shortName(model));
    boolean alone = models.stream().filter(other -> stem(book.shortName(other)).equals(stem)).count() == 1;
    String name = alone ? stem : book.shortName(model);
    return Character.isDigit(name.charAt(name.length() - 1)) ? name + ":" : name;
  }

  private static String stem(String name) {
    return name.replaceFirst(" [0-9][0-9.]*$", "");
  }

  private static String percent(Plan plan, String model) {
    return Figures.trimmed(100 * plan.routing().routes().stream().filter(route -> route.model().equals(model))
        .mapToDouble(RouteShare::share).sum(), 1);
  }

  /// How many plans were tried, and how many of them are worth a thought.
  public static String counts(SearchReport report) {
    String all = many(report.counted());
    if (report.fitting().isEmpty()) {
      return "none of %s plans keeps to these limits".formatted(all);
    }
    String worth = report.fitting().size() == 1 ? "only one of them is worth choosing"
        : "only %s of them are worth choosing between".formatted(report.fitting().size());
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
    String all = many(report.counted());
    if (report.fitting().isEmpty()) {
      return "none of %s fits".formatted(all);
    }
    String worth = "%s worth a look".formatted(report.fitting().size());
    return report.fit().isPresent() ? "%s of %s fit, %s".formatted(Figures.whole(report.fit().getAsLong()), all, worth)
        : worth;
  }

  /// What two mixes put together would save.
  public static Optional<String> between(RateBook book, Money money, SearchReport report) {
    return report.between().map(answer -> "%s score %s for %s a month, %s less than any mix in even steps.".formatted(
        mix(book, answer.scenario().plan()), score(answer.quality()), money.amount(answer.monthUsd()),
        money.amount(report.answers().getFirst().monthUsd() - answer.monthUsd(), answer.monthUsd())));
  }

  /// `38 % Haiku and 62 % Sonnet`.
  private static String mix(RateBook book, Plan plan) {
    List<RouteShare> used = plan.routing().routes().stream().filter(route -> route.share() > 0).toList();
    List<String> words = used.stream().map(route -> "%s\u00a0%%\u00a0%s".formatted(
        Figures.trimmed(route.share() * 100, 1), stem(book.shortName(route.model())))).toList();
    return String.join(" and ", words);
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
      words.add("No least quality is set: the cheapest plan is the cheapest, however it scores.");
    }
    if (report.assumed().waiting()) {
      words.add("That up to 30 % of the calls may wait is assumed: say how many in their bound.");
    }
    if (report.assumed().thinking()) {
      words.add("What less thinking costs is assumed: 0.3, 0.8, 1.6 and 3 points for three quarters, a half, a quarter "
          + "and none of it.");
    }
    return words;
  }

  /// Where nothing fits: what to give way on, one limit at a time.
  public static List<String> giveWay(Money money, SearchReport report) {
    List<String> words = new ArrayList<>();
    report.giveWay().quality().ifPresent(quality -> words.add("Quality at least %s".formatted(
        score(GiveWay.quality(quality)))));
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
      return report.refused().get();
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
            score(best.quality())));
  }

  /// What it says at its longest, for a strip that keeps room for it.
  public static String longest(Money money, double monthUsd) {
    return AGAINST.formatted(money.amount(monthUsd), "more", "10.5 higher");
  }

  private static String against(Money money, Answer best, double todayUsd, double todayQuality) {
    double less = todayUsd - best.monthUsd();
    double higher = best.quality() - todayQuality;
    String scores = Math.abs(higher) < 0.05 ? "the same" : score(Math.abs(higher))
        + (higher > 0 ? " higher" : " lower");
    return AGAINST.formatted(
        money.amount(Math.abs(less), todayUsd), less >= 0 ? "less" : "more", scores);
  }
}
