package runrate.files.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.files.foreign.Samples.prices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.pricing.ModelCard;
import runrate.pricing.PricePeriod;

class ModelsDevReaderTest {
  private final PriceList list = Samples.read("models-dev");

  private PricePeriod period(String key) {
    return Samples.model(list, key).prices().getFirst();
  }

  @Test
  void everyRowHasItsOutcomeAndItsReason() {
    assertEquals("""
        google/gemini-2.5-pro MAPPED cost.input_audio
        google/gemini-picture UNMAPPED It answers with image, not with text.
        anthropic/claude-sonnet-4 MAPPED
        anthropic/claude-next MAPPED experimental.modes.fast; cost.tiers[0].tier
        anthropic/claude-short MAPPED cost.reasoning; the price above 200000 tokens, where the context window ends
        groq/free-model MAPPED
        groq/no-cost UNMAPPED It has no price for tokens.
        groq/half-cost UNMAPPED It has no price for output tokens.
        groq/dear-reads MAPPED prices[0].base.cacheRead: cache read 1.1 is dearer than input 1
        groq/wrong-window MAPPED limit.context: this must be a number, but it is text
        broken REFUSED models: this must be an object of models.
        """, Samples.rows(list));
  }

  @Test
  void aPriceHoldsSinceTheReleaseWhereItIsNamed() {
    assertEquals(LocalDate.of(2025, 6, 17), period("google/gemini-2.5-pro").from());
    assertEquals(LocalDate.of(2025, 5, 1), period("anthropic/claude-sonnet-4").from());
    assertEquals(ModelDraft.SINCE_EVER, period("groq/free-model").from());
  }

  @Test
  void namedTiersStandBeforeTheOldOneAbove200000() {
    var gemini = period("google/gemini-2.5-pro");
    assertEquals("1.25/10 read 0.125", prices(gemini.base()));
    assertEquals(1, gemini.longContext().size());
    assertEquals("2.5/15 read 0.25", prices(gemini.longContext().getFirst().prices()));
    var sonnet = period("anthropic/claude-sonnet-4").longContext().getFirst();
    assertEquals(200_000, sonnet.abovePromptTokens());
    assertEquals("6/22.5 read 0.6 5m 7.5", prices(sonnet.prices()));
  }

  @Test
  void aTierThatNoPromptCanReachIsLeftOut() {
    assertEquals(List.of(), period("anthropic/claude-short").longContext());
  }

  @Test
  void thinkingAtZeroIsTakenAsUntold() {
    assertEquals(Optional.empty(), period("anthropic/claude-short").base().reasoning());
    assertEquals("18", period("anthropic/claude-next").base().reasoning().orElseThrow().toPlainString());
  }

  @Test
  void statusAndLimitsAreKeptAndAZeroLimitIsUnknown() {
    ModelCard sonnet = Samples.model(list, "anthropic/claude-sonnet-4");
    assertEquals(ModelCard.Status.LEGACY, sonnet.status());
    assertEquals(List.of(OptionalDouble.of(1_000_000), OptionalDouble.of(900_000), OptionalDouble.of(64_000)),
        List.of(sonnet.contextWindow(), sonnet.maxInput(), sonnet.maxOutput()));
    assertEquals(ModelCard.Status.PREVIEW, Samples.model(list, "anthropic/claude-next").status());
    assertEquals(OptionalDouble.empty(), Samples.model(list, "anthropic/claude-next").maxOutput());
    assertEquals("claude-short", Samples.model(list, "anthropic/claude-short").name());
  }

  @Test
  void freeIsAPrice() {
    assertEquals("0/0", prices(period("groq/free-model").base()));
  }
}
