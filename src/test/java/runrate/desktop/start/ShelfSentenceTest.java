package runrate.desktop.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runrate.desktop.ShownNode;

/// What a card says of a scenario: a statement that two lines hold, never half of one.
class ShelfSentenceTest {
  private ShownNode shown;

  @AfterEach
  void close() {
    shown.close();
  }

  /// What stands on a card, and what of it is seen.
  private record Seen(String said, String drawn, double height, String underTheMouse) {}

  private Seen on(double width, String sentence) {
    ShelfSentence[] made = new ShelfSentence[1];
    shown = new ShownNode(() -> made[0] = new ShelfSentence(sentence, "shelf-sentence"), width, 34);
    return shown.call(() -> {
      var label = (Label) made[0].getChildrenUnmodifiable().getFirst();
      return new Seen(label.getText(), ((Text) label.lookup(".text")).getText(), label.getHeight(),
          label.getTooltip().getText());
    });
  }

  /// Forty letters or so are a line of 220.
  @Test
  void aSentenceOfThreeLinesIsToldAsFarAsACommaInTheSecond() {
    String sentence = "Six calls in ten go to Haiku 4.5, three to Sonnet 4.5, one to Opus 4.5: a third less than "
        + "Sonnet alone would cost.";
    Seen seen = on(220, sentence);
    assertEquals("Six calls in ten go to Haiku 4.5, three to Sonnet 4.5, one to Opus 4.5", seen.said());
    assertEquals(seen.said(), seen.drawn());
    assertEquals(sentence, seen.underTheMouse());
  }

  @Test
  void aSentenceOfTwoLinesIsWhole() {
    assertEquals("A guide promises 65 to 85 % less; this is what adds up.",
        on(220, "A guide promises 65 to 85 % less; this is what adds up.").drawn());
  }

  @Test
  void aSentenceWithoutACommaEndsBetweenItsWords() {
    Seen seen = on(220, "many words ".repeat(20).strip());
    assertTrue(seen.drawn().endsWith("words ...") || seen.drawn().endsWith("many ..."), seen.drawn());
    assertEquals(34, seen.height());
  }

  @Test
  void aWordOfTenThousandLettersTakesTwoLines() {
    Seen seen = on(220, "M".repeat(10_000));
    assertTrue(seen.drawn().length() < 60, () -> seen.drawn().length() + " letters");
    assertEquals(34, seen.height());
    assertEquals(600, seen.underTheMouse().length());
  }
}
