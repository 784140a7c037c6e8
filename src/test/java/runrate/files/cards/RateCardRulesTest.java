package runrate.files.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.costing.CostEngine;
import runrate.files.RunrateHome;
import runrate.files.scenario.ScenarioReader;
import runrate.pricing.RateBook;
import runrate.testing.Written;
import runrate.units.Problem;

/// Every rule of the rate card list, broken one at a time in a card that keeps them all: the line a
/// user sees, with its place. Rules 22 and 37 need a date and are told of the scenario that uses the price.
class RateCardRulesTest {
  private static final String CARD = """
      {
        "schemaVersion": "1.0",
        "vendor": { "id": "lab", "name": "Lab" },
        "currency": "USD",
        "asOf": "2026-11-01",
        "sources": [{ "id": "PAGE", "kind": "vendor-doc", "ref": "https://lab.example/pricing",
          "retrieved": "2026-11-01" }],
        "tokenizers": [{ "id": "plain", "factor": 1.0 }],
        "modes": [
          { "id": "standard", "kind": "standard", "multiplier": 1.0 },
          { "id": "batch", "kind": "batch", "multiplier": 0.5, "cacheDiscount": "stack" }
        ],
        "regions": [{ "id": "global", "multiplier": 1.0 }, { "id": "us", "multiplier": 1.1 }],
        "cachePolicies": [{ "id": "prompt", "ttls": [{ "id": "5m", "seconds": 300 }], "writeFee": true }],
        "rateLimits": { "tiers": [{ "id": "one" }], "limits": [{ "pool": "m", "tier": "one", "rpm": 50 }] },
        "fees": [{ "id": "webSearch", "per": 1000, "price": 10 }],
        "discounts": { "volumeBrackets": [{ "upTo": 10000, "discount": 0.0 }, { "upTo": 50000, "discount": 0.1 }] },
        "models": [{
          "id": "m", "name": "M", "status": "active", "contextWindow": 200000, "maxOutput": 64000,
          "minCacheableTokens": 1024, "cachePolicy": "prompt", "tokenizer": "plain", "rateLimitPool": "m",
          "modes": ["standard", "batch"], "regions": ["global", "us"],
          "prices": [
            { "from": "2026-01-01", "to": "2026-06-01", "source": "PAGE", "asOf": "2026-11-01", "confidence": "high",
              "base": { "input": 4, "output": 20, "cacheRead": 0.4, "cacheWrite": { "5m": 5 } } },
            { "from": "2026-06-01", "source": "PAGE", "asOf": "2026-11-01", "confidence": "high",
              "base": { "input": 3, "output": 15, "cacheRead": 0.3, "cacheWrite": { "5m": 3.75 } },
              "longContext": [
                { "abovePromptTokens": 100000, "base": { "input": 6, "output": 22, "cacheRead": 0.6,
                  "cacheWrite": { "5m": 7.5 } } },
                { "abovePromptTokens": 150000, "base": { "input": 7, "output": 25, "cacheRead": 0.7,
                  "cacheWrite": { "5m": 8 } } }
              ] }
          ]
        }]
      }
      """;

  @TempDir
  private Path folder;

  private List<Problem> problems(String text) {
    return RateCardReader.read(Written.file(folder, "lab.json", text)).problems();
  }

  @Test
  void theCardItselfKeepsEveryRule() {
    assertEquals(List.of(), problems(CARD));
  }

  /// Claude Fable 5.2 reads at 0.2 of 8, others of its card at 0.025 or 0.1 of their input as well.
  @Test
  void aCacheReadPriceTenTimesOffIsToldBothWays() throws IOException {
    String card = Files.readString(RunrateHome.find().rateCards().resolve("anthropic.json"));
    assertEquals(List.of(), problems(card));
    String fable = "\"input\": 8, \"output\": 40, \"cacheRead\": 0.2";
    assertTrue(card.contains(fable));
    assertEquals(List.of("cache read 2 is 0.25 of input; others beside it read at 0.025"),
        problems(card.replace(fable, fable.replace("0.2", "2.0"))).stream().map(Problem::what).toList());
    assertEquals(1, problems(card.replace(fable, fable.replace("0.2", "0.02"))).size());
  }

