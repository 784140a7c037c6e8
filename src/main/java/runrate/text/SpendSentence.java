package runrate.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.forecast.BudgetLine;
import runrate.forecast.BudgetStatus;
import runrate.forecast.WeekdayPattern;
import runrate.scenario.Period;
import runrate.scenario.RecordedDay;
import runrate.spend.HolidayText;

/// Recorded spend, the week it teaches and the budgets it is held against, in words.
public final class SpendSentence {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final double TWICE = 1.75;
  private static final int NAMED = 2;

  private SpendSentence() {}

  /// A month of a record: `18 of 30 days, $15,856.60 so far`.
  public static String month(Money money, List<RecordedDay> days, YearMonth month) {
    return days.isEmpty() ? "nothing recorded yet" : "%s of %s days, %s".formatted(days.size(), month.lengthOfMonth(),
        money.cents(days.stream().mapToDouble(RecordedDay::usd).sum()));
  }

  /// `Mon 9 Nov`.
  public static String day(LocalDate day) {
    return SHORT.format(day);
  }

  /// What became of a file of holidays: how many were added, how many stood there already, and what is no day.
  public static String holidays(String file, HolidayText read, int added) {
    int known = read.days().size() - added;
    String taken = read.days().isEmpty() ? "%s has no day to take over.".formatted(file)
        : "%s from %s%s.".formatted(added == 0 ? "No new holiday" : Figures.counted(added, "holiday"), file,
            known == 0 ? "" : ", %s stood there already".formatted(known));
    int refused = read.refused().size();
    return taken + (refused == 0 ? "" : " Not taken: %s%s.".formatted(read.refused().getFirst(),
        refused == 1 ? "" : ", and %s more".formatted(refused - 1)));
  }

  /// What a paste would do to the month's end, and the day in it that stands out most.
  public static String pasted(Money money, YearMonth month, double endUsd, double beforeUsd, WeekdayPattern pattern) {
    String name = month.getMonth().getDisplayName(TextStyle.FULL, Figures.LOCALE);
    String end = money.amount(endUsd).equals(money.amount(beforeUsd)) ? "As pasted, %s ends at %s as before".formatted(
        name, money.amount(endUsd)) : "As pasted, %s ends at %s, not %s".formatted(name, money.amount(endUsd),
            money.amount(beforeUsd));
    return end + pattern.outliers().stream().filter(day -> YearMonth.from(day.date()).equals(month))
        .max(Comparator.comparingDouble(day -> pattern.timesUsual(day).orElse(0.0)))
        .flatMap(day -> pattern.timesUsual(day).filter(times -> times >= TWICE).map(times ->
            "; the %s alone cost %s a normal day".formatted(ordinal(day.date().getDayOfMonth()),
                times < TWICE + 1 ? "twice" : Figures.trimmed(times, 0) + " times")))
        .orElse("") + ".";
  }

  public static String ordinal(int day) {
    return day + (day / 10 == 1 ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th");
  }

  /// What the record teaches of a week, in a few words.
  public static String week(WeekdayPattern pattern) {
    if (!pattern.isKnown()) {
      return "too few days for a weekly pattern: %s of %s".formatted(pattern.days().size(), WeekdayPattern.FEWEST_DAYS);
    }
    return pattern.workingDayUsd().isPresent() && pattern.weekendDayUsd().isPresent()
        && pattern.workingDayUsd().getAsDouble() > 0 ? "a weekend day costs %s of a working day".formatted(
            Figures.percent(pattern.weekendDayUsd().getAsDouble() / pattern.workingDayUsd().getAsDouble()))
        : "the median of each weekday";
  }

  /// `the 11th, $2,413`, the latest two by name.
  public static String outliers(Money money, WeekdayPattern pattern) {
    int more = pattern.outliers().size() - NAMED;
    return pattern.outliers().stream().skip(Math.max(0, more))
        .map(day -> "the %s, %s".formatted(ordinal(day.date().getDayOfMonth()),
        money.amount(day.usd()))).collect(Collectors.joining("; ")) + (more > 0 ? " and %s more".formatted(more) : "");
  }

  /// When a day is an outlier, with the weekday of the latest one, or else of the latest day, for an example.
  public static String rule(Money money, WeekdayPattern pattern) {
    String rule = "A day is an outlier where it lies more than 3.5 times as far from the median of its weekday as the "
        + "days of that weekday usually do; 5 % of the median at least count as usual.";
    Optional<RecordedDay> odd = pattern.outliers().stream().reduce((first, last) -> last);
    return odd.or(() -> pattern.days().stream().reduce((first, last) -> last)).flatMap(day ->
        pattern.usual(day.date().getDayOfWeek()).map(usual -> "%s For example a %s costs %s, so one %sabove %s is%s."
            .formatted(rule, day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Figures.LOCALE),
                money.amount(usual.medianUsd()), usual.leastUsd() > 0
                    ? "below %s or ".formatted(money.amount(usual.leastUsd())) : "", money.amount(usual.mostUsd()),
                odd.isPresent() ? ", as the %s with %s".formatted(ordinal(day.date().getDayOfMonth()),
                    money.amount(day.usd())) : ""))).orElse(rule);
  }

