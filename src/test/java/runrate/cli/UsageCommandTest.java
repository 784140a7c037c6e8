package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.RunrateHome;
import runrate.testing.Written;
import tools.jackson.databind.JsonNode;

/// Recorded calls on the command line.
class UsageCommandTest {
  private static final String SAMPLE = RunrateHome.find().thirtyRequests().toString();

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

  /// 30 requests cost $1.323093; summaries are $0.940 of it, of nine of them seven succeed.
  @Test
  void theThirtyRequestsAreAddedUpInTextAndJson() {
    Ran text = Ran.command("usage", "rollup", SAMPLE);
    assertTrue(text.out().matches("(?s).*summarize +\\$0\\.940 +71\\D*% +9 +\\$0\\.104 +78\\D*% +\\$0\\.134\\n.*"),
        text.out());
    JsonNode root = Ran.command("usage", "rollup", "--json", "--by", "outcome", SAMPLE).json();
    assertEquals(new BigDecimal("1.323093"), root.get("total").get("costUsd").decimalValue());
    assertEquals(30, root.get("counts").get("lines").intValue());
    assertEquals(2, root.get("rows").size());
    assertEquals("success", root.get("rows").get(0).get("outcome").stringValue());
    assertEquals(25, root.get("rows").get(0).get("requests").intValue());
  }

  @Test
  void whatIsImportedIsThereUntilItIsForgotten() {
    Ran read = Ran.command("usage", "import", SAMPLE);
    assertEquals(0, read.exitCode(), read.err());
    assertTrue(read.says("30 lines = 30 priced"), read.out());
    assertTrue(Ran.command("usage", "rollup").says("$1.323"));
    Ran.command("usage", "forget");
    assertTrue(Ran.command("usage", "rollup").says("Nothing is recorded yet"));
  }

