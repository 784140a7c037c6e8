package runrate.files.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.CallField;
import runrate.files.calls.WarehouseException;
import runrate.risk.Watch;
import runrate.usage.ForgottenSource;
import runrate.usage.LineClass;
import runrate.usage.LogSource;
import runrate.usage.ToldOutcomes;

/// The store across imports: what is read again, what two files tell, what is kept of an import that is stopped.
class UsageStoreTest {
  @TempDir
  private Path folder;
  private Path logs;
  private UsageFolder kept;

  @BeforeEach
  void makeFolders() throws IOException {
    logs = Files.createDirectories(folder.resolve("logs"));
    kept = new UsageFolder(folder.resolve("kept"));
  }

  private static String call(String id, int output) {
    return """
        {"type":"assistant","timestamp":"2026-08-10T10:00:00Z","sessionId":"s","requestId":"r%s",\
        "message":{"id":"%s","model":"claude-opus-5","usage":{"input_tokens":0,"output_tokens":%s}}}
        """.formatted(id, id, output);
  }

  private void write(String name, String text, long changed) throws IOException {
    Files.setLastModifiedTime(Files.writeString(logs.resolve(name), text), FileTime.fromMillis(changed));
  }

  private ReadLog read(Path log) throws WarehouseException {
    try (UsageStore store = UsageStore.open(kept, List.of(log))) {
      store.read(log, ReadOptions.USUAL, Watch.NONE);
      return ReadLog.of(store);
    }
  }

  /// 1,000 tokens of output on Opus 5 cost 2.5 cents.
  @Test
  void aFolderReadAgainAddsOnlyWhatIsNew() throws Exception {
    write("a.jsonl", call("1", 1000), 1_000);
    assertEquals("0.025", read(logs).usd());
    assertEquals("0.025", read(logs).usd());
    write("a.jsonl", call("1", 1000) + call("2", 1000), 2_000);
    write("b.jsonl", call("3", 1000), 2_000);
    ReadLog again = read(logs);
    assertEquals("0.075", again.usd());
    assertEquals(1, again.sources().size());
    assertEquals("3=3+0+0+0+0+0", again.counts());
  }

  @Test
  void aFileThatIsNoWholeJsonKeepsNoOtherOfItsFolderFromBeingRead() throws Exception {
    write("a.jsonl", call("1", 1000), 1_000);
    write("b.json", "{\"data\":[", 1_000);
    write("c.jsonl", call("2", 1000), 1_000);
    ReadLog read = read(logs);
    assertEquals("0.05", read.usd());
    assertTrue(read.sources().getFirst().problems().getFirst().startsWith("b.json: "), read.sources()::toString);
  }

  /// The first 5,000 of its calls are whole; what breaks behind them is found before anything of the folder is kept.
  @Test
  void norDoesOneThatBreaksFarBehindItsBeginning() throws Exception {
    String row = "{\"timestamp\":\"2026-11-03\",\"model\":\"claude-sonnet-4-6\",\"input_tokens\":10,"
        + "\"output_tokens\":1}";
    write("a.jsonl", call("1", 1000), 1_000);
    write("b.json", "[" + (row + ",\n").repeat(5_000) + "oops", 1_000);
    write("c.json", "[" + row + "]", 1_000);
    ReadLog read = read(logs);
    assertEquals("2=2+0+0+0+0+0", read.counts());
    assertTrue(read.sources().getFirst().problems().getFirst().startsWith("b.json: Malformed JSON"),
        read.sources()::toString);
    write("d.jsonl", "{\"said\":\"" + "x".repeat(300_000), 1_000);
    String cut = read(logs).sources().getFirst().problems().getLast();
    assertTrue(cut.startsWith("d.jsonl: this is no whole JSON"), cut);
  }

  @Test
  void aScenarioIsNoLog() throws Exception {
    assertEquals("this is a scenario and no log. Open it with File > Open.", ReadLog.refusal(logs, "mine.json",
        "{\"name\": \"mine\", \"workload\": {\"agents\": 3}, \"plan\": {\"batchShare\": 0}}", ReadOptions.USUAL));
  }

