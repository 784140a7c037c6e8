package runrate.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.pricing.Offer;
import runrate.testing.Shipped;

/// Which model of the shipped cards a log means.
class LoggedNamesTest {
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());

  private static String found(LoggedNames names, String vendor, String model) {
    return names.find(new LoggedModel(vendor, model, "standard")).map(Offer::key).orElse("nobody's");
  }

  @ParameterizedTest
  @CsvSource({
      "'', claude-sonnet-4-6, anthropic/claude-sonnet-4-6",
      "anthropic, claude-opus-4-5-20251101, anthropic/claude-opus-4-5",
      "anthropic, claude-sonnet-4.6, anthropic/claude-sonnet-4-6",
      "aws.bedrock, us.anthropic.claude-haiku-4-5-20251001-v1:0, bedrock/claude-haiku-4-5",
      "gcp.vertex_ai, claude-opus-5@20260724, vertex/claude-opus-5",
      "openrouter, anthropic/claude-opus-5.5, openrouter/anthropic/claude-opus-5.5",
      "openai, gpt-4o-mini-2024-07-18, openai/gpt-4o-mini",
      "'', openai/gpt-5.4, openai/gpt-5.4",
      "ANTHROPIC, claude-haiku-4-5, anthropic/claude-haiku-4-5",
      "'', sonnet-next, nobody's",
      "openai, claude-sonnet-4-6, nobody's"})
  void aLogsWordsLeadToACard(String vendor, String model, String key) {
    assertEquals(key, found(NAMES, vendor, model));
  }

  @Test
  void whatSomebodyChoseStandsBeforeEverything() {
    LoggedNames chosen = new LoggedNames(Shipped.engine().book(), Map.of("sonnet-next", "anthropic/claude-sonnet-4-6"));
    assertEquals("anthropic/claude-sonnet-4-6", found(chosen, "", "sonnet-next"));
  }
}
