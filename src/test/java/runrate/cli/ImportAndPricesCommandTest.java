package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import runrate.files.RunrateHome;
import runrate.files.cards.RateCardFolder;
import runrate.files.cards.RateCardReader;
import runrate.testing.Written;

@Isolated("changes the user's folder")
class ImportAndPricesCommandTest {
  @TempDir
  private Path user;

  private final String before = System.getProperty("runrate.user", "");

  @BeforeEach
  void useAFolderOfItsOwn() {
    System.setProperty("runrate.user", user.toString());
  }

  @AfterEach
  void useTheFolderFromBefore() {
    if (before.isEmpty()) {
      System.clearProperty("runrate.user");
    } else {
      System.setProperty("runrate.user", before);
    }
  }

  private static String sample(String name) {
    try {
      String resource = "/runrate/foreign/%s.json".formatted(name);
      return Path.of(ImportAndPricesCommandTest.class.getResource(resource).toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private Ran imported(String... samples) {
    List<String> args = new ArrayList<>(List.of("import", "--retrieved", "2026-08-21"));
    List.of(samples).forEach(name -> args.add(sample(name)));
    Ran ran = Ran.command(args.toArray(String[]::new));
    assertEquals(0, ran.exitCode(), ran.err());
    return ran;
  }

  @Test
  void anImportSaysWhatBecameOfItsRowsAndSavesItsCards() {
    assertTrue(imported("litellm").says("litellm.json (LiteLLM): 22 rows read, 10 mapped, 5 unmapped, 7 refused"));
    Path card = user.resolve("imports/litellm/anthropic.json");
    assertEquals("2026-08-21", RateCardReader.read(card).value().orElseThrow().asOf().toString());
  }

  private String list(String name, String rows) {
    return Written.file(user, name, rows).toString();
  }

  @Test
  void anUnknownModelIsPricedOnceItsPriceIsAdopted() {
    String[] estimate = {"estimate", "--set", "plan.routing[0].model=openai/gpt-7-nova"};
    assertTrue(Ran.command(estimate).err().contains("runrate import FILE --adopt openai/gpt-7-nova"));
    String list = list("prices.json", """
        { "gpt-7-nova": { "litellm_provider": "openai", "input_cost_per_token": 3e-6, "output_cost_per_token": 15e-6,
            "cache_read_input_token_cost": 3e-7, "cache_creation_input_token_cost": 3.75e-6 } }""");
    Ran adopted = Ran.command("import", list, "--retrieved", "2026-11-27", "--adopt", "openai/gpt-7-nova");
    assertEquals(0, adopted.exitCode(), adopted.err());
    assertTrue(adopted.says("Adopted openai/gpt-7-nova from LiteLLM, read 27 Nov 2026: $3.00 in and $15.00 out per "
        + "million tokens, on any day. It is your own price now"), adopted.out());
    assertEquals(0, Ran.command(estimate).exitCode());
    Ran shown = Ran.command("prices", "openai/gpt-7-nova", "--on", "2026-11-28");
    assertTrue(shown.says("gpt-7-nova, your own price"), shown.out());
    assertTrue(shown.says("Prices: your own price, OpenAI, adopted from a list, checked 27 Nov 2026, confidence "
        + "medium. Read in LiteLLM, prices.json."), shown.out());
  }

  @Test
  void aModelInUseTakesTheListsPriceFromTheDayItWasReadAndKeepsItsPast() {
    Ran.command("import", list("prices.json", """
        { "gpt-6-sol": { "litellm_provider": "openai", "input_cost_per_token": 1.8e-6,
            "output_cost_per_token": 9e-6 } }"""), "--retrieved", "2026-11-27");
    assertEquals(0, Ran.command("import", "--adopt", "gpt-6-sol").exitCode());
    var book = RateCardFolder.read(RunrateHome.find().rateCards(), user.resolve("ratecards")).book();
    var sol = book.find("openai/gpt-6-sol").orElseThrow();
    assertEquals("2", sol.model().priceOn(LocalDate.of(2026, 11, 26)).orElseThrow().base().input().toPlainString());
    var now = sol.model().priceOn(LocalDate.of(2026, 11, 27)).orElseThrow();
    assertEquals("1.8", now.base().input().toPlainString());
    // what the list does not price stays as it was
    assertEquals("0.2", now.base().cacheRead().orElseThrow().toPlainString());
    assertTrue(sol.isOwn(now));
    // a day of one's own, and then a price of another model of the vendor beside it
    assertEquals(0, Ran.command("import", "--adopt", "gpt-6-sol", "--since", "2026-11-01").exitCode());
    assertTrue(Ran.command("prices", "openai/gpt-6-sol", "--on", "2026-11-02").says("$1.80"));
  }

  @Test
  void whatCannotBeAdoptedIsTold() {
    Ran none = Ran.command("import", "--adopt", "openai/gpt-7-nova");
    assertEquals(2, none.exitCode());
    assertEquals("model 'openai/gpt-7-nova' is in no imported list. Import one first: runrate import FILE --adopt "
        + "openai/gpt-7-nova.", none.err().strip());
    imported("litellm");
    assertTrue(Ran.command("import", "--adopt", "openai/gpt-5.44").err()
        .contains("Perhaps 'openai/gpt-5.4' is meant."));
    assertEquals(2, Ran.command("import").exitCode());
    assertEquals(2, Ran.command("import", sample("litellm"), "--adopt", "openai/gpt-5.4", "--dry-run").exitCode());
    assertFalse(Files.exists(user.resolve("ratecards")));
  }

  @Test
  void aWalkThatIsMadeTakesTheAdoptedPriceWithIt() throws IOException {
    Ran.command("import", list("prices.json", """
        { "claude-opus-4-8": { "litellm_provider": "anthropic", "input_cost_per_token": 4e-6,
            "output_cost_per_token": 2e-5 } }"""), "--adopt", "anthropic/claude-opus-4-8", "--since", "2026-01-01");
    String made = user.resolve("made.json").toString();
    assertEquals(0, Ran.command("present", "--set", "plan.routing[0].model=anthropic/claude-opus-4-8", "--make", made)
        .exitCode());
    assertTrue(Files.readString(Path.of(made)).contains("\"ownPrices\""));
    System.setProperty("runrate.user", user.resolve("reader").toString());
    assertTrue(Ran.command("estimate", made).says("which does not count here"));
  }

  /// Adopted without a day, a price counts from the day the list was read: here in later months alone.
  @Test
  void aPriceThatBeginsInTheYearAheadIsNamedAndTravels() throws IOException {
    Ran.command("import", list("prices.json", """
        { "claude-opus-4-6": { "litellm_provider": "anthropic", "input_cost_per_token": 4e-6,
            "output_cost_per_token": 2e-5 } }"""), "--retrieved", "2026-12-10", "--adopt",
        "anthropic/claude-opus-4-6");
    for (String command : List.of("forecast", "months")) {
      assertTrue(Ran.command(command, "20-agents").says("Your own price of Opus 4.6 counts from 10 Dec 2026 on."),
          command);
    }
    String made = user.resolve("made.json").toString();
    assertEquals(0, Ran.command("present", "20-agents", "--make", made).exitCode());
    assertTrue(Files.readString(Path.of(made)).contains("from 2026-12-10: input 4, output 20"));
    assertFalse(Ran.command("estimate", made).says("which does not count here"));
    System.setProperty("runrate.user", user.resolve("reader").toString());
    assertTrue(Ran.command("estimate", made).says("which does not count here"));
  }

  @Test
  void everyCommandThatShowsAMonthNamesThePriceThatIsYours() {
    Ran.command("import", list("prices.json", """
        { "claude-opus-4-6": { "litellm_provider": "anthropic", "input_cost_per_token": 4e-6,
            "output_cost_per_token": 2e-5 } }"""), "--adopt", "anthropic/claude-opus-4-6", "--since", "2026-01-01");
    for (String command : List.of("estimate", "forecast", "months", "capacity", "compare", "frontier")) {
      assertTrue(Ran.command(command, "20-agents").says("With your own price of Opus 4.6, kept on this computer."),
          command);
    }
    assertEquals("anthropic/claude-opus-4-6",
        Ran.command("estimate", "20-agents", "--json").json().get("ownPrices").get(0).stringValue());
  }

  @Test
  void everyRowThatIsNotTakenCanBeListed() {
    Ran ran = Ran.command("import", "--list", "--dry-run", sample("openrouter"));
    assertTrue(ran.says("  lab/words: refused: pricing.prompt: 'cheap' is not a number."));
    assertTrue(ran.says("  sentence/embed: unmapped: It has no price for output tokens."));
    assertTrue(ran.says("  google/gemini-3.5-flash: left out: pricing.input_cache_write"));
    assertTrue(ran.says("Nothing was saved."));
    assertFalse(Files.exists(user.resolve("imports")));
  }

  /// Twelve rows, of which three are mapped with nothing left out.
  @Test
  void theCountSaysHowManyRowsHaveAReasonAndHowToSeeThem() {
    String told = "; --list says why, a line for each of the 9 not taken whole";
    assertTrue(imported("openrouter").says("openrouter.json (OpenRouter): 12 rows read, 6 mapped, 2 unmapped, 4 refused"
        + told));
    Ran listed = Ran.command("import", "--list", "--dry-run", sample("openrouter"));
    assertFalse(listed.says(told));
    assertEquals(9, listed.out().lines().filter(line -> line.startsWith("  ")).count());
    assertFalse(Ran.command("import", "--dry-run", list("whole.json", """
        { "m": { "litellm_provider": "lab", "input_cost_per_token": 3e-6, "output_cost_per_token": 15e-6 } }"""))
        .says("--list"));
  }

  @Test
  void aNewImportReplacesTheOneBeforeItVendorByVendor() {
    imported("llm-prices");
    imported("litellm");
    imported("llm-prices-list");
    assertFalse(Files.exists(user.resolve("imports/llm-prices/anthropic.json")));
    assertTrue(Files.exists(user.resolve("imports/llm-prices/openai.json")));
    assertTrue(Files.exists(user.resolve("imports/litellm/anthropic.json")));
  }

  @Test
  void filesOfOneFormatAreOneImport() {
    imported("llm-prices", "llm-prices-list");
    assertTrue(Files.exists(user.resolve("imports/llm-prices/anthropic.json")));
    assertTrue(Files.exists(user.resolve("imports/llm-prices/openai.json")));
  }

  @Test
  void withoutADateTheDayTheFileWasChangedCounts() throws IOException {
    Path file = Files.copy(Path.of(sample("models-dev")), user.resolve("api.json"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-07-02T10:00:00Z")));
    assertEquals(0, Ran.command("import", file.toString()).exitCode());
    Path card = user.resolve("imports/models-dev/google.json");
    assertEquals("2026-07-02", RateCardReader.read(card).value().orElseThrow().asOf().toString());
  }

  @Test
  void aFileThatIsNoListChangesNothing() {
    imported("llm-prices");
    Ran ran = Ran.command("import", sample("llm-prices-list"), Written.file(user, "x.json", "{}").toString());
    assertEquals(2, ran.exitCode());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("this looks like none of the price lists that are known here."));
    assertTrue(Files.exists(user.resolve("imports/llm-prices/anthropic.json")));
    assertEquals(2, Ran.command("import", "--format", "excel", sample("litellm")).exitCode());
    assertEquals(2, Ran.command("import", "absent.json").exitCode());
  }

  @Test
  void countsComeAsJsonToo() {
    Ran ran = Ran.command("import", "--json", "--list", sample("genai-prices"));
    var file = ran.json().get("files").get(0);
    assertEquals(12, file.get("rows").intValue());
    assertEquals(file.get("rows").intValue(), file.get("mapped").intValue() + file.get("unmapped").intValue()
        + file.get("refused").intValue());
    assertEquals("refused", file.get("list").get(11).get("outcome").stringValue());
  }

  @Test
  void theTableHasALineForEveryModel() {
    Ran ran = Ran.command("prices", "--vendor", "anthropic", "--on", "2026-11-20");
    assertEquals(0, ran.exitCode());
    String line = ran.out().lines().filter(text -> text.contains("anthropic/claude-sonnet-4-6")).findFirst()
        .orElseThrow();
    assertTrue(line.matches(".* legacy +1M +\\$3.00 +\\$15.00 +\\$0.30 +high +20 Nov 2026 .*"), line);
    assertFalse(ran.says("openai/"));
  }

  @Test
  void aModelIsShownInFullByItsNameAlone() {
    Ran ran = Ran.command("prices", "gemini-2.5-pro", "deepseek/deepseek-v4-pro", "--on", "2026-11-20");
    assertEquals(List.of("google/gemini-2.5-pro: Gemini 2.5 Pro", "  Model"), ran.out().lines().limit(2).toList());
    List<String> lines = ran.out().lines().map(line -> line.strip().replaceAll(" {2,}", "|")).toList();
    assertTrue(lines.contains("Context window:|1,048,576 tokens"), ran.out());
    assertTrue(lines.contains("USD per million tokens|Input|Cache read|Output"), ran.out());
    assertTrue(lines.contains("Standard, prompt above 200k|$2.50|$0.25|$15.00|the whole request"), ran.out());
    assertTrue(lines.contains("Batch, prompt above 200k|$1.25|$0.25|$7.50|× 0.5, cache reads stay"), ran.out());
    assertTrue(lines.contains("Hours peak|$1.32|$0.044|$3.96|01:00-04:00, 06:00-10:00 UTC, Mon to Fri"), ran.out());
  }

  @Test
  void everyPeriodHasItsTableAndSourceTheOneInForceMarked() {
    List<String> lines = Ran.command("prices", "deepseek/deepseek-v4-pro", "--on", "2026-11-20").out().lines().toList();
    assertEquals(List.of("  From 24 Apr 2026 until 25 Apr 2026", "  From 26 Apr 2026 until 15 Aug 2026",
        "* From 16 Aug 2026 on"),
        lines.stream().filter(line -> line.startsWith("From", 2)).toList());
    int before = lines.indexOf("  From 26 Apr 2026 until 15 Aug 2026");
    assertEquals("    USD per million tokens   Input  Cache read  Output", lines.get(before + 1));
    assertEquals("    Standard                $0.435   $0.003625   $0.87", lines.get(before + 2));
    String source = lines.get(before + 3);
    assertTrue(source.startsWith("    Prices: DeepSeek, third party quoting the vendor, checked 20 Aug 2026, "
        + "confidence medium. Read in "), source);
    int now = lines.indexOf("* From 16 Aug 2026 on");
    assertTrue(lines.get(now + 4).endsWith(" Note: peak prices began at 16:00 UTC of this day; the list of "
        + "2026-11-20 has the same (MD20)."), lines.get(now + 4));
    assertEquals("* in force on 20 Nov 2026", lines.get(now + 6));
    assertTrue(Ran.command("prices", "deepseek/deepseek-v4-pro", "--on", "2026-01-01")
        .says("No price on 1 Jan 2026 yet."));
  }

  @Test
  void aModelThatIsNotThereIsNamedWithTheNearestOne() {
    Ran ran = Ran.command("prices", "claude-sonet-4-6");
    assertEquals(2, ran.exitCode());
    assertEquals(List.of("model 'claude-sonet-4-6' is not on any rate card. Perhaps 'claude-sonnet-4-6' is meant."),
        ran.errLines());
    assertEquals(2, Ran.command("prices", "--vendor", "nobody").exitCode());
  }

  @Test
  void everyImportStandsBesideThePriceInUse() {
    imported("genai-prices", "llm-prices", "openrouter");
    Ran ran = Ran.command("prices", "claude-sonnet-5", "--differences", "--on", "2026-11-20");
    String text = ran.out().replace('\u2009', ' ');
    assertTrue(text.contains("genai-prices (anthropic/claude-sonnet-5)"), text);
    assertTrue(text.contains("$3.00 there (+50.0 %): our price is the one before 1 Sep 2026 there"), text);
    assertTrue(text.contains("llm-prices (anthropic/claude-sonnet-5)"), text);
    Ran table = Ran.command("prices", "--differences", "--vendor", "xai");
    assertEquals(0, table.exitCode());
    assertTrue(table.says("comparisons"), table.out());
  }

  @Test
  void aPriorityPriceOfAListStandsBesideOurs() {
    String row = """
        { "gemini-2.5-flash": { "litellm_provider": "gemini", "mode": "chat",
          "input_cost_per_token": 3e-7, "output_cost_per_token": 2.5e-6,
          "input_cost_per_token_priority": 2.7e-5, "output_cost_per_token_priority": 4.5e-6 } }
        """;
    String list = Written.file(user, "list.json", row).toString();
    assertEquals(0, Ran.command("import", "--format", "litellm", "--retrieved", "2026-08-21", list).exitCode());
    String text = Ran.command("prices", "google/gemini-2.5-flash", "--differences", "--on", "2026-11-20").out()
        .replace('\u2009', ' ').replaceAll(" {2,}", "|");
    assertTrue(text.contains("|LiteLLM (google/gemini-2.5-flash): 3 of 4 prices agree"), text);
    assertTrue(text.contains("|priority input|$0.54|$27.00 there (+4,900.0 %)"), text);
    assertTrue(text.contains("|priority output|$4.50|the same"), text);
  }

  @Test
  void aSourceIsCalledAsPeopleKnowItAndAnUnknownFolderAsItIs() throws IOException {
    imported("models-dev");
    Path known = user.resolve("imports/models-dev");
    Path other = Files.createDirectory(user.resolve("imports/my list"));
    Files.copy(known.resolve("google.json"), other.resolve("google.json"));
    List<String> sources = Ran.command("prices", "--vendor", "google", "--differences", "--json").json().get("models")
        .valueStream().flatMap(model -> model.path("sources").valueStream())
        .map(source -> source.get("source").stringValue()).distinct().toList();
    assertEquals(List.of("models.dev", "my list"), sources);
  }

  @Test
  void withoutImportsTheWayToOneIsShown() {
    assertTrue(Ran.command("prices", "--differences")
        .says("No other source knows these models. Fetch a price list and read it with: runrate import FILE"));
  }

  @Test
  void pricesComeAsJsonToo() {
    imported("llm-prices-list");
    var model = Ran.command("prices", "o3", "--differences", "--json").json().get("models").get(0);
    assertEquals("openai/o3", model.get("model").stringValue());
    assertEquals("llm-prices", model.get("sources").get(0).get("source").stringValue());
    assertEquals("agrees", model.get("sources").get(0).get("prices").get(0).get("finding").stringValue());
  }
}
