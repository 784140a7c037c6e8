package runrate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.pricing.RateBook;
import runrate.savings.SavingsWaterfall;
import runrate.testing.Shipped;

class PlainScenarioTest {
  @Test
  void itCanBePricedWithAnyCard() {
    Shipped.engine().book().cards().forEach(card -> {
      var engine = new CostEngine(new RateBook(List.of(card)));
      Scenario plain = PlainScenario.of(engine.book());
      assertTrue(engine.check(plain).stream().noneMatch(problem -> problem.isError()), card.vendor().name());
      assertEquals(3_000, engine.report(plain).callsPerMonth());
      // nothing is saved; where buying at a channel has a surcharge, that is what the plan costs more
      assertEquals(-engine.report(plain).breakdown().contractUsd(), SavingsWaterfall.of(engine, plain).savingUsd(),
          1e-9);
    });
  }

  @Test
  void withoutPricesThereIsNone() {
    assertThrows(IllegalArgumentException.class, () -> PlainScenario.of(new RateBook(List.of())));
  }
}
