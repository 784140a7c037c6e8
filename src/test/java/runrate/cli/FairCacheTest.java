package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.sharing.SharedWay;
import runrate.testing.Written;
import tools.jackson.databind.JsonNode;

/// Calls that name the cached prefix they use. Of Sonnet 4.6 a million tokens cost $3, written $3.75, read $0.30.
class FairCacheTest {
  /// Five agents in a row use 60,000 tokens of a handbook, with 20,000 of their own.
  private static final String ROUND = """
      request_id,timestamp,model,agent,team,user,input_uncached_tokens,cache_read,cache_write_5m,output_tokens,prefix
      1,2026-11-03T09:00:00Z,claude-sonnet-4-6,a,red,ann,20000,0,60000,0,handbook
      2,2026-11-03T09:00:10Z,claude-sonnet-4-6,b,red,bob,20000,60000,0,0,handbook
      3,2026-11-03T09:00:20Z,claude-sonnet-4-6,c,blue,cid,20000,60000,0,0,handbook
      4,2026-11-03T09:00:30Z,claude-sonnet-4-6,d,blue,dan,20000,60000,0,0,handbook
      5,2026-11-03T09:00:40Z,claude-sonnet-4-6,e,shared,eve,20000,60000,0,0,handbook
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void useAFolderOfItsOwn() {
    System.setProperty("runrate.user", folder.resolve("user").toString());
  }

  @AfterEach
  void forgetIt() {
    System.clearProperty("runrate.user");
  }

  private Map<String, String> by(String dimension, String log, String way) {
    Ran ran = Ran.command("usage", "rollup", Written.file(folder, "log.csv", log).toString(), "--users", "names",
        "--by", dimension, "--shared", way, "--json");
    assertEquals(0, ran.exitCode(), ran.err());
    assertEquals(way.equals("not") ? null : way, ran.json().path("shared").asString(null));
    Map<String, String> costs = new TreeMap<>();
    for (JsonNode row : ran.json().get("rows")) {
      costs.put(row.get(dimension).stringValue(), row.get("costUsd").decimalValue().stripTrailingZeros()
          .toPlainString());
    }
    return costs;
  }

  /// The first is billed 0.06 + 0.225, the others 0.06 + 0.018. What writing costs more than reading, 0.207, is 0.0414
  /// each: 0.06 + 0.018 + 0.0414.
  @Test
  void aRoundOfFiveAgentsPaysAFifthEach() {
    assertEquals(Map.of("a", "0.285", "b", "0.078", "c", "0.078", "d", "0.078", "e", "0.078"), by("agent", ROUND,
        "not"));
    Map<String, String> fair = Map.of("a", "0.1194", "b", "0.1194", "c", "0.1194", "d", "0.1194", "e", "0.1194");
    assertEquals(fair, by("agent", ROUND, "fairly"));
    assertEquals(Map.of("ann", "0.1194", "bob", "0.1194", "cid", "0.1194", "dan", "0.1194", "eve", "0.1194"), by("user",
        ROUND, "fairly"));
  }

  /// A call alone, and a log of reads: nothing moves, and that is fair.
  @Test
  void whereNothingIsSharedNothingMoves() {
    String head = "timestamp,model,agent,input_uncached_tokens,cache_read,cache_write_5m,output_tokens,prefix\n";
    assertEquals(Map.of("a", "0.00375"), by("agent", head + "2026-11-03,claude-sonnet-4-6,a,0,0,1000,0,handbook\n",
        "fairly"));
    assertEquals(Map.of("a", "0.0003", "b", "0.0003"), by("agent", head
        + "2026-11-03,claude-sonnet-4-6,a,0,1000,0,0,handbook\n2026-11-03,claude-sonnet-4-6,b,0,1000,0,0,handbook\n",
        "fairly"));
  }

  /// The shared team pays nothing: its 0.078 are split half and half between two that cost the same.
  @Test
  void theSharedTeamPaysNothingOfIt() {
    assertEquals(Map.of("red", "0.2985", "blue", "0.2985", "shared", "0"), by("team", ROUND, "fairly"));
  }

  /// The airport: 8,000, 11,000, 13,000 and 18,000 tokens, each a part of the next, cost 2, 3, 4 and 9 thousand times
  /// $3.45 a million more than reading them at $0.30.
  @Test
  void stepsOfAPrefixArePaidByThoseWhoUseThem() {
    assertEquals(Map.of("a", "0.0093", "b", "0.01365", "c", "0.0177", "d", "0.03645"), by("agent", """
        timestamp,model,agent,input_uncached_tokens,cache_read,cache_write_5m,output_tokens,cache_prefix
        2026-11-03T09:00:00Z,claude-sonnet-4-6,a,0,0,8000,0,handbook
        2026-11-03T09:00:10Z,claude-sonnet-4-6,b,0,8000,3000,0,handbook
        2026-11-03T09:00:20Z,claude-sonnet-4-6,c,0,11000,2000,0,handbook
        2026-11-03T09:00:30Z,claude-sonnet-4-6,d,0,13000,5000,0,handbook
        """, "fairly"));
  }

  /// Two conversations share 10,000 tokens and grow by 40,000 each of their own, which each finds again: 0.0345 more
  /// than reading for the 10,000, of which each used two of four times; the rest stays with who wrote it.
  @Test
  void whatAConversationWritesBehindThePrefixIsItsOwn() {
    String log = """
        timestamp,model,agent,session_id,input_uncached_tokens,cache_read,cache_write_5m,output_tokens,prefix
        2026-11-03T09:00:00Z,claude-sonnet-4-6,a,s1,0,0,50000,0,handbook
        2026-11-03T09:00:10Z,claude-sonnet-4-6,b,s2,0,10000,40000,0,handbook
        2026-11-03T09:00:20Z,claude-sonnet-4-6,a,s1,0,50000,0,0,handbook
        2026-11-03T09:00:30Z,claude-sonnet-4-6,b,s2,0,50000,0,0,handbook
        """;
    assertEquals(Map.of("a", "0.2025", "b", "0.168"), by("agent", log, "not"));
    assertEquals(Map.of("a", "0.18525", "b", "0.18525"), by("agent", log, "fairly"));
  }

  /// Budgets follow what was chosen, and say so; without names of prefixes, and in a database, nothing can be fair.
  @Test
  void budgetsFollowIt() throws WarehouseException {
    assertEquals(0, Ran.command("usage", "import", Written.file(folder, "log.csv", ROUND).toString()).exitCode());
    new UsageFolder(folder.resolve("user")).share().keep(Optional.of(SharedWay.FAIRLY));
    Ran budgets = Ran.command("usage", "budgets", "20-agents", "--by", "team");
    assertTrue(budgets.says("what is written into a cache is paid in equal parts by the calls that use it; what else "
        + "the team shared costs is split over the other teams of its month, in proportion to what they cost"),
        budgets.out() + budgets.err());
    assertEquals("fairly", Ran.command("usage", "rollup", "--by", "agent", "--json").json().get("shared")
        .stringValue());
    assertFalse(Ran.command("usage", "rollup", "--by", "agent", "--shared", "not", "--json").json().has("shared"));
    assertFalse(Ran.command("usage", "rollup", "--by", "agent,team", "--json").json().has("shared"));
    assertEquals("fairly", Ran.command("usage", "rollup", "--by", "team", "--json").json().get("shared").stringValue());
    assertTrue(Ran.command("usage", "rollup", "--by", "model", "--shared", "fairly").err().startsWith("--shared fairly "
        + "splits what is written into a cache; tell them apart --by one of team, feature, user, agent"));
  }
}
