package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.scenario.CurrencyRate;

/// Amounts at 1 EUR = 1.25 US dollars, and in currencies that have no sign of their own.
class MoneyTest {
  private static final Money EUR = in("EUR", 0.8);

  private static Money in(String code, double perUsd) {
    return Money.of(Optional.of(new CurrencyRate(code, perUsd, LocalDate.of(2026, 11, 20), "", true)));
  }

  @ParameterizedTest
  @CsvSource({"EUR, €80", "GBP, £80", "CHF, CHF\u00a080", "SEK, SEK\u00a080", "XYZ, XYZ\u00a080"})
  void aCurrencyHasItsSignOrItsCode(String code, String text) {
    assertEquals(text + ".00", in(code, 0.8).cents(100));
  }

  @Test
  void theSmallestCoinIsTheCurrencysOwn() {
    assertEquals("¥3,430,479", in("JPY", 150).cents(22_869.86));
    assertEquals("KWD\u00a06,860.958", in("KWD", 0.3).cents(22_869.86));
    assertEquals(1 / 150.0, in("JPY", 150).centUsd(), 1e-12);
  }

  @Test
  void partsOfManyMillionsAreRoundedAsTheyAreShown() {
    Money dollars = Money.US_DOLLARS;
    assertEquals("$376.39M", dollars.amount(376_386_897.92, 758_310_000));
    assertEquals("$720k", dollars.amount(720_473.6, 45_400_000));
    assertEquals("$0", dollars.amount(3_400, 45_400_000));
    assertEquals("<$10k", dollars.tooSmall(45_400_000));
    assertEquals("<$1", dollars.tooSmall(45_400));
    assertEquals(10_000, dollars.unitUsd(45_400_000), 1e-9);
    assertEquals("$758.31M", dollars.amount(381_920_000 + 376_390_000, 758_310_000));
  }

  @Test
  void anAxisNeedsNoCodeOnEachLine() {
    assertEquals("25k", in("CHF", 1).onAxis(25_000));
    assertEquals("€20k", EUR.onAxis(25_000));
    assertEquals("CHF", in("CHF", 1).unit());
    assertEquals("\u22125,915", in("CHF", 1).overBar(-5_915, 23_359));
    assertEquals("\u2212€4,732", EUR.overBar(-5_915, 23_359));
  }

  @Test
  void amountsAreRoundedInTheCurrencyTheyAreShownIn() {
    assertEquals("€18,296", EUR.amount(22_869.86));
    assertEquals("€18,295.89", EUR.cents(22_869.86));
    assertEquals("\u2212€80.00", EUR.cents(-100));
    assertEquals("€8k", EUR.brief(10_000));
    assertEquals("€0.104", EUR.perRequest(0.13));
    assertEquals("€1.14", EUR.round(1.425));
    assertEquals("€0", EUR.amount(0));
  }

  @Test
  void unitsAreThoseOfTheCurrency() {
    assertEquals(1.25, EUR.unitUsd(22_870), 1e-12);
    assertEquals(0.0125, EUR.centUsd(), 1e-12);
    assertEquals(100, EUR.inUsd(EUR.of(100)), 1e-12);
  }

  @Test
  void whatIsShownBeforeTheStepAndAfterAddsUp() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 1_000; i++) {
      double before = random.nextDouble() * 50_000;
      double after = random.nextDouble() * 50_000;
      double step = EUR.shownChange(before, after, 50_000);
      assertEquals(Math.round(EUR.of(after)), Math.round(EUR.of(before)) + Math.round(EUR.of(step)));
    }
  }

  @Test
  void aChangeHasItsSignAndNoneIsADash() {
    assertEquals("+$870", Money.US_DOLLARS.change(870, 22_870));
    assertEquals("\u2212$1,433", Money.US_DOLLARS.change(-1_433, 15_000));
    assertEquals("\u2013", Money.US_DOLLARS.change(1e-9, 15_000));
    assertEquals("<$1", Money.US_DOLLARS.change(0.3, 15_000));
  }
}
