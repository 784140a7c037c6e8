package runrate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.scenario.ContextPart.Measure;
import runrate.scenario.ContextPart.Sharing;

/// The order of a context's parts, and what happens to them when it changes as a whole.
class ContextOrderTest {
  private static final ContextPart TEAM = part("team", Sharing.TEAM);
  private static final ContextPart OWN = part("own", Sharing.OWN);
  private static final ContextPart CHANGING = part("changing", Sharing.CHANGING);
  private static final ContextPart LATE_TEAM = part("late team", Sharing.TEAM);
  private static final ContextPart LATE_OWN = part("late own", Sharing.OWN);

  @Test
  void fixedTextMovesUpToThePrefixItBelongsTo() {
    var mended = new ContextComposition(List.of(TEAM, OWN, CHANGING, LATE_OWN, LATE_TEAM)).mended();
    assertEquals(List.of(TEAM, LATE_TEAM, OWN, LATE_OWN, CHANGING), mended.parts());
    assertEquals(0, mended.misplacedTokens());
  }

  @Test
  void partsInOrderStayAsTheyAre() {
    var parts = new ContextComposition(List.of(TEAM, OWN, CHANGING));
    assertEquals(parts, parts.mended());
  }

  @Test
  void partsOfNoSizeCannotGrow() {
    var nothing = new ContextComposition(List.of(TEAM, CHANGING)).scaledTo(0);
    assertEquals(2, nothing.parts().size());
    assertFalse(nothing.scaledTo(1000).isKnown());
  }

  @Test
  void anotherMeasureCountsTheSameTokens() {
    var words = TEAM.withMeasure(Measure.WORDS);
    assertEquals(750, words.amount(), 1e-9);
    assertEquals(4000, words.withMeasure(Measure.CHARACTERS).amount(), 1e-9);
    assertEquals(1000, words.withMeasure(Measure.TOKENS).amount(), 1e-9);
  }

  private static ContextPart part(String name, Sharing sharing) {
    return new ContextPart(name, 1000, Measure.TOKENS, 1, sharing);
  }
}
