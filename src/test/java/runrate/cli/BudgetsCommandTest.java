package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stacked budgets as `runrate forecast` tells of them.
class BudgetsCommandTest {
  private static final String SEATS = "budgets=[{\"amount\":600,\"alerts\":[0.5],\"scope\":{\"kind\":\"engineer\","
      + "\"each\":true,\"count\":40}},{\"amount\":200000,\"period\":\"quarter\"}]";

  private static JsonNode json(String... sets) {
    String[] args = new String[3 + 2 * sets.length];
    args[0] = "forecast";
    args[1] = "20-agents";
    args[2] = "--json";
    for (int i = 0; i < sets.length; i++) {
      args[3 + 2 * i] = "--set";
      args[4 + 2 * i] = sets[i];
    }
    return JsonMapper.shared().readTree(Ran.command(args).out());
  }

  @Test
  void aMembersShareIsMarkedAssumedAndTheFirstToBindIsNamed() {
    String out = Ran.command("forecast", "20-agents", "--set", SEATS).out();
    assertTrue(out.contains("each of 40 engineers: one of 40 parts of the spend, assumed until calls are recorded"),
        out);
    assertTrue(out.contains("The first to bind is the budget of November, on 27 November."), out);
    JsonNode root = json(SEATS);
    JsonNode seats = root.get("budgets").get(0);
    assertEquals(0.025, seats.get("share").asDouble());
    assertTrue(seats.get("assumed").asBoolean());
    assertEquals("{\"kind\":\"engineer\",\"name\":\"\",\"each\":true,\"count\":40}", seats.get("scope").toString());
    assertEquals(root.get("monthEndUsd").asDouble() / 40, seats.get("forecastUsd").asDouble(), 1e-9);
    JsonNode first = root.get("firstToBind");
    assertEquals(root.get("exhaustedOn"), first.get("on"));
    assertEquals("month all", "%s %s".formatted(first.get("period").asString(), first.get("scope").get("kind")
        .asString()));
  }

  @Test
  void whatWasPrintedBeforeIsPrintedStill() {
    JsonNode line = json("budgets=[{\"amount\":1000,\"period\":\"day\"}]").get("budgets").get(0);
    for (String key : new String[] {"period", "name", "from", "to", "amountUsd", "spentUsd", "recordedUsd",
        "plannedUsd", "forecastUsd", "notRecordedDays", "overDays", "status", "alerts"}) {
      assertTrue(line.has(key), key);
    }
    assertFalse(json().has("budgets"));
    assertFalse(json().has("firstToBind"));
  }

  @Test
  void aBudgetOfTokensHasKeysOfTokens() {
    String tokens = "budgets=[{\"amount\":9e9,\"unit\":\"tokens\"}]";
    JsonNode line = json(tokens).get("budgets").get(0);
    assertEquals("tokens", line.get("unit").asString());
    assertEquals(9e9, line.get("amountTokens").asDouble());
    assertEquals(18, line.get("estimatedDays").asInt());
    assertTrue(line.has("forecastTokens") && !line.has("forecastUsd"));
    String out = Ran.command("forecast", "20-agents", "--set", tokens).out();
    assertTrue(out.contains("9B tokens"), out);
    assertTrue(out.contains("the tokens of 18 recorded days are estimated from what they cost"), out);
  }

  @Test
  void theMomentOfTheResetIsSaid() {
    String[] sets = {"budget.resetAt=\"06:00\"", "budget.zone=\"Europe/Berlin\"",
        "budgets=[{\"amount\":900,\"period\":\"day\",\"resetAt\":\"22:30\"}]"};
    JsonNode root = json(sets);
    assertEquals("{\"resetAt\":\"06:00\",\"zone\":\"Europe/Berlin\",\"resetInstant\":\"2026-11-01T05:00:00Z\"}",
        root.get("budgetReset").toString());
    assertEquals("2026-11-01T22:30:00Z", root.get("budgets").get(0).get("resetInstant").asString());
    String out = Ran.command("forecast", "20-agents", "--set", sets[0], "--set", sets[1], "--set", sets[2]).out();
    assertTrue(out.contains("$22,000.00   resets at 06:00 Europe/Berlin, on 1 Nov at 05:00 UTC"), out);
    assertTrue(out.contains("    resets at 22:30 UTC"), out);
    assertFalse(json().has("budgetReset"));
  }

  @Test
  void spendThatCreepsAboveThePlanIsASentenceAndAKey() {
    JsonNode drift = json().get("drift");
    assertEquals("2026-11-07", drift.get("since").asString());
    assertEquals(drift.get("recordedUsdPerDay").asDouble() / drift.get("plannedUsdPerDay").asDouble(),
        drift.get("ratio").asDouble(), 1e-12);
    assertTrue(Ran.command("forecast", "20-agents").out().contains("The mean of seven days has been above the plan "
        + "since 7 Nov, by 12\u2009% now: $835.29 a day, planned $742.53."));
    assertTrue(json("forecast.actualDailyUsd=null").get("drift").isNull());
  }

  @Test
  void noBudgetBindsWhereAllHold() {
    JsonNode root = json("budgets=[{\"amount\":900000,\"period\":\"quarter\"}]", "budget.monthlyUsd=90000");
    assertTrue(root.get("firstToBind").isNull());
    assertTrue(StreamSupport.stream(root.get("budgets").spliterator(), false).allMatch(line ->
        line.get("bindsOn").isNull()));
  }
}
