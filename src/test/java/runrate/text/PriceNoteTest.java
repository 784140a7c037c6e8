package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.pricing.RateBook;
import runrate.testing.Shipped;
import runrate.units.Problem;

class PriceNoteTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);
  private static final LocalDate END = LocalDate.of(2026, 12, 31);

  private static List<String> words(String model, LocalDate date) {
    RateBook book = Shipped.engine().book();
    return PriceNote.of(book, book.find(model).orElseThrow(), date, END).stream().map(PriceNote::word).toList();
  }

  @Test
  void aPriceIsOldFromItsNinetyFirstDay() {
    // checked on 20 November 2026
    assertEquals(List.of(), words("anthropic/claude-sonnet-4-6", LocalDate.of(2027, 2, 18)));
    assertEquals(List.of("91 days old"), words("anthropic/claude-sonnet-4-6", LocalDate.of(2027, 2, 19)));
  }

  @Test
  void anEarlierDayOfTheScenarioMakesNoOldPriceFresh() {
    RateBook book = Shipped.engine().book().readOn(LocalDate.of(2027, 2, 28));
    var offer = book.find("anthropic/claude-sonnet-4-6").orElseThrow();
    assertEquals(List.of("100 days old"), PriceNote.of(book, offer, NOVEMBER, END).stream().map(PriceNote::word)
        .toList());
    var scenario = Shipped.scenario("20-agents");
    assertEquals(List.of(), new CostEngine(book.readOn(LocalDate.of(2027, 2, 18))).check(scenario));
    List<String> told = new CostEngine(book).check(scenario).stream().map(Problem::line).toList();
    assertEquals(1, told.size(), told::toString);
    assertTrue(told.getFirst().contains("last checked on 2026-11-20, 100 days ago. Check them again."),
        told::toString);
    assertEquals(Shipped.monthUsd("20-agents"), new CostEngine(book).report(scenario).monthUsd());
  }

  @Test
  void aChangeInsideTheForecastIsTold() {
    assertEquals(List.of("changes 1 Dec"), words("google/gemini-4-argon", NOVEMBER));
    // the next change lies in the new year
    assertEquals(List.of(), words("google/gemini-3.8-flash", NOVEMBER));
  }

  @Test
  void aPromotionIsOneUntilItsLastDay() {
    assertEquals(List.of("promotion"), words("openai/gpt-5.6-sol", NOVEMBER));
    assertEquals(List.of("promotion over?"), words("openai/gpt-5.6-sol", LocalDate.of(2026, 11, 22)));
  }

  @Test
  void aModelNobodySellsSaysSo() {
    assertEquals("retired", words("anthropic/claude-3-5-haiku-20241022", NOVEMBER).getFirst());
    assertEquals(List.of("no price yet"), words("google/gemini-4-argon", LocalDate.of(2026, 1, 1)));
  }
}
