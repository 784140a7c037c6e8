package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.risk.RiskReport;
import runrate.risk.UncertainInput;
import runrate.scenario.Assumption;
import runrate.scenario.RankLink;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Work;

class RiskStripTest {
  private static Assumption range(String path, Assumption.Basis basis) {
    return new Assumption(path, "", OptionalDouble.of(10), OptionalDouble.empty(), OptionalDouble.of(50),
        Assumption.Shape.TRIANGULAR, basis, "");
  }

  private static Scenario with(Assumption... ranges) {
    return Work.of("anthropic/claude-sonnet-4-6", 40, 1_000, 1_000).withAssumptions(List.of(ranges));
  }

  @Test
  void rangesAreCountedOfAllInputsThatMayHaveOne() {
    Scenario two = with(range("workload.callsPerDay", Assumption.Basis.MEASURED),
        range("workload.outputTokens", Assumption.Basis.GUESSED));
    int all = UncertainInput.possible(two).size();
    assertEquals(List.of("2 of %s inputs have a range: 1 measured, 1 guessed".formatted(all),
        "2 of %s inputs have a range".formatted(all), ""), RiskStrip.bases(two));
    assertEquals("1 of %s inputs has a range: 1 published".formatted(all), RiskStrip.bases(with(
        range("workload.callsPerDay", Assumption.Basis.PUBLISHED))).getFirst());
    assertEquals(List.of(""), RiskStrip.bases(with()));
  }

  /// What is linked at 0 is drawn as if it were not.
  @Test
  void oneAmountIsToldOnce() {
    Scenario apart = with(range("workload.callsPerDay", Assumption.Basis.MEASURED),
        range("workload.outputTokens", Assumption.Basis.GUESSED));
    RiskReport alone = RiskReport.months(Shipped.engine(), apart, 1, 2_000);
    RiskReport zero = RiskReport.months(Shipped.engine(), apart.withLinks(List.of(new RankLink(
        "workload.callsPerDay", "workload.outputTokens", 0))), 1, 2_000);
    assertEquals("Linked or apart, a bad month costs %s.".formatted(RiskSentence.usd(Money.US_DOLLARS,
        alone.percentile(0.9))), RiskStrip.linked(Money.US_DOLLARS, zero, alone));
  }
}
