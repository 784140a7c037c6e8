package runrate.files.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.files.foreign.ImportedRow.Outcome;
import runrate.pricing.ModelCard;
import runrate.units.Problem;

/// Whatever a list holds, what was taken of it can be read again: one bad row costs no more than itself.
class HostileRowsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @TempDir
  private Path folder;

  private static String row(String id, String provider) {
    return "\"%s\": {\"litellm_provider\": \"%s\", \"input_cost_per_token\": 1e-6, ".formatted(id, provider)
        + "\"output_cost_per_token\": 2e-6}";
  }

  private static PriceList list(String... rows) {
    return PriceListReader.parse("list.json", ("{" + String.join(",", rows) + "}").getBytes(StandardCharsets.UTF_8),
        DAY).value().orElseThrow();
  }

  /// How many models can be read again after an import.
  private long readAgain(PriceList list) throws IOException {
    var imports = new ImportFolder(folder.resolve("imports"));
    imports.replace(list.format(), list.cards());
    assertEquals(List.of(), imports.read().problems());
    return imports.read().sources().stream().flatMap(source -> source.cards().stream())
        .mapToLong(card -> card.models().size()).sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ev\\u202eil", "ev\\u2066il", "ev\\nil", "ev\\u0007il", "ev\\u2028il",
      "\\u200b", "..", "a/../b", " ", "a\\tb"})
  void oneBadNameCostsItsOwnRowAtMost(String id) throws IOException {
    PriceList list = list(row("good", "openai"), row(id, "openai"), row("fine", "openai"), row("other", id));
    assertEquals(list.count(Outcome.MAPPED), readAgain(list));
    assertTrue(list.rows().stream().filter(row -> List.of("good", "fine").contains(row.id()))
        .allMatch(row -> row.outcome() == Outcome.MAPPED));
  }

  @Test
  void aNameThatTurnsTheDirectionOfWritingIsRefusedWithAWord() throws IOException {
    PriceList list = list(row("good", "openai"), row("ev\\u202eil", "openai"));
    assertEquals("id: the name of the model holds a character that turns the direction of writing.",
        list.rows().get(1).reason());
    assertEquals(1, readAgain(list));
  }

  @Test
  void aNameOf300CharactersCostsItsOwnRow() throws IOException {
    PriceList list = list(row("good", "openai"), row("m".repeat(300), "openai"), row("fine", "openai"));
    assertEquals("id: the name of the model has 300 characters; more than 256 are not read.",
        list.rows().get(1).reason());
    assertEquals(2, readAgain(list));
  }

  @Test
  void aNumberOf50DigitsIsLeftOutWithAWord() throws IOException {
    PriceList list = list(row("good", "openai").replace("}", ", \"max_tokens\": %s}".formatted("9".repeat(50))));
    assertEquals(List.of("max_tokens: this number is too large or too fine to be meant"),
        list.rows().getFirst().leftOut());
    assertEquals(1, readAgain(list));
  }

  /// Without what cannot be seen each would be taken for the vendor of that name.
  @ParameterizedTest
  @ValueSource(strings = {"open\\u0007ai", "openai\\u0007", "openai\\u200b", "\\u202eopenai", "open\\nai"})
  void aVendorWhoseNameHoldsWhatCannotBeSeenCostsItsOwnRow(String vendor) throws IOException {
    PriceList list = list(row("good", "openai"), row("fine", vendor));
    assertEquals("vendor: the name of the vendor holds a character that cannot be shown.",
        list.rows().get(1).reason());
    assertEquals(1, readAgain(list));
  }

  @Test
  void aVendorWhoseNameCannotNameAFileIsToldOnceByWhatItIsCalledHere() {
    PriceList list = list(row("one", "Über AI"), row("two", "Über AI"), row("three", "open-lab"));
    assertEquals(List.of("the vendor's name 'Über AI' as it is written: it names a file, and is 'ber-ai' here"),
        list.rows().getFirst().leftOut());
    assertEquals(List.of(List.of(), List.of()), list.rows().stream().skip(1).map(ImportedRow::leftOut).toList());
    PriceList long70 = list(row("one", "v".repeat(70)));
    assertTrue(long70.rows().getFirst().leftOut().getFirst().endsWith("is '%s' here".formatted("v".repeat(60))));
  }

  @Test
  void aNameToShowThatNoCardCouldBearIsLeftOutAndTheIdStandsForIt() throws IOException {
    String model = "{\"name\": \"Fl\\u202eash\", \"cost\": {\"input\": 1, \"output\": 2}}";
    PriceList list = list("\"lab\": {\"name\": \"La\\u202eb\", \"models\": {\"flash\": %s, \"mini\": %s}}".formatted(
        model, model.replace("Fl\\u202eash", "Mi\\nni")));
    assertEquals(List.of("name: this text holds a character that turns the direction of writing",
        "the name the vendor is shown by, which holds a character that turns the direction of writing"),
        list.rows().getFirst().leftOut());
    assertEquals(List.of("name: this text goes over several lines"), list.rows().get(1).leftOut());
    assertEquals(List.of("flash", "mini"), list.cards().getFirst().models().stream().map(ModelCard::name).toList());
    assertEquals("lab", list.cards().getFirst().vendor().name());
    assertEquals(2, readAgain(list));
  }

  @Test
  void aNameOfAFileCostsNoRow() throws IOException {
    byte[] text = ("{" + row("good", "openai") + "}").getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("li\u202est.json"), text);
    assertEquals(1, readAgain(PriceListReader.read(file, DAY).value().orElseThrow()));
  }

  private static String rows(int count) {
    return IntStream.range(0, count).mapToObj(i -> row("m" + i, "lab")).collect(Collectors.joining(",", "{", "}"));
  }

  @Test
  void aListOfFarTooManyRowsIsRefusedInOneLine() {
    var read = PriceListReader.parse("list.json", rows(30_001).getBytes(StandardCharsets.UTF_8), DAY);
    assertTrue(read.value().isEmpty());
    assertEquals(List.of("list.json: this list has 30,001 rows; more than 30,000 are not read. Check that it is the "
        + "right file."), read.problems().stream().map(Problem::line).toList());
  }

  @Test
  void ofOneVendorAsManyModelsAreTakenAsACardMayHave() throws IOException {
    PriceList list = list(rows(10_001).replaceAll("^\\{|}$", ""));
    assertEquals(10_000, list.count(Outcome.MAPPED));
    assertEquals("id: the card of 'lab' has 10000 models already, and more are not read.",
        list.rows().getLast().reason());
    assertEquals(10_000, readAgain(list));
  }
}
