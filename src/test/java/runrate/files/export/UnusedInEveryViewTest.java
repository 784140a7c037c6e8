package runrate.files.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.files.report.Export;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A commitment of $500 to a vendor without calls and capacity of $40 for a model without any, beside a plan on
/// Anthropic that comes to $22,869.86.
class UnusedInEveryViewTest {
  private static final Scenario IDLE = Shipped.scenario("20-agents").withPlan(plan -> plan.withContract(
      PlanContract.NONE.withVendor("openai", terms -> terms.withCommitMonthlyUsd(OptionalDouble.of(500)))
          .withReserved(List.of(new ReservedCapacity("openai/gpt-4.1", 40, OptionalDouble.empty(),
              ReservedCapacity.Beyond.ON_DEMAND)))));
  private static final Export EXPORT = Export.of(Shipped.engine(), IDLE, List.of(), "test");

  private static double sum(JsonNode rows, String field) {
    return rows.values().stream().mapToDouble(row -> row.get(field).doubleValue()).sum();
  }

  @Test
  void theJsonsVendorsAndModelsBothAddUpToTheMonth() {
    JsonNode estimate = JsonMapper.shared().readTree(JsonReport.bytes(EXPORT)).get("estimate");
    assertNear(22_869.8624 + 540, estimate.get("monthlyCostUsd").doubleValue());
    assertNear(22_869.8624 + 540, sum(estimate.get("byVendor"), "invoicedUsd"));
    assertNear(22_869.8624 + 540, sum(estimate.get("byModel"), "monthlyCostUsd"));
    assertNear(1, sum(estimate.get("byModel"), "share"));
    assertEquals(0, estimate.get("contractOnSumUsd").doubleValue());
    JsonNode vendor = estimate.get("byVendor").get(1);
    assertEquals("OpenAI", vendor.get("vendor").stringValue());
    assertNear(540, vendor.get("invoicedUsd").doubleValue());
    assertNear(40, vendor.get("reservedUsd").doubleValue());
    assertEquals("Capacity not used, GPT-4.1", estimate.get("byModel").get(3).get("model").stringValue());
    assertEquals("Commitment not used, OpenAI", estimate.get("byModel").get(4).get("model").stringValue());
  }

  @Test
  void theMemoHasALineOfItsOwnForIt() {
    String memo = new String(MarkdownReport.bytes(EXPORT), StandardCharsets.UTF_8);
    assertTrue(memo.contains("| Capacity not used, GPT-4.1 | $40.00 |"), memo);
    assertTrue(memo.contains("| Commitment not used, OpenAI | $500.00 |"), memo);
  }

  @Test
  void theBillingRowsAreTheVendorsOwn() {
    assertEquals(List.of("40.00", "500.00"), FocusRows.of(EXPORT).stream()
        .filter(row -> row.get("ProviderName").equals("OpenAI")).map(row -> row.get("BilledCost")).toList());
  }
}
