package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.costing.VendorInvoice;
import runrate.pricing.Contract;
import runrate.pricing.ListSpend;
import runrate.pricing.VendorTerms;
import runrate.pricing.VolumeBracket;

class VendorTermsSentenceTest {
  @Test
  void everythingAVendorGrantsStandsInItsOrder() {
    var terms = new VendorTerms(100, new Contract(List.of(new VolumeBracket(OptionalDouble.empty(), 0.1)),
        OptionalDouble.of(500), 0.15));
    assertEquals("After Lab's $100.00 of credit, volume brackets, 15.0\u2009% discount, commitment of at least "
        + "$500.00 (your own)", VendorTermsSentence.of(new VendorInvoice("Lab", terms,
            new ListSpend(1_000, 0, 0), 700, 0, 0, VendorInvoice.Origin.OWN_CARD)));
  }

  @Test
  void whoGrantsNothingHasNoWords() {
    assertEquals("", VendorTermsSentence.of(VendorTerms.NONE));
  }
}
