package runrate.discrepancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.pricing.ModelCard;
import runrate.pricing.RateBook;
import runrate.testing.Prices;

class ModelNamesTest {
  private static Optional<String> found(ModelCard ours, ModelCard... theirs) {
    return new ModelNames(new RateBook(List.of(Books.card(theirs))))
        .find(new RateBook(List.of(Books.card(ours))).offers().iterator().next()).map(offer -> offer.model().id());
  }

  private static ModelCard named(String id) {
    return Books.model(id, Books.now(Prices.of(1, 2)));
  }

  @ParameterizedTest
  @CsvSource({"claude-sonnet-4-6, claude-sonnet-4.6", "gpt-5.4, GPT_5-4", "claude-opus-4-5, claude-opus-4-5-20251101",
      "gpt-4o-2024-11-20, gpt-4o", "mistral-large-latest, mistral-large", "llama, llama:free"})
  void oneModelIsFoundHoweverItIsSpelt(String ours, String theirs) {
    assertEquals(Optional.of(theirs), found(named(ours), named("another"), named(theirs)));
  }

  @ParameterizedTest
  @CsvSource({"gpt-4o, gpt-4o-mini", "o3, o3-pro", "claude-sonnet-4, claude-sonnet-4-5", "m-1, m-12"})
  void anotherModelOfTheSameFamilyIsNot(String ours, String theirs) {
    assertEquals(Optional.empty(), found(named(ours), named(theirs)));
  }

  @Test
  void theWholeNameStandsBeforeTheOneWithoutItsDate() {
    assertEquals(Optional.of("gpt-4o"), found(named("gpt-4o"), named("gpt-4o-2024-05-13"), named("gpt-4o")));
    assertEquals(Optional.of("gpt-4o-2024-05-13"), found(named("gpt-4o-2024-05-13"), named("gpt-4o-2024-05-13"),
        named("gpt-4o")));
  }

  @Test
  void ofSeveralDatesTheNewestIsMeantUnlessOneHasNone() {
    List<ModelCard> theirs = new ArrayList<>(List.of(named("gpt-4o-2024-05-13"), named("gpt-4o-2024-11-20"),
        named("gpt-4o-2024-08-06")));
    assertEquals(Optional.of("gpt-4o-2024-11-20"), found(named("gpt-4o"), theirs.toArray(ModelCard[]::new)));
    theirs.add(named("gpt-4o"));
    assertEquals(Optional.of("gpt-4o"), found(named("gpt-4o-2025-01-01"), theirs.toArray(ModelCard[]::new)));
  }

  @Test
  void anAliasOfEitherIsAName() {
    assertEquals(Optional.of("large-3"), found(Books.aliased("large", "large-3"), named("large-3")));
    assertEquals(Optional.of("large-3"), found(named("large"), Books.aliased("large-3", "large")));
  }
}
