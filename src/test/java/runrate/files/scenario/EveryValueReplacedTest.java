package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.files.RunrateHome;
import runrate.files.cards.RateCardReader;
import runrate.files.disk.ReadResult;
import runrate.files.json.JsonMapping;
import runrate.files.json.JsonText;
import runrate.forecast.BurnForecast;
import runrate.pricing.RateBook;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Scenario;
import runrate.testing.JsonPlaces;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.Written;
import runrate.tradeoff.ParetoFrontier;
import tools.jackson.databind.JsonNode;

/// Puts every kind of value in the place of every value: a reader refuses it in lines or reads it,
/// and what it reads can be priced. Nothing throws.
class EveryValueReplacedTest {
  private static final List<String> VALUES = List.of("null", "true", "-1", "0", "0.5", "1e30", "\"\"", "\"x\"", "[]",
      "[null]", "[{}]", "{}", "{\"x\":1}");

  @Test
  void noScenarioThrows() {
    JsonNode tree = JsonText.read(RunrateHome.find().scenario("20-agents")).value().orElseThrow();
    everyReplacement(tree, text -> {
      var read = ScenarioReader.parse("s.json", bytes(text));
      tellsOrReads(read, text);
      read.value().ifPresent(scenario -> price(scenario, text));
    });
  }

  @Test
  void noRateCardThrows() {
    Scenario shipped = Shipped.scenario("20-agents");
    for (String card : List.of("local.json", "deepseek.json")) {
      JsonNode tree = JsonText.read(RunrateHome.find().rateCards().resolve(card)).value().orElseThrow();
      everyReplacement(tree, text -> {
        var read = RateCardReader.parse("c.json", bytes(text));
        tellsOrReads(read, text);
        read.value().ifPresent(value -> new CostEngine(new RateBook(List.of(value))).check(shipped));
      });
    }
  }

  @Test
  void damagedBytesNeverThrow() {
    byte[] whole = bytes(Written.read(RunrateHome.find().scenario("20-agents")));
    Seeds.each(Seeds.thinned(5_000), random -> {
      byte[] bytes = whole.clone();
      for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      tellsOrReads(ScenarioReader.parse("d.json", bytes), "");
    });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void price(Scenario scenario, String text) {
    var engine = Shipped.engine();
    if (engine.check(scenario).stream().noneMatch(problem -> problem.isError())) {
      double usd = engine.report(scenario).monthUsd();
      assertTrue(usd >= 0 && Double.isFinite(usd), () -> usd + " for " + text);
      SavingsWaterfall.of(engine, scenario);
      BurnForecast.of(engine, scenario);
      ParetoFrontier.of(engine, scenario);
    }
  }

  private static void tellsOrReads(ReadResult<?> read, String text) {
    assertEquals(read.value().isEmpty(), read.problems().stream().anyMatch(problem -> problem.isError()), text);
    read.problems().forEach(problem -> assertFalse(problem.line().contains("\n"), problem.line()));
  }

  private static void everyReplacement(JsonNode tree, Consumer<String> check) {
    for (List<Object> path : JsonPlaces.below(tree, 2)) {
      for (String value : VALUES) {
        JsonNode before = JsonPlaces.put(tree, path, JsonMapping.MAPPER.readTree(value));
        try {
          check.accept(tree.toString());
        } catch (RuntimeException e) {
          throw new AssertionError("%s = %s: %s".formatted(path, value, e), e);
        }
        JsonPlaces.put(tree, path, before);
      }
    }
  }
}
