package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Work;

class DatedPricesTest {
  static Scenario o3(LocalDate date) {
    return on(date, Work.of("openai/o3", 1, 1_000_000, 100_000));
  }

  private static Scenario on(LocalDate date, Scenario scenario) {
    return new Scenario(scenario.name(), scenario.description(), scenario.source(), date, scenario.workload(),
        scenario.plan(), scenario.baseline(), scenario.budget(), scenario.forecast(), scenario.quality(),
        scenario.assumptions());
  }

  private static double usd(Scenario scenario) {
    return Shipped.engine().report(scenario).monthUsd();
  }

  @Test
  void o3BecameFiveTimesCheaperOn10June2025() {
    // 10 + 0.1 * 40, then 2 + 0.1 * 8
    assertNear(14, usd(o3(LocalDate.of(2025, 6, 9))));
    assertNear(2.8, usd(o3(LocalDate.of(2025, 6, 10))));
  }

  @Test
  void sonnetChargedLongPromptsDoubleUntil13March2026() {
    Scenario prompt = Work.of("anthropic/claude-sonnet-4-6", 1, 201_000, 0);
    assertNear(1.206, usd(on(LocalDate.of(2026, 3, 12), prompt)));
    assertNear(0.603, usd(on(LocalDate.of(2026, 3, 13), prompt)));
  }

  @Test
  void aPriceAnnouncedForTheFutureHoldsFromItsDay() {
    Scenario prompt = Work.of("google/gemini-4-argon", 1, 1_000_000, 0);
    assertNear(2, usd(on(LocalDate.of(2026, 11, 30), prompt)));
    assertNear(4, usd(on(LocalDate.of(2026, 12, 1), prompt)));
  }

  @Test
  void beforeItsFirstPriceAModelCannotBePriced() {
    Scenario tooEarly = o3(LocalDate.of(2025, 4, 15));
    assertThrows(IllegalArgumentException.class, () -> usd(tooEarly));
    assertTrue(Shipped.engine().check(tooEarly).stream().anyMatch(
        problem -> problem.isError() && problem.what().equals("openai/o3 has no price on 2025-04-15")));
  }

  @Test
  void aRetiredModelKeepsItsLastPriceWithAWarning() {
    Scenario scenario = Work.of("deepseek/deepseek-v3", 1, 60_000, 0);
    assertNear(0.0162, usd(scenario));
    assertTrue(Shipped.engine().check(scenario).stream()
        .anyMatch(problem -> !problem.isError() && problem.what().contains("retired")));
  }
}
