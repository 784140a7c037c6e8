package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.scenario.ScenarioWriter;
import runrate.testing.Shipped;
import runrate.testing.Written;
import tools.jackson.databind.JsonNode;

/// What recorded calls would have cost, on the command line. A million tokens of Sonnet 4.6 in and 100,000 out cost
/// `3 + 1.5` dollars; of Opus 5, with another million read from a cache, `5 + 0.5 + 2.5`; of Haiku 4.5, batched,
/// `(1 + 0.5) / 2`; together 13.25.
class UsageWhatIfCommandTest {
  @TempDir
  private Path folder;
  private String log;

  @BeforeEach
  void writeALog() {
    System.setProperty("runrate.user", folder.resolve("user").toString());
    log = Written.file(folder, "log.csv", """
        timestamp,model,input_tokens,cache_read_input_tokens,output_tokens,tier
        2026-10-01T00:00:00Z,claude-sonnet-4-6,1000000,0,100000,standard
        2026-10-01T00:00:00Z,claude-opus-5,1000000,1000000,100000,standard
        2026-10-02T00:00:00Z,claude-haiku-4-5,1000000,0,100000,batch
        2026-10-02T00:00:00Z,sonnet-next,1000000,0,100000,standard
        """).toString();
  }

  @AfterEach
  void useTheUsualFolder() {
    System.clearProperty("runrate.user");
  }

  private Ran ran(String... terms) {
    return Ran.command(Stream.concat(Stream.of("usage", "whatif", "--cached", "beside", log), Stream.of(terms))
        .toArray(String[]::new));
  }

  /// `logged low high`
  private String sums(String... terms) {
    JsonNode root = ran(Stream.concat(Stream.of("--json"), Stream.of(terms)).toArray(String[]::new)).json();
    assertEquals(1, root.get("unpriced").intValue());
    return "%s %s %s".formatted(plain(root, "loggedUsd"), plain(root, "lowUsd"), plain(root, "highUsd"));
  }

  private static String plain(JsonNode node, String key) {
    return node.get(key).decimalValue().stripTrailingZeros().toPlainString();
  }

  /// On 1 March 2026 prompts of Sonnet 4.6 from 200,001 tokens on cost `6 + 2.25`; Opus 5 was not there yet and is in
  /// neither figure.
  @Test
  void atThePricesOfAnotherDay() {
    assertEquals("5.25 9 9", sums("--at", "2026-03-01"));
    Ran ran = ran("--at", "2026-03-01");
    assertTrue(ran.says("$5.250 as logged, $9.000 at the prices of 1 Mar 2026: +$3.750 (+71\u2009%); 2 requests are in "
        + "neither figure."), ran.out());
    assertTrue(ran.says("1 request has no price under these terms and is in neither figure: Opus 5 had no price on "
        + "2026-03-01."), ran.out());
  }

  /// A prompt of a million tokens of Sonnet 4.6, a quarter anew, 60 % read and 15 % written: `0.75 + 0.18 + 0.5625`,
  /// with its answer 2.9925; of two millions of Opus 5 `2.5 + 0.6 + 1.875`, with its answer 7.475; of Haiku a third of
  /// Sonnet's prompt, batched: `(0.4975 + 0.5) / 2`. A share that is given stands before the plan's.
  @Test
  void asAScenarioPlansIt() throws IOException {
    String plan = folder.resolve("plan.json").toString();
    ScenarioWriter.write(Shipped.engine().book(), Shipped.scenario("20-agents", "plan.batchShare=1",
        "plan.caching.hitRate=0.8", "plan.caching.batchHitRate=0.8", "plan.caching.cacheableShare=0.75",
        "plan.caching.lifetime=5m"), Path.of(plan));
    assertEquals("13.25 10.96625 10.96625", sums("--plan", plan, "--batch", "0"));
    assertEquals("13.25 5.7325 5.7325", sums("--plan", plan));
    assertTrue(ran("--plan", plan).says("with 60\u2009% of prompts read from a cache and 15\u2009% written, with "
        + "100\u2009% of live calls batched"), ran("--plan", plan).out());
    Ran none = ran("--plan", folder.resolve("none.json").toString());
    assertEquals(2, none.exitCode());
    assertTrue(none.err().contains("there is no such file"), none.err());
  }

  /// Google's model of each size: Gemini 3.8 Flash for Sonnet 4.6, Gemini 4 Argon for Opus 5.
  @Test
  void onTheEquivalentsOfAVendor() {
    Ran ran = ran("--on", "google");
    assertTrue(ran.out().contains("claude-sonnet-4-6 \u2192 Gemini 3.8 Flash"), ran.out());
    assertTrue(ran.out().contains("claude-opus-5 \u2192 Gemini 4 Argon"), ran.out());
    Ran one = ran("--on", "claude-opus-5=google");
    assertTrue(one.out().contains("claude-opus-5 \u2192 Gemini 4 Argon"), one.out());
    assertTrue(!one.out().contains("Gemini 3.8 Flash"), one.out());
    assertEquals(ran("--json", "--on", "anthropic", "--batch", "0", "--at", "2026-10-01").json().get("loggedUsd"),
        ran("--json", "--at", "2026-10-01").json().get("loggedUsd"));
  }

