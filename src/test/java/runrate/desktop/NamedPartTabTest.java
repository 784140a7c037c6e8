package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.ChartTable;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.usage.UsageView;
import runrate.scenario.Task;

/// 120 calls of $0.30 on ten days of November beside an invoice of $48.50: $12.50 have no name. A line of the invoice
/// is no amount.
class NamedPartTabTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  @TempDir private Path logs;
  private final OpenDesk desk = shared.desk();

  @BeforeEach
  void read() throws IOException {
    Path log = Files.writeString(logs.resolve("calls.csv"), "timestamp,model,vendor,input_tokens,output_tokens,"
        + "feature\n"
        + IntStream.range(0, 120).mapToObj(call -> "2026-11-%02dT%02d:00Z,claude-sonnet-4-6,anthropic,100000,0,%s\n"
            .formatted(1 + call % 10, call / 10, call % 4 == 0 ? "search" : "chat")).collect(Collectors.joining()));
    Path bill = Files.writeString(logs.resolve("invoice.csv"), "Date,Description,Amount,Vendor,Currency\n"
        + "2026-11-30,Claude API,48.50,Anthropic,usd\n2026-11-30,Claude API,fifty,Anthropic,usd\n");
    desk.tab("Usage");
    desk.hands().clickNamed("#usage-imports");
    desk.run(() -> ((UsageView) desk.node(".usage-view")).drop(List.of(log, bill)));
    desk.settleUntil(() -> isShown("card-ledger"));
  }

  @AfterEach
  void forget() {
    desk.hands().clickNamed("#usage-forget");
    desk.hands().clickNamed("#usage-imports-action");
    desk.settleUntil(() -> !isShown("usage-forget"));
    assertFalse(Files.exists(user.resolve("usage-named.txt")));
    desk.hands().clickNamed("#usage-attribution");
    desk.tab("Desk");
  }

  private boolean isShown(String id) {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> id.equals(node.getId())
        && Nodes.isShown(node)));
  }

  private List<String> rows() {
    List<ChartTable.Row> rows = desk.call(() -> ((PlotPane) desk.node(".ledger-chart")).table().orElseThrow().rows());
    return rows.stream().map(row -> row.texts().getFirst() + ": " + row.texts().get(2)).toList();
  }

  private void type(String selector, String text) {
    desk.hands().focus(desk.node(selector));
    desk.run(() -> ((TextInputControl) desk.node(selector)).selectAll());
    desk.hands().type(text);
  }

  @Test
  void theRestGetsANameAndLosesItAgain() {
    assertEquals(List.of("Priced from the log: $36.000000", "Still unnamed: $12.500000", "Billed: $48.500000"), rows());
    desk.hands().clickNamed("#ledger-name-rest");
    desk.hands().clickNamed("#ledger-name-do");
    assertEquals("A part needs a name, “support plan” for example.", desk.text("#ledger-name-reply"));
    type("#ledger-name", "support plan");
    type("#ledger-name-usd-field", "12");
    desk.hands().clickNamed("#ledger-name-do");
    assertEquals(List.of("Priced from the log: $36.000000", "support plan: $12.000000", "Still unnamed: $0.500000",
        "Billed: $48.500000"), rows());
    assertEquals("The calls of the log come to $36.00, and $48.50 is billed: $12.50 between them, by cause below; "
        + "$0.50 has no name yet.", desk.text("#usage-imports-sentence"));
    assertFalse(isShown("ledger-name-do"));
    desk.hands().clickNamed("#ledger-unname-1");
    assertEquals(List.of("Priced from the log: $36.000000", "Still unnamed: $12.500000", "Billed: $48.500000"), rows());
  }

  @Test
  void refusedLinesOfTheBillAreSaidAndShown() {
    assertEquals("1 line of invoice.csv is refused and in none of these figures.", desk.text("#ledger-refused"));
    desk.hands().clickNamed("#ledger-refused-show");
    assertTrue(isShown("card-notes"));
    desk.hands().clickNamed("#card-notes-close");
    desk.hands().clickNamed("#usage-imports");
  }

  /// A quarter of the calls search: two tasks of one prompt of 100,000 tokens.
  @Test
  void aScenarioIsMadeOfItInOneStep_andPutBackInOne() {
    desk.run(() -> desk.store().openUnsaved(desk.scenario().withName("My own"), Optional.empty(), Optional.empty()));
    var before = desk.scenario();
    desk.hands().clickNamed("#ledger-make");
    assertEquals(List.of("chat", "search"), desk.scenario().tasks().stream().map(Task::name).sorted().toList());
    assertEquals(100_000, desk.scenario().workload().contextTokens(), 1e-9);
    assertTrue(isShown("why-card"));
    desk.hands().key(KeyCode.ESCAPE);
    assertTrue(desk.text("#usage-imports-sentence").startsWith("The open scenario is as the log measures it: the month "
        + "costs $"), desk.text("#usage-imports-sentence"));
    assertTrue(desk.call(() -> desk.node("#ledger-make").isDisabled()));
    desk.hands().clickNamed("#usage-imports-action");
    assertEquals(before, desk.scenario());
    assertFalse(desk.call(() -> desk.node("#ledger-make").isDisabled()));
  }

  /// An example keeps its story and its budget; what is made of the log has none of both.
  @Test
  void inPlaceOfAnExampleItIsANewScenario() {
    desk.hands().clickNamed("#ledger-make");
    desk.hands().key(KeyCode.ESCAPE);
    assertTrue(desk.scenario().name().startsWith("As logged: "), desk.scenario().name());
    assertTrue(desk.state().file().isEmpty());
    assertEquals(List.of("chat", "search"), desk.scenario().tasks().stream().map(Task::name).sorted().toList());
    assertTrue(desk.scenario().budget().all().isEmpty());
  }

  @Test
  void oneOfSeveralBillsIsLookedAt() throws IOException {
    Path more = Files.writeString(logs.resolve("openai.csv"), "Date,Description,Amount,Vendor,Currency\n"
        + "2026-10-31,GPT API,4,OpenAI,usd\n");
    desk.run(() -> ((UsageView) desk.node(".usage-view")).drop(List.of(more)));
    desk.settleUntil(() -> rows().contains("Billed: $52.500000"));
    desk.run(() -> ((MenuButton) desk.node("#ledger-other")).getItems().stream().filter(item -> "OpenAI".equals(
        item.getText())).findFirst().orElseThrow().fire());
    desk.settleUntil(() -> rows().equals(List.of("Priced from the log: $0.000000", "Not in the log: $4.000000",
        "Billed: $4.000000")));
    assertTrue(desk.text("#usage-imports-sentence").startsWith("The calls of the log come to $0.00, and $4.00 is "
        + "billed"), desk.text("#usage-imports-sentence"));
  }
}
