package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.pricing.RateBook;
import runrate.testing.Shipped;

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
