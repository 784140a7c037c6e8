package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.sharing.SharedWay;
import runrate.testing.Written;
import tools.jackson.databind.JsonNode;

/// Rules that tag calls. A million tokens of Sonnet 4.6 cost $3, of Haiku 4.5 $1, of Opus 5 $5.
class UsageRuleCommandTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void importALog() {
    System.setProperty("runrate.user", folder.resolve("user").toString());
    Path log = Written.file(folder, "log.csv", """
        timestamp,model,feature,team,user,input_tokens,output_tokens
        2026-09-30T23:59:59Z,claude-sonnet-4-6,search-web,,ann,1000000,0
        2026-10-01T00:00:00Z,claude-haiku-4-5,search-web,,bob,1000000,0
        2026-10-02T00:00:00Z,claude-opus-5,chat,red,ann,1000000,0
        """);
    Ran read = Ran.command("usage", "import", "--users", "names", log.toString());
    assertEquals(0, read.exitCode(), read.err());
  }

  @AfterEach
  void useTheUsualFolder() {
    System.clearProperty("runrate.user");
  }

  /// `red 5, (none) 4`
  private static String by(String dimension) {
    return StreamSupport.stream(Ran.command("usage", "rollup", "--json", "--by", dimension).json().get("rows")
        .spliterator(), false).map(row -> row.get(dimension).stringValue() + " " + row.get("costUsd").decimalValue())
        .collect(Collectors.joining(", "));
  }

  private static Ran rule(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "usage";
    all[1] = "rule";
    System.arraycopy(args, 0, all, 2, args.length);
    return Ran.command(all);
  }

  @Test
  void aRuleIsAppliedToThePastAndGoneWhenItIsRemoved() {
    assertEquals("red 5, (none) 4", by("team"));
    Ran added = rule("add", "--team", "blue", "--if", "feature^=search");
    assertEquals("   1  team blue: if feature starts with “search”\n", added.out());
    assertEquals("red 5, blue 4", by("team"));
    assertEquals("chat 5, search-web 4", by("feature"));
    assertTrue(rule("remove", "1").says("No rule tags calls"));
    assertEquals("red 5, (none) 4", by("team"));
  }

  @Test
  void theFirstThatIsMetCountsAndTheOrderCanBeChanged() {
    rule("add", "--team", "blue", "--if", "user=ann");
    rule("add", "--team", "green", "--if", "model*=opus");
    assertEquals("blue 8, (none) 1", by("team"));
    Ran moved = rule("move", "2", "1");
    assertTrue(moved.out().startsWith("   1  team green: if model contains “opus”\n   2  team blue"), moved.out());
    assertEquals("green 5, blue 3, (none) 1", by("team"));
    rule("add", "--first", "--team", "all", "--if", "agent=(none)");
    assertEquals("all 9", by("team"));
  }

  /// September ends before 1 October: of the two calls of search one is meant.
  @Test
  void aRuleHoldsWithinItsDaysAndMayHaveSeveralConditions() {
    Ran added = rule("add", "--feature", "Bob's", "--team", "blue", "--if", "feature*=web", "--if", "feature^=search",
        "--to", "2026-09-30");
    assertTrue(added.says("feature Bob's, team blue: if feature contains “web” and feature starts with “search”, to 30 "
        + "Sep 2026"), added.out());
    assertEquals("chat 5, Bob's 3, search-web 1", by("feature"));
    assertEquals("red 5, blue 3, (none) 1", by("team"));
    rule("add", "--feature", "{price} {team}", "--from", "2026-10-01", "--to", "2026-10-01");
    assertEquals("chat 5, Bob's 3, {price} {team} 1", by("feature"));
  }

  /// A rule makes the $3 of September shared, where there is nobody else, and $1 of October, which red pays besides
  /// its 5.
  @Test
  void theSharedTeamIsPaidByTheOthersOfItsMonth() {
    rule("add", "--team", "shared", "--if", "feature^=search");
    assertEquals("red 5, shared 4", by("team"));
    JsonNode root = Ran.command("usage", "rollup", "--json", "--by", "team", "--shared", "evenly").json();
    assertEquals("evenly", root.get("shared").stringValue());
    assertEquals(List.of("red", "6", "shared", "3"), StreamSupport.stream(root.get("rows").spliterator(), false)
        .flatMap(row -> Stream.of(row.get("team").stringValue(), row.get("costUsd").decimalValue().toPlainString()))
        .toList());
    Ran budgets = Ran.command("usage", "budgets", "20-agents", "--by", "team", "--shared", "in-proportion");
    assertTrue(budgets.says("what the team shared costs is split over the other teams of its month, in proportion to "
        + "what they cost"), budgets.out() + budgets.err());
    assertTrue(budgets.out().matches("(?s).*red +– +\\$6.*"), budgets.out());
    assertTrue(Ran.command("usage", "rollup", "--shared", "evenly").err().startsWith("--shared splits the cost of a "
        + "team; use it with --by team"));
    assertTrue(Ran.command("usage", "rollup", "--by", "team", "--shared", "fairly").err().startsWith("--shared is "
        + "'fairly', and no recorded call that says its time names the cached prefix"));
    assertTrue(Ran.command("usage", "rollup", "--by", "team", "--shared", "half").err().startsWith("--shared is "
        + "'half'; use one of in-proportion, evenly"));
  }

  /// The same where nobody says how: as it is kept, unless not splitting is asked for.
  @Test
  void howTheSharedTeamIsSplitIsKept() throws IOException, WarehouseException {
    rule("add", "--team", "shared", "--if", "feature^=search");
    new UsageFolder(folder.resolve("user")).share().keep(Optional.of(SharedWay.EVENLY));
    assertEquals("red 6, shared 3", by("team"));
    assertEquals("chat 5, search-web 4", by("feature"));
    assertFalse(Ran.command("usage", "rollup", "--json", "--by", "team", "--shared", "not").json().has("shared"));
    assertTrue(Ran.command("usage", "budgets", "20-agents", "--by", "team").says("team shared costs is split"));
    Files.writeString(folder.resolve("user").resolve("usage-shared.txt"), "half\n");
    assertTrue(Ran.command("usage", "rollup", "--by", "team").err().contains("“half” is no way to split the cost of a "
        + "team"));
  }

  @Test
  void rulesThatCannotBeAreRefused() throws IOException {
    assertEquals("a rule sets a feature or a team. See runrate usage rule add --help.", rule("add", "--if",
        "feature=a").errLines().getFirst());
    assertEquals("a rule without a condition and without days would be of every call. See runrate usage rule add "
        + "--help.", rule("add", "--team", "a").errLines().getFirst());
    assertTrue(rule("add", "--team", "a", "--if", "colour=red").errLines().getFirst().startsWith("“colour=red” is no "
        + "condition: write feature=chat"));
    assertTrue(rule("add", "--team", "a", "--if", "outcome=success").errLines().getFirst().startsWith("“outcome="));
    assertTrue(rule("add", "--team", " ", "--if", "feature=a").errLines().getFirst().contains("is no name"));
    assertEquals("there is no rule yet. See runrate usage rule --help.", rule("remove", "1").errLines().getFirst());
    Path kept = folder.resolve("user").resolve("usage-rules.txt");
    assertFalse(Files.exists(kept));
    rule("add", "--team", "a", "--if", "feature=a", "--from", "2026-09-01");
    assertEquals("team a\tif feature=a\tfrom 2026-09-01", Files.readAllLines(kept).getLast());
    Files.writeString(kept, "team a\tif feature=a\ncolour red\n");
    for (String command : new String[] {"rule", "rollup"}) {
      Ran broken = command.equals("rule") ? rule("list") : Ran.command("usage", command);
      assertEquals(2, broken.exitCode());
      assertTrue(broken.err().strip().endsWith("usage-rules.txt: line 2: “colour red” is no part of a rule. Mend the "
          + "line or take it out."), broken.err());
    }
  }

  @Test
  void whatIsNoNumberAndDaysInTheWrongOrderAreSaidInPlainWords() {
    assertEquals("NUMBER takes a whole number, not 'x'. See runrate usage rule remove --help.\n", rule("remove", "x")
        .err());
    assertEquals("PLACE takes a whole number, not 'y'. See runrate usage rule move --help.\n", rule("move", "1", "y")
        .err());
    assertEquals("--from 2026-10-02 is after --to 2026-10-01; write the earlier day first. See runrate usage rule add "
        + "--help.\n", rule("add", "--team", "blue", "--from", "2026-10-02", "--to", "2026-10-01").err());
  }

  /// Ann's calls cost $3 and $5 in the log that is kept with names, and $3 in one that hides them.
  @Test
  void aUserIsFoundByNameWhetherTheStoreHidesItOrNot() {
    Path hidden = Written.file(folder, "hidden.csv", """
        timestamp,model,feature,user,input_tokens,output_tokens
        2026-10-03T00:00:00Z,claude-sonnet-4-6,chat, ann ,1000000,0
        2026-10-03T00:00:00Z,claude-haiku-4-5,chat,anna,1000000,0
        """);
    assertEquals(0, Ran.command("usage", "import", hidden.toString()).exitCode());
    Ran added = rule("add", "--team", "hers", "--if", "user=ann");
    assertEquals("   1  team hers: if user is “ann”\n", added.out());
    assertEquals("", added.err());
    assertEquals("hers 11, (none) 2", by("team"));
    assertEquals("Users whose names are hidden are only found whole, with user=NAME.\n", rule("add", "--team", "a",
        "--if", "user^=an").err());
  }
}
