package runrate.files.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.claims.Claim;
import runrate.claims.ClaimBook;
import runrate.files.disk.ReadResult;
import runrate.testing.Told;

class ClaimsReaderTest {
  private static final String FILE = """
      { "schemaVersion": "1.0",
        "documents": [{ "id": "S000", "title": "One" }],
        "claims": [{
          "id": "000-001", "document": "S000", "line": 3, "kind": "price", "role": "input", "claim": "A price",
          "published": [2, 4], "relation": "exactly", "unit": "USD/MTok",
          "inputs": { "price": { "value": "5/2", "unit": "USD/MTok", "assumed": true } },
          "readings": [{ "says": "another price", "open": true, "inputs": { "price": 3 } }],
          "subject": "a price" }] }
      """;

  private static ReadResult<ClaimBook> read(String text) {
    return ClaimsReader.parse("claims.json", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aClaimIsReadWithItsFractionsAndReadings() {
    Claim claim = read(FILE).value().orElseThrow().claims().getFirst();
    assertEquals(List.of(2.0, 4.0), claim.published().values());
    assertEquals(2.5, claim.inputs().get("price").value());
    assertEquals(3.0, claim.readings().getFirst().changes().get("price"));
    assertEquals("One", claim.document().title());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "\"line\": 3|\"line\": 0|claims[0].line",
      "\"kind\"|\"verdict\": \"exact\", \"kind\"|claims[0].verdict",
      "\"role\": \"input\"|\"role\": \"guess\"|claims[0].role",
      "[2, 4]|[2, 4, 6]|claims[0].published",
      "[2, 4]|[]|claims[0].published",
      "\"5/2\"|\"5/0\"|claims[0].inputs.price.value",
      "\"price\": 3|\"prise\": 3|claims[0].readings[0].inputs.prise",
      "\"document\": \"S000\"|\"document\": \"S009\"|claims[0].document",
      "\"subject\": \"a price\"|\"repeats\": \"000-009\"|claims[0]",
      "\"schemaVersion\": \"1.0\"|\"schemaVersion\": \"2.0\"|schemaVersion"})
  void aMistakeIsToldInOneLineWithItsPlace(String piece, String replacement, String place) {
    assertTrue(FILE.contains(piece), piece);
    ReadResult<ClaimBook> read = read(FILE.replace(piece, replacement));
    Told.inLines(read);
    assertEquals(1, read.errors().size(), () -> read.problems().toString());
    String line = read.errors().getFirst().line();
    assertTrue(line.startsWith("claims.json: " + place + ": "), line);
  }

  @Test
  void anIdStandsOnce() {
    String claim = FILE.substring(FILE.indexOf("[{\n"), FILE.lastIndexOf("]")).substring(1);
    ReadResult<ClaimBook> read = read(FILE.replace(claim, claim + "," + claim));
    assertTrue(read.errors().getFirst().what().contains("stands twice"), () -> read.problems().toString());
  }

  @Test
  void theShippedClaimsAreReadWithoutAWordToSay() {
    assertEquals(352, ClaimsReader.shipped().claims().size());
    assertEquals(5, ClaimsReader.shipped().documents().size());
  }
}
