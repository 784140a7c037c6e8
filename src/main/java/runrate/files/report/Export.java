package runrate.files.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.forecast.BudgetStatus;
import runrate.forecast.BurnForecast;
import runrate.risk.Chances;
import runrate.risk.RiskReport;
import runrate.savings.BudgetGoal;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Scenario;
import runrate.text.BudgetSentence;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.MonthSentence;
import runrate.text.OwnWords;
import runrate.units.Problem;

/// What leaves the program: a scenario, the engine that prices it, and what should be known beside it.
///
/// @param warnings of the scenario and the rate cards
/// @param locale   of files that follow one (CSV)
/// @param version  of the program
public record Export(CostEngine engine, Scenario scenario, List<Problem> warnings, Locale locale, String version) {
  public Export {
    warnings = warnings.stream().map(Export::withoutFolders).toList();
  }

  /// Where a file lies on this machine is nobody else's business, and would make equal reports differ.
  private static Problem withoutFolders(Problem warning) {
    return warning.inFile(warning.file().replaceFirst("^.*[/\\\\]", ""));
  }

  public static Export of(CostEngine engine, Scenario scenario, List<Problem> warnings, String version) {
    return new Export(engine, scenario, warnings, Figures.LOCALE, version);
  }

  public Export in(Locale other) {
    return new Export(engine, scenario, warnings, other, version);
  }

  public CostReport report() {
    return engine.report(scenario);
  }

  public SavingsWaterfall savings() {
    return SavingsWaterfall.of(engine, scenario);
  }

  public BurnForecast forecast() {
    return BurnForecast.of(engine, scenario);
  }

  /// How likely the plan breaks its budget; nothing where no input has a range, or its ends cannot be bought.
  public Optional<Chances> chances() {
    return RiskReport.problem(engine, scenario).isPresent() ? Optional.empty()
        : Chances.of(engine, scenario, RiskReport.USUAL_SEED, RiskReport.USUAL_TRIALS);
  }

  public String verdict(Money money, CostReport report, SavingsWaterfall savings) {
    boolean over = BudgetStatus.of(report.monthUsd(), scenario.budget().monthlyUsd()) == BudgetStatus.OVER_BUDGET;
    Optional<BudgetGoal> goal = BudgetGoal.find(engine, scenario, report.monthUsd());
    return MonthSentence.of(money, savings, over, goal, scenario.mayChange())
        + BudgetSentence.of(money, scenario, report.monthUsd(), forecast()).map(both -> " " + both).orElse("");
  }

  /// What a person typed beside the forecast, for below the verdict; nothing where nobody did.
  public Optional<String> own(Money money) {
    BurnForecast forecast = forecast();
    return forecast.own().map(own -> OwnWords.sentence(money, forecast, own));
  }
}
