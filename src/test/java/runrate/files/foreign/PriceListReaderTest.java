package runrate.files.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import runrate.files.cards.RateCardReader;
import runrate.files.cards.RateCardWriter;
import runrate.files.foreign.ImportedRow.Outcome;
import runrate.pricing.RateCard;
import runrate.testing.Written;

class PriceListReaderTest {
  static final List<String> SAMPLES = Samples.ALL;

  @TempDir
  private Path folder;

  private String problem(String text, Optional<ForeignFormat> format) {
    var read = PriceListReader.read(Written.file(folder, "list.json", text), Samples.RETRIEVED, format);
    assertEquals(Optional.empty(), read.value());
    assertEquals(1, read.problems().size());
    return read.problems().getFirst().sentence();
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void everyCardComesBackEqualFromItsFile(String sample) throws IOException {
    for (RateCard card : Samples.read(sample).cards()) {
      Path file = folder.resolve(card.vendor().id() + ".json");
      RateCardWriter.write(card, file);
      var read = RateCardReader.read(file);
      assertEquals(Optional.of(card), read.value(), () -> read.problems().toString());
      assertEquals(List.of(), read.errors());
    }
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void theShapeTellsTheFormat(String sample) {
    PriceList list = Samples.read(sample);
    assertTrue(sample.startsWith(list.format().word()), sample);
    assertEquals(list, PriceListReader.read(Samples.file(sample), Samples.RETRIEVED, Optional.of(list.format()))
        .value().orElseThrow());
    assertEquals(list.rows().size(), list.count(Outcome.MAPPED) + list.count(Outcome.UNMAPPED)
        + list.count(Outcome.REFUSED));
  }

  @Test
  void aFileThatIsNoPriceListIsOneProblem() {
    String known = " Known are genai-prices, litellm, llm-prices, models-dev, openrouter.";
    for (String text : List.of("{}", "[]", "[1, 2]", "{\"schemaVersion\": \"1.0\"}")) {
      assertEquals("this looks like none of the price lists that are known here." + known,
          problem(text, Optional.empty()));
    }
    assertEquals("this does not look like a list of LiteLLM." + known,
        problem("{\"data\": []}", Optional.of(ForeignFormat.LITELLM)));
    assertEquals("the file does not hold a JSON object or list. It must start with { or [.",
        problem("7", Optional.empty()));
  }

  @Test
  void aPageOfUsageIsNoPriceList() {
    for (String text : List.of("{\"object\": \"page\", \"data\": [{\"object\": \"bucket\", \"results\": "
        + "[{\"model\": \"gpt-5.4\", \"input_tokens\": 1000}]}]}",
        "{\"data\": [{\"id\": \"m\", \"object\": \"model\"}]}", "{\"prices\": [1, 2]}", "[{\"models\": [\"m\"]}]")) {
      assertTrue(problem(text, Optional.empty()).startsWith("this looks like none of the price lists"), text);
    }
  }

  private List<String> rows(String text) {
    PriceList list = PriceListReader.read(Written.file(folder, "list.json", text), Samples.RETRIEVED).value()
        .orElseThrow();
    return Samples.rows(list).lines().toList();
  }

  @Test
  void anOddPriceIsLeftOutWithAWordAndTheRowKept() {
    // what is written to the cache costs less than what is read from it: the writing goes, the rest stays
    assertEquals(List.of("m MAPPED prices[0].base.cacheWrite.1h: cache write 1h 0.2 is cheaper than cache read 0.3"),
        rows("""
            { "m": { "litellm_provider": "lab", "input_cost_per_token": 3e-6, "output_cost_per_token": 15e-6,
              "cache_read_input_token_cost": 3e-7, "cache_creation_input_token_cost": 3.75e-6,
              "cache_creation_input_token_cost_above_1hr": 2e-7 } }"""));
    assertEquals(List.of("m MAPPED cache_read_input_token_cost: the price is -0.0000003; a price is never below 0; "
        + "search_context_cost_per_query: this must be a number, but it is text"), rows("""
            { "m": { "litellm_provider": "lab", "input_cost_per_token": 3e-6, "output_cost_per_token": 15e-6,
              "cache_read_input_token_cost": -3e-7, "search_context_cost_per_query": "dear" } }"""));
  }

  @Test
  void aModeWhoseInputIsOddGoesAsAWhole() {
    PriceList list = PriceListReader.read(Written.file(folder, "list.json", """
        { "m": { "litellm_provider": "lab", "input_cost_per_token": 3e-6, "output_cost_per_token": 15e-6,
          "input_cost_per_token_priority": 6, "output_cost_per_token_priority": 30e-6 } }"""), Samples.RETRIEVED)
        .value().orElseThrow();
    assertEquals(List.of("standard"), list.cards().getFirst().models().getFirst().modes());
    assertTrue(list.rows().getFirst().leftOut().getFirst().startsWith("prices[0].modeOverrides.priority.base.input: "
        + "input 6000000 $/MTok is above 1,000"), list.rows().toString());
  }

  @Test
  void aRowThatStandsTwiceIsOneAndOneWithTwoPricesIsRefused() {
    assertEquals(List.of("lab/x MAPPED ", "lab/y REFUSED prices[1].from: two prices begin on the same day. "
        + "Keep one of them.").stream().map(String::strip).toList(), rows("""
        { "prices": [
          { "vendor": "lab", "id": "x", "name": "X", "input": 1, "output": 2 },
          { "vendor": "lab", "id": "x", "name": "X", "input": 1.0, "output": 2 },
          { "vendor": "lab", "id": "y", "name": "Y", "input": 1, "output": 2 },
          { "vendor": "lab", "id": "y", "name": "Y", "input": 1, "output": 3 } ] }""").stream().map(String::strip)
        .toList());
    assertEquals(1, rows("""
        { "data": [{ "id": "lab/x", "pricing": { "prompt": "0.000001", "completion": "0.000002" } },
          { "id": "lab/x", "pricing": { "prompt": "0.000001", "completion": "0.0000020" } }] }""").size());
  }

  @Test
  void aCardSaysWhereAndWhenItsPricesWereFound() {
    RateCard card = Samples.read("litellm").cards().getFirst();
    assertEquals("LiteLLM, litellm.json", card.sources().getFirst().ref());
    assertEquals("aggregator", card.sources().getFirst().kind());
    assertEquals(LocalDate.of(2026, 8, 21), card.sources().getFirst().retrieved());
  }

  @Test
  void aListWhoseCountsDoNotAddUpCannotBeMade() {
    PriceList list = Samples.read("llm-prices");
    assertThrows(IllegalArgumentException.class,
        () -> new PriceList(list.format(), list.file(), list.cards(), list.rows().subList(1, 3)));
    assertThrows(IllegalArgumentException.class, () -> new ImportedRow("m", Outcome.REFUSED, "", List.of()));
  }

  @Test
  void aVendorNameCannotLeaveItsFolder() {
    assertEquals("evil", VendorNames.of("../../Evil/..", "").id());
    assertEquals("vertex_ai-anthropic_models", VendorNames.of("vertex_ai-anthropic_models", "").id());
    assertEquals("xai", VendorNames.of("X-AI", "").id());
    assertEquals(60, VendorNames.of("a".repeat(500), "").id().length());
  }
}
