package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.costing.CostEngine;
import runrate.files.RunrateHome;
import runrate.files.cards.RateCardReader;
import runrate.files.disk.ReadResult;
import runrate.files.json.JsonText;
import runrate.forecast.BurnForecast;
import runrate.pricing.RateBook;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Scenario;
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

  @TempDir
  private Path folder;

  @Test
  void noScenarioThrows() {
    JsonNode tree = JsonText.read(RunrateHome.find().scenario("20-agents")).value().orElseThrow();
    everyReplacement(tree, text -> {
      var read = ScenarioReader.read(Written.file(folder, "s.json", text));
      tellsOrReads(read, text);
      read.value().ifPresent(scenario -> price(scenario, text));
    });
  }

  @Test
  void noRateCardThrows() {
    for (String card : List.of("mistral.json", "local.json", "deepseek.json")) {
      JsonNode tree = JsonText.read(RunrateHome.find().rateCards().resolve(card)).value().orElseThrow();
      everyReplacement(tree, text -> {
        var read = RateCardReader.read(Written.file(folder, "c.json", text));
        tellsOrReads(read, text);
        read.value().ifPresent(value -> new RateBook(List.of(value)).offers().forEach(offer ->
            new CostEngine(new RateBook(List.of(value))).check(Shipped.scenario("20-agents"))));
      });
    }
  }

  @Test
  void damagedBytesNeverThrow() {
    byte[] whole = Written.read(RunrateHome.find().scenario("20-agents")).getBytes(StandardCharsets.UTF_8);
    Seeds.each(5_000, random -> {
      byte[] bytes = whole.clone();
      for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      tellsOrReads(ScenarioReader.read(Written.file(folder, "d.json", bytes)), "");
    });
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
    for (List<Object> path : JsonPlaces.below(tree)) {
      for (String value : VALUES) {
        JsonNode copy = tree.deepCopy();
        JsonPlaces.put(copy, path, JsonText.MAPPER.readTree(value));
        try {
          check.accept(copy.toString());
        } catch (RuntimeException e) {
          throw new AssertionError("%s = %s: %s".formatted(path, value, e), e);
        }
      }
    }
  }
}
