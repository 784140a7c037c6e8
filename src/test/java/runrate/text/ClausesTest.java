package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A sentence in fewer words of its own.
class ClausesTest {
  @Test
  void aSentenceIsWholeAtEachOfItsMarks() {
    assertEquals(List.of("One round", "One round: five agents", "One round: five agents, one call each",
        "One round: five agents, one call each; no cache."),
        Clauses.shortToLong("One round: five agents, one call each; no cache."));
  }

  @Test
  void aMarkInsideANumberOrATimeCutsNothing() {
    assertEquals(List.of("60,000 tokens at 09:00 for 0.5 USD."),
        Clauses.shortToLong("60,000 tokens at 09:00 for 0.5 USD."));
    assertEquals("0.5 USD for 60,000 tokens.", Clauses.firstSentence("0.5 USD for 60,000 tokens. And more."));
  }

  @Test
  void aSentenceEndsWithItsMarkOrItsLine() {
    assertEquals("What for?", Clauses.firstSentence(" What for? For nothing."));
    assertEquals("Our crew", Clauses.firstSentence("Our crew\nmoves by night."));
    assertEquals("Our crew.", Clauses.firstSentence("Our crew.\nMoves by night."));
    assertEquals("", Clauses.firstSentence(""));
  }
}
