package runrate.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.files.cards.RateCardReader;
import runrate.files.cards.RateCardWriter;
import runrate.files.disk.ReadResult;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Told;

class RateCardReaderFuzzTest {
  private static final Scenario PLAIN = Shipped.scenario("20-agents");
  private static final int MOST_MODELS = 3;

  @FuzzTest(maxDuration = "4m")
  @DictionaryFile(resourcePath = "rate-card.dict")
  void anyBytesAreReadOrRefusedInLines(byte[] bytes) {
    ReadResult<RateCard> read = RateCardReader.parse("fuzz.json", bytes);
    Told.inLines(read);
    read.value().ifPresent(card -> {
      comesBackEqual(card);
      isPricedOrRefused(card);
    });
  }

  private static void comesBackEqual(RateCard card) {
    byte[] written = RateCardWriter.text(card).getBytes(StandardCharsets.UTF_8);
    assertEquals(Optional.of(card), RateCardReader.parse("written.json", written).value());
  }

  private static void isPricedOrRefused(RateCard card) {
    var engine = new CostEngine(new RateBook(List.of(card)));
    engine.book().offers().stream().limit(MOST_MODELS).forEach(offer -> Told.priced(engine,
        PLAIN.withPlan(plan -> plan.withRouting(RoutingMix.allOn(offer.key())))));
  }
}
