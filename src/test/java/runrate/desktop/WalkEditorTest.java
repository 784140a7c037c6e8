package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.scenario.Scenario;
import runrate.scenario.StepLook;
import runrate.scenario.StepWords;
import runrate.scenario.WalkStep;

/// A walk is made, told, ordered and given without a text editor.
class WalkEditorTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk SHARED = new SharedDesk(() -> user);

  private OpenDesk desk;

  @BeforeEach
  void open() {
    desk = SHARED.desk();
    desk.run(desk.window().walkPage()::make);
  }

  @AfterEach
  void close() {
    desk.run(() -> {
      desk.window().presenting().stop();
      desk.window().walkPage().close();
    });
  }

  private List<WalkStep> steps() {
    return desk.scenario().presentation().walk().steps();
  }

  private List<String> titles() {
    return steps().stream().map(WalkStep::title).toList();
  }

  private String figure(int row) {
    return desk.call(() -> ((Text) desk.node("#walk-row-" + row).lookup(".walk-row-figure")).getText());
  }

  private Node row(int index) {
    return desk.node("#walk-row-" + index);
  }

  private String typedIn(String id) {
    return desk.call(() -> ((TextInputControl) desk.node(id)).getText());
  }

  private void write(String id, String text) {
    desk.hands().focus(desk.node(id));
    desk.run(() -> ((TextInputControl) desk.node(id)).selectAll());
    desk.run(() -> ((TextInputControl) desk.node(id)).replaceSelection(text));
  }

  private void choose(int step) {
    desk.hands().click(row(step));
  }

  @Test
  void aMadeWalkShowsItsStepsWithTheirComputedFigures() {
    assertEquals(List.of("Naive use", "Routing saves", "Caching saves", "Batch saves", "This plan",
        "Against the budget"), titles());
    assertEquals(List.of("$45,408", "$3,027", "$18,791", "$720", "$22,870", "$22,870"),
        List.of(figure(0), figure(1), figure(2), figure(3), figure(4), figure(5)));
  }

  @Test
  void whatAStepTurnsOpensOnWhatItTurns() {
    choose(2);
    desk.hands().click(desk.node("#walk-turn"));
    assertEquals(desk.text("#walk-turn"), new SearchHands(desk).chosen().name());
    desk.hands().key(KeyCode.ESCAPE);
  }

  @Test
  void aUserMakesAWalkRetitlesOrdersPresentsImprovisesAndReturns() {
    Scenario made = desk.scenario();
    choose(2);
    desk.hands().key(KeyCode.ENTER);
    desk.hands().type("Cache it");
    assertEquals("cache it", steps().get(2).title());
    write("#walk-sentence", "It saves {saved}, {share} of it all.");
    assertEquals("It saves $18,791, 41\u2009% of it all.", desk.call(() -> Nodes.under(row(2))
        .filter(node -> node.getStyleClass().contains("walk-row-sentence")).findFirst()
        .map(node -> ((Label) node).getText()).orElseThrow()));
    Scenario told = desk.scenario();

    desk.hands().focus(row(2));
    desk.hands().key(KeyCode.ALT, KeyCode.UP);
    assertEquals("cache it", titles().get(1));
    assertEquals(List.of("$20,133", "$1,685"), List.of(figure(1), figure(2)));
    desk.hands().key(KeyCode.ALT, KeyCode.DOWN);
    assertEquals(told, desk.scenario());
    assertEquals("$18,791", figure(2));

    desk.run(desk.store()::undo);
    desk.run(desk.store()::undo);
    assertEquals(told, desk.scenario());
    desk.run(desk.store()::undo);
    assertEquals("", steps().get(2).sentence());
    desk.run(desk.store()::undo);
    assertEquals(made, desk.scenario());
    for (int i = 0; i < 4; i++) {
      desk.run(desk.store()::redo);
    }
    assertEquals(told, desk.scenario());

    desk.hands().key(KeyCode.SHIFT, KeyCode.F5);
    desk.settle();
    assertEquals("cache it $18,791", desk.text("#slide-title") + " " + desk.text("#slide-number"));
    desk.hands().key(KeyCode.I);
    desk.settle();
    assertEquals(23_590, Math.round(desk.monthUsd()));
    assertFalse(desk.call(() -> desk.window().walkPage().isShown()));
    desk.hands().key(KeyCode.F5);
    desk.settle();
    assertEquals("cache it", desk.text("#slide-title"));
    desk.hands().key(KeyCode.ESCAPE);
    desk.settle();
    assertTrue(desk.call(() -> desk.window().walkPage().isShown()));
    assertEquals(told, desk.scenario());
  }

  @Test
  void aSeventhWordOfATitleIsNotTakenAndSaidButNotCutWhileItIsTyped() {
    choose(1);
    write("#walk-title", "one two three four five six   ");
    assertTrue(texts().contains("6 of 6 words"), texts()::toString);
    write("#walk-title", "one two three four five six seven eight");
    assertEquals("one two three four five six", steps().get(1).title());
    assertEquals("one two three four five six seven eight", typedIn("#walk-title"));
    assertTrue(texts().contains("8 of 6 words: 2 too many, not taken"), texts()::toString);
    assertEquals("Title of the step", desk.state().refusals().getFirst().label());
    choose(2);
    assertTrue(desk.state().refusals().isEmpty());
    assertEquals("Caching saves", typedIn("#walk-title"));
    choose(1);
    assertEquals("one two three four five six", typedIn("#walk-title").strip());
  }

  private List<String> texts() {
    return desk.call(() -> Nodes.under(desk.node(".walk-words")).filter(Label.class::isInstance)
        .map(node -> ((Label) node).getText()).toList());
  }

  @Test
  void aSentenceOfTwentyWordsStaysUntilItIsShortened() {
    String twenty = "a b c d e f g h i j k l m n o p q r s t";
    desk.edit(scenario -> scenario.withPresentation(shown -> shown.withWalk(shown.walk().with(0,
        shown.walk().steps().getFirst().withWords(new StepWords("Naive use", twenty, ""))))));
    choose(0);
    assertEquals(twenty, typedIn("#walk-sentence"));
    write("#walk-sentence", twenty.replace(" t", ""));
    assertEquals(19, steps().getFirst().sentence().split(" ").length);
    write("#walk-sentence", twenty);
    assertEquals(19, steps().getFirst().sentence().split(" ").length);
  }

  @Test
  void notesAreKeptAndTheTwoThousandAndFirstCharacterIsNot() {
    choose(1);
    write("#walk-notes", "Say: the first agent pays.\nThen press I.");
    assertEquals("Say: the first agent pays.\nThen press I.", steps().get(1).words().notes());
    write("#walk-notes", "x".repeat(2001));
    assertEquals("Say: the first agent pays.\nThen press I.", steps().get(1).words().notes());
    assertEquals(2001, typedIn("#walk-notes").length());
    assertTrue(texts().contains("2,001 of 2,000 characters: 1 too many, not taken"), texts()::toString);
    write("#walk-notes", "x".repeat(2000));
    assertEquals(2000, steps().get(1).words().notes().length());
    write("#walk-notes", "y".repeat(2000) + " \n ");
    assertEquals("y".repeat(2000), steps().get(1).words().notes());
    assertTrue(texts().contains("0 of 2,000 characters left"), texts()::toString);
  }

  @Test
  void typingATitleIsOneUndo() {
    Scenario before = desk.scenario();
    choose(1);
    desk.hands().key(KeyCode.ENTER);
    desk.hands().type("Route");
    desk.hands().key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(before, desk.scenario());
  }

  /// Undo in a field must not bring back the words of the step that was in hand before.
  @Test
  void undoInTheTitleOfAnotherStepTakesBackTheLastChangeAndNoOther() {
    Scenario before = desk.scenario();
    choose(0);
    write("#walk-title", "All on Sonnet");
    choose(1);
    desk.hands().key(KeyCode.ENTER);
    desk.hands().key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(before, desk.scenario());
  }

  @Test
  void keysDuplicateRemoveAndWalkThroughTheList() {
    choose(1);
    desk.hands().key(KeyCode.CONTROL, KeyCode.D);
    assertEquals(List.of("Naive use", "Routing saves", "Routing saves", "Caching saves"), titles().subList(0, 4));
    desk.hands().key(KeyCode.DELETE);
    assertEquals(6, steps().size());
    desk.hands().key(KeyCode.DOWN);
    assertEquals("Batch saves", typedIn("#walk-title"));
    desk.hands().key(KeyCode.UP);
    desk.hands().key(KeyCode.UP);
    assertEquals("Routing saves", typedIn("#walk-title"));
  }

  @Test
  void aRowDraggedUpLandsWhereTheLinesBelowSay() {
    desk.run(() -> {
      desk.stage().setWidth(1280);
      desk.stage().setHeight(790);
    });
    double tall = desk.call(() -> row(2).getLayoutBounds().getHeight());
    desk.hands().moveTo(row(2));
    desk.hands().dragAtOnce(row(2), 0, -tall);
    assertEquals(List.of("Naive use", "Caching saves", "Routing saves"), titles().subList(0, 3));
    assertEquals("$20,133", figure(1));
    desk.run(() -> {
      desk.stage().setWidth(960);
      desk.stage().setHeight(700);
    });
  }

  @Test
  void whatAStepShowsIsChosenBesideItsSlide() {
    choose(2);
    desk.run(() -> box("#walk-view").setValue(StepLook.View.BURN));
    desk.run(() -> largeBox().setValue(StepLook.Large.SHARE));
    desk.run(((CheckBox) desk.node("#walk-budget"))::fire);
    desk.run(((CheckBox) desk.node("#walk-pause"))::fire);
    assertEquals(new StepLook(StepLook.View.BURN, StepLook.Large.SHARE, false, true, true), steps().get(2).look());
    assertEquals("41\u2009%", figure(2));
  }

  @SuppressWarnings("unchecked")
  private ComboBox<StepLook.View> box(String id) {
    return (ComboBox<StepLook.View>) desk.node(id);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<StepLook.Large> largeBox() {
    return (ComboBox<StepLook.Large>) desk.node("#walk-figure");
  }

  /// Batch is a number: one typed here is the step's own, and the lever no longer the plan's.
  @Test
  void aBatchShareTypedIntoAStepIsItsOwn() {
    choose(3);
    assertEquals("0\u2009%", desk.text("#walk-from"));
    Node field = desk.node("#walk.steps[3].plan.batchShare-field");
    desk.hands().focus(field);
    desk.run(() -> ((TextInputControl) field).setText("23"));
    desk.hands().key(KeyCode.ENTER);
    assertEquals(List.of("plan.batchShare=0.23"), steps().get(3).changes());
    assertEquals(List.of(), steps().get(3).levers());
    desk.run(desk.store()::undo);
    assertEquals(List.of("batch"), steps().get(3).levers());
  }

  @Test
  void cachingIsSwitchedOffInAStepAndOnAgain() {
    choose(2);
    desk.hands().click(desk.node("#walk-caching-off"));
    assertEquals(List.of("plan.caching.enabled=false"), steps().get(2).changes());
    desk.hands().click(desk.node("#walk-caching-on"));
    assertEquals(List.of("caching"), steps().get(2).levers());
    assertEquals(List.of(), steps().get(2).changes());
  }

  @Test
  void theDeskAsItStandsBecomesTheNextStep() {
    choose(4);
    desk.edit(scenario -> scenario.withWorkload(work -> work.withAgents(40)));
    desk.run(desk.window().walkPage()::addDesk);
    assertEquals("The desk as it stands", titles().get(5));
    // Every stage has the workload of the scenario, so that the plan is all that differs: nothing, after "This plan".
    assertEquals(List.of(), steps().get(5).changes());
    desk.hands().key(KeyCode.DELETE);
    choose(1);
    desk.run(desk.window().walkPage()::addDesk);
    assertTrue(steps().get(2).changes().contains("plan.batchShare=0.1"), () -> steps().get(2).changes().toString());
  }

  /// What was tried while presenting is kept as a step, and the scenario itself stays as it was.
  @Test
  void anImprovisationBecomesAStep() {
    Scenario before = desk.scenario();
    choose(4);
    desk.hands().key(KeyCode.SHIFT, KeyCode.F5);
    desk.hands().key(KeyCode.I);
    desk.edit(scenario -> scenario.withWorkload(work -> work.withAgents(40)));
    desk.run(desk.window().walkPage()::addDesk);
    assertEquals(List.of("workload.agents=40"), steps().get(5).changes());
    assertEquals(before.workload(), desk.scenario().workload());
    assertEquals(before.plan(), desk.scenario().plan());
  }

  @Test
  void escapeLeavesForTheDeskAndTheScenarioKeepsItsWalk() {
    choose(1);
    desk.hands().key(KeyCode.ESCAPE);
    assertFalse(desk.call(() -> desk.window().walkPage().isShown()));
    assertEquals(6, steps().size());
    desk.run(() -> desk.window().walkPage().open());
    desk.hands().key(KeyCode.ALT, KeyCode.LEFT);
    assertFalse(desk.call(() -> desk.window().walkPage().isShown()));
  }

  @Test
  void anEmptyWalkOffersTwoWaysToBegin() {
    desk.reopen();
    desk.run(() -> desk.window().walkPage().open());
    assertTrue(desk.call(() -> Nodes.isShown(desk.node("#walk-make"))));
    desk.run(((Button) desk.node("#walk-make"))::fire);
    assertEquals(6, steps().size());
    assertFalse(desk.call(() -> Nodes.isShown(desk.node("#walk-make"))));
  }

  @Test
  void tooManyWordsForTheSlideTurnTheCheckToAWarningThatMendsItself() {
    choose(1);
    write("#walk-sentence", "one two three four five six seven eight nine ten eleven twelve");
    assertEquals("readable from the back row", desk.text("#walk-check-size"), "as many as the field takes");
    assertTrue(texts().contains("12 of 12 words"), texts()::toString);
    WalkStep longer = steps().get(1).withWords(
        new StepWords("Routing saves", steps().get(1).sentence() + " thirteen", ""));
    desk.edit(scenario -> scenario.withPresentation(shown -> shown.withWalk(shown.walk().with(1, longer))));
    assertEquals("13 of 12 words: the sentence is left to the handout", desk.text("#walk-check-size"));
    desk.hands().click(desk.node("#walk-check-size-mend"));
    assertFalse(steps().get(1).look().sentence());
    assertEquals("readable from the back row", desk.text("#walk-check-size"));
  }
}
