package runrate.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.testing.Shipped;

class ModelQueryTest {
  private static final ModelQuery SOLD = ModelQuery.sold(LocalDate.of(2026, 11, 20));

  private static List<String> found(ModelQuery query) {
    return query.in(Shipped.engine().book()).stream().map(Offer::key).toList();
  }

  @Test
  void everyWordMustStandSomewhere() {
    assertEquals(List.of("google/gemini-3.5-flash-lite", "google/gemini-3.1-flash-lite", "google/gemini-2.5-flash-lite",
        "vertex/gemini-3.1-flash-lite"),
        found(SOLD.withWords("LITE google")));
    assertEquals(List.of(), found(SOLD.withWords("lite anthropic")));
  }

  @Test
  void anAliasIsFoundToo() {
    assertEquals(List.of("deepseek/deepseek-flash"), found(SOLD.withWords("deepseek-v4-flash")));
  }

  @Test
  void retiredModelsAreLookedForByThemselves() {
    List<String> retired = found(SOLD.withLife(ModelQuery.Life.RETIRED));
    assertTrue(retired.contains("anthropic/claude-3-5-haiku-20241022"), retired.toString());
    assertEquals(retired.size() + found(SOLD).size(), found(SOLD.withLife(ModelQuery.Life.ANY)).size());
  }

  @Test
  void theDearestAllowedPriceIsStillFound() {
    List<String> cheap = found(SOLD.withVendor(Optional.of("anthropic")).withMostInputUsd(OptionalDouble.of(1)));
    assertTrue(cheap.contains("anthropic/claude-haiku-4-5"), cheap.toString());
    assertTrue(!cheap.contains("anthropic/claude-sonnet-5"), cheap.toString());
  }

  @Test
  void pricesOfTheDayCount() {
    var cheap = SOLD.withVendor(Optional.of("google")).withMostInputUsd(OptionalDouble.of(2)).withWords("argon");
    assertEquals(1, found(cheap).size());
    assertEquals(0, found(cheap.withDate(LocalDate.of(2026, 12, 1))).size());
  }

  @Test
  void largeWindowsComeFirstWhereAskedForAndUnknownOnesAreNotFound() {
    List<Offer> large = SOLD.withOrder(ModelQuery.Order.CONTEXT).withLeastContextTokens(OptionalDouble.of(200_000))
        .in(Shipped.engine().book());
    for (int i = 1; i < large.size(); i++) {
      assertTrue(large.get(i - 1).model().contextWindow().getAsDouble() >= large.get(i).model()
          .contextWindow().getAsDouble());
    }
    assertTrue(large.getLast().model().contextWindow().getAsDouble() >= 200_000);
  }
}
