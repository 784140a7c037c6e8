package runrate.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.inputs.Input;
import runrate.inputs.Keys;
import runrate.inputs.OneOf;
import runrate.inputs.WorkloadShape;
import runrate.risk.MonthOutlook;
import runrate.risk.Percentile;
import runrate.risk.RiskReport;
import runrate.risk.Swing;
import runrate.risk.UncertainInput;

/// How sure a month is, in counts before letters and percentages.
public final class RiskSentence {
  public static final String NO_RANGE = "No input has a range. Say of an assumption how low and how high it may lie "
      + "(assumptions[].low and high), and months are drawn from that";
  private static final int HUNDRED = 100;
  private static final double NINE_OF_TEN = 0.9;
  /// A column has no room for more digits.
  private static final double SHORTENED = 1e5;

  private static final Map<String, String> NAMES = Map.of(Keys.path(WorkloadShape.CALLS_PER_DAY), "Calls a day",
      Keys.path(WorkloadShape.CONTEXT), "Context", Keys.path(WorkloadShape.OUTPUT), "Output",
      Keys.path(WorkloadShape.THINKING), "Thinking", Keys.path(WorkloadShape.FAILED), "Failed attempts",
      Keys.path(WorkloadShape.DAYS), "Days a month");

  private RiskSentence() {}

  /// `85 of 100 months of 22 days cost more than the budget of $22,000.`
  public static String of(Money money, RiskReport report) {
    if (report.probabilityOverBudget().isEmpty()) {
      return "No budget is set for a month; %s months of %s cost more than %s.".formatted(
          inSentence(report.shareAbove(report.percentile(0.5).usd())), days(report),
          usd(money, report.percentile(0.5)));
    }
    return "%s months of %s cost more than the budget of %s.".formatted(
        ofHundred(report.probabilityOverBudget().getAsDouble()), days(report),
        money.amount(report.scenario().budget().monthlyUsd().orElseThrow()));
  }

  /// Where the days themselves are drawn, from how many to how many.
  private static String days(RiskReport report) {
    Optional<UncertainInput> drawn = UncertainInput.of(report.scenario()).stream()
        .filter(input -> input.path().equals(Keys.path(WorkloadShape.DAYS))).findFirst();
    if (drawn.filter(input -> input.low() < input.high()).isPresent()) {
      return "%s to %s days".formatted(Figures.trimmed(drawn.get().low(), 1), Figures.trimmed(drawn.get().high(), 1));
    }
    double days = report.scenario().workload().days().in(report.scenario().forecast().month());
    return days == 1 ? "1 day" : Figures.trimmed(days, 1) + " days";
  }

  /// `21 of 100`; what is rare is not said to be never, nor what is nearly sure always.
  public static String ofHundred(double share) {
    long count = Math.round(share * HUNDRED);
    return share > 0 && count == 0 ? "Fewer than 1 of 100" : share < 1 && count == HUNDRED ? "More than 99 of 100"
        : "%s of 100".formatted(count);
  }

  /// The estimate among the months.
  public static String estimate(RiskReport report) {
    return "%s months are cheaper".formatted(inSentence(report.cheaperThanEstimate()));
  }

  /// `90 of 100 months cost more (P10)`; fewer where many months cost the same.
  public static String above(RiskReport report, Percentile percentile) {
    return "%s months cost more (P%s)".formatted(inSentence(report.shareAbove(percentile.usd())),
        Math.round(percentile.share() * HUNDRED));
  }

  /// `85 of 100`, within a sentence.
  public static String inSentence(double share) {
    String count = ofHundred(share);
    return count.substring(0, 1).toLowerCase(Figures.LOCALE) + count.substring(1);
  }

  /// `85 %`; what is rare is not said to be never, nor what is nearly sure always.
  public static String percent(double share) {
    long count = Math.round(share * HUNDRED);
    return share > 0 && count == 0 ? "below " + Figures.percent(0.01) : share < 1 && count == HUNDRED
        ? "above " + Figures.percent(0.99) : Figures.percent(share);
  }

  /// Half of the months cost more than the middle one.
  public static String half(Money money, RiskReport report) {
    double above = report.shareAbove(report.percentile(0.5).usd());
    if (report.percentile(0.1).usd() == report.percentile(0.9).usd() || above < 0.45) {
      return "%s months cost more than %s".formatted(inSentence(above), usd(money, report.percentile(0.5)));
    }
    return "half of all months cost more than " + usd(money, report.percentile(0.5));
  }

  /// `85 of 100 simulated months of 22 days end over the budget; $31,700 would hold in 9 of 10.`
  public static String strip(Money money, RiskReport report) {
    OptionalDouble over = report.probabilityOverBudget();
    if (over.isEmpty()) {
      return "No budget is set; %s would hold in 9 of 10 simulated months.".formatted(
          atMostUsd(money, report.percentile(NINE_OF_TEN)));
    }
    String count = ofHundred(over.getAsDouble());
    return over.getAsDouble() < 1 - NINE_OF_TEN ? "%s simulated months of %s end over the budget.".formatted(
        over.getAsDouble() == 0 ? "None of the" : count.startsWith("F") ? count : "Only " + count, days(report))
        : "%s simulated months of %s end over the budget; %s would hold in 9 of 10.".formatted(count, days(report),
            atMostUsd(money, report.percentile(NINE_OF_TEN)));
  }

