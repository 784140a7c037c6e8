package runrate.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.testing.Shipped;

class RateBookTest {
  private final RateBook book = Shipped.engine().book();

  private ModelCard model(String key) {
    return book.find(key).orElseThrow().model();
  }

  @Test
  void aModelIsFoundByItsNameAndByItsAliases() {
    assertEquals("anthropic/claude-opus-4-5", book.find("anthropic/claude-opus-4-5-20251101").orElseThrow().key());
    assertEquals(Optional.empty(), book.find("claude-opus-4-5"));
    assertEquals(Optional.empty(), book.find("openai/claude-opus-4-5"));
  }

  @Test
  void aPeriodHoldsFromItsFirstDayToTheDayBeforeTheNext() {
    var sonnet = model("anthropic/claude-sonnet-5-5");
    assertEquals("0.2", sonnet.priceOn(LocalDate.of(2026, 10, 6)).orElseThrow().base().cacheRead()
        .orElseThrow().toString());
    assertEquals("0.1", sonnet.priceOn(LocalDate.of(2026, 10, 7)).orElseThrow().base().cacheRead()
        .orElseThrow().toString());
    assertTrue(sonnet.priceOn(LocalDate.of(2026, 9, 27)).isEmpty());
  }

  @Test
  void aModelIsRetiredFromItsLastDayOn() {
    var opus = model("anthropic/claude-opus-4-1");
    assertTrue(!opus.isRetiredOn(LocalDate.of(2026, 8, 4)) && opus.isRetiredOn(LocalDate.of(2026, 8, 5)));
  }

  @Test
  void pricesAreExactDecimals() {
    var base = model("deepseek/deepseek-v4-pro").priceOn(LocalDate.of(2026, 5, 1)).orElseThrow().base();
    assertEquals("0.003625", base.cacheRead().orElseThrow().toPlainString());
  }

  @Test
  void everyModelHasAStandardModeAndAGlobalRegion() {
    book.offers().forEach(offer -> {
      assertEquals(1, offer.mode("standard").orElseThrow().multiplier(), offer.key());
      assertEquals(1, offer.region("global").orElseThrow().multiplier(), offer.key());
    });
  }

  @Test
  void noShippedModelReadsItsCacheDearerThanItsInput() {
    book.offers().forEach(offer -> offer.model().prices().forEach(period -> period.base().cacheRead().ifPresent(
        read -> assertTrue(read.compareTo(period.base().input()) <= 0, offer.key()))));
  }
}
