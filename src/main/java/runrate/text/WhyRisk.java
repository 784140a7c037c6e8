package runrate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.risk.BudgetOdds;
import runrate.risk.MonthOutlook;
import runrate.risk.RiskReport;
import runrate.risk.Swing;
import runrate.tradeoff.SuccessTarget;

/// Where figures of chances come from: draws, percentiles, ranks.
public final class WhyRisk {
  private static final List<Double> SHARES = List.of(0.1, 0.5, 0.9);

  private WhyRisk() {}

  public static Why bill(Money money, RiskReport report) {
    List<List<String>> rows = new ArrayList<>();
    SHARES.forEach(share -> rows.add(List.of("P%s".formatted(Math.round(share * 100)),
        money.cents(report.percentile(share).usd()), "± " + money.cents(report.percentile(share).halfWidth95()))));
    return new Why("The month's bill", RiskSentence.usd(money, report.percentile(0.5)),
        "A month is priced once for every draw of the uncertain inputs. P10 is what 10 of 100 months stay below; it is "
            + "shown as far as the number of draws lets one tell it.", RiskSentence.method(report),
        List.of(new Why.Table(List.of("percentile", "a month", "off by, 95 of 100 times"), rows, List.of())),
        Stream.concat(report.swings().stream().map(WhyRisk::range), Stream.of("It is a month of the plan, at one day's "
            + "prices; what was recorded is in the card beside it.")).toList());
  }

  private static String range(Swing swing) {
    return "%s: %s, %s%s".formatted(RiskSentence.name(swing.input()), RiskSentence.range(swing.input()),
        RiskSentence.shape(swing.input()), swing.input().assumption().source().isEmpty() ? ""
            : ", " + swing.input().assumption().source());
  }

  public static Why outlook(Money money, MonthOutlook outlook) {
    List<List<String>> rows = outlook.methods().stream().map(method -> List.of(OddsWords.name(method),
        money.amount(method.monthEndUsd()),
        method.probabilityOverBudget().isEmpty() ? "no budget"
            : RiskSentence.inSentence(method.probabilityOverBudget().getAsDouble()))).toList();
    List<String> notes = new ArrayList<>();
    outlook.daySpread().ifPresent(spread -> notes.add(("Recorded days of work lie %s around what is usual of their "
        + "weekday; the band holds that, too.").formatted(Figures.percent(spread, 1))));
    notes.add(OddsWords.rule(BudgetOdds.of(outlook)) + ".");
    notes.add("The budget is gone by a day in just as many months as are over it at that day's end.");
    return new Why("The month so far and to come", outlook.days().isEmpty()
        ? money.amount(outlook.burn().spendToDateUsd()) : RiskSentence.usd(money, outlook.days().getLast().at(0.5)),
        "spent so far + for each day to come: planned cost x drawn month / estimate x how a recorded day compared with "
            + "a usual one", "", List.of(new Why.Table(List.of("method", "month end at likely values",
                "months over the budget"), rows, List.of())), notes);
  }

  public static Why swings(Money money, RiskReport report) {
    List<List<String>> rows = report.swings().stream().map(swing -> List.of(RiskSentence.name(swing.input()),
        money.amount(swing.lowUsd()), money.amount(swing.highUsd()),
        Figures.percent(swing.shareOfSpread(), 1))).toList();
    return new Why("What moves the bill", RiskSentence.movers(report),
        "A bar goes from the month with the input at its low end to the one at its high end, all else as the scenario "
            + "has it. The share of the spread is the part of the variance of all months that the input makes by "
            + "itself: its first-order index, by the order of ranks (Gamboa and others, 2022).",
        report.linked() ? "Inputs are linked: read the shares, not the bars." : "",
        List.of(new Why.Table(List.of("input", "at its low end", "at its high end", "of the spread"), rows,
            List.of())), List.of());
  }

  /// What links do: how values come together, not which there are.
  public static Why links(Money money, RiskReport report, Optional<String> effect) {
    List<List<String>> rows = report.scenario().uncertainty().links().stream().map(link -> List.of(
        RiskSentence.label(link.a()), RiskSentence.label(link.b()), Figures.trimmed(link.rank(), 2))).toList();
    return new Why("Move together", RiskSentence.usd(money, report.percentile(0.9)) + " in a bad month",
        "Each input keeps the values it is drawn with; a link changes which of them meet in a month. At 1 the highest "
            + "of one comes with the highest of the other, at -1 with the lowest, at 0 each comes on its own.",
        effect.orElse(""), rows.isEmpty() ? List.of()
            : List.of(new Why.Table(List.of("input", "with", "how far"), rows, List.of())),
        List.of("The number is the rank correlation; values are put in order by the method of Iman and Conover (1982).",
            "Whoever links the calls a day with the hit rate at -0.4 says that a busier team hits the cache less."));
  }

  public static Why flips(Money money, RiskReport report, Optional<SuccessTarget> success) {
    List<String> notes = new ArrayList<>(List.of("Budget of a month: " + report.scenario().budget().monthlyUsd()
        .stream().mapToObj(money::amount).findFirst().orElse("none")));
    success.ifPresent(target -> notes.add(("A success costs %s and may cost %s: (cost + failures × cost of a failed "
        + "outcome) ÷ successes, at likely values. A lever that does not move it has no row.").formatted(
            money.amount(target.usd()), money.round(target.atMostUsd()))));
    return new Why("What would flip the verdict", report.probabilityOverBudget().isEmpty() ? "no budget"
        : RiskSentence.ofHundred(report.probabilityOverBudget().getAsDouble()) + " over",
        "Each lever alone is moved until the estimate, then until half and until nine of ten of the drawn months meet "
            + "the budget. Its own range, if it has one, gives way to the value. Values are rounded away from the "
            + "failing side and stay inside the bounds of what may change.", "", List.of(), notes);
  }
}