  /// Nobody had a price in 2020, and that is all that is said. OpenAI's models of these sizes are younger than these
  /// calls: what has no price so is left out of both figures and no reason to refuse.
  @Test
  void whereNoCallHasAPriceNoneIsSaid() {
    Ran all = ran("--at", "2020-01-01");
    assertEquals(0, all.exitCode());
    assertTrue(all.out().startsWith("None of these calls has a price at the prices of 1 Jan 2020."), all.out());
    assertEquals(0, ran("--on", "openai").exitCode(), ran("--on", "openai").err());
  }

  /// Opus 5 makes 1.3 tokens of one of Sonnet 4.6: `5 + 2.5` dollars as recorded, 9.75 as counted; of Haiku half of
  /// that, batched. What is Opus 5 already stays $8.
  @Test
  void onAnotherModelItIsARangeWhereTokensDiffer() {
    assertEquals("13.25 19.25 22.625", sums("--on", "anthropic/claude-opus-5"));
    assertEquals("13.25 16.25 18.5", sums("--on", "claude-sonnet-4-6=anthropic/claude-opus-5"));
    assertEquals("13.25 16.25 18.5", sums("--on", "anthropic/claude-sonnet-4-6=anthropic/claude-opus-5", "--on",
        "anthropic/claude-haiku-4-5=anthropic/claude-haiku-4-5"));
    Ran ran = ran("--on", "claude-sonnet-4-6=anthropic/claude-opus-5");
    assertTrue(ran.says("Opus 5 makes about 1.3 tokens of one of Sonnet 4.6"), ran.out());
    assertTrue(ran.out().matches("(?s).*claude-sonnet-4-6 \u2192 Opus 5 +\\$4\\.500 +\\$7\\.500 to \\$9\\.750.*"), ran
        .out());
  }

  /// What was read at $0.50 a million costs $5.
  @Test
  void withoutCachingWhatWasReadIsPaidInFull() {
    assertEquals("13.25 17.75 17.75", sums("--no-cache"));
  }

  /// Half price for 40 % of `4.5 + 8`, $2.50 less; what was batched stays.
  @Test
  void aShareOfLiveCallsIsBatched() {
    assertEquals("13.25 10.75 10.75", sums("--batch", "40"));
    assertEquals("13.25 7 7", sums("--batch", "100"));
  }

  @Test
  void onlySomeDaysAreAsked() {
    JsonNode root = ran("--json", "--no-cache", "--in", "2026-10-02").json();
    assertEquals(new BigDecimal("0.75"), root.get("highUsd").decimalValue());
    assertEquals(1, root.get("rows").size());
  }

  @Test
  void whatCannotBeAskedIsSaid() {
    assertEquals("nothing is to be different; use --at, --on, --no-cache, --batch or --plan. See runrate usage "
        + "whatif --help.",
        ran().errLines().getFirst());
    assertTrue(ran("--on", "anthropic/claude-opus").errLines().getFirst().startsWith("--on: no rate card has "
        + "'anthropic/claude-opus'; perhaps 'anthropic/claude-opus-"));
    assertTrue(ran("--batch", "140").errLines().getFirst().startsWith("--batch is '140'; write a part of the calls"));
    assertTrue(ran("--on", "gpt=anthropic/claude-opus-5").errLines().getFirst().startsWith(
        "No call is of “gpt”; there are claude-haiku-4-5, claude-opus-5, claude-sonnet-4-6."));
  }

  @Test
  void modelsNobodyHasAreRefusedWithThoseNearThem() {
    Ran near = ran("--on", "claude-opus-5");
    assertEquals("2 --on: no rate card has 'claude-opus-5'; perhaps 'anthropic/claude-opus-5' or "
        + "'bedrock/claude-opus-5' or 'vertex/claude-opus-5' is meant. See runrate usage whatif --help.\n",
        near.exitCode() + " " + near.err());
    Ran logged = ran("--json", "--on", "sonnet=anthropic/claude-opus-5");
    assertEquals("2 No call is of “sonnet”; there are claude-haiku-4-5, claude-opus-5, claude-sonnet-4-6.\n",
        logged.exitCode() + " " + logged.err());
    assertEquals("", logged.out());
  }

  @Test
  void whatIsNoNumberOrNoPeriodIsSaidInPlainWords() {
    assertEquals("--batch takes a number like 1200.50, not 'x'. See runrate usage whatif --help.\n", ran("--batch", "x")
        .err());
    assertEquals("--in is '2026-10-02..2026-10-01', which ends before it begins; write the earlier day first. See "
        + "runrate usage whatif --help.\n", ran("--no-cache", "--in", "2026-10-02..2026-10-01").err());
    assertEquals("--columns takes FIELD=NAME. See runrate usage whatif --help.\n", ran("--columns", "model").err());
    assertEquals("--at is given twice. Give it once. See runrate usage whatif --help.\n", ran("--at", "2026-03-01",
        "--at", "2026-03-02").err());
  }
}
