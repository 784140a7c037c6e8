package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.testing.Written;
import tools.jackson.databind.JsonNode;

/// Why a log went up, on the command line.
class UsageBridgeCommandTest {
  private static final String HEAD = "timestamp,model,input_tokens,output_tokens\n";

  @TempDir
  private Path folder;

  @BeforeEach
  void useAFolderOfItsOwn() {
    System.setProperty("runrate.user", folder.resolve("user").toString());
  }

  @AfterEach
  void useTheUsualFolder() {
    System.clearProperty("runrate.user");
  }

  private Path log(String rows) {
    return Written.file(folder, "log.csv", HEAD + rows);
  }

  /// Sonnet 4.6 at $3 in: a million tokens in September, two calls of a million and Haiku 4.5 at $1 in October. Of
  /// Sonnet: 1 to 3 calls and all to 2/3 of them; of Haiku none to 1/3. By head: of
  /// Sonnet, volume is the mean of 3 x 2 and 3 x 2 x 2/3, $5, and mix the rest of $3, -$2. Of
  /// Haiku volume is the mean of 0 and 1/3 x 2, $1/3, mix $2/3.
  private Path twoMonths() {
    return log("""
        2026-09-01T00:00:00Z,claude-sonnet-4-6,1000000,0
        2026-10-02T00:00:00Z,claude-sonnet-4-6,1000000,0
        2026-10-03T00:00:00Z,anthropic/claude-sonnet-4-6,1000000,0
        2026-10-31T00:00:00Z,claude-haiku-4-5,1000000,0
        2026-10-31T23:59:59Z,sonnet-next,5,5
        ,claude-haiku-4-5,1000000,0
        """);
  }

  @Test
  void theLastTwoMonthsAreBridgedAndWhatIsLeftOutIsSaid() {
    Ran ran = Ran.command("usage", "bridge", twoMonths().toString());
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.says("$3.000 in Sep 2026, $7.000 in Oct 2026: +$4.000 (+133\u2009%)."), ran.out());
    assertTrue(ran.says("volume          +$5.333  how many calls: 1 call, then 3"), ran.out());
    assertTrue(ran.says("mix             \u2212$1.333  which models and tiers: the largest part "
        + "anthropic/claude-sonnet-4-6, \u2212$2.000"), ran.out());
    assertTrue(ran.says("1 request of Oct 2026 has no price and is left out: of $7.000 priced."), ran.out());
    assertTrue(ran.says("1 request says no time and is in neither."), ran.out());
    assertTrue(ran.says("Oct 2026 has 1 day more, which is part of volume."), ran.out());
    assertTrue(ran.says("These are the last two months with calls"), ran.out());
  }

  @Test
  void theSameAsJsonIsExact() {
    JsonNode root = Ran.command("usage", "bridge", "--json", twoMonths().toString()).json();
    assertEquals("months", root.get("chosen").stringValue());
    assertEquals(new BigDecimal("5.333333333333"), root.get("parts").get("volumeUsd").decimalValue());
    assertEquals(new BigDecimal("-1.333333333333"), root.get("parts").get("mixUsd").decimalValue());
    assertEquals(0, root.get("parts").get("priceUsd").decimalValue().signum());
    assertEquals(new BigDecimal("4"), root.get("changeUsd").decimalValue());
    assertEquals(2, root.get("rows").size());
    JsonNode back = Ran.command("usage", "bridge", "--json", "--from", "2026-10", "--to", "2026-09", twoMonths()
        .toString()).json();
    assertEquals(new BigDecimal("-5.333333333333"), back.get("parts").get("volumeUsd").decimalValue());
    assertEquals("named", back.get("chosen").stringValue());
  }

  @Test
  void theSameAsATable() {
    Ran ran = Ran.command("usage", "bridge", "--csv", twoMonths().toString());
    assertEquals("Calls,Sep 2026,Oct 2026,Change,volume,price,mix,cache,length", ran.out().lines().toList().getFirst());
    assertEquals("all,3,7,4,5.333333333333,0,-1.333333333333,0,0", ran.out().lines().toList().getLast());
  }

  /// Until 13 March 2026 prompts of Sonnet 4.6 from 200,001 tokens on were 6 instead of 3 dollars a million. One of
  /// 100,000 cost $0.30 and one of 300,000 cost $1.80: two kinds, so that no price has changed. In April the same
  /// costs $0.90, and that is its price.
  @Test
  void promptsLongEnoughForAnotherPriceAreKeptApart() {
    String log = log("""
        2026-03-01T00:00:00Z,claude-sonnet-4-6,100000,0
        2026-03-02T00:00:00Z,claude-sonnet-4-6,300000,0
        2026-04-01T00:00:00Z,claude-sonnet-4-6,300000,0
        """).toString();
    JsonNode longer = Ran.command("usage", "bridge", "--json", "--from", "2026-03-01", "--to", "2026-03-02", log)
        .json();
    assertEquals(new BigDecimal("1.5"), longer.get("parts").get("mixUsd").decimalValue());
    assertEquals(200_001, longer.get("rows").get(0).get("fromPromptTokens").intValue());
    JsonNode cheaper = Ran.command("usage", "bridge", "--json", "--from", "2026-03-02", "--to", "2026-04-01", log)
        .json();
    assertEquals(new BigDecimal("-0.9"), cheaper.get("parts").get("priceUsd").decimalValue());
    JsonNode later = Ran.command("usage", "bridge", "--json", "--from", "2026-04-01", "--to", "2026-04-02", log).json();
    assertEquals(0, later.get("rows").get(0).get("fromPromptTokens").intValue());
  }

  @Test
  void whatCannotBeComparedIsSaid() {
    assertEquals("--from names one period; name the other with --to. See runrate usage bridge --help.",
        Ran.command("usage", "bridge", "--from", "2026-09").errLines().getFirst());
    assertEquals("--to is 'October'; write a month like 2026-09 or days like 2026-09-01..2026-09-14. "
        + "See runrate usage bridge --help.",
        Ran.command("usage", "bridge", "--from", "2026-09", "--to", "October").errLines().getFirst());
    assertEquals("--from 2026-09 and --to 2026-09-30..2026-10-02 have days in common; name periods that have none. "
        + "See runrate usage bridge --help.",
        Ran.command("usage", "bridge", "--from", "2026-09", "--to", "2026-09-30..2026-10-02").errLines().getFirst());
    Ran none = Ran.command("usage", "bridge");
    assertEquals(2, none.exitCode());
    assertTrue(none.err().startsWith("No recorded call says on which day it was"), none.err());
  }
}
