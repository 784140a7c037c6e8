package runrate.files.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.testing.Shipped;

/// A price list does not say how text is cut into tokens; a price taken from it still buys the same model.
class ImportedCountTest {
  static final List<String> SAMPLES = Samples.ALL;
  private static final RateBook SHIPPED = Shipped.engine().book();

  private static List<Offer> known(String sample) {
    var book = new RateBook(SHIPPED.cards(), Samples.read(sample).cards());
    return book.offers().stream().filter(offer -> offer.own() && SHIPPED.find(offer.key()).isPresent()).toList();
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void anImportedModelCountsAsTheShippedOneItStandsFor(String sample) {
    known(sample).forEach(offer -> assertEquals(SHIPPED.find(offer.key()).orElseThrow().tokenizerFactor(),
        offer.tokenizerFactor(), offer.key()));
  }

  @Test
  void oneOfThemCounts13TenthsOfTheReference() {
    assertTrue(SAMPLES.stream().flatMap(sample -> known(sample).stream())
        .anyMatch(offer -> offer.tokenizerFactor() == 1.3));
  }
}
