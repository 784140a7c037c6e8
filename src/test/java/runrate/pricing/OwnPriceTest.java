package runrate.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.testing.Prices;
import runrate.testing.Shipped;

class OwnPriceTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
  private static final TieredPrices TWO_AND_TEN = TieredPrices.flat(Prices.cached(2, 10, 0.2, 2.5));

  private static ModelCard with(String model, LocalDate from) {
    var price = new OwnPrice(from, NOVEMBER, TWO_AND_TEN, "contract of October");
    return price.onto(Shipped.engine().book().find(model).orElseThrow().model());
  }

  private static int input(ModelCard model, LocalDate day) {
    return model.priceOn(day).orElseThrow().base().input().intValueExact();
  }

  @Test
  void daysBeforeAnOwnPriceKeepTheirs() {
    ModelCard sonnet = with("anthropic/claude-sonnet-4-6", NOVEMBER);
    assertEquals(3, input(sonnet, LocalDate.of(2026, 10, 31)));
    assertEquals(2, input(sonnet, NOVEMBER));
    assertEquals(NOVEMBER, sonnet.prices().get(sonnet.prices().size() - 2).to().orElseThrow());
  }

  @Test
  void anAnnouncedRiseGivesWayToAnOwnPriceThatIsAgreed() {
    // the list price doubles on 1 December
    ModelCard argon = with("google/gemini-4-argon", NOVEMBER);
    assertEquals(2, input(argon, LocalDate.of(2026, 12, 1)));
    assertEquals(List.of("ARGON", OwnPrice.SOURCE_ID), argon.prices().stream().map(PricePeriod::source).toList());
  }

  @Test
  void peakHoursOfTheVendorStay() {
    ModelCard flash = with("deepseek/deepseek-flash", NOVEMBER);
    assertEquals("peak", flash.priceOn(NOVEMBER).orElseThrow().windows().getFirst().window());
  }
}
