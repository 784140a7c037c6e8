package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.files.scenario.Walks;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;
import runrate.scenario.StepLook;
import runrate.scenario.StepWords;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;
import runrate.testing.Shipped;
import runrate.walk.WalkReport;

/// The walk of 20 agents: $45,408, of which routing saves $3,027, caching $18,791 (41 %) and batch $720; half of it,
/// $22,870, is left.
class WalkWordsTest {
  private static final Scenario AGENTS = Shipped.scenario("20-agents");

  /// The made walk with these words and this look at every step.
  private static WalkReport told(Scenario scenario, String words, StepLook look) {
    Walk made = Walks.made(Shipped.engine(), scenario);
    return report(scenario, made.withSteps(made.steps().stream()
        .map(step -> step.withWords(new StepWords(words, words, words)).withLook(look)).toList()));
  }

  private static WalkReport report(Scenario scenario, Walk walk) {
    return Walks.of(Shipped.engine(), scenario.withPresentation(shown -> shown.withWalk(walk))).value().orElseThrow();
  }

  private static List<String> titles(WalkReport walk) {
    return walk.steps().stream().map(step -> WalkWords.title(walk, step)).toList();
  }

  private static List<String> numbers(WalkReport walk) {
    return walk.steps().stream().map(step -> WalkWords.number(walk, step)).toList();
  }

  @Test
  void figuresInWordsFollowThePlan() {
    assertEquals(List.of("$0", "$3,027", "$18,791", "$720", "$22,538", "$22,538"),
        titles(told(AGENTS, "{saved}", StepLook.USUAL)));
    assertEquals(List.of("$45,408", "$42,381", "$23,590", "$22,870", "$22,870", "$22,870"),
        titles(told(AGENTS, "{cost}", StepLook.USUAL)));
    assertEquals(List.of("0\u2009%", "7\u2009%", "41\u2009%", "2\u2009%", "50\u2009%", "50\u2009%"),
        titles(told(AGENTS, "{share}", StepLook.USUAL)));
    assertEquals("Of $22,000.", titles(told(AGENTS, "Of {budget}.", StepLook.USUAL)).getFirst());
    assertEquals("no budget", titles(told(AGENTS.withBudget(any -> Budget.NONE), "{budget}", StepLook.USUAL))
        .getFirst());
  }

  @Test
  void wordsInOtherBracesStandAsTheyAre() {
    assertEquals("{model} {} {", titles(told(AGENTS, "{model} {} {", StepLook.USUAL)).getFirst());
  }

  @Test
  void theLargeFigureIsWhatTheStepAsksFor() {
    assertEquals(List.of("$45,408", "$3,027", "$18,791", "$720", "$22,870", "$22,870"),
        numbers(told(AGENTS, "A", look(StepLook.Large.SAVED))));
    assertEquals("$23,590", numbers(told(AGENTS, "A", look(StepLook.Large.COST))).get(2));
    WalkReport shares = told(AGENTS, "A", look(StepLook.Large.SHARE));
    assertEquals("41\u2009%", numbers(shares).get(2));
    assertEquals("of $45,408", WalkWords.unit(shares, shares.steps().get(2)));
  }

  private static StepLook look(StepLook.Large figure) {
    return new StepLook(StepLook.View.STEPS, figure, true, true, false);
  }

  @Test
  void anIncreaseKeepsItsSign() {
    Scenario rent = Shipped.scenario("one-rent-payment");
    Walk kept = rent.presentation().walk();
    WalkReport walk = report(rent, kept.with(1, kept.steps().get(1).withWords(
        new StepWords("Five agents: {saved}, {share}", "", ""))));
    // 432 to 2,160 dollars is four times as much again.
    assertEquals("Five agents: +$1,728, +400\u2009%", titles(walk).get(1));
  }

  @Test
  void aSentenceStandsOnTheSlideWhereItIsWantedAndTwelveWordsSuffice() {
    List<String> shown = IntStream.of(12, 13).mapToObj(count -> {
      Walk walk = new Walk("", Walk.Figure.MONTH, List.of(step("Title", "a ".repeat(count).strip(), true)));
      WalkReport report = report(AGENTS, walk);
      return WalkWords.shownSentence(report, report.steps().getFirst());
    }).toList();
    assertEquals(List.of("a a a a a a a a a a a a", ""), shown);
    WalkReport hidden = report(AGENTS, new Walk("", Walk.Figure.MONTH, List.of(step("Title", "Short.", false))));
    assertEquals("", WalkWords.shownSentence(hidden, hidden.steps().getFirst()));
  }

  /// "no budget" is two words, {budget} is one: the plan does not decide whether a sentence stands on the slide.
  @Test
  void aFigureInBracesIsOneWordWhateverThePlanMakesOfIt() {
    String sentence = "a ".repeat(11) + "{budget}";
    assertEquals(12, WalkWords.words(sentence));
    WalkReport report = report(AGENTS.withBudget(any -> Budget.NONE),
        new Walk("", Walk.Figure.MONTH, List.of(step("Title", sentence, true))));
    assertEquals("a ".repeat(11) + "no budget", WalkWords.shownSentence(report, report.steps().getFirst()));
  }

  private static WalkStep step(String title, String sentence, boolean shown) {
    return new WalkStep(new StepWords(title, sentence, ""),
        new StepLook(StepLook.View.STEPS, StepLook.Large.SAVED, true, shown, false), List.of(), List.of());
  }

  @Test
  void movedBeforeRoutingCachingSavesMoreAndTheSentenceSaysSo() {
    Walk made = Walks.made(Shipped.engine(), AGENTS);
    WalkReport now = report(AGENTS, made);
    WalkReport moved = report(AGENTS, made.withMoved(2, 1));
    assertEquals("\u201cCaching saves\u201d goes before \u201cRouting saves\u201d", OrderSentence.landing(made, 2, 1));
    assertEquals("\u201cCaching saves\u201d goes last", OrderSentence.landing(made, 2, 5));
    assertEquals("\u201cCaching saves\u201d stays where it is", OrderSentence.landing(made, 2, 2));
    assertEquals("After \u201cNaive use\u201d, \u201cCaching saves\u201d would save $20,133 instead of $18,791.",
        OrderSentence.of(now, 2, moved, 1));
  }
}
