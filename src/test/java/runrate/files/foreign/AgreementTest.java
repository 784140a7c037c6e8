package runrate.files.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.costing.CostEngine;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.testing.Shipped;
import runrate.testing.Work;
import runrate.testing.Written;

/// The same forty models priced from the shipped cards, from LiteLLM and from genai-prices: one call
/// costs the same to a billionth, or the pair stands in a list of differences with its reason. The lists
/// are exact, so a difference that goes away fails the test as well.
class AgreementTest {
  private static final LocalDate LITELLM_READ = LocalDate.of(2026, 8, 1);
  private static final LocalDate GENAI_READ = LocalDate.of(2026, 8, 21);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /// Two fifths of the prompt are cached, in whole steps of 128 tokens.
  private static final double CACHEABLE = 0.4096;
  private static final double HIT_RATE = 0.75;
  private static final double PROMPT = 150_000;
  private static final double SHORTER_PROMPT = 50_000;
  private static final double LONG_PROMPT = 300_000;
  private static final double OUTPUT = 2_000;

  @TempDir
  private Path folder;

  private PriceList litellm;
  private PriceList genai;

  @BeforeEach
  void importBothLists() {
    litellm = PriceListReader.read(Written.file(folder, "l.json", FortyModels.litellm()), LITELLM_READ)
        .value().orElseThrow();
    genai = PriceListReader.read(Written.file(folder, "g.json", FortyModels.genai()), GENAI_READ).value().orElseThrow();
  }

  /// The models that cost something else, on a line each with the size of the prompt and theirs over ours.
  private static String differences(PriceList list, LocalDate date) {
    CostEngine theirs = new CostEngine(new RateBook(list.cards()));
    List<String> lines = new ArrayList<>();
    for (FortyModels.Row row : FortyModels.rows()) {
      if (theirs.book().find(row.model()).isPresent()) {
        Offer ours = Shipped.engine().book().find(row.model()).orElseThrow();
        double window = ours.model().maxInput().orElse(ours.model().contextWindow().orElseThrow());
        double prompt = window > PROMPT + OUTPUT ? PROMPT : SHORTER_PROMPT;
        difference(theirs, ours, prompt, date).ifPresent(lines::add);
        if (window > LONG_PROMPT + OUTPUT) {
          difference(theirs, ours, LONG_PROMPT, date).ifPresent(lines::add);
        }
      }
    }
    return String.join("\n", lines);
  }

  private static Optional<String> difference(CostEngine theirs, Offer ours, double prompt, LocalDate date) {
    double our = usd(Shipped.engine(), ours.key(), prompt, ours.tokenizerFactor(), date);
    double their = usd(theirs, ours.key(), prompt, 1, date);
    return Math.abs(our - their) <= 1e-9 * our ? Optional.empty()
        : Optional.of("%s %sk %.3f".formatted(ours.key(), Math.round(prompt / 1000), their / our));
  }

  /// Both are asked for the same billed tokens: the lists know nothing of tokenizers.
  private static double usd(CostEngine engine, String model, double prompt, double factor, LocalDate date) {
    return engine.report(Work.of(model, 1, prompt / factor, OUTPUT / factor)
        .withPlan(Work.cached(CACHEABLE, HIT_RATE)).withPricesAsOf(date)).monthUsd();
  }

  @Test
  void fortyModelsAreAskedFor() {
    assertEquals(40, FortyModels.rows().size());
    assertEquals(39, litellm.rows().size());
    assertEquals(37, genai.rows().size());
    assertEquals(39 + 37, litellm.count(ImportedRow.Outcome.MAPPED) + genai.count(ImportedRow.Outcome.MAPPED));
  }

  /// @param listed a line for every difference, with its reason behind a colon
  private static void assertDifferences(String listed, PriceList list, LocalDate date) {
    assertEquals(listed.replaceAll("(?m): .*$", "").strip(), differences(list, date));
  }

  @Test
  void onTheDayLiteLlmWasReadOneOfItsPricesDiffered() {
    assertDifferences("""
        xai/grok-4.5 150k 1.039: its cache read is 0.50, the vendor's page has 0.30
        xai/grok-4.5 300k 1.040: the same, twice as dear above 200,000 tokens
        """, litellm, LITELLM_READ);
  }

  @Test
  void onTheDayGenaiPricesWasReadFourModelsDiffered() {
    assertDifferences("""
        openai/gpt-5.6-sol 150k 1.270: the promotion at 4/20 began that very day, the list has 5/30
        openai/gpt-5.6-sol 300k 1.258: the same above 272,000 tokens
        openai/gpt-5.5 300k 0.507: the list knows no tier above 272,000 tokens
        deepseek/deepseek-v4-pro 150k 0.320: the price was raised on 16 August, the list has the one before
        deepseek/deepseek-v4-pro 300k 0.323: the same
        deepseek/deepseek-chat 50k 0.576: the list has off-peak hours of 2025 under a name that was moved since
        """, genai, GENAI_READ);
  }

  @Test
  void todayLiteLlmLacksTheChangesSince() {
    assertDifferences("""
        openai/gpt-5.6-sol 150k 1.270: the promotion at 4/20 began on 21 August, the list has 5/30
        openai/gpt-5.6-sol 300k 1.258: the same above 272,000 tokens
        google/gemini-3.6-flash 150k 2.000: the introductory half price began on 13 August
        google/gemini-3.6-flash 300k 2.000: the same
        deepseek/deepseek-v4-pro 150k 0.320: the price was raised on 16 August
        deepseek/deepseek-v4-pro 300k 0.323: the same
        xai/grok-4.5 150k 1.039: its cache read is 0.50, the vendor's page has 0.30
        xai/grok-4.5 300k 1.040: the same, twice as dear above 200,000 tokens
        mistral/mistral-large-latest 150k 0.973: the name has stood for Large 4 since 6 October, the list has Large 3
        """, litellm, TODAY);
  }

  @Test
  void todayGenaiPricesLacksTheChangesSinceAndHasOneThatNeverCame() {
    assertDifferences("""
        anthropic/claude-sonnet-5 150k 1.500: the list raises it to 3/15 on 1 September, the vendor cancelled that
        anthropic/claude-sonnet-5 300k 1.500: the same
        openai/gpt-5.6-sol 150k 1.270: the promotion at 4/20 began on 21 August, the list has 5/30
        openai/gpt-5.6-sol 300k 1.258: the same above 272,000 tokens
        openai/gpt-5.5 300k 0.507: the list knows no tier above 272,000 tokens
        deepseek/deepseek-v4-pro 150k 0.320: the price was raised on 16 August
        deepseek/deepseek-v4-pro 300k 0.323: the same
        deepseek/deepseek-chat 50k 0.576: the list has off-peak hours of 2025 under a name that was moved since
        """, genai, TODAY);
  }
}
