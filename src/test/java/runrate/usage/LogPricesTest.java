package runrate.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.costing.PriceTable;
import runrate.pricing.Offer;
import runrate.testing.Shipped;

/// What calls of a log pay on their day, for every model of the shipped cards.
class LogPricesTest {
  private static final Instant FIRST = Instant.parse("2026-11-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("2026-11-06T23:59:59Z");
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());

  private static List<PricedSpan> spans(String vendor, String model, String tier) {
    return LogPrices.of(NAMES, List.of(new LoggedModel(vendor, model, tier)), FIRST, LAST).spans();
  }

  private static PricedSpan at(List<PricedSpan> spans, String moment, long prompt) {
    long millis = Instant.parse(moment).toEpochMilli();
    List<PricedSpan> holding = spans.stream().filter(span -> span.fromMillis() <= millis && millis < span.toMillis()
        && span.fromPrompt() <= prompt && prompt < span.toPrompt()).toList();
    assertEquals(1, holding.size(), moment + " " + prompt + " " + holding);
    return holding.getFirst();
  }

  private static List<LoggedModel> everything() {
    List<LoggedModel> all = new ArrayList<>();
    for (Offer offer : Shipped.engine().book().offers()) {
      offer.modes().keySet().forEach(mode -> offer.regions().keySet().forEach(region -> all.add(new LoggedModel(
          offer.vendor(), offer.model().id(), mode + (region.equals("global") ? "" : "@" + region)))));
    }
    return all;
  }

  /// Sonnet 4.6 takes $3 on Bedrock, and a tenth more in profiles that stay in a region its card has. A region that is
  /// said beside the model stands before that of its name.
  @Test
  void theRegionBeforeABedrockModelIsTheRegionOfItsPrice() {
    String model = "anthropic.claude-sonnet-4-6-20260217-v1:0";
    for (String name : List.of("us." + model, "eu." + model, "bedrock/us." + model)) {
      assertEquals(3_300_000, at(spans("bedrock", name, "standard"), "2026-11-03T10:00:00Z", 0).input(), name);
    }
    for (String name : List.of(model, "global." + model, "apac." + model, "claude-sonnet-4.6")) {
      assertEquals(3_000_000, at(spans("bedrock", name, "standard"), "2026-11-03T10:00:00Z", 0).input(), name);
    }
    assertEquals(3_000_000, at(spans("bedrock", "us." + model, "standard@global"), "2026-11-03T10:00:00Z", 0).input());
    assertEquals(150_000, at(spans("bedrock", "us.openai.gpt-oss-120b-1:0", "standard"), "2026-11-03T10:00:00Z", 0)
        .input());
  }

  /// Else a sum of them would not be exact.
  @Test
  void noTwoPricesOfAModelHoldAtOnce() {
    for (LoggedModel model : everything()) {
      List<PricedSpan> spans = LogPrices.of(NAMES, List.of(model), FIRST, LAST).spans();
      for (PricedSpan one : spans) {
        assertTrue(spans.stream().filter(other -> other != one).noneMatch(other -> one.fromMillis() < other.toMillis()
            && other.fromMillis() < one.toMillis() && one.fromPrompt() < other.toPrompt()
            && other.fromPrompt() < one.toPrompt()), model + " " + one);
      }
    }
  }

  /// The price table is the engine's: a pico-dollar a token is a micro-dollar a million.
  @Test
  void aStandardCallPaysWhatThePriceTableSays() {
    for (Offer offer : Shipped.engine().book().offers()) {
      PriceTable.of(offer, LocalDate.of(2026, 11, 3)).ifPresent(table -> {
        PricedSpan span = at(spans(offer.vendor(), offer.model().id(), "standard"), "2026-11-03T23:30:00Z", 1000);
        assertNear(table.rows().getFirst().cells().getFirst().orElseThrow() * 1e6, span.input());
      });
    }
  }

  /// Haiku 5.5 doubles and more above 100,000 tokens: 0.1 becomes 0.5 dollars a million, half of it in a batch.
  @Test
  void longPromptsAndBatchesHaveTheirOwnPrice() {
    assertEquals(100_000, at(spans("anthropic", "claude-haiku-5-5", "standard"), "2026-11-03T00:00:00Z", 100_000)
        .input());
    assertEquals(500_000, at(spans("anthropic", "claude-haiku-5-5", "standard"), "2026-11-03T00:00:00Z", 100_001)
        .input());
    assertEquals(250_000, at(spans("anthropic", "claude-haiku-5-5", "batch"), "2026-11-03T00:00:00Z", 100_001)
        .input());
  }

  @Test
  void aModelAModeOrARegionWithoutAPriceSaysWhich() {
    LoggedModel mode = new LoggedModel("anthropic", "claude-haiku-4-5", "turbo");
    LoggedModel region = new LoggedModel("anthropic", "claude-opus-5", "standard@mars");
    LoggedModel model = new LoggedModel("", "sonnet-next", "standard");
    LogPrices prices = LogPrices.of(NAMES, List.of(mode, region, model), FIRST, LAST);
    assertEquals("Haiku 4.5 has no price in mode “turbo”", prices.unpriced().get(mode));
    assertEquals("Opus 5 has no price in region “mars”", prices.unpriced().get(region));
    assertEquals("no rate card has “sonnet-next”", prices.unpriced().get(model));
  }

  @Test
  void whatOnesOwnCacheAnsweredCostsNothing() {
    assertEquals(0, spans("anthropic", "claude-opus-5", LoggedModel.GATEWAY).getFirst().output());
  }
}