  /// `96 % over; the budget is most likely gone on the 26th`
  public static String outlook(Money money, MonthOutlook outlook) {
    OptionalDouble over = outlook.methods().getFirst().probabilityOverBudget();
    if (over.isEmpty()) {
      return "no budget is set for the month";
    }
    if (outlook.burn().spendToDateUsd() > outlook.burn().budgetUsd().orElseThrow()) {
      return "the budget of %s is gone already".formatted(money.amount(outlook.burn().budgetUsd().getAsDouble()));
    }
    return percent(over.getAsDouble()) + " over" + outlook.likeliestGoneOn().map(day ->
        (over.getAsDouble() < 0.5 ? "; where it breaks, most often on the %s"
            : "; the budget is most likely gone on the %s").formatted(ordinal(day.getDayOfMonth()))).orElse("");
  }

  /// The same in fewer words.
  public static String outlookInShort(MonthOutlook outlook) {
    boolean breaks = outlook.methods().getFirst().probabilityOverBudget().orElse(0) >= 0.5;
    return outlook.likeliestGoneOn().filter(day -> breaks).map(day ->
        "most likely gone on the " + ordinal(day.getDayOfMonth())).orElse("");
  }

  private static String ordinal(int day) {
    boolean teen = day / 10 == 1;
    return day + (teen || day % 10 == 0 || day % 10 > 3 ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : "rd");
  }

  /// `calls per day and hit rate make three quarters of the spread`
  public static String movers(RiskReport report) {
    List<Swing> largest = report.swings();
    String first = name(largest.getFirst().input()).toLowerCase(Figures.LOCALE);
    if (largest.size() == 1 || largest.get(1).shareOfSpread() < 0.005) {
      return first + " alone makes the spread";
    }
    if (report.linked()) {
      // shares of linked inputs overlap and add up to more than all there is
      return "%s and %s go with most of the spread".formatted(first, name(largest.get(1).input())
          .toLowerCase(Figures.LOCALE));
    }
    double both = Math.min(1, largest.get(0).shareOfSpread() + largest.get(1).shareOfSpread());
    return "%s and %s make %s of the spread".formatted(first, name(largest.get(1).input())
        .toLowerCase(Figures.LOCALE), percent(both));
  }

  /// How an input of a tripwire is named and set: `59 %`, `19`, `76.5k`.
  public static String value(Input input, double value) {
    return value >= SHORTENED ? Figures.count(value) : LeverWords.number(input.quantity(), value);
  }

  /// Rounded to how far it may be off.
  public static String usd(Money money, Percentile percentile) {
    double unit = unit(money, percentile);
    return money.amount(unit < 1 ? percentile.usd()
        : money.inUsd(Math.round(money.of(percentile.usd()) / unit) * unit));
  }

  /// The same, but never less than it: what would hold.
  public static String atMostUsd(Money money, Percentile percentile) {
    double unit = unit(money, percentile);
    return money.amount(unit < 1 ? percentile.usd()
        : money.inUsd(Math.ceil(money.of(percentile.usd()) / unit) * unit));
  }

  /// The power of ten nearest to how far a percentile may be off, in the currency shown; 0 where it is certain.
  private static double unit(Money money, Percentile percentile) {
    double off = money.of(percentile.halfWidth95());
    return off <= 0 ? 0 : Math.pow(10, Math.rint(Math.log10(off)));
  }

  /// `320 · 400 · 520`
  public static String range(UncertainInput input) {
    return "%s · %s · %s".formatted(number(input, input.low()), number(input, input.likely()),
        number(input, input.high()));
  }

  private static String number(UncertainInput input, double value) {
    return LeverWords.number(input.input().quantity(), value);
  }

  public static String name(UncertainInput input) {
    return label(input.path());
  }

  /// What an input is called in the panel.
  public static String label(String path) {
    return NAMES.getOrDefault(path, LeverWords.label(path));
  }

  /// `triangular, guessed`
  public static String shape(UncertainInput input) {
    return "%s, %s".formatted(OneOf.word(input.assumption().shape()), OneOf.word(input.assumption().basis()));
  }

  /// What one input moves, at both of its ends.
  public static String ends(Money money, Swing swing) {
    return "%s to %s".formatted(money.amount(swing.lowUsd()), money.amount(swing.highUsd()));
  }

  /// How the figures came about.
  public static String method(RiskReport report) {
    return "%s simulated months, seed %s: every input with a range is drawn from it%s, and the month is priced anew"
        .formatted(Figures.whole(report.trials()), report.seed(), report.linked()
            ? ", linked ones by their ranks; with links read the shares of the spread, not the ends"
            : ", each on its own");
  }
}
