package runrate.files.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.files.report.Export;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.text.Figures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Twenty agents whose calls to Sonnet find room for half a million tokens a minute; the rest is refused.
class RefusedInEveryViewTest {
  private static final Scenario REFUSING = Shipped.scenario("20-agents").withPlan(plan -> plan.withContract(
      PlanContract.NONE.withReserved(List.of(new ReservedCapacity("anthropic/claude-sonnet-4-6", 5_000,
          OptionalDouble.of(500_000), ReservedCapacity.Beyond.REFUSE)))));
  private static final Export EXPORT = Export.of(Shipped.engine(), REFUSING, List.of(), "test");

  @Test
  void savedRefusedAndPaidAreNaiveUseInJson() {
    JsonNode estimate = JsonMapper.shared().readTree(JsonReport.bytes(EXPORT)).get("estimate");
    double naive = estimate.get("baselineMonthlyCostUsd").doubleValue();
    double refused = estimate.get("refusedUsd").doubleValue();
    assertTrue(refused > 1_000, estimate::toString);
    assertNear(naive, estimate.get("savedUsd").doubleValue() + refused
        + estimate.get("monthlyCostUsd").doubleValue());
    assertNear(estimate.get("savedUsd").doubleValue(), estimate.get("savings").values().stream()
        .mapToDouble(step -> step.get("usd").doubleValue()).sum());
  }

  @Test
  void theMemoSaysWhatIsNotSaved() {
    String memo = new String(MarkdownReport.bytes(EXPORT), StandardCharsets.UTF_8);
    SavingsWaterfall savings = EXPORT.savings();
    String refused = Figures.usdCents(savings.refusedUsd());
    String saved = Figures.usdCents(savings.shownSavingUsd(0.01));
    assertTrue(memo.contains("| Refused calls | %s | not saved: their work is not done |".formatted(refused)), memo);
    assertTrue(memo.contains("| Not saved: work of refused calls | %s |".formatted(refused)), memo);
    assertTrue(memo.contains("| **Saved in all** | %s |".formatted(saved)), memo);
    assertTrue(memo.contains("| Saving | %s |".formatted(saved)), memo);
  }

  @Test
  void refusedCallsAreACreditOfTheirOwnInBillingRows() {
    assertEquals("Credit", FocusRows.named(EXPORT, "Anthropic: calls refused").get("ChargeCategory"));
  }
}
