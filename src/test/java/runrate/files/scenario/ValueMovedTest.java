package runrate.files.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.files.cards.RateCardReader;
import runrate.files.json.JsonMapping;
import runrate.files.json.JsonText;
import runrate.pricing.RateBook;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.JsonPlaces;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.Told;
import tools.jackson.databind.JsonNode;

/// Puts what stands somewhere in a good file in another of its places. It is believable there and gets
/// further than any nonsense: a model sold in one mode twice once stopped the engine.
class ValueMovedTest {
  @Test
  void whateverIsMovedWithinACardItIsRefusedOrPriced() {
    List<JsonNode> cards = Shipped.rateCardFiles().stream()
        .map(file -> JsonText.read(file).value().orElseThrow()).toList();
    Scenario plain = Shipped.scenario("20-agents");
    Seeds.each(500, random -> {
      var read = RateCardReader.parse("c.json", withOneMoved(cards.get(random.nextInt(cards.size())), random));
      Told.inLines(read);
      read.value().ifPresent(card -> {
        var engine = new CostEngine(new RateBook(List.of(card)));
        engine.book().offers().stream().limit(2).forEach(offer -> Told.priced(engine,
            plain.withPlan(plan -> plan.withRouting(RoutingMix.allOn(offer.key())))));
      });
    });
  }

  @Test
  void whateverIsMovedWithinAScenarioItIsRefusedOrPriced() {
    Seeds.each(700, random -> {
      JsonNode tree = JsonMapping.MAPPER.readTree(ScenarioWriter.text(RandomScenarios.next(random)));
      var read = ScenarioReader.parse("s.json", withOneMoved(tree, random));
      Told.inLines(read);
      read.value().ifPresent(scenario -> Told.priced(Shipped.engine(), scenario));
    });
  }

  /// Half of the moves are between neighbours.
  private static byte[] withOneMoved(JsonNode tree, SplittableRandom random) {
    List<List<Object>> places = JsonPlaces.below(tree, 2);
    List<Object> from = places.get(random.nextInt(places.size()));
    List<List<Object>> targets = random.nextBoolean() ? places
        : places.stream().filter(place -> parent(place).equals(parent(from))).toList();
    JsonNode changed = tree.deepCopy();
    JsonPlaces.put(changed, targets.get(random.nextInt(targets.size())), JsonPlaces.at(tree, from));
    return changed.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<Object> parent(List<Object> place) {
    return place.subList(0, place.size() - 1);
  }
}
