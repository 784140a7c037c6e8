package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.RowsChart;
import runrate.desktop.usage.UsageView;
import runrate.scenario.RecordedDay;
import runrate.scenario.Scenario;
import runrate.usage.LineNote;

/// Logs read in the Usage tab: 100,000 tokens to Sonnet 4.6 are 30 cents.
class UsageImportTest {
  private static final String LOG = """
      request_id,timestamp,model,feature,user_id,input_tokens,output_tokens,success
      a,2026-11-03T09:00:00Z,claude-sonnet-4-6,chat,ann,100000,0,true
      b,2026-11-03T10:00:00Z,claude-sonnet-4-6,chat,ben,100000,0,false
      c,2026-11-04T09:00:00Z,claude-sonnet-4-6,search,ann,100000,0,true
      a,2026-11-03T09:00:00Z,claude-sonnet-4-6,chat,ann,100000,0,true
      d,2026-11-05T09:00:00Z,sonnet-next,chat,ann,100000,0,true
      e,2026-11-05T09:00:00Z,claude-sonnet-4-6,chat,ann,many,0,true
      """;
  private static final String OWN = """
      when,engine,tokens_in,hit,tokens_out
      2026-11-03 09:00,claude-sonnet-4-6,100000,50000,0
      """;

  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  @TempDir private Path logs;
  private final OpenDesk desk = shared.desk();

  @BeforeEach
  void open() {
    desk.tab("Usage");
    desk.settleUntil(() -> isShown("#usage-empty-import"));
  }

  /// What is recorded is forgotten as its user forgets it.
  @AfterEach
  void forget() {
    desk.hands().clickNamed("#usage-imports");
    if (isShown("#usage-forget")) {
      desk.hands().clickNamed("#usage-forget");
      desk.hands().clickNamed("#usage-imports-action");
      desk.settleUntil(() -> !isShown("#usage-forget"));
      assertFalse(Files.exists(user.resolve("usage.duckdb")));
    }
    desk.hands().clickNamed("#usage-attribution");
    desk.tab("Desk");
  }

