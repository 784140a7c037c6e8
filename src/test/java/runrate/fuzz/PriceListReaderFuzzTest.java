package runrate.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import runrate.files.cards.RateCardReader;
import runrate.files.cards.RateCardWriter;
import runrate.files.disk.ReadResult;
import runrate.files.foreign.PriceList;
import runrate.files.foreign.PriceListReader;
import runrate.pricing.RateCard;
import runrate.testing.Told;

class PriceListReaderFuzzTest {
  private static final LocalDate RETRIEVED = LocalDate.of(2026, 8, 21);

  @FuzzTest(maxDuration = "4m")
  @DictionaryFile(resourcePath = "price-list.dict")
  void anyBytesAreReadOrRefusedInLines(byte[] bytes) {
    ReadResult<PriceList> read = PriceListReader.parse("fuzz.json", bytes, RETRIEVED);
    Told.inLines(read);
    read.value().ifPresent(list -> {
      list.rows().forEach(row -> Told.onALine(row.id() + row.reason()));
      list.cards().forEach(PriceListReaderFuzzTest::comesBackEqual);
    });
  }

  private static void comesBackEqual(RateCard card) {
    byte[] written = RateCardWriter.text(card).getBytes(StandardCharsets.UTF_8);
    ReadResult<RateCard> again = RateCardReader.parse("written.json", written);
    assertEquals(Optional.of(card), again.value(), () -> again.problems().toString());
  }
}