  /// How the record grows, if it does.
  public static String growth(WeekdayPattern pattern) {
    return pattern.growth().isEmpty() ? "the record is too short to show growth"
        : "record: %s%s a week".formatted(pattern.growth().getAsDouble() < 0 ? "" : "+",
            Figures.percent(pattern.growth().getAsDouble(), 1));
  }

  /// What a budget is of: `A day`, `November`, `Oct to Dec`, `To Oct 2027`, with its name or else whose it is.
  public static String name(BudgetLine line) {
    return BudgetWords.called(line).map(called -> "%s, %s".formatted(period(line), called)).orElse(period(line));
  }

  /// The same without whose it is, where that stands beside it.
  public static String title(BudgetLine line) {
    return line.name().isEmpty() ? period(line) : "%s, %s".formatted(period(line), line.name());
  }

  private static String period(BudgetLine line) {
    return switch (line.period()) {
      case DAY -> "A day";
      case WEEK -> "%s to %s".formatted(Figures.dayAndMonth(line.from()), Figures.dayAndMonth(line.to()));
      case MONTH -> line.from().getMonth().getDisplayName(TextStyle.FULL, Figures.LOCALE);
      case QUARTER -> "%s to %s".formatted(shortMonth(line.from()), shortMonth(line.to()));
      case YEAR -> "To " + Figures.monthAndYear(line.to());
    };
  }

  private static String shortMonth(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.SHORT, Figures.LOCALE);
  }

  /// `1 day of 18 over`, `$2,820 over`, `$180 left`.
  public static String verdict(Money money, BudgetLine line) {
    if (line.status() == BudgetStatus.NO_BUDGET) {
      return "no budget";
    }
    if (line.overDays().isPresent()) {
      int over = line.overDays().getAsInt();
      return over == 0 && line.status() == BudgetStatus.OVER_BUDGET ? "days to come over"
          : over == 0 ? line.days() == 0 ? "no day recorded" : "no day of %s over".formatted(line.days())
          : "%s of %s over".formatted(over == 1 ? "1 day" : over + " days", line.days());
    }
    return line.status() == BudgetStatus.OVER_BUDGET ? BudgetWords.amount(money, line.unit(), line.variance()) + " over"
        : BudgetWords.amount(money, line.unit(), -line.variance()) + " left";
  }

  /// `$14,857 recorded, $22,870 planned for 31 days that are not`, where days so far are not recorded.
  public static Optional<String> parts(Money money, BudgetLine line) {
    return line.planned() == 0 ? Optional.empty() : Optional.of("%s recorded, %s planned for %s not".formatted(
        BudgetWords.amount(money, line.unit(), line.recorded()), BudgetWords.amount(money, line.unit(), line.planned()),
        line.modelledDays() == 1 ? "1 day that is" : line.modelledDays() + " days that are"));
  }

  /// `50 % on 12 Nov, 90 % not reached`, where somebody wants to hear of a part of the budget.
  public static Optional<String> alerts(BudgetLine line) {
    return line.alerts().isEmpty() ? Optional.empty() : Optional.of(line.alerts().stream()
        .map(alert -> "%s %s".formatted(Figures.percent(alert.share()),
            alert.day().map(day -> "on " + Figures.dayAndMonth(day)).orElse("not reached")))
        .collect(Collectors.joining(", ")));
  }

  /// Which lines are over, in one sentence.
  public static String verdicts(Money money, List<BudgetLine> lines) {
    List<String> over = lines.stream().filter(line -> line.status() == BudgetStatus.OVER_BUDGET
        && line.period() != Period.DAY).map(SpendSentence::name).toList();
    Optional<BudgetLine> day = lines.stream().filter(line -> line.period() == Period.DAY
        && line.status() == BudgetStatus.OVER_BUDGET).findFirst();
    boolean any = lines.stream().anyMatch(line -> line.status() != BudgetStatus.NO_BUDGET);
    String ends = over.isEmpty() ? any ? "every budget holds" : "an empty field is no such budget"
        : String.join(", ", over) + (over.size() == 1 ? " ends over" : " end over");
    return day.isEmpty() ? ends : over.isEmpty() ? verdict(money, day.get())
        : "%s; %s".formatted(ends, verdict(money, day.get()));
  }

  /// What of a period nobody recorded.
  public static String modelled(List<BudgetLine> lines) {
    return lines.stream().filter(line -> line.period() != Period.DAY && line.modelledDays() > 0)
        .max((one, two) -> Integer.compare(one.modelledDays(), two.modelledDays()))
        .map(line -> "%s of the days so far in %s are not recorded and counted as planned.".formatted(
            line.modelledDays(), name(line))).orElse("All days so far are recorded; the others are as planned.");
  }
}