  /// A conversation that is taken up again copies what was said before into its new file.
  @Test
  void aCallTwoFilesTellIsCountedOnceByItsLargestCopy() throws Exception {
    write("a.jsonl", call("1", 1000), 1_000);
    write("b.jsonl", call("1", 2000) + call("2", 1000), 1_000);
    read(logs.resolve("a.jsonl"));
    ReadLog both = read(logs.resolve("b.jsonl"));
    assertEquals("0.075", both.usd());
    assertEquals(List.of("1=0+0+1+0+0+0", "2=2+0+0+0+0+0"), both.sources().stream().map(LogSource::counts)
        .map(counts -> "%s=%s+%s+%s+%s+%s+%s".formatted(counts.lines(), counts.priced(), counts.unpriced(),
            counts.duplicates(), counts.notCalls(), counts.errors(), counts.refused())).toList());
    assertEquals(List.of("1 DUPLICATE: a later copy stands in b.jsonl"), both.noteLines());
  }

  @Test
  void theOrderOfTwoFilesDoesNotMatter() throws Exception {
    write("a.jsonl", call("1", 2000), 1_000);
    write("b.jsonl", call("1", 1000) + call("2", 1000), 1_000);
    read(logs.resolve("a.jsonl"));
    ReadLog both = read(logs.resolve("b.jsonl"));
    assertEquals("0.075", both.usd());
    assertEquals(List.of("1 DUPLICATE: the same call as line 1 of a.jsonl"), both.noteLines());
  }

  @Test
  void nothingIsKeptOfAnImportNobodyWaitsFor() throws Exception {
    write("a.jsonl", call("1", 1000), 1_000);
    try (UsageStore store = UsageStore.open(kept, List.of(logs))) {
      assertThrows(IllegalStateException.class, () -> store.read(logs.resolve("a.jsonl"), ReadOptions.USUAL,
          new Watch(() -> true, share -> { })));
      assertEquals(List.of(), ReadLog.of(store).sources());
    }
  }

  /// A first import that comes to nothing, in each of the ways it can: no store is there afterwards.
  @Test
  void aFirstReadThatComesToNothingLeavesNoStore() throws Exception {
    write("stopped.jsonl", call("1", 1000), 1_000);
    try (UsageStore store = UsageStore.open(kept, List.of(logs))) {
      assertThrows(IllegalStateException.class, () -> store.read(logs.resolve("stopped.jsonl"), ReadOptions.USUAL,
          new Watch(() -> true, share -> { })));
    }
    assertFalse(kept.isThere());
    write("unknown.csv", "a,b\n1,2\n", 1_000);
    assertThrows(WarehouseException.class, () -> read(logs.resolve("unknown.csv")));
    assertFalse(kept.isThere());
    write("refused.csv", "model,input_tokens,output_tokens\nclaude-opus-5,1.5,1\nclaude-opus-5,x,1\n", 1_000);
    WarehouseException refused = assertThrows(WarehouseException.class, () -> read(logs.resolve("refused.csv")));
    assertEquals("nothing of it can be read as a call, 2 lines were tried; the first, refused.csv, line 2: input is "
        + "“1.5”, which is no whole number. Nothing was kept.", refused.problem().sentence());
    assertFalse(kept.isThere());
    write("empty.csv", "model,input_tokens,output_tokens\n", 1_000);
    assertThrows(WarehouseException.class, () -> read(logs.resolve("empty.csv")));
    assertFalse(kept.isThere());
  }

  @Test
  void aLaterReadThatComesToNothingLeavesWhatIsThere() throws Exception {
    write("a.jsonl", call("1", 1000), 1_000);
    read(logs.resolve("a.jsonl"));
    write("refused.csv", "model,input_tokens,output_tokens\nclaude-opus-5,1.5,1\n", 1_000);
    assertThrows(WarehouseException.class, () -> read(logs.resolve("refused.csv")));
    assertEquals(1, read(logs.resolve("a.jsonl")).sources().size());
  }

