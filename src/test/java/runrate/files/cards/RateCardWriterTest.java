package runrate.files.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.files.json.JsonMapping;
import runrate.pricing.RateCard;
import runrate.testing.Shipped;
import runrate.testing.Written;

/// A card that is written and read again is the same card.
class RateCardWriterTest {
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
      .getSchema(RateCardWriterTest.class.getResourceAsStream("/runrate/schema/ratecard.schema.json"),
      InputFormat.JSON);

  /// One card with everything a card can say.
  private static final String EVERYTHING = """
      {
        "schemaVersion": "1.0",
        "vendor": { "id": "lab", "name": "Lab", "pricingUrl": "https://lab.example/pricing" },
        "currency": "USD", "asOf": "2026-11-01",
        "sources": [{ "id": "PAGE", "kind": "vendor-doc", "ref": "https://lab.example", "retrieved": "2026-11-02",
          "note": "read twice" }],
        "tokenizers": [{ "id": "new", "factor": 1.3, "note": "about" }, { "id": "old", "factor": 1 }],
        "modes": [
          { "id": "standard", "multiplier": 1 },
          { "id": "batch", "kind": "batch", "multiplier": 0.5, "cacheDiscount": "replace", "defaultHitRate": 0.4,
            "maxWaitHours": 24 },
          { "id": "fast", "kind": "fast", "multiplier": 2, "cacheDiscount": "none", "longContextSupported": false }
        ],
        "regions": [
          { "id": "global", "multiplier": 1 },
          { "id": "us", "multiplier": 1.1, "appliesTo": ["input", "cacheRead"], "appliesToFees": true },
          { "id": "nowhere", "multiplier": 1.2, "appliesTo": [] }
        ],
        "timeWindows": [
          { "id": "peak", "timezone": "Europe/Berlin", "days": ["MON", "FRI"], "ranges": ["09:00-18:00", "22:00-02:00"],
            "excludeCalendar": "holidays" },
          { "id": "night", "timezone": "UTC", "ranges": ["00:00-24:00"] }
        ],
        "cachePolicies": [
          { "id": "prompt", "activation": "explicit", "ttls": [{ "id": "5m", "seconds": 300 },
            { "id": "1h", "seconds": 3600 }],
            "maxLifetimeSeconds": 86400, "refreshOnRead": false, "writeFee": true, "readableAfter": "first-response",
            "sharedAcross": ["workspace"], "separatePer": ["model"], "granularityTokens": 128, "maxRpmPerKey": 15,
            "countsTowardRateLimit": false, "storagePerMTokHour": 4.5 },
          { "id": "free", "ttls": [{ "id": "idle", "seconds": 450.5 }], "writeFee": false }
        ],
        "longContext": { "boundary": "inclusive" },
        "rateLimits": {
          "algorithm": "token-bucket", "asOf": "2026-10-30", "failedRequestsCount": true,
          "tiers": [{ "id": "one", "qualifyPaid": 5, "monthlySpendCap": 500 }, { "id": "two" }],
          "limits": [{ "pool": "m", "tier": "one", "rpm": 50, "inputTpm": 30000, "outputTpm": 8000, "concurrency": 4 },
            { "pool": "m", "tier": "two", "totalTpm": 1e6, "batchQueueTokens": 9e9 }],
          "batch": [{ "tier": "one", "rpm": 50, "queuedRequests": 100000 }, { "tier": "two" }]
        },
        "fees": [
          { "id": "webSearch", "per": 1000, "price": 10.50, "freePerMonth": 5000, "billedOnError": true,
            "models": ["m"], "source": "PAGE", "asOf": "2026-10-01" },
          { "id": "request", "per": 1, "price": 5e2 }
        ],
        "freeTier": { "monthlyCredit": 12.5 },
        "discounts": { "volumeBrackets": [{ "upTo": 10000, "discount": 0 }, { "discount": 0.15 }], "negotiated": 0.07,
          "commit": { "minimum": 2500 } },
        "retries": { "rejected429Billed": false, "interruptedStreamBilled": true },
        "models": [
          { "id": "m", "aliases": ["m-latest", "m-1"], "name": "Model M", "shortName": "M", "status": "legacy",
            "retired": "2027-01-01", "contextWindow": 1000000, "maxInput": 900000, "maxOutput": 64000,
            "minCacheableTokens": 0, "cachePolicy": "prompt", "tokenizer": "new", "rateLimitPool": "m",
            "modes": ["standard", "batch", "fast"], "regions": ["global", "us", "nowhere"],
            "prices": [
              { "from": "2026-01-01", "to": "2026-06-01", "guaranteedUntil": "2026-05-31", "source": "PAGE",
                "asOf": "2026-11-01", "confidence": "low",
                "base": { "input": 4.00, "output": 20, "reasoning": 25.5, "cacheRead": 0,
                  "cacheWrite": { "1h": 8, "5m": 5 } },
                "storagePerMTokHour": 1.00, "note": "promotion" },
              { "from": "2026-06-01", "source": "PAGE", "asOf": "2026-11-01", "confidence": "high",
                "base": { "input": 3, "output": 15, "cacheRead": 0.003625, "cacheWrite": { "5m": 3.75, "1h": 6 } },
                "longContext": [{ "abovePromptTokens": 200000, "base": { "input": 6, "output": 22.5 } }],
                "windows": [{ "window": "peak", "base": { "input": 5, "output": 25 },
                  "longContext": [{ "abovePromptTokens": 200000,
                    "base": { "input": 10, "output": 37.5, "cacheRead": 1 } }] }],
                "modeOverrides": { "fast": { "multiplier": 2.5 }, "batch": { "base": { "input": 1, "output": 5 },
                  "longContext": [{ "abovePromptTokens": 100000, "base": { "input": 2, "output": 9 } }] } } }
            ] },
          { "id": "plain", "name": "Plain", "tokenizer": "old", "cachePolicy": "free", "modes": ["standard"],
            "regions": ["global"],
            "prices": [{ "from": "2000-01-01", "source": "PAGE", "asOf": "2026-11-01", "confidence": "medium",
              "base": { "input": 0, "output": 0.0 } }] }
        ]
      }
      """;

