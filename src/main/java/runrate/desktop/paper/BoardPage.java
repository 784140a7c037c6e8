package runrate.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.costing.CostEngine;
import runrate.desktop.charts.BurnChart;
import runrate.desktop.charts.WaterfallChart;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskReport;
import runrate.forecast.BudgetStatus;
import runrate.forecast.TwelveMonths;
import runrate.pricing.TokenClass;
import runrate.text.AgreedRows;
import runrate.text.BudgetSentence;
import runrate.text.Figures;
import runrate.text.LimitSentence;
import runrate.text.Money;
import runrate.text.MonthCents;
import runrate.text.MonthSentence;
import runrate.text.OddsWords;
import runrate.text.OwnWords;
import runrate.text.RefusedWords;
import runrate.text.TokenClassNames;
import runrate.units.Excerpt;

/// A scenario on one page for people who decide: what it comes to, a table, how it is saved and spent, the range it
/// lies in, what is assumed, and how old its prices are.
final class BoardPage extends Page {
  private static final double CHART_WIDTH = 470;
  private static final double CHART_HEIGHT = 168;
  private static final double LEAST_CHART_HEIGHT = 126;
  private static final double STEP = 6;
  /// More terms are told as one row.
  private static final int MOST_TERMS = 4;

  private final DeskReport report;
  private final Money money;
  private final List<Region> charts;

  BoardPage(CostEngine engine, DeskReport report) {
    this.report = report;
    money = report.money();
    var waterfall = sized(new WaterfallChart(step -> { }), CHART_WIDTH, CHART_HEIGHT);
    waterfall.showIn(money);
    waterfall.show(report.savings(), report.scenario().budget().monthlyUsd(), baseline(engine));
    var burn = sized(new BurnChart(), CHART_WIDTH, CHART_HEIGHT);
    burn.showIn(money);
    burn.show(report.burn());
    charts = List.of(waterfall, burn);
    var left = new VBox(10, StyledLabel.wrapped("The month", "paper-section"), table(month(engine)),
        StyledLabel.wrapped("By token class", "paper-section"), table(classes()));
    HBox.setHgrow(left, Priority.ALWAYS);
    var right = new VBox(6, StyledLabel.wrapped("From naive use to this plan", "paper-section"), waterfall,
        StyledLabel.wrapped("Spend against the budget, " + report.scenario().forecast().month(), "paper-section"),
        burn);
    right.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(StyledLabel.wrapped(Excerpt.of(report.scenario().name(), LONGEST_NAME), "paper-title"),
        StyledLabel.wrapped(verdict(), "paper-verdict"),
        new HBox(24, left, right), StyledLabel.wrapped(band(engine), "paper-note"),
        new Sources(report.scenario(), report.cost(), false));
    addCurrency(engine.book(), report.scenario());
  }

  /// The charts are made lower as long as that makes the page lower.
  @Override
  void giveWay() {
    double needed = Double.MAX_VALUE;
    double height = CHART_HEIGHT;
    while (height - STEP >= LEAST_CHART_HEIGHT && isOverfull() && prefHeight(WIDTH) < needed) {
      height -= STEP;
      needed = prefHeight(WIDTH);
      for (Region chart : charts) {
        sized(chart, CHART_WIDTH, height);
      }
    }
  }

  private String baseline(CostEngine engine) {
    String model = report.scenario().baselineModel();
    return report.savings().pinned() ? "pinned plan"
        : "all " + engine.book().shortName(model);
  }

  private String verdict() {
    boolean over = report.budgetStatus() == BudgetStatus.OVER_BUDGET;
    return "%s a month. %s%s%s".formatted(money.amount(report.cost().monthUsd()),
        MonthSentence.of(money, report.savings(), over, report.goal(), report.scenario().mayChange()),
        BudgetSentence.of(money, report.scenario(), report.cost().monthUsd(), report.burn()).map(both -> " " + both)
            .orElse(""), LimitSentence.overCap(money, report.scenario(), report.capacity()).map(cap -> " " + cap)
            .orElse(""));
  }

  private List<List<String>> month(CostEngine engine) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(report.savings().pinned() ? "Plan of today" : "Naive use",
        money.cents(report.savings().baselineUsd())));
    if (report.cost().breakdown().contractUsd() != 0) {
      rows.add(List.of("This plan, at list", money.cents(report.cost().listUsd())));
      rows.addAll(terms(AgreedRows.of(engine.book(), report.scenario().plan().contract(), report.cost())));
    }
    rows.add(List.of("This plan", money.cents(report.cost().monthUsd())));
    if (report.savings().refuses()) {
      rows.add(List.of(RefusedWords.NAME + ", not saved", money.cents(report.savings().refusedUsd())));
    }
    rows.add(List.of("Saved, " + Figures.percent(report.savings().savingShare(), 1),
        money.cents(report.savings().shownSavingUsd(money.centUsd()))));
    rows.add(List.of("A request, of " + Figures.whole(report.cost().callsPerMonth()),
        money.precise(report.cost().costPerRequestUsd())));
    report.scenario().budget().monthlyUsd().ifPresent(budget -> rows.add(List.of("Budget", money.cents(budget))));
    rows.add(List.of(report.scenario().forecast().isSample() ? "Month end, forecast (sample spend)"
        : "Month end, forecast", money.cents(report.burn().monthEndUsd())));
    report.burn().own().ifPresent(own -> rows.add(List.of(OwnWords.ROW, money.cents(own.monthEndUsd()))));
    rows.add(List.of("Twelve months", money.cents(TwelveMonths.of(engine,
        report.scenario()).inUnits(money.centUsd()).totalUsd())));
    return rows;
  }

  private List<List<String>> terms(List<AgreedRows.Row> agreed) {
    int told = agreed.size() <= MOST_TERMS ? agreed.size() : MOST_TERMS - 1;
    List<List<String>> rows = new ArrayList<>();
    agreed.stream().limit(told).forEach(row -> rows.add(List.of(row.label(), money.cents(row.usd()))));
    if (told < agreed.size()) {
      rows.add(List.of("%s more terms".formatted(agreed.size() - told),
          money.cents(agreed.stream().skip(told).mapToDouble(AgreedRows.Row::usd).sum())));
    }
    return rows;
  }

  /// In cents that add up to the month's.
  private List<List<String>> classes() {
    var parts = report.cost().breakdown();
    List<String> names = new ArrayList<>();
    List<Double> usd = new ArrayList<>();
    for (TokenClass tokenClass : TokenClass.values()) {
      names.add(TokenClassNames.of(tokenClass));
      usd.add(parts.of(tokenClass));
    }
    names.addAll(List.of("Fees and rents", "Contract and vendor terms"));
    usd.addAll(List.of(parts.feesUsd(), parts.contractUsd()));
    double[] shown = MonthCents.classes(money, report.cost());
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < shown.length; i++) {
      if (usd.get(i) != 0) {
        rows.add(List.of(names.get(i), money.cents(shown[i])));
      }
    }
    return rows;
  }

  private String band(CostEngine engine) {
    String measured = report.hitRateRange()
        .map(range -> "Over hit rates of %s to %s the month runs from %s to %s. ".formatted(
        Figures.percent(range.low()), Figures.percent(range.high()), money.amount(range.usdAtLow()),
        money.amount(range.usdAtHigh()))).orElse("");
    return measured + OddsWords.onPaper(money, engine, report.scenario())
        .orElse(measured.isEmpty() ? "No input of it carries a range, so none is shown." : "");
  }
}