  private ReadLog read(Path log, ReadOptions options) throws WarehouseException {
    try (UsageStore store = UsageStore.open(kept, List.of(log))) {
      store.read(log, options, Watch.NONE);
      return ReadLog.of(store);
    }
  }

  private static ReadOptions said(String model, Optional<Boolean> inside) {
    return new ReadOptions(Optional.empty(), model.isEmpty() ? Map.of() : Map.of(CallField.MODEL, model), inside,
        UserIds.HASH, false);
  }

  /// 1,000 tokens in, of which 400 were read from the cache: 600 beside them, or 1,000.
  @Test
  void whatWasSaidOfAHeaderIsUsedForTheNextTableOfIt() throws Exception {
    String header = "engine,alias,tokens_in,cached,tokens_out\n";
    write("a.csv", header + "claude-opus-5,sonnet-next,1000,400,10\n", 1_000);
    write("b.csv", header + "claude-opus-5,sonnet-next,1000,400,10\n", 1_000);
    write("other.csv", "unit," + header + "x,claude-opus-5,sonnet-next,1000,400,10\n", 1_000);
    assertEquals("600/400/0/0/10/0", read(logs.resolve("a.csv"), said("engine", Optional.of(true))).tokens());
    kept.forget();
    ReadLog again = read(logs.resolve("b.csv"));
    assertEquals("600/400/0/0/10/0", again.tokens());
    assertEquals(List.of("columns as said before: model is “engine”, cached tokens inside the input"),
        again.sources().getFirst().flags());
    assertThrows(WarehouseException.class, () -> read(logs.resolve("other.csv")));
    ReadLog otherwise = read(logs.resolve("b.csv"), said("", Optional.of(false)));
    assertEquals("1000/400/0/0/10/0", otherwise.tokens());
    assertEquals(List.of(), otherwise.sources().getFirst().flags());
  }

  @Test
  void aBrokenFileAmongOthersIsNamedAndTheOthersAreRead() throws Exception {
    write("a.jsonl", call("1", 1000), 1_000);
    write("b.json", "[{\"a\":1},", 1_000);
    write("c.csv", "a,b\n1,2\n", 1_000);
    ReadLog read = read(logs);
    assertEquals("0.025", read.usd());
    assertEquals(2, read.sources().getFirst().problems().size());
    assertTrue(read.sources().getFirst().problems().get(1).startsWith("c.csv: no column of it is known as the model"));
  }

  /// Whatever was read first: a call read later is told of, too.
  @Test
  void aSecondFileSaysHowCallsWent() throws Exception {
    write("a.jsonl", call("1", 1000) + call("2", 1000), 1_000);
    write("c.jsonl", call("3", 1000), 1_000);
    Path outcomes = Files.writeString(logs.resolve("outcomes.csv"),
        "request_id,outcome,feature,user\nr1,solved,triage,ann\nr3,failed,triage,bob\nr9,solved,triage,ann\n");
    try (UsageStore store = UsageStore.open(kept, List.of(logs))) {
      store.read(logs.resolve("a.jsonl"), ReadOptions.USUAL, Watch.NONE);
      assertEquals(new ToldOutcomes(3, 1, 1), store.tellOutcomes(outcomes, UserIds.NAMES));
      store.read(logs.resolve("c.jsonl"), ReadOptions.USUAL, Watch.NONE);
      ReadLog read = ReadLog.of(store);
      assertEquals(1, read.total().successes());
      assertEquals(1, read.total().failures());
      assertEquals(List.of("[triage] 0.05", "[(none)] 0.025"), read.byFeature().stream().map(row ->
          row.keys() + " " + ReadLog.plain(row.usd())).toList());
      assertEquals(3, read.byUser().size());
    }
  }

