package runrate.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.scenario.BudgetScope;
import runrate.scenario.Period;
import runrate.sharing.SharedWay;
import runrate.showback.OwnerDay;
import runrate.showback.OwnerLine;
import runrate.showback.Showback;
import runrate.usage.CallDimension;
import runrate.usage.TagRule;

/// Budgets of owners beside what recorded calls cost, in words.
public final class ShowbackWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Figures.LOCALE);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Figures.LOCALE);
  /// What heads the lines.
  public static final List<String> HEADS = List.of("budget", "so far", "at the end", "against budget", "used");

  private ShowbackWords() {}

  /// `November 2026`, `week from 2 November 2026`, `4th quarter of 2026`
  public static String period(Period period, LocalDate from) {
    return switch (period) {
      case WEEK -> "week from %s %s".formatted(DAY.format(from), from.getYear());
      case QUARTER -> "quarter %s of %s".formatted(from.get(IsoFields.QUARTER_OF_YEAR), from.getYear());
      default -> MONTH.format(from);
    };
  }

  public static String period(Showback all) {
    return period(all.period(), all.from());
  }

  /// Whose line it is.
  public static String owner(OwnerLine line) {
    return line.owner().isEmpty() ? "All" : line.owner().equals(OwnerDay.OTHERS) ? "all others"
        : UsageWords.name(line.owner()).replaceAll("\\s+", " ");
  }

  /// `2 of 5 teams end November 2026 over their budget: search by $10 the most.`
  public static String sentence(Money money, Showback all) {
    String owners = all.by().word();
    long budgeted = all.lines().stream().filter(line -> line.budget().isPresent()).count();
    if (budgeted == 0) {
      return "No %s has a budget a %s yet: type one into its row.".formatted(owners, word(all.period()));
    }
    List<OwnerLine> over = all.over();
    long unknown = all.lines().stream().filter(line -> line.status().isEmpty()).count();
    String ends = all.isOver() ? "ended" : "ends";
    return over.size() == 1 ? "%s %s %s %s over its budget.".formatted(owner(over.getFirst()), ends, period(all),
        amount(money, over.getFirst()))
        : over.size() > 1 ? "%s of %s %ss %s %s over their budgets: %s by %s, the most.".formatted(over.size(),
            budgeted, owners, all.isOver() ? "ended" : "end", period(all), owner(over.getFirst()),
            amount(money, over.getFirst()))
        : unknown > 0 ? "Too few days are recorded to say where %s ends; no %s has spent its budget.".formatted(
            period(all), owners)
        : "Every %s with a budget %s %s within it.".formatted(owners, ends, period(all));
  }

  private static String amount(Money money, OwnerLine line) {
    return money.amount(line.varianceUsd().orElseThrow());
  }

  private static String word(Period period) {
    return period.name().toLowerCase(Figures.LOCALE);
  }

  /// `October 2026`, `October 2026, from 12 Oct` where the log begins within it.
  public static String before(Showback all) {
    LocalDate first = all.period().first(all.from().minusDays(1));
    return period(all.period(), first) + all.beforeSince().filter(since -> since.isAfter(first)).map(since ->
        ", from " + Figures.dayAndMonth(since)).orElse("");
  }

  /// The same, and who pays for what several use.
  public static String basis(Showback all) {
    return recorded(all) + all.shared().map(way -> "; " + shared(way, all.by())).orElse("");
  }

  /// Who pays for what several use.
  public static String shared(SharedWay way, CallDimension by) {
    return switch (way) {
      case IN_PROPORTION -> TEAM.formatted("what the team", "in proportion to what they cost");
      case EVENLY -> TEAM.formatted("what the team", "evenly");
      case FAIRLY -> "what is written into a cache is paid in equal parts by the calls that use it" + (by
          == CallDimension.TEAM ? "; " + TEAM.formatted("what else the team", "in proportion to what they cost") : "");
    };
  }

  private static final String TEAM = "%s " + TagRule.SHARED + " costs is split over the other teams of its month, %s";

  /// How far the log goes, and what the days after it are taken for.
  public static String recorded(Showback all) {
    return all.isOver() ? "every day is recorded or past"
        : "recorded to %s; %s".formatted(DAY.format(all.asOf()), all.total().forecastUsd().isEmpty()
            ? all.total().unpriced() > 0 ? "days with a call without a price say nothing of those to come"
                : "fewer than three days say nothing of those to come" : "the days after it at the pace of the log");
  }

  /// The figures of a line, one for each of [#HEADS]; a dash for what is not known.
  public static List<String> figures(Money money, OwnerLine line) {
    return List.of(line.budgetUsd().isEmpty() ? "\u2013" : money.amount(line.budgetUsd().getAsDouble()),
        money.amount(line.actualUsd().doubleValue()), line.forecastUsd().isEmpty() ? "\u2013"
            : money.amount(line.forecastUsd().getAsDouble()), variance(money, line), used(line));
  }

  /// `+$10`, `-$30`; a dash without a budget.
  public static String variance(Money money, OwnerLine line) {
    return line.varianceUsd().isEmpty() ? "\u2013" : money.change(line.varianceUsd().getAsDouble(), largest(line));
  }

  /// `38 %` of its budget.
  public static String used(OwnerLine line) {
    return line.usedShare().isEmpty() ? "\u2013" : Figures.percent(line.usedShare().getAsDouble());
  }

  private static double largest(OwnerLine line) {
    return Math.max(line.endUsd().orElse(0), line.budgetUsd().orElse(0));
  }

  /// `$10 over already`, `$10 over`, `$30 left`; `end unknown` where too few days are recorded; empty without a budget.
  public static String verdict(Money money, OwnerLine line) {
    if (line.budgetUsd().isEmpty()) {
      return "";
    }
    if (line.isSpent()) {
      return "%s over already".formatted(money.amount(line.actualUsd().doubleValue() - line.budgetUsd().getAsDouble(),
          largest(line)));
    }
    return line.varianceUsd().isEmpty() ? "end unknown" : "%s %s".formatted(money.amount(Math.abs(line.varianceUsd()
        .getAsDouble()), largest(line)), line.isOver() ? "over" : "left");
  }

  /// What is to be known of a line besides its figures; empty where there is nothing.
  public static String note(Money money, OwnerLine line) {
    List<String> notes = new ArrayList<>();
    line.budget().filter(budget -> budget.scope().each()).ifPresent(budget -> notes.add("each has %s".formatted(
        money.amount(budget.amount().value()))));
    if (line.isNamed() && !line.mayHaveBudget()) {
      notes.add("a budget's name has at most %s letters on one line".formatted(BudgetScope.LONGEST_NAME));
    }
    if (line.unpriced() > 0) {
      notes.add("%s without a price".formatted(Figures.counted(line.unpriced(), "request")));
    }
    return String.join("; ", notes);
  }

  /// A line as a screen reader tells it and a pointer shows it.
  public static String line(Money money, Showback all, OwnerLine line) {
    List<String> figures = figures(money, line);
    List<String> parts = new ArrayList<>(List.of(owner(line), "%s so far".formatted(figures.get(1))));
    if (line.forecastUsd().isPresent() && !all.isOver()) {
      parts.add("%s at the end".formatted(figures.get(2)));
    }
    if (line.budget().isPresent()) {
      parts.add("of %s, %s".formatted(figures.get(0), verdict(money, line)));
    }
    Optional.of(note(money, line)).filter(note -> !note.isEmpty()).ifPresent(parts::add);
    return String.join(", ", parts);
  }

  /// Where the figures come from.
  public static Why why(Money money, Showback all) {
    List<List<String>> rows = Stream.concat(all.lines().stream(), Stream.of(all.total())).map(line -> Stream.concat(
        Stream.of(owner(line)), figures(money, line).stream()).toList()).toList();
    List<String> heads = new ArrayList<>(List.of(all.by().word()));
    heads.addAll(HEADS);
    return new Why("Budgets by " + all.by().word(), period(all), "At the end is what was spent and what the days to "
        + "come cost at the pace of the log: from 14 recorded days on the median of each weekday in the last eight "
        + "weeks, before that their part of the mean. Each %s has the part of those days that it had of the days the "
            .formatted(all.by().word()) + "pace is taken of. A day without calls cost nothing, but a week of them "
            + "or more is taken for not recorded. Against budget is the end minus the budget.", Capital.of(basis(
                all)) + ".", List.of(new Why.Table(heads, rows, List.of())), notes(all));
  }

  private static List<String> notes(Showback all) {
    List<String> notes = new ArrayList<>(List.of("Days are those of UTC. A budget typed here is one of the scenario, "
        + "and stands among its budgets on the Desk as well."));
    if (all.lines().stream().anyMatch(line -> line.owner().equals(CallDimension.NOBODY))) {
      notes.add("What the log says nobody of is a line of its own and in the sum.");
    }
    return notes;
  }
}
