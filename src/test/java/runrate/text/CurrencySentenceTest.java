package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.pricing.RateBook;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

class CurrencySentenceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final RateBook BOOK = Shipped.engine().book();

  private static CurrencyRate rate(String code, double perUsd, String source) {
    return new CurrencyRate(code, perUsd, DAY, source, true);
  }

  private static Scenario in(CurrencyRate rate) {
    return Shipped.scenario("20-agents").withBusiness(business -> business.withCurrency(Optional.of(rate)));
  }

  private static Optional<String> readOn(LocalDate day, CurrencyRate rate) {
    return CurrencySentence.of(BOOK.readOn(day), in(rate));
  }

  @Test
  void aRateIsWrittenTheWayPeopleSayIt() {
    assertEquals("€1 = $1.25", CurrencySentence.of(rate("EUR", 0.8, "")));
    assertEquals("$1 = ¥150", CurrencySentence.of(rate("JPY", 150, "")));
    assertEquals("€1 = $1.25, yours, 20 Nov 2026", CurrencySentence.named(rate("EUR", 0.8, "")));
    assertEquals("€1 = $1.25, our bank, 20 Nov 2026", CurrencySentence.named(rate("EUR", 0.8, "our bank")));
  }

  @Test
  void itSaysItsAgeFromThirtyOneDaysOn() {
    String rest = "; list prices and agreed terms are in US dollars.";
    assertEquals(Optional.of("Amounts in EUR at €1 = $1.25, yours, 20 Nov 2026" + rest),
        readOn(DAY.plusDays(30), rate("EUR", 0.8, "")));
    assertEquals(Optional.of("Amounts in EUR at €1 = $1.25, yours, 20 Nov 2026 (31 days old)" + rest),
        readOn(DAY.plusDays(31), rate("EUR", 0.8, "")));
  }

  @Test
  void nothingIsSaidWhereDollarsAreShown() {
    assertEquals(Optional.empty(), readOn(DAY, rate("EUR", 0.8, "").withShown(false)));
    assertEquals(Optional.empty(), CurrencySentence.of(BOOK, Shipped.scenario("20-agents")));
  }
}
