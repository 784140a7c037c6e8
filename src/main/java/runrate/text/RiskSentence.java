package runrate.text;

import runrate.inputs.OneOf;
import runrate.risk.Percentile;
import runrate.risk.RiskReport;
import runrate.risk.Swing;
import runrate.risk.UncertainInput;

/// How sure a month is, in counts before letters and percentages.
public final class RiskSentence {
  public static final String NO_RANGE = "No input has a range. Say of an assumption how low and how high it may lie "
      + "(assumptions[].low and high), and months are drawn from that";
  private static final int HUNDRED = 100;

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

  private static String days(RiskReport report) {
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

  private static String inSentence(double share) {
    String count = ofHundred(share);
    return count.substring(0, 1).toLowerCase(Figures.LOCALE) + count.substring(1);
  }

  /// Rounded to how far it may be off.
  public static String usd(Money money, Percentile percentile) {
    double off = money.of(percentile.halfWidth95());
    double unit = off <= 0 ? 0 : Math.pow(10, Math.ceil(Math.log10(off)));
    double shown = unit < 1 ? money.of(percentile.usd()) : Math.round(money.of(percentile.usd()) / unit) * unit;
    return money.amount(money.inUsd(shown));
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
    return LeverWords.label(input.path());
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
