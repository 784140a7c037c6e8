package runrate.files.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.CallField;
import runrate.files.calls.WarehouseException;
import runrate.usage.LineNote;

/// Tables nobody knows: columns by their names, or as somebody says.
class TablesOfCallsTest {
  private static final String CACHED = """
      when;engine;tokens_in;cached;tokens_out;went
      2026-11-03 09:00;claude-sonnet-4-6;1000;400;10;yes
      2026-11-03 09:01;claude-sonnet-4-6;1000;0;10;200
      """;

  @TempDir
  private Path folder;

  private static ReadOptions said(Optional<Boolean> inside, Map<CallField, String> columns) {
    return new ReadOptions(Optional.empty(), columns, inside, UserIds.NAMES, false);
  }

  @Test
  void aColumnNobodyKnowsIsAskedFor() {
    String refusal = ReadLog.refusal(folder, "own.csv", CACHED, ReadOptions.USUAL);
    assertEquals("no column of it is known as the model: it has when, engine, tokens_in, cached, tokens_out, went. Say "
        + "which one is: --columns model=NAME.", refusal);
  }

  @Test
  void whetherCachedTokensAreInsideIsNeverGuessed() {
    Map<CallField, String> engine = Map.of(CallField.MODEL, "engine");
    assertEquals("nothing says whether “tokens_in” includes the cached tokens or they stand beside it. Say --cached "
        + "inside or --cached beside.", ReadLog.refusal(folder, "own.csv", CACHED, said(Optional.empty(), engine)));
    assertEquals("1600/400/0/0/20/0", ReadLog.of(folder, "own.csv", CACHED, said(Optional.of(true), engine)).tokens());
    assertEquals("2000/400/0/0/20/0", ReadLog.of(folder, "own.csv", CACHED, said(Optional.of(false), engine)).tokens());
  }

  /// That a request was answered with status 200 does not say that it did what it was for.
  @Test
  void anOutcomeIsAWordForOne() {
    ReadLog read = ReadLog.of(folder, "own.csv", CACHED, said(Optional.of(true), Map.of(CallField.MODEL, "engine",
        CallField.OUTCOME, "went")));
    assertEquals(1, read.total().successes());
    assertEquals(1, read.total().judged());
  }

  @Test
  void aRecordedCostThatIsNoNumberIsSaid() {
    ReadLog read = ReadLog.of(folder, "costs.csv", """
        model;input_tokens;output_tokens;cost_usd
        claude-sonnet-4-6;1000;10;0,0032
        claude-sonnet-4-6;1000;10;0.0032
        """, ReadOptions.USUAL);
    assertEquals(List.of("a recorded cost that is no number"), read.sources().getFirst().flags());
  }

  @Test
  void aColumnThatIsNotThereIsTold() {
    assertTrue(ReadLog.refusal(folder, "own.csv", CACHED, said(Optional.of(true), Map.of(CallField.MODEL, "motor")))
        .startsWith("there is no column “motor”: it has when, engine"));
  }

  @Test
  void jsonLinesOfAnyShapeAreReadByTheNamesOfTheirFields() {
    ReadLog read = ReadLog.of(folder, "calls.jsonl", """
        {"id":"c1","created":1793700000,"model":"gpt-5.4","usage":{"prompt_tokens":100,"completion_tokens":10}}
        {"id":"c2","created":1793700000,"model":"gpt-5.4","usage":{"prompt_tokens":200,"completion_tokens":20}}
        """);
    assertEquals("table of calls", read.format());
    assertEquals("300/0/0/0/30/0", read.tokens());
  }

  @Test
  void cellsMayHaveQuotesDelimitersAndLineBreaks() {
    ReadLog read = ReadLog.of(folder, "own.csv", String.join("\n",
        "request_id,model,feature,input_tokens,output_tokens",
        "a,claude-sonnet-4-6,\"sum, and \"\"more\"\"", "lines\",100,10",
        "b,claude-sonnet-4-6,chat,100",
        "c,claude-sonnet-4-6,chat,100,10,1", "d,sonnet-next,chat,100,10", ""));
    assertEquals("4=1+1+0+0+0+2", read.counts());
    assertEquals(List.of("3 REFUSED: the row does not have the columns of the header",
        "4 REFUSED: the row does not have the columns of the header", "5 UNPRICED: no rate card has “sonnet-next”"),
        read.noteLines());
    assertEquals("sum, and \"more\"\nlines", read.byFeature().getFirst().keys().getFirst());
  }

  /// A table as other programs write it, with typed columns: 1,000 in, of which 400 were read, and a time.
  @Test
  void aParquetFileIsATableToo() throws Exception {
    Path log = Files.createDirectories(folder.resolve("logs")).resolve("calls.parquet");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:"); Statement statement =
        database.createStatement()) {
      statement.execute("""
          COPY (SELECT 'c' || i AS request_id, TIMESTAMP '2026-11-03 09:00:00' AS started_at,
            CASE WHEN i = 3 THEN 'sonnet-next' ELSE 'claude-sonnet-4-6' END AS model, CAST(1000 AS INTEGER) AS
            input_tokens, CAST(400 AS BIGINT) AS cached_tokens, CAST(CASE WHEN i = 2 THEN 1.5 ELSE 10 END AS DOUBLE) AS
            output_tokens FROM range(4) t(i)) TO '%s' (FORMAT parquet)""".formatted(log));
    }
    ReadLog read = ReadLog.of(folder, log, said(Optional.of(true), Map.of()));
    assertEquals("4=2+1+0+0+0+1", read.counts());
    assertEquals("1800/1200/0/0/30/0", read.tokens());
    assertEquals("2026-11-03T09:00:00Z", read.sources().getFirst().first().orElseThrow().toString());
    assertTrue(read.noteLines().contains("3 REFUSED: output is “1.5”, which is no whole number"),
        read.noteLines().toString());
  }

  /// `31422.0` is written by spreadsheets; `1.000` may be one token, or a thousand.
  @Test
  void aNumberThatMayBeAThousandTimesAsMuchIsRefused() {
    ReadLog read = ReadLog.of(folder, "own.csv", "model,input_tokens,output_tokens\nclaude-sonnet-4-6,31422.0,0\n"
        + "claude-sonnet-4-6,1.000,0\n", ReadOptions.USUAL);
    assertEquals("31422/0/0/0/0/0", read.tokens());
    assertEquals(List.of("input is “1.000”, which is no whole number"), read.notes().stream().map(LineNote::reason)
        .toList());
  }

  @Test
  void anotherEncodingIsNamed() throws IOException {
    Path log = Files.write(folder.resolve("own.csv"), "\uFEFFmodel,input_tokens\n".getBytes(StandardCharsets.UTF_16LE));
    WarehouseException refused = assertThrows(WarehouseException.class, () -> LogFile.of(log));
    assertEquals(log + ": this file is UTF-16, and logs are UTF-8. Save it as UTF-8.", refused.problem().line());
  }
}
