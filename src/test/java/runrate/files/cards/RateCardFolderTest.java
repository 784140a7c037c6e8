package runrate.files.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.files.RunrateHome;
import runrate.testing.Shipped;
import runrate.testing.Written;
import runrate.units.Problem;

class RateCardFolderTest {
  private static final Path MISTRAL = RunrateHome.find().rateCards().resolve("mistral.json");

  @TempDir
  private Path folder;

  static List<Path> shipped() {
    return Shipped.rateCardFiles();
  }

  private List<String> lines(String piece, String replacement) {
    String text = Written.read(MISTRAL);
    assertTrue(text.contains(piece), piece);
    Path file = Written.file(folder, "mistral.json", text.replace(piece, replacement));
    return RateCardReader.read(file).problems().stream().map(Problem::line)
        .map(line -> line.substring(file.toString().length() + 2)).toList();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedCardReadsWithoutAWord(Path file) {
    assertEquals(List.of(), RateCardReader.read(file).problems());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "`\"input\": 0.5` | `\"input\": -0.5` | models[1].prices[0].base.input: this is -0.5, but it must be 0 or more.",
      "`\"input\": 0.5` | `\"inputt\": 0.5` | models[1].prices[0].base.inputt: this key is not known. "
      + "Perhaps 'input' is meant.",
      "`\"input\": 0.5` | `\"input\": 0.0000005` "
          + "| models[1].prices[0].base.input: input 0.0000005 $/MTok looks like a price for one token. "
          + "Perhaps 0.5 $/MTok is meant.",
      "`\"input\": 0.5` | `\"input\": 5000` | models[1].prices[0].base.input: input 5000 $/MTok is above 1,000; "
          + "the dearest known model costs 600. Check the unit."})
  void aWrongPriceIsToldWithItsPlace(String piece, String replacement, String line) {
    assertEquals(line, lines(piece, replacement).getFirst());
  }

  @Test
  void aDamagedCardIsLeftOutAndTheOthersAreUsed() throws IOException {
    for (Path file : shipped()) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    Written.file(folder, "mistral.json", Written.read(MISTRAL).substring(0, 500));
    var read = RateCardFolder.read(folder);
    assertEquals(1, read.problems().size());
    assertTrue(read.problems().getFirst().line().startsWith(folder.resolve("mistral.json") + ": line "));
    assertEquals(shipped().size() - 1, read.book().cards().size());
    assertTrue(read.book().find("mistral/mistral-large-latest").isEmpty());
    assertTrue(read.book().find("anthropic/claude-sonnet-4-6").isPresent());
  }

  @Test
  void aMissingFolderIsOneLine() {
    var read = RateCardFolder.read(folder.resolve("absent"));
    assertEquals(1, read.problems().size());
    assertTrue(read.book().offers().isEmpty());
  }

  @Test
  void filesThatAreNotJsonAreNotLookedAt() {
    Written.file(folder, "notes.txt", "not a card");
    assertEquals(List.of(), RateCardFolder.read(folder).problems());
  }

  @Test
  void twoCardsWithTheSameModelAreReported() throws IOException {
    Files.copy(MISTRAL, folder.resolve("a.json"));
    Files.copy(MISTRAL, folder.resolve("b.json"));
    assertEquals(1, RateCardFolder.read(folder).problems().size());
  }

  @Test
  void aMisspeltLifetimeOfAWritePriceIsReported() {
    Path card = RunrateHome.find().rateCards().resolve("anthropic.json");
    String text = Written.read(card);
    assertTrue(text.contains("\"5m\": 3.75"));
    Path file = Written.file(folder, "anthropic.json", text.replace("\"5m\": 3.75", "\"5min\": 3.75"));
    assertTrue(RateCardReader.read(file).problems().stream().anyMatch(problem -> problem.line().contains("5min")));
  }

  @Test
  void aMisspeltModeOfAnOverrideIsReported() {
    Path card = RunrateHome.find().rateCards().resolve("openai.json");
    String text = Written.read(card);
    int at = text.indexOf("\"modeOverrides\"");
    String changed = text.substring(0, at) + text.substring(at).replaceFirst("\"fast\"", "\"fasst\"");
    Path file = Written.file(folder, "openai.json", changed);
    assertTrue(RateCardReader.read(file).problems().stream().anyMatch(problem -> problem.line().contains("fasst")));
  }
}
