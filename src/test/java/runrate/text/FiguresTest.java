package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.testing.InLocale;

@Isolated("changes the default locale")
class FiguresTest {
  @Test
  void dollarsHaveThousandsAndATrueMinus() {
    assertEquals("$22,870", Figures.usd(22_869.86));
    assertEquals("$22,869.86", Figures.usdCents(22_869.86));
    assertEquals("\u2212$3,027.20", Figures.usdCents(-3_027.2));
  }

  @ParameterizedTest
  @CsvSource({"0, $0", "22869.86, '$22,870'", "999.5, '$1,000'", "999.49, $999.49", "1, $1.00", "0.0195, $0.0195",
      "0.00195, $0.001950", "-0.4, \u2212$0.4000"})
  void smallAmountsHaveMoreDigits(double usd, String text) {
    assertEquals(text, Figures.usd(usd));
  }

  @Test
  void whatRoundsToNothingHasNoSign() {
    assertEquals("$0", Money.US_DOLLARS.amount(-0.4, 22_870));
    assertEquals("$0.00", Figures.usdCents(-0.004));
    assertEquals("$0.00", Figures.usdCents(-0.0));
    assertEquals("0\u2009%", Figures.percent(-0.004));
    assertEquals("0", Figures.whole(-0.3));
    assertEquals("\u2212$0.01", Figures.usdCents(-0.005));
  }

  @ParameterizedTest
  @CsvSource({"0.1299422, $0.130", "0, $0.000", "0.0195, $0.020", "0.00195, $0.00195", "1.425, $1.43",
      "123.4, $123", "-0.5, \u2212$0.500"})
  void aRequestHasAsManyDigitsAsItNeeds(double usd, String text) {
    assertEquals(text, Money.US_DOLLARS.perRequest(usd));
  }

  @ParameterizedTest
  @CsvSource({"3, $3.00", "0.3, $0.30", "3.75, $3.75", "0.0036, $0.0036", "0.003625, $0.003625", "1000, '$1,000.00'"})
  void aPriceHasAsManyDigitsAsItHas(double usd, String text) {
    assertEquals(text, Figures.price(usd));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "800, 800", "999, 999", "1000, 1k", "1050, 1.1k", "80000, 80k", "99949, 99.9k", "99950, 100k",
      "176000, 176k", "999499, 999k", "999999, 1M", "1050000, 1.05M", "12.5, 12.5", "-80000, \u221280k"})
  void countsAreShort(double value, String text) {
    assertEquals(text, Figures.count(value));
  }

  @ParameterizedTest
  @CsvSource({"999500, 1M", "999949, 1M", "999.6, 1k"})
  void countsAreShortNextToTheNextUnitToo(double value, String text) {
    assertEquals(text, Figures.count(value));
  }

  @Test
  void dollarsOnAxesAreShort() {
    assertEquals("$10k", Money.US_DOLLARS.brief(10_000));
    assertEquals("$1.5M", Money.US_DOLLARS.brief(1_500_000));
    assertEquals("\u2212$10k", Money.US_DOLLARS.brief(-10_000));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0, 50", "0.4963, 1, 49.6", "1, 0, 100", "-0.0667, 1, \u22126.7", "12.34, 0, '1,234'"})
  void sharesAreShownPerCentWithAThinGap(double share, int digits, String text) {
    assertEquals(text + "\u2009%", Figures.percent(share, digits));
  }

  @ParameterizedTest
  @CsvSource({"1.25, 4, 1.25", "1.5, 4, 1.5", "2, 4, 2", "1000, 0, '1,000'", "100, 2, 100", "0.12345, 4, 0.1235"})
  void trailingZerosAreTrimmed(double value, int digits, String text) {
    assertEquals(text, Figures.trimmed(value, digits));
  }

  @Test
  void trimmedFiguresHaveATrueMinusAndNoNegativeZero() {
    assertEquals("0", Figures.trimmed(-0.001, 2));
    assertEquals("\u22121.5", Figures.trimmed(-1.5, 2));
  }

  @Test
  void datesTimesAndLifetimesReadLikeWords() {
    assertEquals("21 Aug 2026", Figures.date(LocalDate.of(2026, 8, 21)));
    assertEquals("1.25×", Figures.times(1.25));
    assertEquals("5 min", Figures.lifetime("5m"));
    assertEquals("1 hour", Figures.lifetime("1h"));
    assertEquals("vendor's own", Figures.lifetime("vendor"));
    assertEquals("idle", Figures.lifetime("idle"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG", "tr-TR", "fa-IR", "th-TH-u-ca-buddhist-nu-thai"})
  void theMachinesLocaleChangesNothing(String locale) {
    assertEquals("$1,234.50 1.2k 12.5\u2009% 21 Aug 2026", InLocale.run(locale, () -> "%s %s %s %s".formatted(
        Figures.usdCents(1_234.5), Figures.count(1_234), Figures.percent(0.125, 1),
        Figures.date(LocalDate.of(2026, 8, 21)))));
  }
}