  @TempDir
  private Path folder;

  private static RateCard read(Path file) {
    var read = RateCardReader.read(file);
    return read.value().orElseThrow(() -> new AssertionError(read.problems()));
  }

  static List<Path> cards() {
    return Shipped.rateCardFiles();
  }

  private void assertComesBack(RateCard card) throws IOException {
    Path file = folder.resolve("written.json");
    RateCardWriter.write(card, file);
    assertEquals(card, read(file));
    assertEquals(List.of(), SCHEMA.validate(JsonMapping.MAPPER.readTree(Written.read(file))).stream()
        .map(Error::toString)
        .toList());
    assertEquals(RateCardWriter.text(card), RateCardWriter.text(read(file)));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyShippedCardComesBackEqual(Path file) throws IOException {
    assertComesBack(read(file));
  }

  @Test
  void aCardThatUsesEverythingComesBackEqual() throws IOException {
    assertComesBack(read(Written.file(folder, "everything.json", EVERYTHING)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1", "1E+1", "0.1e2", "1.50e1", "2e-2", "0e3", "10.00", "1.0e-3"})
  void aPriceComesBackEqualHoweverItIsWritten(String price) throws IOException {
    String text = EVERYTHING.replace("\"input\": 4.00", "\"input\": " + price)
        .replace("\"reasoning\": 25.5", "\"reasoning\": " + price).replace("\"1h\": 8", "\"1h\": " + price)
        .replace("\"storagePerMTokHour\": 1.00", "\"storagePerMTokHour\": " + price)
        .replace("\"price\": 10.50", "\"price\": " + price);
    assertComesBack(read(Written.file(folder, "price.json", text)));
  }

  @Test
  void aCardWithoutACurrencyIsInDollars() throws IOException {
    RateCard card = read(Written.file(folder, "plain.json", EVERYTHING.replace("\"currency\": \"USD\", ", "")));
    assertEquals("USD", card.currency());
    assertEquals(card, read(Written.file(folder, "everything.json", EVERYTHING)));
  }

  @Test
  void whatIsUnknownIsLeftOutAndWhatIsFreeIsNot() {
    String text = RateCardWriter.text(read(Written.file(folder, "everything.json", EVERYTHING)));
    assertFalse(text.contains("null"), text);
    String plain = text.substring(text.indexOf("\"plain\""));
    assertEquals("{\"input\":0,\"output\":0.0}", plain.substring(plain.indexOf('{', plain.indexOf("\"base\"")),
        plain.indexOf('}') + 1).replaceAll("\\s", ""));
  }
}
