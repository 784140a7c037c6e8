package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.testing.InLocale;

/// Commands print the same on every machine.
@Isolated("changes the default locale")
class LocaleTest {
  private static final String[] COMMANDS = {"estimate", "estimate --explain", "estimate --json", "forecast",
      "forecast --json", "frontier", "frontier --json", "estimate ci-cd-pipeline", "estimate routing-70-25-5",
      "forecast solo-developer", "estimate --set workload.contextTokens=300000", "estimate --set workload.agents=0",
      "estimate --set forecast.today=31", "check 20-agents", "estimate --set plan.routing[0].share=0.9",
      "prices --vendor deepseek", "prices o3", "claims", "claims --json", "claims 000-060",
      "risk --trials 2000", "risk --trials 2000 --json", "policies --daily-limit 1000", "backtest"};

  private static final Map<String, Ran> ENGLISH = new HashMap<>();

  @BeforeAll
  static void runAllInEnglish() {
    for (String line : COMMANDS) {
      ENGLISH.put(line, InLocale.run("en-US", () -> Ran.command(line.split(" "))));
    }
  }

  private static void assertSameEverywhere(String locale) {
    for (String line : COMMANDS) {
      assertEquals(ENGLISH.get(line), InLocale.run(locale, () -> Ran.command(line.split(" "))), line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "fr-FR", "tr-TR"})
  void otherSeparatorsAndLettersChangeNothing(String locale) {
    assertSameEverywhere(locale);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "fa-IR", "th-TH-u-ca-buddhist-nu-thai"})
  void otherDigitsChangeNothing(String locale) {
    assertSameEverywhere(locale);
  }
}
