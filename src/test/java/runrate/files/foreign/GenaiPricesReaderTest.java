package runrate.files.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.files.foreign.Samples.prices;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.pricing.Fee;
import runrate.pricing.ModelCard;
import runrate.pricing.PricePeriod;

class GenaiPricesReaderTest {
  private final PriceList list = Samples.read("genai-prices");

  private List<PricePeriod> periods(String key) {
    return Samples.model(list, key).prices();
  }

  @Test
  void everyRowHasItsOutcomeAndItsReason() {
    assertEquals("""
        deepseek/deepseek-chat MAPPED
        openai/o3 MAPPED
        openai/gpt-5.6-sol MAPPED price_variants[1]; prices.input_audio_mtok
        openai/gpt-picture UNMAPPED It has no price for tokens.
        openai/half UNMAPPED It has no price for output tokens.
        openai/half-later REFUSED prices[1].prices: it must have a price for input and for output.
        openai/moon MAPPED prices[1].constraint
        anthropic/claude-sonnet-5 MAPPED
        anthropic/claude-local UNMAPPED It has no price for tokens.
        anthropic/claude-unit REFUSED prices[0].base.input: input 0.000003 $/MTok looks like a price for one token. \
        Perhaps 3 $/MTok is meant.
        together/free MAPPED
        nobody REFUSED models: this must be a list of models.
        """, Samples.rows(list));
  }

  @Test
  void hoursWithTheirOwnPriceBecomeATimeWindow() {
    PricePeriod deepseek = periods("deepseek/deepseek-chat").getFirst();
    assertEquals("0.135/0.55 read 0.035", prices(deepseek.base()));
    var window = deepseek.windows().getFirst();
    assertEquals("0.27/1.1 read 0.07", prices(window.prices().base()));
    var hours = Samples.offer(list, "deepseek/deepseek-chat").window(window.window()).hours();
    assertEquals("00:30-16:30", hours.ranges().getFirst().text());
    assertEquals(ZoneOffset.UTC, hours.zone());
    assertEquals(7, hours.days().size());
  }

  @Test
  void datesBecomePeriodsThatFollowOneAnother() {
    List<PricePeriod> o3 = periods("openai/o3");
    assertEquals(List.of("10/40 read 2.5", "2/8 read 0.5"), o3.stream().map(period -> prices(period.base())).toList());
    assertEquals(ModelDraft.SINCE_EVER, o3.getFirst().from());
    assertEquals(Optional.of(LocalDate.of(2025, 6, 10)), o3.getFirst().to());
    assertEquals(LocalDate.of(2025, 6, 10), o3.getLast().from());
    assertEquals(Optional.empty(), o3.getLast().to());
  }

  @Test
  void aBaseWithTiersRepricesTheWholeRequest() {
    PricePeriod sol = periods("openai/gpt-5.6-sol").getFirst();
    assertEquals("5/30 read 0.5 5m 6.25", prices(sol.base()));
    assertEquals(272_000, sol.longContext().getFirst().abovePromptTokens());
    assertEquals("10/45 read 1 5m 6.25", prices(sol.longContext().getFirst().prices()));
  }

  @Test
  void aServiceTierBecomesAMode() {
    assertEquals("2.5/15", prices(periods("openai/gpt-5.6-sol").getFirst().modeOverrides().get("batch").prices()
        .orElseThrow().base()));
  }

  @Test
  void countsOfAThousandBecomeFees() {
    var sol = Samples.offer(list, "openai/gpt-5.6-sol");
    assertEquals(0.01, sol.fee(Fee.WEB_SEARCH).orElseThrow().usdPerUse());
    assertEquals(0.002, sol.fee(Fee.REQUEST).orElseThrow().usdPerUse());
    assertTrue(Samples.offer(list, "openai/o3").fee(Fee.REQUEST).isEmpty());
  }

  @Test
  void aReadForNothingIsAPriceAndAnAbsentOneIsNot() {
    assertEquals("2/10 read 0 1h 4 5m 2.5", prices(periods("anthropic/claude-sonnet-5").getFirst().base()));
    assertEquals("0/0", prices(periods("together/free").getFirst().base()));
  }

  @Test
  void theDayAPriceWasCheckedStandsBeforeTheDayOfTheFile() {
    assertEquals(LocalDate.of(2026, 7, 1), periods("deepseek/deepseek-chat").getFirst().asOf());
    assertEquals(Samples.RETRIEVED, periods("openai/o3").getFirst().asOf());
    assertEquals(ModelCard.Status.LEGACY, Samples.model(list, "anthropic/claude-sonnet-5").status());
  }

  @Test
  void theObjectThatHoldsTheListIsReadToo() {
    PriceList second = Samples.read("genai-prices-v2");
    assertEquals("6/30 read 0.75", prices(Samples.model(second, "xai/grok-4").prices().getFirst().longContext()
        .getFirst().prices()));
  }
}