  private boolean isShown(String selector) {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> selector.equals("#" + node.getId())
        && Nodes.isShown(node)));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(logs.resolve(name), text);
  }

  private void drop(Path... files) {
    desk.run(() -> ((UsageView) desk.node(".usage-view")).drop(List.of(files)));
  }

  private void read() throws IOException {
    drop(file("usage-2026-11.csv", LOG));
    desk.settleUntil(() -> isShown("#usage-file"));
  }

  private Stream<String> wordsOf(String selector) {
    Node node = desk.node(selector);
    return desk.call(() -> Nodes.under(node).filter(Labeled.class::isInstance).map(each -> ((Labeled) each).getText())
        .filter(text -> text != null && !text.isEmpty()).toList()).stream();
  }

  @Test
  void everyLineIsAccountedFor() throws IOException {
    read();
    assertEquals("usage-2026-11.csv", desk.text("#usage-file"));
    assertEquals(List.of("3 priced", "1 unpriced", "1 duplicate left out", "1 refused"),
        wordsOf("#usage-badges").toList());
    assertEquals("show the 3", desk.text("#usage-notes"));
    desk.hands().clickNamed("#usage-notes");
    assertTrue(isShown("#card-notes"));
    assertTrue(wordsOf("#card-notes").anyMatch("3 lines need a look"::equals));
    TableView<?> notes = (TableView<?>) desk.node("#usage-note-table");
    assertEquals(List.of("2 DUPLICATE", "6 UNPRICED", "7 REFUSED"), desk.call(() -> notes.getItems().stream()
        .map(LineNote.class::cast).map(note -> note.line().orElseThrow() + " " + note.of()).toList()));
    desk.hands().clickNamed("#usage-notes");
    assertFalse(isShown("#card-notes"));
    assertTrue(desk.text("#usage-sentence").startsWith("67\u2009% of the $0.900 is for chat, 3 of 4 requests"),
        desk.text("#usage-sentence"));
    assertFalse(isShown("#usage-sample"));
  }

  /// The 5th has a call nobody knows the cost of, so it is no recorded day.
  @Test
  void daysOfALogBecomeRecordedSpendAsOneUndo() throws IOException {
    read();
    Scenario before = desk.scenario();
    desk.hands().clickNamed("#usage-spend");
    List<RecordedDay> days = desk.scenario().forecast().recorded().days();
    assertEquals(List.of(new RecordedDay(LocalDate.of(2026, 11, 3), 0.6, ""),
        new RecordedDay(LocalDate.of(2026, 11, 4), 0.3, "")), days);
    desk.run(desk.store()::undo);
    assertEquals(before, desk.scenario());
    assertFalse(desk.state().canUndo());
  }

  @Test
  void anotherWindowFindsWhatWasRecordedAndTheSampleDoesNotTouchIt() throws IOException {
    read();
    desk.hands().clickNamed("#usage-imports");
    assertTrue(wordsOf("#card-sources").toList().containsAll(List.of("usage-2026-11.csv", "table of calls", "6", "3",
        "$0.900", "show the 3")), wordsOf("#card-sources").toList()::toString);
    desk.hands().clickNamed("#usage-drop-sample");
    desk.settleUntil(() -> wordsOf("#card-sources").anyMatch("thirty-requests.csv"::equals));
    assertFalse(isShown("#usage-forget"));
    desk.hands().clickNamed("#usage-attribution");
    desk.hands().clickNamed("#usage-close-sample");
    desk.settleUntil(() -> desk.text("#usage-file").equals("usage-2026-11.csv"));
  }

  /// Of the three that are priced `b` failed by its log; the file says that `c` did, too.
  @Test
  void howCallsWentIsJoined() throws IOException {
    read();
    Path told = file("outcomes.csv", "request_id,outcome\nc,failed\nz,success\n");
    desk.hands().clickNamed("#usage-imports");
    desk.run(() -> ((UsageView) desk.node(".usage-view")).tellOutcomes(told));
    desk.settleUntil(() -> desk.text("#usage-imports-sentence").startsWith("outcomes.csv: 1 of 2 rows names a call"));
    desk.hands().clickNamed("#usage-attribution");
    desk.hands().clickNamed("#usage-by-outcome");
    RowsChart rows = (RowsChart) desk.node(".attribution-chart");
    assertTrue(desk.textsOf(rows).containsAll(List.of("failed", "$0.600")), desk.textsOf(rows)::toString);
    desk.hands().clickNamed("#usage-by-feature");
  }

  @Test
  void whatIsNotKnownOfATableIsAskedAndNeverGuessed() throws IOException {
    drop(file("own.csv", OWN));
    desk.settleUntil(() -> isShown("#card-columns"));
    assertTrue(desk.node("#usage-columns-read").isDisabled());
    choose("model", "engine");
    assertFalse(desk.node("#usage-columns-read").isDisabled());
    choose("cache-read", "hit");
    assertTrue(desk.node("#usage-columns-read").isDisabled());
    desk.hands().clickNamed("#usage-cached-inside");
    desk.hands().clickNamed("#usage-columns-read");
    desk.settleUntil(() -> isShown("#usage-file"));
    assertFalse(isShown("#card-columns"));
    assertTrue(desk.text("#usage-sentence").contains("of the $0.165 is for"), desk.text("#usage-sentence"));
  }

  /// The second file tells a call of its own; of the table of the first the columns are asked again.
  @Test
  void oneSourceIsForgottenAndTheColumnsOfAnotherAreChosenAgain() throws IOException {
    read();
    drop(file("more.csv", LOG.lines().limit(1).findFirst().orElseThrow()
        + "\nz,2026-11-03T09:00:00Z,claude-sonnet-4-6,chat,ann,100000,0,true\n"));
    desk.settleUntil(() -> desk.text("#usage-file").equals("2 sources"));
    desk.hands().clickNamed("#usage-imports");
    does(1, "source-forget");
    assertEquals("Forget usage-2026-11.csv and the calls read from it? The log itself stays as it is.",
        desk.text("#usage-imports-sentence"));
    desk.hands().clickNamed("#usage-imports-action");
    desk.settleUntil(() -> desk.text("#usage-imports-sentence").equals(
        "usage-2026-11.csv is forgotten, 4 calls with it."));
    assertTrue(wordsOf("#card-sources").noneMatch("usage-2026-11.csv"::equals));
    does(2, "source-columns");
    desk.settleUntil(() -> isShown("#card-columns"));
    desk.hands().clickNamed("#usage-columns-cancel");
    assertFalse(isShown("#card-columns"));
    assertTrue(isShown("#card-sources"), "it is asked where somebody is");
    desk.hands().clickNamed("#usage-attribution");
    assertEquals("more.csv", desk.text("#usage-file"));
  }

  private void does(int source, String item) {
    desk.run(() -> ((Control) desk.node("#source-actions-" + source)).getContextMenu().getItems().stream()
        .filter(each -> item.equals(each.getId())).findFirst().orElseThrow().fire());
  }

  @SuppressWarnings("unchecked")
  private void choose(String field, String column) {
    desk.run(() -> ((ComboBox<String>) desk.node("#usage-column-" + field)).setValue(column));
  }

  @Test
  void aFileThatIsNoLogIsOneLine() throws IOException {
    drop(logs.resolve("gone.csv"));
    desk.settleUntil(() -> desk.text("#usage-sentence").endsWith("gone.csv: there is no such file. Check the name."));
    assertTrue(isShown("#usage-sentence"));
    desk.hands().clickNamed("#usage-action");
    assertFalse(isShown("#usage-sentence"));
    assertTrue(isShown("#usage-empty-import"));
  }

  /// 100,000 tokens of a model no card has are 30 cents more at the price of Sonnet 4.6, until that is taken back.
  @Test
  void aModelNoCardHasIsPricedAsSomebodySays() throws IOException {
    read();
    desk.hands().clickNamed("#usage-notes");
    desk.hands().clickNamed("#meant-sonnet-next-model");
    new SearchHands(desk).take("Sonnet 4.6 Anthropic");
    desk.settleUntil(() -> wordsOf("#usage-badges").anyMatch("4 priced"::equals));
    assertTrue(desk.text("#usage-sentence").contains(" of the $1.20 is for chat"), desk.text("#usage-sentence"));
    assertTrue(wordsOf("#meant-sonnet-next").anyMatch("“sonnet-next” is priced as you said"::equals));
    desk.hands().clickNamed("#meant-sonnet-next-back");
    desk.settleUntil(() -> wordsOf("#usage-badges").anyMatch("1 unpriced"::equals));
    desk.hands().clickNamed("#usage-notes");
  }
}
