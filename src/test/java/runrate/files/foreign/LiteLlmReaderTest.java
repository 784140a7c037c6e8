package runrate.files.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static runrate.files.foreign.Samples.prices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.files.foreign.ImportedRow.Outcome;
import runrate.pricing.Confidence;
import runrate.pricing.Fee;
import runrate.pricing.ModelCard;
import runrate.pricing.PricePeriod;
import runrate.pricing.TieredPrices;

class LiteLlmReaderTest {
  private final PriceList list = Samples.read("litellm");

  private ModelCard model(String key) {
    return Samples.model(list, key);
  }

  private PricePeriod period(String key) {
    assertEquals(1, model(key).prices().size());
    return model(key).prices().getFirst();
  }

  private TieredPrices mode(String key, String mode) {
    return period(key).modeOverrides().get(mode).prices().orElseThrow();
  }

  @Test
  void everyRowHasItsOutcomeAndItsReason() {
    assertEquals("""
        sample_spec UNMAPPED It explains the fields and is no model.
        claude-sonnet-4-5 MAPPED search_context_cost_per_query.search_context_size_high; provider_specific_entry.turbo
        gpt-5.4 MAPPED input_cost_per_audio_token
        deepseek/deepseek-chat MAPPED
        deepseek-chat UNMAPPED The same model at the same prices as 'deepseek/deepseek-chat'.
        gemini/gemini-2.5-pro MAPPED cache_creation_input_token_cost_above_200k_tokens; the priority price, which is \
        not given for both input and output
        dashscope/qwen-plus MAPPED
        ollama/local-small MAPPED
        lab/at-the-limit MAPPED
        lab/above-it REFUSED prices[0].base.input: input 1000.0001 $/MTok is above 1,000; the dearest known model \
        costs 600. Check the unit.
        wandb/openai/gpt-oss-120b REFUSED prices[0].base.input: input 15000 $/MTok is above 1,000; the dearest known \
        model costs 600. Check the unit.
        text-embedding-3-small UNMAPPED Its mode is embedding; only models that answer with text are priced here.
        dall-e-3 UNMAPPED Its mode is image_generation; only models that answer with text are priced here.
        azure/mistral-large MAPPED prices[0].base.cacheRead: cache read 5 is dearer than input 4
        mistral/open-small MAPPED
        open-small REFUSED id: the model id 'open-small' appears twice, first as 'mistral/open-small' at other prices.
        lab/half UNMAPPED It has no price for output tokens.
        lab/quoted REFUSED input_cost_per_token: this must be a number, but it is text.
        lab/negative REFUSED input_cost_per_token: the price is -0.000001; a price is never below 0.
        lab/someday MAPPED deprecation_date: 'some day' is not a date like 2026-11-20
        nobody REFUSED id: the row does not say which model of which vendor it is.
        fallback REFUSED The row must be an object in braces, but it is a number.
        """, Samples.rows(list));
    assertEquals(List.of(10L, 5L, 7L), List.of(list.count(Outcome.MAPPED), list.count(Outcome.UNMAPPED),
        list.count(Outcome.REFUSED)));
  }

  @Test
  void aPriceForATokenBecomesOneForAMillion() {
    assertEquals("3/15 read 0.3 1h 6 5m 3.75", prices(period("anthropic/claude-sonnet-4-5").base()));
    assertEquals("0.28/0.42 read 0.028", prices(period("deepseek/deepseek-chat").base()));
  }

  @Test
  void longPromptsHaveTheirTierAndWhatItDoesNotNameKeepsThePriceBelow() {
    var tier = period("anthropic/claude-sonnet-4-5").longContext().getFirst();
    assertEquals(200_000, tier.abovePromptTokens());
    assertEquals("6/22.5 read 0.6 1h 12 5m 3.75", prices(tier.prices()));
    assertEquals("10/30", prices(mode("openai/gpt-5.4", "priority").longContext().getFirst().prices()));
  }

