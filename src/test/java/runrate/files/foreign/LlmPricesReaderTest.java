package runrate.files.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.files.foreign.Samples.prices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.pricing.PricePeriod;

class LlmPricesReaderTest {
  private final PriceList vendor = Samples.read("llm-prices");
  private final PriceList all = Samples.read("llm-prices-list");

  @Test
  void everyRowHasItsOutcomeAndItsReason() {
    assertEquals("""
        anthropic/claude-sonnet-5 MAPPED
        anthropic/claude-free MAPPED
        anthropic/claude-twice REFUSED prices[1].from: this price overlaps the one that ends 2025-06-02. Let each \
        start on the day the one before it ends.
        anthropic/claude-once UNMAPPED It has no price for tokens.
        anthropic/claude-sonnet-5 REFUSED id: the model id 'claude-sonnet-5' appears twice, first as \
        'anthropic/claude-sonnet-5' at other prices.
        anthropic/claude-backwards REFUSED prices[0].to: the period ends (2025-06-01) before it starts (2025-06-01). \
        'to' is the first day it no longer holds.
        """, Samples.rows(vendor));
    assertEquals("""
        openai/o3 MAPPED
        mistral/mistral-large MAPPED input_audio
        prices[3] REFUSED id: the row does not say which model of which vendor it is.
        """, Samples.rows(all));
  }

  @Test
  void theHistoryOfAModelIsOneRowWithAPeriodForEveryPrice() {
    List<PricePeriod> sonnet = Samples.model(vendor, "anthropic/claude-sonnet-5").prices();
    assertEquals(List.of("2/10 read 0.2", "3/15"), sonnet.stream().map(period -> prices(period.base())).toList());
    assertEquals(ModelDraft.SINCE_EVER, sonnet.getFirst().from());
    assertEquals(Optional.of(LocalDate.of(2026, 9, 1)), sonnet.getFirst().to());
    assertEquals(LocalDate.of(2026, 9, 1), sonnet.getLast().from());
  }

  @Test
  void aPriceStartsOnItsFirstDayAndEndsBeforeItsLast() {
    var sonnet = Samples.model(vendor, "anthropic/claude-sonnet-5");
    assertEquals("10", sonnet.priceOn(LocalDate.of(2026, 8, 31)).orElseThrow().base().output().toPlainString());
    assertEquals("15", sonnet.priceOn(LocalDate.of(2026, 9, 1)).orElseThrow().base().output().toPlainString());
  }

  @Test
  void aCachedPriceOfNullIsUnknownAndOneOfZeroIsFree() {
    assertEquals(Optional.empty(), Samples.model(vendor, "anthropic/claude-sonnet-5").prices().getLast()
        .base().cacheRead());
    assertEquals("0/0 read 0", prices(Samples.model(vendor, "anthropic/claude-free").prices().getFirst().base()));
  }

  @Test
  void aListOfAllVendorsIsGroupedByModel() {
    assertEquals(List.of("10/40 read 2.5", "2/8 read 0.5"),
        Samples.model(all, "openai/o3").prices().stream().map(period -> prices(period.base())).toList());
    assertEquals(List.of("openai", "mistral"), all.cards().stream().map(card -> card.vendor().id()).toList());
  }
}
