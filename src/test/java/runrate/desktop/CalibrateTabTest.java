package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.usage.UsageView;
import runrate.scenario.AppliedStep;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// The open scenario beside its log: 300 calls of three days, ten agents, all on Sonnet 4.6, 1,000 tokens in and 100
/// out.
class CalibrateTabTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  @TempDir private Path logs;
  private final OpenDesk desk = shared.desk();

  @BeforeEach
  void read() throws IOException {
    var text = new StringBuilder("timestamp,model,agent,input_tokens,output_tokens,feature\n");
    for (int call = 0; call < 300; call++) {
      text.append("2026-11-0%s 10:00,claude-sonnet-4-6,a%s,1000,100,%s\n".formatted(3 + call % 3, call % 10,
          call < 60 ? "plan" : "search"));
    }
    Path log = Files.writeString(logs.resolve("three-days.csv"), text);
    desk.tab("Usage");
    desk.run(() -> ((UsageView) desk.node(".usage-view")).drop(List.of(log)));
    desk.settleUntil(() -> isShown("#usage-file"));
    desk.hands().clickNamed("#usage-calibrate");
    desk.settleUntil(() -> isShown("#calibrate-context-tokens"));
  }

  @AfterEach
  void forget() {
    desk.hands().clickNamed("#usage-imports");
    desk.hands().clickNamed("#usage-forget");
    desk.hands().clickNamed("#usage-imports-action");
    desk.settleUntil(() -> !isShown("#usage-forget"));
    desk.hands().clickNamed("#usage-attribution");
    desk.tab("Desk");
  }

  private boolean isShown(String selector) {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> selector.equals("#" + node.getId())
        && Nodes.isShown(node)));
  }

  private Scenario scenario() {
    return desk.call(() -> desk.store().state().scenario());
  }

  @Test
  void aMeasuredValueIsTakenOverByMouseAndBroughtBack() {
    Scenario before = scenario();
    desk.hands().clickNamed("#calibrate-context-tokens-take");
    assertEquals(1000, scenario().workload().contextTokens(), 1e-9);
    assertEquals(before.plan(), scenario().plan());
    assertFalse(isShown("#calibrate-context-tokens-take"));
    desk.run(() -> desk.store().undo());
    assertEquals(before, scenario());
    desk.settleUntil(() -> isShown("#calibrate-context-tokens-take"));
  }

  @Test
  void theKeyboardWalksTheRowsAndTakesOneOver() {
    desk.run(() -> desk.node("#calibrate-output-tokens").requestFocus());
    desk.hands().press(KeyCode.ENTER);
    assertEquals(100, scenario().workload().outputTokens(), 1e-9);
    assertEquals(0, scenario().workload().thinkingTokens(), "all that was thought is in the output");
    desk.run(() -> desk.store().undo());
  }

  @Test
  void allOfItIsOneStepAndMakesTheMonthAsMeasured() {
    Scenario before = scenario();
    String sentence = desk.text("#verdict");
    assertTrue(sentence.startsWith("As measured, the month costs $"), sentence);
    desk.hands().clickNamed("#verdict-action");
    Scenario taken = scenario();
    assertEquals(10, taken.workload().agents());
    assertEquals(10, taken.workload().callsPerDay(), 1e-9);
    assertEquals(1, taken.plan().routing().routes().size());
    // 100 calls on each of 22 days, at a thousand times 3 and a hundred times 15 millionths of a dollar
    assertEquals(22 * 100 * 0.0045, desk.call(() -> desk.store().state().report().cost().monthUsd()), 1e-6);
    desk.run(() -> desk.store().undo());
    assertEquals(before, scenario());
  }

  @Test
  void aLogIsABeginning() throws IOException {
    List<Scenario> made = new ArrayList<>();
    Path log = Files.writeString(logs.resolve("more.csv"), """
        timestamp,model,agent,input_tokens,output_tokens
        2026-11-06 10:00,claude-sonnet-4-6,a1,1000,100
        """);
    desk.run(() -> ((UsageView) desk.node(".usage-view")).startFrom(List.of(log), made::add));
    desk.settleUntil(() -> !made.isEmpty());
    assertEquals("As logged: 2 logs", made.getFirst().name());
    assertEquals(1000, made.getFirst().workload().contextTokens(), 1e-6);
    assertTrue(isShown("#usage-sentence"));
    desk.hands().clickNamed("#usage-calibrate");
  }

  /// The log ends on 5 November, and nothing of it is batched.
  @Test
  void aStepThatWasTakenStandsUnderTheRows() {
    assertFalse(isShown("#calibrate-applied"));
    desk.run(() -> desk.store().edit(scenario -> scenario.withApplied(new AppliedStep("batch",
        LocalDate.of(2026, 11, 5), 500))));
    desk.settleUntil(() -> isShown("#calibrate-applied"));
    String told = desk.text("#calibrate-applied");
    assertTrue(told.contains("Batch, 5 Nov 2026: too early to say. The log has 2 days before it and 1 day since;"),
        told);
    assertTrue(desk.text("#calibrate-notes").startsWith("Applied steps: 0 of 1 seen in the log, see below the rows."));
    desk.run(() -> desk.store().undo());
    desk.settleUntil(() -> !isShown("#calibrate-applied"));
  }

  /// 60 of 300 calls plan; both features are alike but for how many there are.
  @Test
  void theFeaturesOfTheLogBecomeTasksInOneStep() {
    Scenario before = scenario();
    desk.hands().clickNamed("#calibrate-split");
    desk.settle();
    assertEquals(List.of("search", "plan"), scenario().tasks().stream().map(Task::name).toList());
    assertEquals(0.2, scenario().tasks().getLast().callShare().getAsDouble(), 1e-12);
    assertEquals(1000, scenario().workload().contextTokens(), 1e-9);
    desk.settleUntil(() -> isShown("#calibrate-task"));
    assertTrue(desk.text("#verdict").startsWith("The plan of search is as it was measured"), desk.text("#verdict"));
    assertTrue(desk.text("#calibrate-sentence").startsWith("Every task is as it was measured"));
    desk.run(() -> desk.store().undo());
    assertEquals(before, scenario());
    assertFalse(isShown("#calibrate-sentence"));
  }
}
