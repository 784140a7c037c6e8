package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.costing.CostLine;
import runrate.costing.CostReport;
import runrate.pricing.TokenClass;
import runrate.testing.Shipped;

class ExplanationTest {
  private static final CostReport REPORT = Shipped.engine().report(Shipped.scenario("20-agents"));

  @Test
  void aLineIsItsFactors() {
    // 110,880 * 13,800 * 3.75 / 1,000,000
    var line = new CostLine("m", false, TokenClass.CACHE_WRITE, 110_880, 13_800, 1, 3.75);
    assertEquals("110,880 calls × 13,800 tokens × $3.75 per million = $5,738.04",
        Explanation.of(Money.US_DOLLARS, line));
  }

  @Test
  void billingsAreNamedWhereRetriesArePaid() {
    var line = new CostLine("m", false, TokenClass.OUTPUT, 1_000, 500, 1.5, 10);
    assertEquals("1,000 calls × 500 tokens × 1.5 billings × $10.00 per million = $7.50",
        Explanation.of(Money.US_DOLLARS, line));
  }

  @Test
  void callsOfAgentsAndOfTheTeamReadDifferently() {
    assertEquals("176,000 calls = 20 agents × 400 a day × 22 days", Explanation.calls(Shipped.scenario("20-agents")));
    assertEquals("9,000 calls = 300 a day × 30 days", Explanation.calls(Shipped.scenario("heavy-parallel")));
    assertEquals("1 call = 1 a day × 1 day", Explanation.calls(Shipped.worked("opus-4-7-first-turn")));
  }

  @Test
  void aModelIsItsCallsTimesTheBlendOfLiveAndBatch() {
    assertEquals("123,200 calls × (90\u2009% × $0.14361 live + 10\u2009% × $0.09975 batch) = $17,152.40",
        Explanation.of(Money.US_DOLLARS, REPORT.byModel().get(1)));
    assertEquals("calls × share of the model × (live share × live call + batch share × batch call)",
        Explanation.formula(REPORT));
  }

  @Test
  void withoutBatchThereIsOnePrice() {
    var report = Shipped.engine().report(Shipped.scenario("solo-developer"));
    assertEquals("calls × share of the model × cost of a call", Explanation.formula(report));
    assertTrue(Explanation.of(Money.US_DOLLARS, report.byModel().getFirst()).startsWith("1,500 calls × $0."));
  }

  @Test
  void aPriceNamesItsSourceItsDateAndHowSureItIs() {
    String text = Explanation.of(REPORT.byModel().getFirst().origin());
    assertTrue(text.startsWith("Anthropic, copy of the vendor's page, checked 20 Nov 2026, confidence high"), text);
  }

  @Test
  void everyTokenClassHasAName() {
    assertEquals(List.of("Uncached input", "Cache read", "Cache write", "Output", "Thinking"),
        List.of(TokenClass.values()).stream().map(TokenClassNames::of).toList());
  }
}
