package runrate.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  @Test
  void whatIsShortStaysWhole() {
    assertEquals("déjà vu 😀", Excerpt.of("déjà vu 😀"));
    assertEquals("k".repeat(60), Excerpt.of("k".repeat(60)));
  }

  @Test
  void aLongTextKeepsItsBeginningAndItsEnd() {
    assertEquals("a".repeat(39) + "…" + "z".repeat(20), Excerpt.of("a".repeat(500) + "z".repeat(500)));
    assertEquals("abcd…yz", Excerpt.of("abcdefghijklmnopqrstuvwxyz", 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\u001b", "\u0000", "\u0085", "\u2028", "\u202e", "\ufeff", "\ud800"})
  void whatBreaksALineOrTurnsItBecomesASpace(String unfit) {
    assertEquals("a b", Excerpt.of("a" + unfit + "b"));
  }

  @Test
  void aPairThatIsCutApartLeavesNoHalf() {
    assertEquals("abc …yz", Excerpt.of("abc😀efghijklmnopqrstuvwxyz", 7));
  }

  @Test
  void linesMayBeShownButNotWhatMovesACursorOrIsHalfACharacter() {
    assertTrue(Excerpt.isShowable("déjà vu 😀,\n\tin two lines\r\n"));
    assertFalse(Excerpt.isShowable("\u001b[31m"));
    assertFalse(Excerpt.isShowable("half \ud83d"));
  }
}
