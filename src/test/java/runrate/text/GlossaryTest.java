package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GlossaryTest {
  @Test
  void noTermStandsUnderAPathOfTheFile() {
    assertEquals(List.of(), Glossary.terms(path -> Optional.empty()).stream().map(Glossary.Term::name)
        .filter(name -> name.matches(".*([.\\[]|[a-z][A-Z]).*")).toList());
  }

  @Test
  void anInputTheWindowHasNoNameForSaysWhatItBelongsTo() {
    assertEquals("Currency, for $1", LeverWords.inPlace("business.currency.perUsd"));
    assertEquals("Growth per month", LeverWords.inPlace("forecast.growthPerMonth"));
  }
}
