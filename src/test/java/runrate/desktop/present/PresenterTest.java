package runrate.desktop.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.desktop.charts.BillChart;
import runrate.desktop.charts.PlansChart;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.charts.WhoPaysChart;
import runrate.files.UserFolder;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.risk.Watch;
import runrate.savings.Lever;
import runrate.scenario.Scenario;
import runrate.scenario.StepLook;
import runrate.scenario.StepWords;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;

/// A walk as its presenter gives it: keys, a clicker, a held key, a dark screen, an improvisation.
class PresenterTest {
  @TempDir Path user;
  private OpenDesk desk;

  @BeforeEach
  void open() {
    desk = OpenDesk.onDefault(user, scenario -> OpenDesk.shipped("one-rent-payment"));
    desk.hands().key(KeyCode.F5);
    desk.settle();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String title() {
    return desk.text("#slide-title");
  }

  private String number() {
    return desk.text("#slide-number");
  }

  private boolean isPresenting() {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> "presenter".equals(node.getId())));
  }

  @Test
  void keysWalkFromTheFirstStepToTheLast() {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      told.add(title() + " " + number());
      desk.hands().key(KeyCode.RIGHT);
    }
    assertEquals(List.of("One agent $432", "Five agents +$1,728", "Cache, all at once +$405",
        "Stagger the starts $1,490", "Route simple tasks $129", "Batch what waits $77", "The budget line $869"), told);
    assertEquals("The budget line", title());
    desk.hands().key(KeyCode.HOME);
    assertEquals("One agent", title());
  }

  @Test
  void aClickerPagesForthAndBackAndAClickGoesOn() {
    desk.hands().key(KeyCode.PAGE_DOWN);
    desk.hands().click(desk.node("#presenter"));
    assertEquals("Cache, all at once", title());
    desk.hands().key(KeyCode.PAGE_UP);
    assertEquals("Five agents", title());
  }

  @Test
  void whileShiftIsHeldTheSlideShowsWhatWasBefore() {
    desk.hands().key(KeyCode.RIGHT);
    desk.hands().press(KeyCode.SHIFT);
    assertEquals("Before", title());
    assertEquals("$432", number());
    desk.hands().release(KeyCode.SHIFT);
    assertEquals("+$1,728", number());
  }

  @Test
  void theScreenGoesBlackAndComesBackOnTheSameStep() {
    desk.hands().key(KeyCode.RIGHT);
    desk.hands().key(KeyCode.B);
    assertTrue(desk.call(() -> desk.node(".presenter-dark").isVisible()));
    desk.hands().key(KeyCode.RIGHT);
    assertFalse(desk.call(() -> desk.node(".presenter-dark").isVisible()));
    assertEquals("Five agents", title());
  }

  @Test
  void otherKeysAndDragsChangeNothing() {
    Scenario before = desk.scenario();
    for (KeyCode key : List.of(KeyCode.DIGIT7, KeyCode.X, KeyCode.DELETE, KeyCode.TAB)) {
      desk.hands().key(key);
    }
    assertEquals("One agent", title());
    assertEquals(before, desk.scenario());
  }

  @Test
  void anImprovisationStartsFromTheStepAndOneKeyReturnsToIt() {
    Scenario before = desk.scenario();
    desk.hands().key(KeyCode.RIGHT);
    desk.hands().key(KeyCode.I);
    desk.settle();
    assertFalse(isPresenting());
    assertNear(2160, desk.monthUsd());
    desk.edit(scenario -> scenario.withWorkload(work -> work.withAgents(50)));
    desk.hands().key(KeyCode.F5);
    desk.settle();
    assertEquals("Five agents", title());
    assertEquals("+$1,728", number());
    assertEquals(before, desk.scenario());
  }

  @Test
  void onlyTheFirstSlideNamesThePresentersKeys() {
    assertEquals("Space on · Backspace back · I improvise · B black · Esc ends", desk.text("#slide-keys"));
    assertTrue(desk.call(() -> desk.node("#slide-keys").isVisible()));
    desk.hands().key(KeyCode.SPACE);
    assertFalse(desk.call(() -> desk.node("#slide-keys").isVisible()));
  }

  @Test
  void aStepWithAPauseTellsItsFigureWithTheNextKey() {
    desk.hands().key(KeyCode.ESCAPE);
    desk.edit(scenario -> scenario.withPresentation(shown -> shown.withWalk(shown.walk().with(1,
        shown.walk().steps().get(1).withLook(new StepLook(StepLook.View.STEPS, StepLook.Large.SAVED, true, true,
            true)).withWords(new StepWords("Five cost {saved}", "", ""))))));
    desk.hands().key(KeyCode.F5);
    desk.hands().key(KeyCode.SPACE);
    assertEquals("Five cost …", title());
    assertFalse(desk.call(() -> Nodes.isShown(desk.node("#slide-number"))));
    assertFalse(desk.textsOf((PlotPane) desk.node(".walk-chart")).contains("+$1,728"));
    desk.hands().key(KeyCode.SPACE);
    assertEquals("Five cost +$1,728", title());
    assertTrue(desk.call(() -> Nodes.isShown(desk.node("#slide-number"))));
    assertTrue(desk.textsOf((PlotPane) desk.node(".walk-chart")).contains("+$1,728"));
    desk.hands().key(KeyCode.SPACE);
    assertEquals("Cache, all at once", title());
  }

  /// 85 of 100 months of the plan are over its budget, and with three calls in five batched about every second.
  @Test
  void howSureAStepIsStandsOnItsSlide() {
    desk.hands().key(KeyCode.ESCAPE);
    desk.reopen(OpenDesk.shipped("how-sure"));
    desk.hands().key(KeyCode.F5);
    desk.hands().key(KeyCode.SPACE);
    desk.settleUntil(() -> chances().contains("85\u2009% over"));
    desk.hands().key(KeyCode.SPACE);
    desk.settleUntil(() -> chances().contains("48\u2009% over"));
    assertEquals(List.of(), slideChart().orElseThrow().struckTexts());
    desk.hands().key(KeyCode.ESCAPE);
    desk.edit(scenario -> scenario.withAssumptions(List.of()));
    desk.hands().key(KeyCode.F5);
    desk.hands().key(KeyCode.SPACE);
    desk.settle();
    assertTrue(chances().contains("No input has a range yet: Risk, Ranges"), chances().toString());
  }

  /// All plans there are stand on a slide, with those that are worth a name; a plan that no search is for says why.
  @Test
  void allPlansStandOnASlide() {
    desk.hands().key(KeyCode.ESCAPE);
    desk.reopen(OpenDesk.shipped("20-agents"));
    desk.edit(scenario -> scenario.withPresentation(shown -> shown.withWalk(new Walk("Plans", Walk.Figure.MONTH,
        List.of(new WalkStep(new StepWords("All plans", "", ""), StepLook.of(StepLook.View.PLANS),
            Arrays.stream(Lever.values()).map(Lever::key).toList(), List.of()))))));
    desk.hands().key(KeyCode.F5);
    desk.settleUntil(() -> plans().containsAll(List.of("1", "2", "3", "today")));
    desk.hands().key(KeyCode.ESCAPE);
    desk.edit(scenario -> scenario.withQuality(quality -> quality.withFloor(0)));
    desk.hands().key(KeyCode.F5);
    desk.settleUntil(() -> plans().stream().anyMatch(words -> words.startsWith("Set a least quality")));
  }

  /// The sample's 30 calls, and then $3, $1 and ten dimes that are recorded for twelve features.
  @Test
  void whoPaysForWhatStandsOnASlide() throws Exception {
    desk.hands().key(KeyCode.ESCAPE);
    desk.edit(scenario -> scenario.withPresentation(shown -> shown.withWalk(new Walk("Who pays", Walk.Figure.MONTH,
        List.of(new WalkStep(new StepWords("Who pays", "", ""), StepLook.of(StepLook.View.USAGE), List.of(),
            List.of()))))));
    desk.hands().key(KeyCode.F5);
    desk.settleUntil(() -> payers().contains("sample data"));
    assertTrue(payers().contains("30 requests by feature"), payers().toString());
    desk.hands().key(KeyCode.ESCAPE);
    record();
    desk.hands().key(KeyCode.F5);
    desk.settleUntil(() -> payers().contains("12 requests by feature"));
    List<String> told = payers().stream().map(text -> text.replaceAll("\\h", " ")).toList();
    assertTrue(told.containsAll(List.of("search", "$3.000", "60 %", "docs", "$1.000", "20 %", "8 more", "$0.800",
        "16 %", "All", "$5.000")),
        told.toString());
    assertFalse(told.contains("sample data"));
  }

  private void record() throws Exception {
    var text = new StringBuilder("""
        timestamp,model,feature,input_tokens,output_tokens
        2026-11-03 10:00,claude-sonnet-4-6,search,1000000,0
        2026-11-03 11:00,claude-haiku-4-5,docs,1000000,0
        """);
    for (int i = 0; i < 10; i++) {
      text.append("2026-11-03 12:00,claude-haiku-4-5,f%s,100000,0\n".formatted(i));
    }
    Path log = Files.writeString(user.resolve("twelve.csv"), text);
    try (UsageStore store = UsageStore.open(new UsageFolder(new UserFolder(user).folder()), List.of(log))) {
      store.read(log, ReadOptions.USUAL, Watch.NONE);
    }
  }

  private List<String> payers() {
    return desk.call(() -> Nodes.under(desk.node(".slide")).filter(WhoPaysChart.class::isInstance)
        .filter(Node::isVisible).map(PlotPane.class::cast).findFirst()).map(desk::textsOf).orElse(List.of());
  }

  private List<String> plans() {
    return desk.call(() -> Nodes.under(desk.node(".slide")).filter(PlansChart.class::isInstance)
        .filter(Node::isVisible).map(PlotPane.class::cast).findFirst()).map(desk::textsOf).orElse(List.of());
  }

  private List<String> chances() {
    return slideChart().map(desk::textsOf).orElse(List.of());
  }

  private Optional<PlotPane> slideChart() {
    return desk.call(() -> Nodes.under(desk.node(".slide")).filter(BillChart.class::isInstance).filter(Node::isVisible)
        .map(PlotPane.class::cast).findFirst());
  }

  @Test
  void escapeEndsTheWalkAndLeavesTheScenarioAlone() {
    Scenario before = desk.scenario();
    desk.hands().key(KeyCode.RIGHT);
    desk.hands().key(KeyCode.ESCAPE);
    desk.settle();
    assertFalse(isPresenting());
    assertEquals(before, desk.scenario());
    assertFalse(desk.state().isUnsaved());
  }

  @Test
  void everyTextOfASlideIsFortyOrMoreOnAFullScreenAndWordsAreFew() {
    for (int i = 0; i < 7; i++) {
      List<String> small = desk.call(() -> Nodes.under(desk.node(".slide")).filter(Nodes::isShown)
          .filter(Text.class::isInstance).map(Text.class::cast)
          .filter(text -> !text.getText().isEmpty() && !text.getText().equals(Slide.KEYS))
          .filter(text -> text.getFont().getSize() * magnified(text) < 39.99)
          .map(Text::getText).toList());
      assertEquals(List.of(), small, title());
      int words = "%s %s".formatted(title(), desk.text("#slide-sentence")).strip().split("\\s+").length;
      assertTrue(words <= 12, title());
      desk.hands().key(KeyCode.RIGHT);
      desk.settle();
    }
  }

  /// How many times larger a text stands on the slide than it is set.
  private double magnified(Node node) {
    Node slide = desk.window().lookup(".slide");
    return (node.localToScene(0, 1).getY() - node.localToScene(0, 0).getY())
        / (slide.localToScene(0, 1).getY() - slide.localToScene(0, 0).getY());
  }
}
