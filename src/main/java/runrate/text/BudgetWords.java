package runrate.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Optional;
import runrate.forecast.BudgetLine;
import runrate.forecast.BudgetStack;
import runrate.scenario.BudgetAmount;
import runrate.scenario.BudgetReset;
import runrate.scenario.BudgetScope;
import runrate.scenario.PeriodBudget;

/// Budgets of a part of the work in words: whose they are, what part of the spend that is, and which one binds first.
public final class BudgetWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Figures.LOCALE);

  private BudgetWords() {}

  /// `pull request`, `pull requests`.
  public static String members(BudgetScope.Kind kind, boolean isOne) {
    return kind.name().toLowerCase(Figures.LOCALE).replace('_', ' ') + (isOne ? "" : "s");
  }

  /// Whose a budget is: `task coder`, `each of 40 users`, `4 teams together`; empty for the whole bill.
  public static Optional<String> scope(BudgetScope scope) {
    if (scope.isAll()) {
      return Optional.empty();
    }
    int count = scope.count().orElse(1);
    String members = members(scope.kind(), count == 1);
    return Optional.of(!scope.name().isEmpty() ? "%s %s".formatted(members(scope.kind(), true), scope.name())
        : scope.each() ? "each of %s %s".formatted(Figures.whole(count), members)
        : "%s %s together".formatted(Figures.whole(count), members));
  }

  /// What part of the spend a scope is, and where that comes from; empty for the whole bill.
  public static Optional<String> part(BudgetLine line) {
    BudgetScope scope = line.scope();
    if (scope.share().isPresent() && !scope.isOfPlan()) {
      return scope(scope).map(whose -> "%s: %s of the spend, as calls were recorded".formatted(whose, Figures.percent(
          line.part().share(), 1)));
    }
    return scope(scope).map(whose -> "%s: %s".formatted(whose, !scope.name().isEmpty() && !line.part().isAssumed()
        ? "%s of the %s, as the plan has it".formatted(Figures.percent(line.part().share(), 1),
            line.unit() == BudgetAmount.Unit.TOKENS ? "tokens" : "bill")
        : line.part().isAssumed() ? "one of %s parts of the spend, assumed until calls are recorded".formatted(
            Figures.whole(scope.count().orElseThrow()))
        : "the whole spend"));
  }

  /// An amount with its unit: `$22,000`, `1.5B tokens`.
  public static String amount(Money money, BudgetAmount.Unit unit, double value) {
    return unit == BudgetAmount.Unit.USD ? money.amount(value) : Figures.count(value) + " tokens";
  }

  /// The same in a column, whose row says what it counts.
  public static String figure(Money money, BudgetLine line, double value) {
    return line.unit() == BudgetAmount.Unit.USD ? money.amount(value) : Figures.count(value);
  }

  /// How tokens of recorded days are known; empty for a budget in money, and where none is recorded.
  public static Optional<String> estimated(BudgetLine line) {
    return line.estimatedDays() == 0 ? Optional.empty() : Optional.of("the tokens of %s are estimated from what %s cost"
        .formatted(Figures.counted(line.estimatedDays(), "recorded day"), line.estimatedDays() == 1 ? "it" : "they"));
  }

  /// When a budget's period begins, and which moment that is on its first day: `resets at 06:00 Europe/Berlin, on 1 Nov
  /// at 05:00 UTC; days are counted whole, so that no figure changes`; empty where nobody said.
  ///
  /// @param first the period's first day
  public static Optional<String> resets(BudgetReset reset, LocalDate first) {
    if (!reset.isSaid()) {
      return Optional.empty();
    }
    ZonedDateTime moment = reset.on(first);
    ZonedDateTime utc = moment.withZoneSameInstant(ZoneOffset.UTC);
    String zone = reset.zone().map(ZoneId::getId).orElse("UTC");
    String words = "resets at %s %s".formatted(reset.at().orElse(LocalTime.MIDNIGHT), zone);
    String moments = zone.equals("UTC") ? words : "%s, on %s at %s UTC".formatted(words,
        Figures.dayAndMonth(utc.toLocalDate()), utc.toLocalTime());
    return Optional.of(moments + "; days are counted whole, so that no figure changes");
  }

  /// What a line is called behind its period: its name, or else whose it is or that it counts tokens.
  static Optional<String> called(BudgetLine line) {
    return line.budget().flatMap(BudgetWords::called);
  }

  static Optional<String> called(PeriodBudget line) {
    return !line.name().isEmpty() ? Optional.of(line.name()) : scope(line.scope()).or(() ->
        line.amount().unit() == BudgetAmount.Unit.TOKENS ? Optional.of("in tokens") : Optional.empty());
  }

  /// `The first to bind is the budget of November (task coder), on 12 November.` Nothing unless there are several.
  public static Optional<String> firstToBind(BudgetStack stack) {
    return !stack.isStacked() ? Optional.empty() : Optional.of(stack.firstToBind().map(line ->
        "The first to bind is the budget of %s%s, on %s.".formatted(period(line),
            called(line).map(" (%s)"::formatted).orElse(""), day(line.bindsOn().orElseThrow())))
        .orElse("None of the budgets binds."));
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String period(BudgetLine line) {
    return switch (line.period()) {
      case DAY -> "a day";
      case WEEK -> "the week from " + day(line.from());
      case MONTH -> line.from().getMonth().getDisplayName(TextStyle.FULL, Figures.LOCALE);
      case QUARTER -> "the quarter to " + day(line.to());
      case YEAR -> "the year to " + Figures.monthAndYear(line.to());
    };
  }
}
