package runrate.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.costing.PriceTable;
import runrate.pricing.Offer;
import runrate.testing.Shipped;
import runrate.units.Fraction;

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

  /// Where the model that answers makes 1.3 tokens of one in the log, a prompt of 153,847 there is one of 200,001:
  /// `153,847 x 1.3 = 200,001.1`, and one token less is one of 199,999.8.
  @Test
  void lengthsOfPromptAreCountedAsWhoAnswersCounts() {
    PricedSpan span = spans("anthropic", "claude-opus-5", "standard").getFirst().prompts(200_001, PricedSpan.FOREVER)
        .counted(Fraction.of(13, 10));
    assertEquals(153_847, span.fromPrompt());
    assertEquals(PricedSpan.FOREVER, span.toPrompt());
    assertEquals(0, span.prompts(0, 13).counted(Fraction.of(13, 10)).fromPrompt());
    assertEquals(10, span.prompts(0, 13).counted(Fraction.of(13, 10)).toPrompt());
  }

  /// At the prices of one day a model is priced on all of them, as it is only since it is sold.
  @Test
  void callsThatBothPriceAreTheSame() {
    var terms = new OtherTerms(Optional.of(LocalDate.of(2026, 11, 1)), List.of(), Optional.empty(), false, false);
    List<LoggedModel> both = List.of(new LoggedModel("anthropic", "claude-opus-5", "standard"));
    LogPrices own = LogPrices.of(NAMES, both, FIRST, LAST);
    LogPrices other = LogPrices.of(NAMES, both, FIRST, LAST, terms);
    assertEquals(0, other.spans().getFirst().fromMillis());
    long since = own.spans().stream().mapToLong(PricedSpan::fromMillis).min().orElseThrow();
    assertEquals(since, other.sharedWith(own).spans().getFirst().fromMillis());
    assertEquals(own.spans(), own.sharedWith(other).spans());
    assertEquals(List.of(), own.sharedWith(LogPrices.of(NAMES, List.of(), FIRST, LAST)).spans());
  }

  /// One model by two words is one; a region with a price of its own stays.
  @Test
  void twoWordsOfAModelMeanOne() {
    assertEquals(new LoggedModel("anthropic", "claude-opus-4-5", "batch"), NAMES.meant(new LoggedModel("",
        "claude-opus-4-5-20251101", "batch")));
    assertEquals("standard@us", NAMES.meant(new LoggedModel("bedrock", "us.anthropic.claude-sonnet-4-6-20260217-v1:0",
        "standard")).tier());
    assertEquals("standard", NAMES.meant(new LoggedModel("bedrock", "global.anthropic.claude-sonnet-4-6-20260217-v1:0",
        "standard")).tier());
    assertEquals("sonnet-next", NAMES.meant(new LoggedModel("", "sonnet-next", "standard")).model());
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
