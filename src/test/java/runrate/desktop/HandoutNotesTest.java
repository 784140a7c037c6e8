package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.desktop.paper.Papers;
import runrate.files.drawing.Drawing;
import runrate.files.drawing.Mark;
import runrate.scenario.Scenario;
import runrate.scenario.StepWords;

/// Speaker's notes stand in the handout, below the slide that makes room for them, and nowhere on the slide.
@ExtendWith(OffScreen.class)
class HandoutNotesTest {
  private static final String SENTENCE = "Sixty per cent of the prompt repeats, and every agent reads what one wrote.";

  /// The page of the third of six steps, with these notes.
  private static Drawing page(String notes) {
    Scenario scenario = OpenDesk.shipped("six-steps");
    Scenario told = scenario.withPresentation(shown -> shown.withWalk(shown.walk().with(2,
        shown.walk().steps().get(2).withWords(new StepWords("Caching saves", SENTENCE, notes)))));
    return FxThread.ask(() -> Papers.pages(Papers.Kind.HANDOUT, OpenDesk.ENGINE, told).get(2).get());
  }

  private static List<Mark.Words> words(Drawing page) {
    return page.marks().stream().filter(Mark.Words.class::isInstance).map(Mark.Words.class::cast).toList();
  }

  private static Mark.Words words(Drawing page, String text) {
    return words(page).stream().filter(words -> words.text().contains(text)).findFirst().orElseThrow();
  }

  @Test
  void notesStandBelowTheSlideWithTheirFigures() {
    Drawing page = page("Say: that is {saved}.\nThen press I.");
    assertTrue(words(page, "Say: that is $758.").baseline() > words(page, "Output trim").baseline());
    assertEquals(10, words(page, "Then press I.").size());
  }

  @Test
  void withoutNotesTheSlideKeepsTheWholePage() {
    assertTrue(words(page("")).stream().mapToDouble(Mark.Words::size).max().orElseThrow() > 60);
  }

  /// One long line, forty short ones, and every line a single character.
  @ParameterizedTest
  @ValueSource(ints = {2000, 50, 1})
  void twoThousandCharactersOfNotesStayOnThePage(int length) {
    String line = "word ".repeat(1 + length / 5).substring(0, length);
    Drawing page = page((line + "\n").repeat(2000 / (length + 1) + 1).substring(0, 2000));
    assertEquals(List.of(), words(page).stream().filter(words -> words.baseline() > page.height() - 24)
        .map(Mark.Words::text).toList());
    assertTrue(words(page).stream().noneMatch(words -> words.text().endsWith("…")));
  }
}
