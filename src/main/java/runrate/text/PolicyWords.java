package runrate.text;

import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.policies.PolicyDay;
import runrate.policies.PolicyOutcome;
import runrate.policies.PolicyReport;
import runrate.scenario.BudgetPolicy.OnLimit;

/// What stands on the card of policies: its cells, its footer, and what is said of a row or a day that is asked.
public final class PolicyWords {
  /// What stands where there is nothing.
  public static final String NONE = "\u2013";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Figures.LOCALE);
  /// From here on calls are written short: a column has no room for ten digits.
  private static final double MANY = 1e7;

  private PolicyWords() {}

  /// `Five policies on the same November`
  public static String title(PolicyReport report) {
    return "Five policies on the same %s".formatted(report.scenario().forecast().month().getMonth()
        .getDisplayName(TextStyle.FULL, Figures.LOCALE));
  }

  /// What the limit leaves to be decided, in ever fewer words.
  public static List<String> finding(Money money, PolicyReport report) {
    String limit = money.amount(report.limit().usd());
    if (report.over() == 0) {
      return List.of("no day is over %s, so all five are the same".formatted(limit), "no day is over " + limit, "");
    }
    String over = "%s a day leaves %s calls over".formatted(limit, calls(report.over()));
    return List.of(over + ": each policy does something else with them", over, "");
  }

  /// Where all calls are, by how much a limit is overshot, and what was replayed.
  public static List<String> footer(Money money, PolicyReport report) {
    return List.of("Nothing is lost or counted twice: %s.".formatted(PolicySentence.balance(report)),
        sentence(PolicySentence.overshoot(money, report)), sentence(PolicySentence.method(money, report)));
  }

  private static String sentence(String words) {
    return Capital.of(words) + ".";
  }

  /// `$534 under budget`; empty without a budget of the month.
  public static Optional<String> badge(Money money, PolicyReport report, PolicyOutcome outcome) {
    return report.monthlyUsd().isEmpty() ? Optional.empty()
        : Optional.of(PolicySentence.against(money, report, outcome).replace("the budget", "budget"));
  }

  /// Calls in a column; a dash for none.
  public static String calls(long calls) {
    return calls == 0 ? NONE : calls >= MANY ? Figures.count(calls) : Figures.whole(calls);
  }

  /// What stands below a number of calls: their part of all; empty for none.
  public static String part(PolicyReport report, long calls) {
    return calls == 0 ? "" : Figures.percent((double) calls / report.asked(), 1);
  }

  public static String quality(PolicyOutcome outcome) {
    return outcome.quality().isEmpty() ? NONE : Figures.trimmed(outcome.quality().getAsDouble(), 1);
  }

  /// `Use cheaper model`
  public static String use(OnLimit policy) {
    return "Use " + PolicySentence.name(policy).toLowerCase(Locale.ROOT);
  }

  /// A whole row, for whoever asks it or hears it.
  public static String row(Money money, PolicyReport report, PolicyOutcome outcome) {
    String counts = Stream.of(count("on time", outcome.onTime()),
        count("late" + PolicySentence.late(outcome).map(" "::concat).orElse(""), outcome.late()),
        count("on a cheaper model", outcome.downgraded()), count("refused", outcome.refused()),
        count("still open", outcome.open())).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    return "%s%s, %s: bill %s%s, %s%s; %s".formatted(PolicySentence.name(outcome.policy()),
        report.scenario().budget().policy().onLimit() == outcome.policy() ? ", chosen" : "",
        PolicySentence.does(report, outcome.policy()), money.cents(outcome.billUsd()),
        report.monthlyUsd().isEmpty() ? "" : ", " + PolicySentence.against(money, report, outcome), counts,
        outcome.quality().isEmpty() ? "" : ", quality " + quality(outcome), PolicySentence.calls(report, outcome));
  }

  private static String count(String words, long calls) {
    return calls == 0 ? "" : "%s %s".formatted(Figures.whole(calls), words);
  }

  /// One day of one policy.
  public static String day(Money money, PolicyDay day) {
    return Stream.of("%s: %s calls asked for, %s over".formatted(DAY.format(day.date()), Figures.whole(day.asked()),
        Figures.whole(day.over())), count("refused", day.refused()), count("on the other model", day.downgraded()),
        count("waiting at its end", day.waiting()), count("of days before run", day.caughtUp()),
        count("still open at the month's end", day.open()), "paid " + money.cents(day.usd()))
        .filter(words -> !words.isEmpty()).collect(Collectors.joining("\n"));
  }
}
