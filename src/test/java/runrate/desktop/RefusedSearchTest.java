package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.scenario.Scenario;

/// A search that cannot be answered leads to what is missing: a score, or what an answer has to be worth.
class RefusedSearchTest {
  private static final String SONNET = "anthropic/claude-sonnet-4-6";
  private static final String UNSCORED = "anthropic/claude-opus-4-5";
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();

  @BeforeEach
  void fold() {
    desk.run(() -> ((ToggleButton) desk.node("#group-quality")).setSelected(false));
  }

  private void open(Scenario scenario, String verdict) {
    desk.reopen(scenario);
    desk.tab("Optimise");
    desk.run(() -> ((ToggleButton) desk.node("#optimise-find")).setSelected(true));
    desk.settleUntil(() -> desk.text("#verdict").startsWith(verdict));
  }

  private static Scenario agents() {
    return OpenDesk.shipped("20-agents");
  }

  private static Scenario floor(double floor) {
    return agents().withQuality(quality -> quality.withFloor(floor));
  }

  private String focused() {
    return desk.call(() -> desk.stage().getScene().getFocusOwner().getId());
  }

  private static String scoreField(String model) {
    return "quality.scores[%s].score-field".formatted(model);
  }

  @Test
  void whereNoModelIsScoredTheMixesFirstIsScoredInThePanel() {
    open(agents().withQuality(quality -> quality.withScores(List.of())), "No model of the vendors allowed");
    assertEquals("Score it", desk.text("#give-way-0"));
    desk.hands().click(desk.node("#give-way-0"));
    assertEquals(scoreField("anthropic/claude-haiku-4-5"), focused());
    desk.hands().type("81");
    desk.hands().key(KeyCode.ENTER);
    assertEquals(81, desk.scenario().quality().scoreOf("anthropic/claude-haiku-4-5").orElseThrow());
    desk.settleUntil(() -> desk.text("#verdict").startsWith("Best value"));
    assertFalse(Nodes.isShown(desk.node("#give-way")));
  }

  /// Of the vendor's models only the three of the mix have a score.
  @Test
  void theCountOfScoredModelsLeadsToAnyOther() {
    open(agents(), "Best value");
    desk.settleUntil(() -> desk.text("#search-scored").matches("3 of \\d+ scored"));
    desk.hands().focus(desk.node("#search-scored"));
    desk.hands().key(KeyCode.SPACE);
    chooseFromList("Opus 4.5");
    assertEquals(scoreField(UNSCORED), focused());
    desk.hands().type("88");
    desk.hands().key(KeyCode.ENTER);
    desk.settleUntil(() -> desk.text("#search-scored").startsWith("4 of "));
    assertEquals(88, desk.scenario().quality().scoreOf(UNSCORED).orElseThrow());
    assertTrue(desk.call(() -> Nodes.isShown(desk.node("#" + scoreField(UNSCORED)))), "it stays, though in no mix");
    desk.run(desk.store()::undo);
    assertTrue(desk.scenario().quality().scoreOf(UNSCORED).isEmpty());
  }

  private void chooseFromList(String name) {
    new SearchHands(desk).take(name);
  }

  /// Every model costs more than a cent a month.
  @Test
  void whereNothingFitsMoreModelsMayBeScored() {
    open(agents().withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(0.01))), "None of");
    String last = desk.call(() -> Nodes.under(desk.node("#give-way")).filter(node -> node.getId() != null
        && node.getId().startsWith("give-way-")).reduce((one, next) -> next).orElseThrow().getId());
    assertEquals("Score\u2026", desk.text("#" + last));
    desk.hands().click(desk.node("#" + last));
    chooseFromList("Opus 4.5");
    assertEquals(scoreField(UNSCORED), focused());
    desk.hands().key(KeyCode.ESCAPE);
  }

  @Test
  void whatWasSetKeepsTheKeyboard() {
    open(floor(86).withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(20_000))), "None of");
    desk.hands().focus(desk.node("#give-way-1"));
    desk.hands().key(KeyCode.SPACE);
    desk.settleUntil(() -> !Nodes.isShown(desk.node("#give-way")));
    assertEquals("search-cost-field", focused());
    open(floor(0), "Set a least quality");
    desk.hands().click(desk.node("#give-way-1"));
    assertEquals("search-quality-field", focused());
    desk.hands().click(desk.node("#give-way-0"));
    desk.settleUntil(() -> desk.text("#verdict").startsWith("Best value"));
    assertEquals("search-quality-field", focused());
    assertEquals("84.1", desk.call(() -> ((TextField) desk.node("#search-quality-field")).getText()));
  }

  /// Where today has no score there is none to ask for, but one may be typed.
  @Test
  void withoutAScoreOfTodayAQualityIsTyped() {
    open(floor(0).withQuality(quality -> quality.withScores(quality.scores().stream().filter(score ->
        !score.model().equals(SONNET)).toList())), "Set a least quality");
    assertEquals("Type it", desk.text("#give-way-0"));
    desk.hands().focus(desk.node("#give-way-0"));
    desk.hands().key(KeyCode.SPACE);
    assertEquals("search-quality-field", focused());
    desk.hands().type("75");
    desk.hands().key(KeyCode.ENTER);
    desk.settleUntil(() -> desk.text("#verdict").startsWith("Best value"));
  }
}