  /// a tells calls 1 and 2, b call 1 again and call 3. Without a call 2 is gone, and call 1 until b is read again.
  @Test
  void aForgottenSourceTakesItsCallsAndTellsWhatToReadAgain() throws Exception {
    write("a.jsonl", call("1", 1000) + call("2", 1000), 1_000);
    write("b.jsonl", call("1", 1000) + call("3", 1000), 1_000);
    read(logs.resolve("a.jsonl"));
    assertEquals("0.075", read(logs.resolve("b.jsonl")).usd());
    try (UsageStore store = UsageStore.open(kept, List.of(logs))) {
      assertThrows(WarehouseException.class, () -> store.source("c.jsonl"));
      assertEquals(new ForgottenSource("a.jsonl", 2, List.of("b.jsonl")), store.forget(store.source("a.jsonl")));
      ReadLog without = ReadLog.of(store);
      assertEquals("2=1+0+1+0+0+0", without.counts());
      assertEquals("0.025", without.usd());
      store.read(logs.resolve("b.jsonl"), ReadOptions.USUAL, Watch.NONE);
      assertEquals("2=2+0+0+0+0+0", ReadLog.of(store).counts());
      assertEquals("0.05", ReadLog.of(store).usd());
      assertEquals(List.of(), store.forget(store.source("b.jsonl")).again());
    }
    assertFalse(kept.isThere());
  }

  @Test
  void everythingIsForgottenAtOnce() throws Exception {
    write("a.jsonl", call("1", 1000), 1_000);
    read(logs);
    assertTrue(kept.isThere());
    kept.forget();
    assertFalse(kept.isThere());
  }

  /// A number no process has: what a killed one spilled is swept away, and nothing of one's own is left.
  @Test
  void whatAKilledProcessSpilledIsSweptAway() throws Exception {
    write("a.jsonl", call("1", 1000), 1_000);
    Path left = Files.createDirectories(folder.resolve("kept/usage-spill/999999999999"));
    Files.writeString(left.resolve("duckdb_temp_storage.tmp"), "left");
    read(logs);
    assertFalse(Files.exists(left));
    try (var spilled = Files.list(folder.resolve("kept/usage-spill"))) {
      assertEquals(0, spilled.count());
    }
  }

  @Test
  void noOtherFileNorTheNetworkCanBeReached() throws Exception {
    write("a.jsonl", call("1", 1000), 1_000);
    Path other = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
    try (UsageStore store = UsageStore.open(kept, List.of(logs))) {
      for (String sql : List.of("SELECT * FROM read_csv('%s')".formatted(other), "SELECT * FROM read_csv('http://a/b')",
          "COPY (SELECT 1) TO '%s'".formatted(folder.resolve("out.csv")), "SET enable_external_access=true",
          "INSTALL httpfs")) {
        assertThrows(WarehouseException.class, () -> store.asked(sql, row -> row.getString(1)), sql);
      }
    }
  }

  /// Whatever a log has in it, each of its lines is of one class.
  @Test
  void theClassesAddUpToTheLines() {
    var random = new Random(17);
    var text = new StringBuilder();
    int lines = 400;
    for (int i = 0; i < lines; i++) {
      text.append(switch (random.nextInt(6)) {
        case 0 -> "{broken " + i + "\n";
        case 1 -> "\n";
        case 2 -> "{\"type\":\"user\",\"timestamp\":\"2026-08-10T10:00:00Z\"}\n";
        case 3 -> call("1", 1000).replace("claude-opus-5", random.nextBoolean() ? "<synthetic>" : "sonnet-next");
        default -> call(Integer.toString(random.nextInt(200)), 1000);
      });
    }
    ReadLog read = ReadLog.of(folder, "log.jsonl", text.toString());
    var counts = read.sources().getFirst().counts();
    assertEquals(lines, counts.lines());
    assertEquals(counts.calls(), read.total().requests());
    assertEquals(counts.of(LineClass.REFUSED), text.toString().lines().filter(line -> line.startsWith("{broken"))
        .count());
  }
}
