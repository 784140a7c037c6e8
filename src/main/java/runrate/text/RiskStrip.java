package runrate.text;

import runrate.risk.RiskReport;
import runrate.scenario.Assumption;
import runrate.scenario.Scenario;

/// What stands over the cards of chances: how months were drawn, and how much of it is guessed.
public final class RiskStrip {
  private RiskStrip() {}

  /// `100,000 simulated months, seed 20261118, 6 inputs have a range`
  public static String facts(RiskReport report) {
    return "%s simulated months, seed %s, %s a range".formatted(Figures.whole(report.trials()), report.seed(),
        report.swings().size() == 1 ? "1 input has" : report.swings().size() + " inputs have");
  }

  /// How many ranges nobody measured or published.
  public static long guessed(Scenario scenario) {
    return scenario.assumptions().stream().filter(Assumption::hasRange)
        .filter(assumed -> assumed.basis() == Assumption.Basis.GUESSED).count();
  }
}
