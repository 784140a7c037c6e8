package runrate.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.testing.Prices;
import runrate.testing.Shipped;

class PriceHistoryTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);

  private static Offer offer(String model) {
    return Shipped.engine().book().find(model).orElseThrow();
  }

  private static List<PriceHistory.Step> steps(PriceHistory history, PriceHistory.Priced priced, boolean listed) {
    return history.lines().stream().filter(line -> line.priced() == priced && line.listed() == listed).findFirst()
        .orElseThrow().steps();
  }

  @Test
  void everyPeriodIsAStepAndTheLastOneGoesOn() {
    PriceHistory history = PriceHistory.of(offer("google/gemini-3.6-flash"), Optional.empty(), NOVEMBER);
    assertEquals(List.of(new PriceHistory.Step(LocalDate.of(2026, 7, 21), LocalDate.of(2026, 8, 13), 1.5),
        new PriceHistory.Step(LocalDate.of(2026, 8, 13), LocalDate.of(2027, 1, 1), 0.75),
        new PriceHistory.Step(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 2), 1.5)),
        steps(history, PriceHistory.Priced.INPUT, false));
  }

  @Test
  void twoYearsBackAreEnough() {
    PriceHistory history = PriceHistory.of(offer("openai/gpt-4o"), Optional.empty(), NOVEMBER);
    assertEquals(LocalDate.of(2024, 11, 20), history.from());
    assertEquals(LocalDate.of(2027, 1, 19), history.to());
  }

  @Test
  void anOwnPriceHasTheListPriceBesideIt() {
    Offer listed = offer("anthropic/claude-sonnet-4-6");
    ModelCard own = new OwnPrice(NOVEMBER, NOVEMBER, TieredPrices.flat(Prices.of(2, 10)), "").onto(listed.model());
    var book = new RateBook(List.of(listed.card()), List.of(listed.card().withModels(List.of(own))));
    PriceHistory history = PriceHistory.of(book.find(listed.key()).orElseThrow(), book.listed(listed.key()), NOVEMBER);
    assertEquals(2, steps(history, PriceHistory.Priced.INPUT, false).getLast().usdPerMTok());
    assertEquals(3, steps(history, PriceHistory.Priced.INPUT, true).getLast().usdPerMTok());
    assertTrue(steps(history, PriceHistory.Priced.CACHE_READ, false).getLast().to().isBefore(history.to()),
        "no cached price is agreed");
  }
}
