package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.pricing.CacheDiscount;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.text.PriceWords;

/// Every situation a call can be in, as a row of prices.
class PriceTableTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);

  private static PriceTable shipped(String model) {
    return PriceTable.of(Shipped.engine().book().find(model).orElseThrow(), NOVEMBER).orElseThrow();
  }

  private static PriceTable tiny(TinyCard card) {
    Offer offer = new RateBook(List.of(card.card())).find("lab/m").orElseThrow();
    return PriceTable.of(offer, NOVEMBER).orElseThrow();
  }

  private static String row(PriceTable table, int row) {
    return PriceWords.of(table.rows().get(row)) + ": "
        + String.join(" ", table.rows().get(row).cells().stream().map(PriceWords::price).toList());
  }

  private static List<String> columns(PriceTable table) {
    return table.columns().stream().map(PriceWords::of).toList();
  }

  @Test
  void sonnetSellsTwoLifetimesAndHalvesEverythingInBatch() {
    PriceTable table = shipped("anthropic/claude-sonnet-4-6");
    assertEquals(List.of("Input", "Cache read", "Write 5 min", "Write 1 hour", "Output"), columns(table));
    assertEquals("Standard: $3.00 $0.30 $3.75 $6.00 $15.00", row(table, 0));
    assertEquals("Batch: $1.50 $0.15 $1.875 $3.00 $7.50", row(table, 1));
    assertEquals("Region us: $3.30 $0.33 $4.125 $6.60 $16.50", row(table, 2));
  }

  @Test
  void batchLeavesGeminisCachedPriceAlone() {
    PriceTable table = shipped("google/gemini-2.5-pro");
    assertEquals("Standard: $1.25 $0.125 $10.00", row(table, 0));
    assertEquals("Standard, prompt above 200k: $2.50 $0.25 $15.00", row(table, 1));
    assertEquals("Batch: $0.625 $0.125 $5.00", row(table, 2));
    assertEquals("Batch, prompt above 200k: $1.25 $0.25 $7.50", row(table, 3));
  }

  @Test
  void batchWithoutACachedPriceReadsAtItsInputPrice() {
    PriceTable table = tiny(TinyCard.with(TinyModel.of("m", Prices.cached(4, 8, 0.4, 5)))
        .batch(0.5, CacheDiscount.NONE));
    assertEquals("Batch: $2.00 $2.00 $2.00 $4.00", row(table, 1));
  }

  @Test
  void hoursHaveARowOfTheirOwn() {
    PriceTable table = shipped("deepseek/deepseek-v4-pro");
    assertEquals("Standard: $0.66 $0.022 $1.98", row(table, 0));
    assertEquals("Hours peak: $1.32 $0.044 $3.96", row(table, 1));
    assertEquals("01:00-04:00, 06:00-10:00 UTC, Mon to Fri", PriceWords.how(table.offer(), table.rows().get(1)));
  }

  @Test
  void whatIsNotSoldIsAbsentAndWhatIsFreeIsFree() {
    PriceTable free = shipped("local/local-free");
    assertEquals("Standard: free free free", row(free, 0));
    PriceTable uncached = tiny(TinyCard.with(TinyModel.of("m", Prices.of(4, 8))));
    assertEquals(List.of("Input", "Output"), columns(uncached));
    assertEquals("–",
        PriceWords.price(uncached.price(uncached.rows().getFirst(),
        shipped("google/gemini-2.5-pro").columns().get(1))));
  }

  @Test
  void everyRowOfEveryShippedModelIsAPriceACallPays() {
    Shipped.engine().book().offers().forEach(offer -> PriceTable.of(offer, NOVEMBER).ifPresent(table -> {
      assertEquals(table.columns().size(), table.rows().getFirst().cells().size(), offer.key());
      assertTrue(table.rows().stream().allMatch(row -> row.cells().stream().filter(OptionalDouble::isPresent)
          .allMatch(price -> price.getAsDouble() >= 0)), offer.key());
    }));
  }

  @Test
  void changesReadAsPerCent() {
    assertEquals("+67\u2009%", PriceWords.change(OptionalDouble.of(3), OptionalDouble.of(5)));
    assertEquals("\u22125.0\u2009%", PriceWords.change(OptionalDouble.of(2), OptionalDouble.of(1.9)));
    assertEquals("same", PriceWords.change(OptionalDouble.of(0.1 + 0.2), OptionalDouble.of(0.3)));
    assertEquals("", PriceWords.change(OptionalDouble.empty(), OptionalDouble.of(1)));
    assertEquals("not free", PriceWords.change(OptionalDouble.of(0), OptionalDouble.of(1)));
  }
}