  @Test
  void oneSourceIsForgottenByItsName() {
    Path log = Written.file(folder, "log.csv", "model,input_tokens,output_tokens\nclaude-sonnet-4-6,1000000,0\n");
    Ran.command("usage", "import", SAMPLE);
    Ran.command("usage", "import", log.toString());
    Ran unknown = Ran.command("usage", "forget", "--source", "other.csv");
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.errLines().getFirst().startsWith("other.csv: no source is called that: there is "));
    assertTrue(Ran.command("usage", "forget", "--source", "log.csv").says("log.csv is forgotten, 1 call with it."));
    assertTrue(Ran.command("usage", "rollup").says("30 lines = 30 priced"));
    Ran.command("usage", "forget", "--source", SAMPLE);
    assertTrue(Ran.command("usage", "rollup").says("Nothing is recorded yet"));
    assertEquals(2, Ran.command("usage", "forget", "--source", "log.csv").exitCode());
  }

  @Test
  void aDryRunKeepsNothing() {
    assertTrue(Ran.command("usage", "import", "--dry-run", SAMPLE).says("Nothing was kept."));
    assertTrue(Ran.command("usage", "rollup").says("Nothing is recorded yet"));
  }

  @Test
  void everyLineThatIsNoPricedCallIsTold() {
    Path log = Written.file(folder, "log.csv", """
        model,input_tokens,output_tokens
        claude-sonnet-4-6,1000000,0
        sonnet-next,5,5
        claude-sonnet-4-6,1.5,0
        """);
    Ran read = Ran.command("usage", "import", "--strict", log.toString());
    assertEquals(1, read.exitCode());
    assertTrue(read.says("3 lines = 1 priced + 1 unpriced + 1 refused"), read.out());
    assertTrue(read.says("log.csv, line 3: unpriced: no rate card has “sonnet-next”"));
    assertTrue(read.says("log.csv, line 4: refused: input is “1.5”, which is no whole number"));
    JsonNode root = Ran.command("usage", "import", "--json", log.toString()).json();
    assertEquals(new BigDecimal("3"), root.get("total").get("costUsd").decimalValue());
    assertEquals(2, root.get("lines").size());
  }

  /// A million tokens of Sonnet 4.6 in, of which 400,000 were read: inside, `0.6 x 3 + 0.4 x 0.3` dollars; beside,
  /// `3 + 0.4 x 0.3`.
  @Test
  void whetherCachedTokensAreInsideIsProposedByTheRecordedCost() {
    String table = "model,input_tokens,cached_tokens,output_tokens,cost\nclaude-sonnet-4-6,1000000,400000,0,%s\n";
    Ran inside = Ran.command("usage", "import", Written.file(folder, "log.csv", table.formatted("1.93")).toString());
    assertEquals(2, inside.exitCode());
    assertEquals("The source says its 1 call with cached tokens cost $1.930; counted inside the input they come to "
        + "$1.920, beside it to $3.120: inside fits.", inside.errLines().get(1));
    assertTrue(Ran.command("usage", "import", Written.file(folder, "log.csv", table.formatted("3.12")).toString())
        .err().strip().endsWith("beside fits."));
    assertTrue(Ran.command("usage", "import", Written.file(folder, "log.csv", table.formatted("9")).toString())
        .err().strip().endsWith("neither fits."));
    Ran wrong = Ran.command("usage", "import", "--cached", "beside", Written.file(folder, "log.csv",
        table.formatted("1.93")).toString());
    assertTrue(wrong.says("note: the source says its 1 call with cached tokens cost $1.930, which fits cached tokens "
        + "inside the input ($1.920), not beside it, as they were read ($3.120)"), wrong.out());
  }

  @Test
  void anUnpricedRowCostsNullAndADash() {
    Path log = Written.file(folder, "log.csv", "model,input_tokens,output_tokens\nsonnet-next,5,5\n");
    assertTrue(Ran.command("usage", "rollup", log.toString()).out().matches("(?s).*not said +– .*1 unpriced\\n.*"));
    assertTrue(Ran.command("usage", "rollup", "--json", log.toString()).json().get("total").get("costUsd").isNull());
  }

  @Test
  void wrongWordsAreAnsweredWithTheRightOnes() {
    assertEquals("--by is 'colour'; use one or several of feature, user, team, agent, model, outcome, day, tier. "
        + "See runrate usage rollup --help.",
        Ran.command("usage", "rollup", "--by", "colour").errLines().getFirst());
    assertEquals("--users is 'all'; use hash, names or drop. See runrate usage import --help.",
        Ran.command("usage", "import", "--users", "all", SAMPLE).errLines().getFirst());
    Ran missing = Ran.command("usage", "import", folder.resolve("none.jsonl").toString());
    assertEquals(2, missing.exitCode());
    assertTrue(missing.err().strip().endsWith("none.jsonl: there is no such file. Check the name."), missing.err());
  }

  /// 1,000 calls on two days, of which half go to Haiku, 1,000 tokens in and 100 out each:
  /// `500 x (1,000 x 1 + 100 x 5) + 500 x (1,000 x 3 + 100 x 15)` millionths of a dollar are 3 dollars.
  private Path twoDays() {
    var text = new StringBuilder("timestamp,model,agent,input_tokens,output_tokens\n");
    for (int call = 0; call < 1000; call++) {
      text.append("2026-11-0%s 10:00,%s,a%s,1000,100\n".formatted(3 + call % 2, call < 500 ? "claude-haiku-4-5"
          : "claude-sonnet-4-6", call % 5));
    }
    return Written.file(folder, "two-days.csv", text.toString());
  }

  @Test
  void aPlanIsSetBesideItsLogAndTakesTheMeasuredValuesOver() {
    String log = twoDays().toString();
    Ran text = Ran.command("usage", "calibrate", "20-agents", "--log", log);
    assertTrue(text.says("1,000 requests on 2 days"), text.out());
    assertTrue(text.says("That is little to plan by: 100 requests on three days are the least."));
    assertTrue(text.says("Check: the plan with these values gives $3.00 for the same calls; priced one by one they "
        + "cost $3.00"), text.out());
    Path made = folder.resolve("made.json");
    Ran.command("usage", "calibrate", "20-agents", "--log", log, "--only", "workload.contextTokens", "--write",
        made.toString());
    JsonNode root = Ran.command("usage", "calibrate", made.toString(), "--log", log, "--json").json();
    root.get("inputs").forEach(input -> {
      if (input.get("input").stringValue().equals("workload.contextTokens")) {
        assertEquals(1000, input.get("assumed").doubleValue());
      }
    });
    assertEquals(2, Ran.command("usage", "calibrate", "20-agents", "--log", log, "--only", "plan.hope", "--write",
        made.toString(), "--force").exitCode());
    assertEquals(2, Ran.command("usage", "calibrate", "agent-roles", "--log", log).exitCode());
  }

  /// Ten calls on each of six days; from 4 November on four of ten are batched, of five that were planned.
  @Test
  void aStepThatWasTakenIsLookedForInTheLog() throws IOException {
    var text = new StringBuilder("timestamp,model,tier,input_tokens,output_tokens\n");
    for (int call = 0; call < 60; call++) {
      text.append("2026-11-0%s 10:00,claude-sonnet-4-6,%s,1000,100\n".formatted(1 + call / 10,
          call >= 30 && call % 10 < 4 ? "batch" : "standard"));
    }
    String log = Written.file(folder, "batched.csv", text.toString()).toString();
    Path scenario = Files.writeString(folder.resolve("applied.json"), Files.readString(RunrateHome.find().scenarios()
        .resolve("20-agents.json")).replaceFirst("\\{", "{ \"applied\": [{\"step\": \"batch\", \"date\": "
            + "\"2026-11-04\", \"savesUsd\": 500}],"));
    String batched = "plan.batchShare=0.5";
    Ran told = Ran.command("usage", "calibrate", scenario.toString(), "--set", batched, "--log", log);
    assertTrue(told.says("Applied steps: 1 of 1 seen in the log"), told.out());
    assertTrue(told.out().replaceAll("\\h", " ").contains("Batch, 4 Nov 2026: seen. Calls in batches were 0.0 % before "
        + "and are 40.0 % since; the plan has 50.0 %."), told.out());
    JsonNode step = Ran.command("usage", "calibrate", scenario.toString(), "--set", batched, "--log", log, "--json")
        .json().get("appliedSteps").get(0);
    assertEquals("seen", step.get("state").stringValue());
    assertEquals(0.4, step.get("since").get("value").doubleValue(), 1e-12);
    assertEquals(3, step.get("before").get("days").intValue());
  }

  /// $3 and $1 on three days of November: 12 so far; a budget of $8 for search is spent.
  @Test
  void budgetsOfTeamsAreHeldAgainstALog() throws IOException {
    var text = new StringBuilder("timestamp,model,team,input_tokens,output_tokens\n");
    for (int day = 2; day <= 4; day++) {
      text.append("2026-11-0%s 10:00,claude-sonnet-4-6,search,1000000,0\n".formatted(day));
      text.append("2026-11-0%s 10:00,claude-haiku-4-5,docs,1000000,0\n".formatted(day));
    }
    Path log = Files.writeString(folder.resolve("teams.csv"), text);
    Path scenario = Files.writeString(folder.resolve("case.json"), Files.readString(RunrateHome.find().scenarios()
        .resolve("20-agents.json")).replaceFirst("\\{", "{ \"budgets\": [{\"amount\": 8, \"scope\": {\"kind\": "
            + "\"team\", \"name\": \"search\", \"share\": 0.75}}],"));
    Ran json = Ran.command("usage", "budgets", scenario.toString(), "--log", log.toString(), "--json");
    JsonNode search = json.json().get("lines").get(0);
    assertEquals("search", search.get("owner").stringValue());
    assertEquals(0, new BigDecimal(9).compareTo(search.get("actualUsd").decimalValue()));
    assertEquals("OVER BUDGET", search.get("status").stringValue());
    assertEquals(0, new BigDecimal(12).compareTo(json.json().get("total").get("actualUsd").decimalValue()));
    Path table = folder.resolve("budgets.csv");
    Ran told = Ran.command("usage", "budgets", scenario.toString(), "--log", log.toString(), "--write",
        table.toString());
    assertTrue(told.says("over already"), told.out());
    assertTrue(Files.readString(table).lines().anyMatch(line -> line.startsWith("search,8,9,")),
        Files.readString(table));
    assertEquals(2, Ran.command("usage", "budgets", scenario.toString(), "--log", log.toString(), "--by", "day")
        .exitCode());
    String logged = Files.readString(log);
    for (List<String> command : List.of(List.of("usage", "budgets"), List.of("usage", "calibrate"))) {
      Ran over = Ran.command(Stream.concat(command.stream(), Stream.of(scenario.toString(), "--log", log.toString(),
          "--write", log.toString())).toArray(String[]::new));
      assertEquals(2, over.exitCode(), over.out());
      assertTrue(over.err().contains("so nothing was written"), over.err());
    }
    Ran.command("usage", "import", log.toString());
    assertEquals(2, Ran.command("usage", "budgets", scenario.toString(), "--write", log.toString()).exitCode());
    assertEquals(logged, Files.readString(log));
  }

  /// Six of eight calls search.
  @Test
  void featuresOfALogBecomeTasksThatAreCalibratedByThemselves() {
    var text = new StringBuilder("timestamp,model,feature,input_tokens,output_tokens\n");
    for (int call = 0; call < 8; call++) {
      text.append("2026-11-0%s 10:00,claude-sonnet-4-6,%s,1000,100\n".formatted(3 + call % 2, call < 2 ? "plan"
          : "search"));
    }
    String log = Written.file(folder, "features.csv", text.toString()).toString();
    Path made = folder.resolve("made.json");
    JsonNode tasks = Ran.command("usage", "calibrate", "20-agents", "--log", log, "--as-tasks", "--json", "--write",
        made.toString()).json().get("tasks");
    assertEquals("search", tasks.get(0).get("name").stringValue());
    assertEquals(0.75, tasks.get(0).get("callShare").doubleValue(), 1e-12);
    Ran which = Ran.command("usage", "calibrate", made.toString(), "--log", log);
    assertEquals(2, which.exitCode());
    assertTrue(which.err().startsWith("the scenario has work of several kinds; say which with --task: one of search, "
        + "plan"), which.err());
    assertTrue(Ran.command("usage", "calibrate", made.toString(), "--log", log, "--task", "plan")
        .says("The plan of plan is as it was measured."));
  }

  /// A million tokens of a model no card has cost what they cost on Sonnet 4.6, 3 dollars, because somebody says so.
  @Test
  void aModelNoCardHasIsPricedAsAnotherOne() {
    String log = Written.file(folder, "log.csv", "model,input_tokens,output_tokens\nsonnet-next,1000000,0\n")
        .toString();
    assertTrue(Ran.command("usage", "rollup", log).says("1 unpriced"));
    Ran wrong = Ran.command("usage", "price", "sonnet-next", "anthropic/claude-sonnet-4-66");
    assertEquals(2, wrong.exitCode());
    assertTrue(wrong.err().contains("perhaps 'anthropic/claude-sonnet-4-6' is meant"), wrong.err());
    assertTrue(Ran.command("usage", "price", "sonnet-next", "anthropic/claude-sonnet-4-6")
        .says("Calls of “sonnet-next” are priced as Sonnet 4.6 from now on."));
    assertEquals(0, new BigDecimal(3).compareTo(Ran.command("usage", "rollup", "--json", log).json().get("total")
        .get("costUsd").decimalValue()));
    assertEquals("Sonnet 4.6", Ran.command("usage", "rollup", "--json", log).json().get("pricedAsSaid").get(
        "sonnet-next").stringValue());
    assertTrue(Ran.command("usage", "rollup", log).says("“sonnet-next” is priced as Sonnet 4.6, as somebody said."));
    assertEquals(2, Ran.command("usage", "price", "claude-sonnet-4-6", "anthropic/claude-haiku-4-5").exitCode());
    Ran.command("usage", "price", "Sonnet-Next");
    assertTrue(Ran.command("usage", "rollup", log).says("1 unpriced"));
  }
}