  @ParameterizedTest(name = "RC{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "01 | `\"schemaVersion\": \"1.0\"` | `\"schemaVersion\": \"2.0\"` "
          + "| error | schemaVersion: schemaVersion is '2.0'; this program reads 1.0. Open it with a newer Runrate.",
      "02 | `\"USD\"` | `\"US$\"` | error | currency: currency 'US$' is not a known ISO code. Write USD.",
      "02b | `\"USD\"` | `\"EUR\"` | error | currency: prices in EUR cannot be compared with the others. "
      + "Give prices in USD.",
      "03 | `\"kind\": \"standard\", \"multiplier\": 1.0` | `\"kind\": \"standard\", \"multiplier\": 2.0` "
          + "| error | modes: mode 'standard' must exist with multiplier 1. Add it.",
      "04 | `\"multiplier\": 0.5` | `\"multiplier\": 2` "
          + "| error | modes[1].multiplier: batch multiplier 2 is above 1: batch would cost more than standard. "
          + "Half price is 0.5.",
      "04b | `\"kind\": \"batch\", \"multiplier\": 0.5` | `\"kind\": \"fast\", \"multiplier\": 11` "
          + "| error | modes[1].multiplier: multiplier 11 of mode 'batch' is above 10. A mode at "
          + "twice the price has 2.",
      "05 | `\"stack\"` | `\"sum\"` | error | modes[1].cacheDiscount: 'sum' is not known. Use one of "
      + "stack, none, replace.",
      "06 | `\"us\", \"multiplier\": 1.1` | `\"us\", \"multiplier\": 0.1` "
          + "| error | regions[1].multiplier: region 'us' multiplier 0.1 is outside 0.5 to 3. A 10 % "
          + "uplift is written 1.1.",
      "07 | `\"price\": 10` | `\"price\": -10` | error | fees[0].price: this is -10, but it must be 0 or more.",
      "08 | `\"rpm\": 50` | `\"rpm\": 0` | error | rateLimits.limits[0].rpm: this is 0, but it must be above 0.",
      "09 | `\"upTo\": 50000` | `\"upTo\": 5000` | error | discounts.volumeBrackets[1].upTo: volume "
      + "bracket 5000 is not "
          + "above the one before it (10000). Order the brackets by their bounds.",
      "10 | `\"discount\": 0.1` | `\"discount\": 1` "
          + "| error | discounts.volumeBrackets[1].discount: volume discount 1 must be below 1. 10 % is 0.10.",
      "10b | `\"discounts\": { ` | `\"discounts\": { \"negotiated\": 1, ` | error | discounts: a discount of 1 must be "
      + "below 1. 10 % is 0.10.",
      "12 | `\"active\"` | `\"old\"` "
          + "| error | models[0].status: 'old' is not known. Use one of current, active, preview, legacy, retired.",
      "13 | `[\"standard\", \"batch\"]` | `[\"standard\", \"turbo\"]` "
          + "| error | models[0].modes: mode 'turbo' is not defined. Add it or correct the name.",
      "13b | `\"tokenizer\": \"plain\"` | `\"tokenizer\": \"fancy\"` "
          + "| error | models[0].tokenizer: tokenizer 'fancy' is not defined. Add it or correct the name.",
      "13c | `[\"standard\", \"batch\"]` | `[\"standard\", \"standard\"]` "
          + "| error | models[0].modes: mode 'standard' stands twice. Remove one of them.",
      "13d | `\"regions\": [\"global\", \"us\"]` | `\"regions\": [\"us\", \"global\", \"us\"]` "
          + "| error | models[0].regions: region 'us' stands twice. Remove one of them.",
      "13e | `\"batch\", \"kind\": \"batch\", \"multiplier\": 0.5` | `\"standard\", \"kind\": \"standard\", "
      + "\"multiplier\": 1` "
          + "| error | modes[1].id: the mode id 'standard' appears twice. Remove one of them.",
      "13f | `{ \"id\": \"us\",` | `{ \"id\": \"global\",` "
          + "| error | regions[1].id: the region id 'global' appears twice. Remove one of them.",
      "13g | `{ \"id\": \"PAGE\",` | `{ \"id\": \"PAGE\", \"kind\": \"blog\", \"ref\": \"b\", "
          + "\"retrieved\": \"2026-11-01\" }, { \"id\": \"PAGE\",` "
          + "| error | sources[1].id: the source id 'PAGE' appears twice. Remove one of them.",
      "13h | `\"tier\": \"one\"` | `\"tier\": \"onne\"` "
          + "| error | rateLimits.limits[0].tier: usage tier 'onne' is not on this card. Perhaps 'one' is meant.",
      "13i | `\"price\": 10` | `\"price\": 10, \"models\": [\"mm\"]` "
          + "| error | fees[0].models: model 'mm' is not on this card. Perhaps 'm' is meant.",
      "13j | `\"price\": 10` | `\"price\": 10, \"freeWhenCombinedWith\": [\"webSerch\"]` "
          + "| error | fees[0].freeWhenCombinedWith: fee 'webSerch' is not on this card. Perhaps 'webSearch' is meant.",
      "13k | `\"id\": \"webSearch\"` | `\"id\": \"webSerch\"` "
          + "| error | fees[0].id: a fee 'webSerch' is charged by nothing. Perhaps 'webSearch' is meant.",
      "14 | `\"maxOutput\": 64000` | `\"maxOutput\": 300000` | warning | models[0].maxOutput: max "
      + "output 300000 is larger "
          + "than the context window 200000. Check both on the vendor's page.",
      "15 | `\"minCacheableTokens\": 1024` | `\"minCacheableTokens\": 500000` | error | models[0].minCacheableTokens: "
          + "min cacheable tokens 500000 is outside the context window 200000. Check the unit.",
      "16 | `\"from\": \"2026-06-01\"` | `\"from\": \"2026-06-31\"` "
          + "| error | models[0].prices[1].from: '2026-06-31' is not a date like 2026-11-20.",
      "17 | `\"to\": \"2026-06-01\"` | `\"to\": \"2025-06-01\"` | error | models[0].prices[0].to: the "
      + "period ends (2025-06-01) "
          + "before it starts (2026-01-01). 'to' is the first day it no longer holds.",
      "18 | `\"to\": \"2026-06-01\"` | `\"to\": \"2026-07-01\"` | error | models[0].prices[1].from: "
      + "this price overlaps the "
          + "one that ends 2026-07-01. Let each start on the day the one before it ends.",
      "18b | `, \"to\": \"2026-06-01\"` | `` | error | models[0].prices[1].from: the price before it has no end date, "
          + "so two prices apply at once. Give the earlier one a 'to' of 2026-06-01.",
      "19 | `\"to\": \"2026-06-01\"` | `\"to\": \"2026-05-01\"` | warning | models[0].prices[1].from: "
      + "no price of M between "
          + "2026-05-01 and 2026-06-01. The earlier price stands in.",
      "20 | `\"2026-06-01\", \"source\": \"PAGE\"` | `\"2026-06-01\", \"source\": \"Q\"` "
          + "| error | models[0].prices[1].source: source 'Q' is not defined. Add it or correct the name.",
      "21 | `\"source\": \"PAGE\", \"asOf\": \"2026-11-01\", \"confidence\": \"high\",\n        "
      + "\"base\": { \"input\": 3` "
          + "| `\"source\": \"PAGE\", \"confidence\": \"high\",\n        \"base\": { \"input\": 3` "
          + "| error | models[0].prices[1].asOf: this key is required and missing. Add it.",
      "23 | `\"high\",\n        \"base\": { \"input\": 3` | `\"sure\",\n        \"base\": { \"input\": 3` "
          + "| error | models[0].prices[1].confidence: 'sure' is not known. Use one of high, medium, low.",
      "24 | `\"input\": 3, ` | `` | error | models[0].prices[1].base.input: this key is required and missing. Add it.",
      "25 | `\"output\": 15, ` | `` | error | models[0].prices[1].base.output: this key is required "
      + "and missing. Add it.",
      "26 | `\"input\": 3,` | `\"input\": \"3\",` "
          + "| error | models[0].prices[1].base.input: this must be a number, but it is text. Write it without quotes.",
      "27 | `\"input\": 3,` | `\"input\": 3e-06,` | error | models[0].prices[1].base.input: input 0.000003 "
      + "$/MTok looks like "
          + "a price for one token. Perhaps 3 $/MTok is meant.",
      "28 | `\"output\": 15,` | `\"output\": 15000,` | error | models[0].prices[1].base.output: output "
      + "15000 $/MTok is above "
          + "1,000; the dearest known model costs 600. Check the unit.",
      "29 | `\"cacheRead\": 0.3,` | `\"cacheRead\": 3.3,` | error | models[0].prices[1].base.cacheRead: "
      + "cache read 3.3 is "
          + "dearer than input 3. Cache reads are never dearer.",
      "29b | `\"cacheRead\": 0.3,` | `\"cacheRead\": 0.03,` | warning | models[0].prices[1].base.cacheRead: "
      + "cache read 0.03 is 0.01 of input; prices beside it read at about 0.1. Check the decimal point.",
      "29c | `\"cacheRead\": 0.3,` | `\"cacheRead\": 3,` | warning | models[0].prices[1].base.cacheRead: "
      + "cache read 3 is 1 of input; prices beside it read at about 0.1. Check the decimal point.",
      "30 | `\"5m\": 3.75` | `\"5m\": 0.2` | error | models[0].prices[1].base.cacheWrite.5m: cache "
      + "write 5m 0.2 is cheaper "
          + "than cache read 0.3. Check that they are not swapped.",
      "31 | `\"5m\": 3.75` | `\"5m\": 9.5` | warning | models[0].prices[1].base.cacheWrite.5m: cache write "
      + "5m 9.5 is more than "
          + "three times input 3. The dearest known is 2.5 times.",
      "32 | `\"output\": 15,` | `\"output\": 2,` | warning | models[0].prices[1].base.output: output 2 is "
      + "cheaper than input 3. "
          + "Check that they are not swapped.",
      "33 | `\"output\": 15,` | `\"output\": 80,` | warning | models[0].prices[1].base.output: output 80 "
      + "is more than 25 times "
          + "input 3. The dearest known is 10 times.",
      "34 | `\"abovePromptTokens\": 150000` | `\"abovePromptTokens\": 200000` | error | "
      + "models[0].prices[1].longContext[1]: "
          + "long-context threshold 200000 is not below the context window 200000. Check both on the vendor's page.",
      "35 | `\"input\": 6,` | `\"input\": 2,` | warning | models[0].prices[1].longContext[0].base.input: "
      + "long-context input is "
          + "cheaper than the base input. Check that they are not swapped.",
      "36 | `\"abovePromptTokens\": 150000` | `\"abovePromptTokens\": 90000` | error | "
      + "models[0].prices[1].longContext[1]: "
          + "long-context thresholds must rise. Order them.",
      "38 | `\"from\": \"2026-06-01\"` | `\"from\": \"2026-06-01\", \"to\": \"2026-10-01\"` | warning "
      + "| models[0].prices: "
          + "no price of M after 2026-10-01. The last price stands in until another is added."})
  void aBrokenRuleIsToldWithItsPlace(String code, String piece, String replacement, String severity, String line) {
    assertTrue(CARD.contains(piece), () -> code + ": " + piece);
    List<Problem> found = problems(CARD.replace(piece, replacement));
    String place = folder.resolve("lab.json") + ": ";
    assertTrue(found.stream().anyMatch(problem -> problem.line().equals(place + line)
        && problem.isError() == severity.equals("error")), () -> found.stream().map(Problem::line).toList().toString());
  }

  @ParameterizedTest(name = "RC{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "22 | `\"asOf\": \"2026-11-01\", \"confidence\": \"high\",\n        \"base\": { \"input\": 3` "
          + "| `\"asOf\": \"2026-08-21\", \"confidence\": \"high\",\n        \"base\": { \"input\": 3` | `pricesAsOf: "
          + "the prices of M were "
          + "last checked on 2026-08-21, 91 days ago. Check them again.`",
      "37 | `\"from\": \"2026-06-01\"` | `\"from\": \"2026-06-01\", \"guaranteedUntil\": \"2026-11-19\"` "
          + "| `plan.routing[0].model: the vendor guaranteed the price of M only until 2026-11-19. Check it.`",
      "37b | `\"from\": \"2026-06-01\"` | `\"from\": \"2026-06-01\", \"guaranteedUntil\": \"2026-12-31\"` "
          + "| `plan.routing[0].model: the price of M is a promotion, guaranteed only until 2026-12-31, "
          + "inside the forecast. "
          + "Expect a dearer price after it.`"})
  void aRuleThatNeedsADateIsToldOfTheScenarioThatUsesThePrice(String code, String piece,
      String replacement, String line) {
    assertTrue(CARD.contains(piece), () -> code + ": " + piece);
    var card = RateCardReader.read(Written.file(folder, "lab.json", CARD.replace(piece, replacement)))
        .value().orElseThrow();
    Path scenario = Written.file(folder, "scenario.json", """
        { "schemaVersion": "1.0", "name": "One model", "pricesAsOf": "2026-11-20",
          "workload": { "agents": 1, "callsPerDay": 1, "contextTokens": 1000, "outputTokens": 1 },
          "plan": { "routing": [{ "model": "lab/m", "share": 1 }] },
          "forecast": { "month": "2026-11", "today": 20 } }
        """);
    var engine = new CostEngine(new RateBook(List.of(card)));
    List<String> found = ScenarioReader.readPriceable(engine, scenario, List.of()).problems().stream()
        .map(Problem::line).toList();
    assertTrue(found.contains(scenario + ": " + line), found.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/etc/lab", "C:\\\\lab", "a/b", "..", ".lab", "la b", "lab\\n"})
  void aVendorsIdThatIsNoNameOfAFileIsToldAndNamesNone(String id) {
    List<Problem> found = problems(CARD.replace("\"id\": \"lab\"", "\"id\": \"%s\"".formatted(id)));
    assertTrue(found.size() == 1 && found.getFirst().isError(), found.toString());
    assertTrue(found.getFirst().line().contains(": vendor.id: "), found.getFirst().line());
    assertEquals(1, found.getFirst().line().lines().count());
    OwnCards own = new OwnCards(folder.resolve("own"));
    assertEquals(1, own.bringIn(folder.resolve("lab.json")).problems().size());
    assertFalse(Files.exists(folder.resolve("own")));
  }

  @Test
  void aVendorWithoutAnIdIsTold() {
    assertEquals(folder.resolve("lab.json") + ": vendor.id: the vendor's id is empty. Use letters, digits, dots, "
        + "dashes and underscores, like 'acme-ai', 60 at most.",
        problems(CARD.replace("\"id\": \"lab\"", "\"id\": \"\"")).getFirst().line());
  }

  @Test
  void anIdThatAppearsTwiceIsToldOnce() {
    int from = CARD.indexOf("{\n    \"id\": \"m\"");
    int to = CARD.lastIndexOf("}]");
    String model = CARD.substring(from, to + 1);
    List<Problem> found = problems(CARD.substring(0, to + 1) + ", " + model + CARD.substring(to + 1));
    assertEquals(List.of(folder.resolve("lab.json")
        + ": models[1].id: the model id 'm' appears twice. Remove one of them."),
        found.stream().map(Problem::line).toList());
  }
}
