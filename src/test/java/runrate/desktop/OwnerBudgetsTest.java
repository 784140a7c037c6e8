package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.usage.UsageView;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;

/// Budgets by team beside a log: on Monday 2 to Wednesday 4 November, and on Friday 30 October, team search calls
/// Sonnet 4.6 with a million tokens in, $3 a day, and team docs Haiku 4.5 with a million, $1 a day.
class OwnerBudgetsTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  @TempDir private Path logs;
  private final OpenDesk desk = shared.desk();

  @BeforeEach
  void read() throws IOException {
    var text = new StringBuilder("timestamp,model,team,input_tokens,output_tokens\n");
    for (String day : List.of("2026-10-30", "2026-11-02", "2026-11-03", "2026-11-04")) {
      text.append("%s 10:00,claude-sonnet-4-6,search,1000000,0\n".formatted(day));
      text.append("%s 10:00,claude-haiku-4-5,docs,1000000,0\n".formatted(day));
    }
    Path log = Files.writeString(logs.resolve("teams.csv"), text);
    desk.tab("Usage");
    desk.run(() -> ((UsageView) desk.node(".usage-view")).drop(List.of(log)));
    desk.settleUntil(() -> isShown("#usage-file"));
    desk.hands().clickNamed("#usage-budgets");
    desk.settleUntil(() -> isShown("#owner-search"));
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

  private String row(String owner) {
    return desk.call(() -> desk.node("#owner-" + owner).getAccessibleText());
  }

  private void type(String owner, String text) {
    desk.hands().focus(desk.node("#owner-" + owner + "-budget-field"));
    desk.hands().type(text);
    desk.hands().key(KeyCode.ENTER);
    desk.settle();
  }

  @Test
  void aTypedBudgetIsHeldAgainstWhatTheTeamHasSpent() {
    assertTrue(row("search").startsWith("search, $9.00 so far, "), row("search"));
    assertTrue(desk.text("#usage-budgets-sentence").startsWith("No team has a budget a month yet"));
    Scenario before = scenario();
    type("search", "8");
    assertTrue(row("search").endsWith("over already"), row("search"));
    PeriodBudget budget = scenario().budget().lines().getFirst();
    assertEquals(8, budget.amount().value());
    assertEquals(0.75, budget.scope().share().getAsDouble(), 1e-12, "3 of 4 dollars");
    assertTrue(desk.text("#usage-budgets-sentence").startsWith("search ends November 2026"));
    desk.run(() -> desk.store().undo());
    assertEquals(before, scenario());
  }

  @Test
  void theMonthBeforeIsOverAndTellsNoForecast() {
    desk.hands().clickNamed("#budgets-earlier");
    desk.settle();
    assertEquals("October 2026", desk.text("#budgets-period"));
    assertTrue(row("docs").startsWith("docs, $1.00 so far"), row("docs"));
    assertFalse(row("docs").contains("at the end"), row("docs"));
    desk.hands().clickNamed("#budgets-later");
    desk.settle();
    assertEquals("November 2026", desk.text("#budgets-period"));
  }

  @Test
  void aRefusedAmountKeepsTheBudgetAndSaysWhatIsAllowed() {
    type("docs", "5");
    type("docs", "five");
    assertEquals(5, scenario().budget().lines().getFirst().amount().value());
    assertTrue(desk.call(() -> desk.store().state().isRefused("owner-docs-budget")));
    type("docs", "6");
    assertFalse(desk.call(() -> desk.store().state().isRefused("owner-docs-budget")));
    desk.run(() -> {
      desk.store().undo();
      desk.store().undo();
    });
  }
}
