package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Work;

/// Gemini 2.5 Pro takes $1.25 a million of prompts up to 200,000 tokens and $2.50 of longer ones.
class PriceStepWordsTest {
  private static List<String> steps(double contextTokens) {
    Scenario scenario = Work.of("google/gemini-2.5-pro", 1, contextTokens, 1_000);
    return new WhyCost(scenario, Shipped.engine().report(scenario)).month().notes().stream()
        .filter(note -> note.contains("longer than")).toList();
  }

  @Test
  void aPriceStepThatAPromptCrossesIsNamedInTheWhyOfTheMonth() {
    assertEquals(List.of("Gemini 2.5 Pro: every prompt is longer than 200,000 tokens, so the whole call pays the "
        + "prices for long prompts."), steps(201_000));
  }

  @Test
  void nothingIsSaidOfAStepThatNoPromptCrosses() {
    assertEquals(List.of(), steps(200_000));
  }
}
