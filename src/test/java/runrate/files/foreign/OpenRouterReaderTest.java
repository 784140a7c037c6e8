package runrate.files.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.files.foreign.Samples.prices;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.pricing.Confidence;
import runrate.pricing.Fee;
import runrate.pricing.PricePeriod;

class OpenRouterReaderTest {
  private final PriceList list = Samples.read("openrouter");

  private PricePeriod period(String key) {
    return Samples.model(list, key).prices().getFirst();
  }

  @Test
  void everyRowHasItsOutcomeAndItsReason() {
    assertEquals("""
        anthropic/claude-sonnet-4.6 MAPPED pricing.overrides[1]; pricing.internal_reasoning; pricing.image
        x-ai/grok-4.1 MAPPED
        x-ai/grok-4-1 MAPPED
        google/gemini-3.5-flash MAPPED pricing.input_cache_write
        meta/llama:free MAPPED
        openrouter/auto REFUSED pricing.prompt: the price is -1, which means that it varies with the model that answers.
        openai/gpt-image UNMAPPED It answers with image, not with text.
        sentence/embed UNMAPPED It has no price for output tokens.
        lab/words REFUSED pricing.prompt: 'cheap' is not a number.
        lab/dear-reads MAPPED prices[0].base.cacheRead: cache read 2 is dearer than input 1
        data[10] REFUSED id: the row does not say which model of which vendor it is.
        data[11] REFUSED The row must be an object in braces, but it is a number.
        """, Samples.rows(list));
  }

  @Test
  void textsForATokenBecomePricesForAMillion() {
    PricePeriod sonnet = period("anthropic/claude-sonnet-4.6");
    assertEquals("3/15 read 0.3 1h 6 5m 3.75", prices(sonnet.base()));
    assertEquals(200_000, sonnet.longContext().getFirst().abovePromptTokens());
    assertEquals("6/22.5 read 0.3 1h 6 5m 3.75", prices(sonnet.longContext().getFirst().prices()));
    assertEquals(Confidence.LOW, sonnet.confidence());
  }

  @Test
  void ourSpellingIsAnAliasOnlyWhereItMeansNothingElse() {
    assertEquals(List.of("claude-sonnet-4-6"), Samples.model(list, "anthropic/claude-sonnet-4.6").aliases());
    assertEquals(List.of(), Samples.model(list, "xai/grok-4.1").aliases());
    assertEquals("2", period("xai/grok-4.1").base().input().toPlainString());
    assertEquals("1", period("xai/grok-4-1").base().input().toPlainString());
  }

  @Test
  void aFeeOfZeroIsNoFee() {
    assertEquals(0.01, Samples.offer(list, "anthropic/claude-sonnet-4.6").fee(Fee.WEB_SEARCH)
        .orElseThrow().usdPerUse());
    assertEquals(true, Samples.offer(list, "anthropic/claude-sonnet-4.6").fee(Fee.REQUEST).isEmpty());
    assertEquals(0.004, Samples.offer(list, "xai/grok-4-1").fee(Fee.REQUEST).orElseThrow().usdPerUse());
  }

  @Test
  void rentForAnEntryIsNotThePriceOfWritingIt() {
    assertEquals("1.5/9 read 0.15", prices(period("google/gemini-3.5-flash").base()));
  }

  @Test
  void freeIsAPriceAndLimitsAreKept() {
    assertEquals("0/0 read 0", prices(period("meta/llama:free").base()));
    assertEquals(OptionalDouble.of(128_000), Samples.model(list, "anthropic/claude-sonnet-4.6").maxOutput());
    assertEquals(OptionalDouble.empty(), Samples.model(list, "xai/grok-4.1").maxOutput());
  }
}
