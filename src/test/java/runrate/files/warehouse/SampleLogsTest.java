package runrate.files.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.RunrateHome;

/// Files in the shape of real exports, each with its traps; every figure can be worked out by hand.
class SampleLogsTest {
  @TempDir
  private Path folder;

  private ReadLog sample(String name) {
    return ReadLog.of(folder, ReadLog.sample(name), ReadOptions.USUAL);
  }

  /// Opus 5.5 costs 4, 0.2 to read, 8 to write for an hour, 20 out: `24 + 3,584.4 + 119,840 + 4,200` and
  /// `24 + 3,584.4 + 119,840 + 800` millionths of a dollar.
  @Test
  void aTranscriptCountsAStreamedCallOnceByItsLastCopy() {
    ReadLog read = sample("claude-code-session.jsonl");
    assertEquals("Claude Code transcript", read.format());
    assertEquals("7=2+0+2+1+1+1", read.counts());
    assertEquals("12/35844/0/29960/250/0", read.tokens());
    assertEquals("0.2518968", read.usd());
    assertEquals(List.of("1 DUPLICATE: the same call as line 2", "3 DUPLICATE: the same call as line 2",
        "5 ERROR: the vendor answered with an error", "7 REFUSED: the line is not whole JSON"), read.noteLines());
  }

  /// `0.630489 + 1.017648 x 2 x 1.1 + (260,000 x 0.5 + 2,000 x 2.5) / 2 millionths + 3 searches of 1 cent + 0.0174`
  @Test
  void theConsolesCsvIsPricedByModeRegionAndLengthOfPrompt() {
    ReadLog read = sample("anthropic-console-usage-daily.csv");
    assertEquals("4=4+0+0+0+0+0", read.counts());
    assertEquals("2.9842146", read.usd());
    assertEquals(4, read.total().uncounted());
  }

  /// `5,560,222 x 0.15 + 229,120 x 0.075 + 106,885 x 0.6` millionths is the first row.
  @Test
  void theDashboardsCsvHasEmptyBucketsAndCachedTokensInsideTheInput() {
    ReadLog read = sample("openai-completions_usage_2026-11-01_2026-11-03.csv");
    assertEquals("OpenAI dashboard usage CSV", read.format());
    assertEquals("3=2+0+0+1+0+0", read.counts());
    assertEquals("5760222/729120/20000/0/124885/0", read.tokens());
    assertEquals(4240, read.total().calls());
    assertEquals("0.9153483", ReadLog.plain(read.byModel().getFirst().usd()));
  }

  /// `300 x 2 + 800 x 0.1 + 100 x 2.5 + 90 x 10` millionths; the proxy says $0.0021.
  @Test
  void aSpendLogOfAProxyIsPricedByOurCardsBesideItsOwnFigure() {
    ReadLog read = sample("litellm-spend-logs.json");
    assertEquals("300/800/100/0/90/0", read.tokens());
    assertEquals("0.00183", read.usd());
    assertEquals("0.0021", ReadLog.plain(read.total().recordedUsd().orElseThrow()));
    assertEquals(List.of("writes taken as for five minutes"), read.sources().getFirst().flags());
  }

  /// `5 x 2 + 128,955 x 0.1 + 1,253 x 2.5 + 420 x 10` millionths.
  @Test
  void telemetrysNumbersComeAsTexts() {
    ReadLog read = sample("otel-genai-otlp.json");
    assertEquals("5/128955/1253/0/420/0", read.tokens());
    assertEquals("0.020238", read.usd());
  }

  @Test
  void aReportOfDaysIsReadByModel() {
    ReadLog read = sample("ccusage-daily.json");
    assertEquals("28102/2812004/287441/0/124901/0", read.tokens());
    assertEquals("8.4123", ReadLog.plain(read.total().recordedUsd().orElseThrow()));
  }

  @Test
  void billsAreNoCalls() {
    for (String bill : List.of("anthropic-admin-cost_report.json", "focus-1.2-ai-rows.csv")) {
      assertEquals("1=0+0+0+0+0+0+1", sample(bill).counts(), bill);
    }
  }

  /// The picture's figures: $0.940, $0.372 and $0.011 by feature, 7 of 9, 10 of 12 and 8 of 9 successful.
  @Test
  void theThirtyRequestsComeToTheirTotalInEveryView() {
    ReadLog read = ReadLog.of(folder, RunrateHome.find().thirtyRequests(), ReadOptions.USUAL.withUsers(UserIds.NAMES));
    assertEquals("30=30+0+0+0+0+0", read.counts());
    assertEquals("1.323093", read.usd());
    assertEquals(List.of("[summarize] 9 7 0.939536", "[chat] 12 10 0.372386", "[classify] 9 8 0.011171"),
        read.byFeature().stream().map(row -> "%s %s %s %s".formatted(row.keys(), row.requests(), row.successes(),
            ReadLog.plain(row.usd()))).toList());
    assertEquals(List.of("[u2] 0.767433", "[u4] 0.292064", "[u3] 0.165419", "[u1] 0.073112", "[u5] 0.025065"),
        read.byUser().stream().map(row -> row.keys() + " " + ReadLog.plain(row.usd())).toList());
    assertEquals(0.939536 / 7, read.byFeature().getFirst().usdPerSuccess().orElseThrow(), 1e-12);
  }

  @Test
  void usersAreHiddenUnlessSomebodyWantsTheirNames() {
    ReadLog hidden = ReadLog.of(folder, RunrateHome.find().thirtyRequests(), ReadOptions.USUAL);
    assertTrue(hidden.byUser().stream().allMatch(row -> row.keys().getFirst().matches("[0-9a-f]{16}")));
    assertEquals(5, hidden.byUser().size());
    ReadLog dropped = ReadLog.of(folder, RunrateHome.find().thirtyRequests(),
        ReadOptions.USUAL.withUsers(UserIds.DROP));
    assertEquals(List.of(List.of("(none)")), dropped.byUser().stream().map(row -> row.keys()).toList());
  }
}