  @Test
  void modesKeepTheirOwnPublishedPrices() {
    assertEquals(List.of("standard", "batch", "flex", "priority"), model("openai/gpt-5.4").modes());
    assertEquals("1.25/7.5", prices(mode("openai/gpt-5.4", "batch").base()));
    assertEquals("1.25/7.5 read 0.125", prices(mode("openai/gpt-5.4", "flex").base()));
    assertEquals(List.of(), mode("openai/gpt-5.4", "flex").longContext());
    assertEquals(OptionalDouble.of(2), period("anthropic/claude-sonnet-4-5").modeOverrides().get("fast").multiplier());
    assertEquals(List.of("standard"), model("google/gemini-2.5-pro").modes());
  }

  @Test
  void thinkingHasAPriceOnlyWhereItDiffersFromTheAnswer() {
    assertEquals("20", period("openai/gpt-5.4").base().reasoning().orElseThrow().toPlainString());
    assertEquals(Optional.empty(), period("deepseek/deepseek-chat").base().reasoning());
  }

  @Test
  void zeroIsAPriceAndAbsentIsNone() {
    assertEquals("0/0 read 0", prices(period("ollama/local-small").base()));
    assertEquals(Optional.empty(), period("mistral/open-small").base().cacheRead());
  }

  @Test
  void bandsOfLengthBecomeTiers() {
    var qwen = period("alibaba/qwen-plus");
    assertEquals("0.4/1.2", prices(qwen.base()));
    assertEquals(256_000, qwen.longContext().getFirst().abovePromptTokens());
    assertEquals("1.2/3.6", prices(qwen.longContext().getFirst().prices()));
  }

  @Test
  void limitsAndTheEndOfAModelAreKept() {
    assertEquals(OptionalDouble.of(200_000), model("anthropic/claude-sonnet-4-5").maxInput());
    assertEquals(OptionalDouble.empty(), model("anthropic/claude-sonnet-4-5").contextWindow());
    assertEquals(OptionalDouble.of(128_000), model("openai/gpt-5.4").maxOutput());
    assertEquals(OptionalDouble.of(1024), model("anthropic/claude-sonnet-4-5").minCacheableTokens());
    assertEquals(ModelCard.Status.RETIRED, model("google/gemini-2.5-pro").status());
    assertEquals(ModelCard.Status.ACTIVE, model("alibaba/qwen-plus").status());
    assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), model("alibaba/qwen-plus").retired());
  }

  @Test
  void searchesAndRegionsComeWithTheirPrice() {
    var sonnet = Samples.offer(list, "anthropic/claude-sonnet-4-5");
    assertEquals(0.01, sonnet.fee(Fee.WEB_SEARCH).orElseThrow().usdPerUse());
    assertEquals(1.1, sonnet.region("us").orElseThrow().multiplier());
    assertEquals(1.2, Samples.offer(list, "google/gemini-2.5-pro").region("us").orElseThrow().multiplier());
    assertEquals(0.005, Samples.offer(list, "lab/at-the-limit").fee(Fee.REQUEST).orElseThrow().usdPerUse());
    assertFalse(Samples.offer(list, "mistral/open-small").fee(Fee.WEB_SEARCH).isPresent());
  }

  @Test
  void onlyWritesThatCostMoreHaveAPriceOfTheirOwn() {
    assertEquals(false, Samples.offer(list, "deepseek/deepseek-chat").cachePolicy().orElseThrow().writeFee());
    var sonnet = Samples.offer(list, "anthropic/claude-sonnet-4-5").cachePolicy().orElseThrow();
    assertEquals(List.of(300.0, 3600.0), sonnet.lifetimes().stream().map(lifetime -> lifetime.seconds()).toList());
    assertEquals(Optional.empty(), model("mistral/open-small").cachePolicy());
  }

  @Test
  void rentForAnEntryIsNotThePriceOfWritingIt() {
    assertEquals("2.5/15 read 0.25", prices(period("google/gemini-2.5-pro").longContext().getFirst().prices()));
  }

  @Test
  void aResellerIsBelievedLessThanAVendor() {
    assertEquals(Confidence.MEDIUM, period("openai/gpt-5.4").confidence());
    assertEquals(Confidence.MEDIUM, period("alibaba/qwen-plus").confidence());
    assertEquals(Confidence.LOW, period("azure/mistral-large").confidence());
    assertEquals(Samples.RETRIEVED, period("openai/gpt-5.4").asOf());
  }
}
