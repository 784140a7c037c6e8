package runrate.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.files.cards.RateCardReader;
import runrate.files.disk.ReadResult;
import runrate.files.foreign.PriceListReader;
import runrate.files.json.BrokenJson;
import runrate.files.json.BrokenTextTest;
import runrate.files.json.JsonText;
import runrate.files.scenario.ScenarioReader;
import runrate.testing.Written;
import runrate.units.Problem;

/// Files made to deceive, stop or exhaust a reader of money files: the very line a user sees, at once
/// and never an exception. Files that are merely damaged are in [BrokenTextTest].
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public class HostileInputTest {
  private static final String TOO_LARGE = "this number is too large or too fine to be meant. Check its exponent.";

  @TempDir
  private Path folder;

  /// @param valid a file it accepts, an object in braces
  private record Reader(String name, String valid, Function<Path, ReadResult<?>> read) {
    @Override
    public String toString() {
      return name;
    }
  }

  /// A required number of a format of our own.
  private record Amount(Reader reader, String key, String value, String parent) {
    String with(String entry) {
      return reader.valid.replace(entry(value), entry);
    }

    String after(String others) {
      return with(others + entry(value));
    }

    String entry(String otherValue) {
      return "\"%s\": %s".formatted(key, otherValue);
    }
  }

  private static final Reader SCENARIO = new Reader("scenario", Written.SCENARIO, ScenarioReader::read);
  private static final Reader PRICE_LIST = new Reader("price list", """
      {
        "m": { "litellm_provider": "lab", "mode": "chat", "input_cost_per_token": 3e-06,
          "output_cost_per_token": 1e-05 }
      }
      """, file -> PriceListReader.read(file, LocalDate.EPOCH));
  private static final Reader CARD = new Reader("rate card", Written.CARD, RateCardReader::read);

  static List<Reader> readers() {
    return List.of(SCENARIO, CARD, PRICE_LIST);
  }

  static List<Amount> amounts() {
    return List.of(new Amount(SCENARIO, "contextTokens", "50000", "workload."),
        new Amount(CARD, "input", "3", "models[0].prices[0].base."));
  }

  private List<String> lines(Reader reader, byte[] bytes) {
    return lines(reader, Written.file(folder, "hostile.json", bytes));
  }

  private List<String> lines(Reader reader, String text) {
    return lines(reader, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> lines(Reader reader, Path file) {
    ReadResult<?> read = reader.read.apply(file);
    assertEquals(read.value().isEmpty(), read.problems().stream().anyMatch(Problem::isError));
    return read.problems().stream().map(Problem::line).peek(line -> assertTrue(line.startsWith(file + ": "), line))
        .map(line -> line.substring(file.toString().length() + 2)).toList();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void theFileItselfIsGood(Reader reader) {
    assertEquals(List.of(), lines(reader, reader.valid));
  }

  static Stream<Arguments> texts() {
    return readers().stream().flatMap(reader -> Stream.of(
        Arguments.of(reader, "1, \"x\": 2", "line 1, column 13: the key 'x' stands twice. Remove one of them."),
        Arguments.of(reader, "NaN", "line 1, column 10: this is not valid JSON: Non-standard token 'NaN'."
            + " Correct it at that place."),
        Arguments.of(reader, "/* no */ 1", "line 1, column 7: JSON knows no comments. Remove it."),
        Arguments.of(reader, "1 // no", "line 1, column 9: JSON knows no comments. Remove it."),
        Arguments.of(reader, "1e99999999999", "line 1, column 20: " + TOO_LARGE),
        Arguments.of(reader, "1e-2147483648", "line 1, column 20: " + TOO_LARGE),
        Arguments.of(reader, "9".repeat(1_001), "line 1, column 1008: a number has more than %s digits. Round it."
            .formatted(reader == PRICE_LIST ? "1,000" : "40")),
        Arguments.of(reader, "[".repeat(100_000), "line 1, column 71: this is nested deeper than 64 levels."
            + " Check that it is the right file."),
        Arguments.of(reader, "{\"a\":".repeat(100_000), "line 1, column 323: this is nested deeper than 64 levels."
            + " Check that it is the right file."),
        reader == PRICE_LIST ? Arguments.of(reader, "{\"" + "k".repeat(100_001) + "\": 1}",
            "line 1, column 100011: a key has more than 100,000 characters. Shorten it.")
            : Arguments.of(reader, "{\"" + "k".repeat(257) + "\": 1}",
                "line 1, column 267: a key has more than 256 characters. Shorten it."),
        Arguments.of(reader, "\"" + "k".repeat(1_000_001) + "\"", "line 1, column 1000010: a value has more than"
            + " 1,000,000 characters. Shorten it."),
        Arguments.of(reader, "x".repeat(200_000), "line 1, column 7: this is not valid JSON: Unrecognized token '"
            + "x".repeat(19) + "…" + "x".repeat(16) + "...'. Correct it at that place."),
        Arguments.of(reader, "[" + "1,".repeat(5_000_000) + "1]", "line 1, column 10000003: the file has more than"
            + " 5,000,000 keys and values. Check that it is the right file.")));
  }

  @ParameterizedTest(name = "{0}, case {index}")
  @MethodSource("texts")
  void whatIsNotFitToBeReadIsRefusedWithItsPlace(Reader reader, String value, String line) {
    assertEquals(List.of(line),
        lines(reader, reader.valid.replaceFirst("\\{", "{\"x\": VALUE,").replace("VALUE", value)));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void theNullDocumentHoldsNoObject(Reader reader) {
    List<String> lines = lines(reader, "null");
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().startsWith("line 1, column 1: the file does not hold a JSON object"), lines.getFirst());
  }

  @ParameterizedTest
  @MethodSource("readers")
  void textAfterTheEndIsRefused(Reader reader) {
    int after = (int) reader.valid.lines().count();
    assertEquals(List.of("line %s, column 3: there is more after the closing }. Remove it.".formatted(after)),
        lines(reader, reader.valid.strip() + " {}"));
    assertEquals(List.of("line %s, column 3: this is not valid JSON: Unrecognized token 'x'. Correct it at that place."
        .formatted(after)), lines(reader, reader.valid.strip() + " x"));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void zeroBytesAreTold(Reader reader) {
    String zeros = "there are zero bytes where text should be. It seems damaged: restore it from a copy.";
    assertEquals(List.of("line 1, column 1: " + zeros), lines(reader, new byte[4_037]));
    assertEquals(List.of("line %s, column 2: ".formatted(reader.valid.lines().count()) + zeros),
        lines(reader, reader.valid.strip() + "\0\0"));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void anOverlongUtf8SequenceIsRefused(Reader reader) {
    byte[] bytes = reader.valid.replaceFirst("\\{", "{\"x\":\"__\",").getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0xC0;
    bytes[7] = (byte) 0xAF;
    assertEquals(List.of("the file is not UTF-8 text. Save it as UTF-8."), lines(reader, bytes));
  }

  static Stream<Arguments> values() {
    return amounts().stream().flatMap(amount -> Stream.of(
        Arguments.of(amount, "\"NaN\"", "this must be a number, but it is 'NaN'. Write digits, with a point before "
            + "decimals: 1200 or 0.4."),
        Arguments.of(amount, "\"3.5\"", "this must be a number, but it is text. Write it without quotes."),
        Arguments.of(amount, "1e999", TOO_LARGE), Arguments.of(amount, "1e1000000000", TOO_LARGE),
        Arguments.of(amount, "-1e-1000000000", TOO_LARGE), Arguments.of(amount, "0e1000000000", TOO_LARGE),
        Arguments.of(amount, "9".repeat(40), TOO_LARGE),
        Arguments.of(amount, "-1", "this is -1, but it must be 0 or more."),
        Arguments.of(amount, "null", "this key is required and missing. Add it.")));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aNumberThatIsNoneIsToldWithItsPlace(Amount amount, String value, String line) {
    assertEquals(List.of(amount.parent + amount.key + ": " + line),
        lines(amount.reader, amount.with(amount.entry(value))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "scenario | \"agents\": 2 | \"agents\": 1.9 | workload.agents",
      "rate card | \"models\" | \"cachePolicies\": [{ \"id\": \"p\", \"ttls\": [{ \"id\": \"5m\", \"seconds\": 300 }], "
          + "\"granularityTokens\": 1.9 }], \"models\" | cachePolicies[0].granularityTokens"})
  void aFractionIsNeverCutToAWholeNumber(String reader, String piece, String replacement, String place) {
    Reader meant = readers().stream().filter(one -> one.name.equals(reader)).findFirst().orElseThrow();
    assertEquals(List.of(place + ": this is 1.9, but it must be a whole number of 1 or more."),
        lines(meant, meant.valid.replace(piece, replacement)));
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void aMisspeltKeyIsToldOnceInPlaceOfTheMissingOne(Amount amount) {
    String place = amount.parent + amount.key;
    assertEquals(List.of("%ss: this key is not known. Perhaps '%s' is meant.".formatted(place, amount.key)),
        lines(amount.reader, amount.with("\"%ss\": %s".formatted(amount.key, amount.value))));
  }

  /// The letters of each pair come to the same sum, so that every key has the same hash.
  @ParameterizedTest
  @MethodSource("amounts")
  void keysMadeToCollideNeitherDelayNorFillTheScreenNorHarmTheNextFile(Amount amount) {
    String keys = IntStream.range(1 << 14, 1 << 15).mapToObj(Integer::toBinaryString)
        .map(bits -> bits.replace("1", "bA").replace("0", "ab")).map("\"%s\": 1, "::formatted)
        .collect(Collectors.joining());
    List<String> lines = lines(amount.reader, amount.after(keys));
    assertEquals(101, lines.size());
    assertEquals("there are more mistakes than these 100. Correct them first.", lines.getLast());
    assertEquals(List.of(), lines(amount.reader, amount.reader.valid));
  }

  @Test
  void anEndlessListIsNotGoneThrough() {
    assertEquals("fees: this list has 10001 entries; more than 10,000 are not read. Check that it is the right file.",
        lines(CARD, CARD.valid.replaceFirst("\\{", "{\"fees\": [" + "{},".repeat(10_000) + "{}],")).getFirst());
    assertEquals("plan.routing: this list has 10001 entries; more than 10,000 are not read. Check that it is the right"
        + " file.", lines(SCENARIO, SCENARIO.valid.replace("\"routing\": [", "\"routing\": [" + "{},".repeat(9_999)))
        .getFirst());
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void aClassToLoadIsAnUnknownKeyLikeAnyOther(Amount amount) {
    assertEquals(List.of(amount.parent + "@class: this key is not known. Remove it."), lines(amount.reader,
        amount.after("\"@class\": \"java.lang.Runtime\", ")));
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void aLongKeyIsShortenedInItsLine(Amount amount) {
    assertEquals(List.of(amount.parent + "k".repeat(39) + "…" + "k".repeat(20) + ": this key is not known. Remove it."),
        lines(amount.reader, amount.after("\"" + "k".repeat(256) + "\": 1, ")));
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void aLongTextIsShortenedInItsLine(Amount amount) {
    String version = "v".repeat(200_000);
    List<String> lines = lines(amount.reader, amount.reader.valid.replace("\"1.0\"", "\"" + version + "\""));
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().startsWith("schemaVersion: schemaVersion is 'vvv"), lines.getFirst());
    assertTrue(lines.getFirst().endsWith("vvv'; this program reads 1.0. Open it with a newer Runrate."),
        lines.getFirst());
    assertTrue(lines.getFirst().length() < 1_000);
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void whatMovesACursorReachesNoTerminal(Amount amount) {
    assertEquals(List.of(amount.parent + " [31m  : this key is not known. Remove it."),
        lines(amount.reader, amount.after("\"\\u001b[31m\\u202e\u2028\": 1, ")));
    String line = "name: this text holds a character that cannot be shown. Write it again.";
    for (String unfit : List.of("\\u001b[31m", "\\u0000", "\\ud800")) {
      List<String> lines = lines(amount.reader, amount.reader.valid.replaceFirst("\"name\": \"", "$0\\" + unfit));
      assertEquals(1, lines.size());
      assertTrue(lines.getFirst().endsWith(line), lines.getFirst());
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void aHugeFileIsRefusedUnread(Reader reader) throws IOException {
    int most = reader == SCENARIO ? 16 : 64;
    for (int megabytes : List.of(most, 100, 5120)) {
      long bytes = ((long) megabytes << 20) + (megabytes == most ? 1 : 0);
      assertEquals(List.of("the file has %s MB; more than %s MB are not read. Check that it is the right file."
          .formatted(megabytes == most ? most + 1 : megabytes, most)), lines(reader, sparse(bytes)));
    }
  }

  private Path sparse(long bytes) throws IOException {
    Path file = folder.resolve("huge.json");
    try (var content = new RandomAccessFile(file.toFile(), "rw")) {
      content.setLength(bytes);
    }
    return file;
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsCutShort() {
    var read = JsonText.parse("grown.json", ("{" + " ".repeat(64 << 20) + "}").getBytes(StandardCharsets.UTF_8));
    assertTrue(read.problems().getFirst().line().endsWith(
        ": the file has more than 64 MB. Check that it is the right file."), read.problems().getFirst().line());
  }

  @ParameterizedTest
  @MethodSource("readers")
  void aPipeIsRefusedUnopened(Reader reader) throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.json");
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
    assertEquals(List.of("this is not a file. Name a JSON file."), lines(reader, pipe));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void aDeviceIsRefusedUnopened(Reader reader) {
    Path zeros = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(zeros));
    assertEquals(List.of("this is not a file. Name a JSON file."), lines(reader, zeros));
  }

  /// Memory of the machine itself: a file by its looks, whose first byte cannot be read.
  @ParameterizedTest
  @MethodSource("readers")
  void aFileThatFailsToBeReadIsOneLine(Reader reader) {
    Path memory = Path.of("/proc/self/mem");
    Assumptions.assumeTrue(Files.isRegularFile(memory));
    List<String> lines = lines(reader, memory);
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().matches("the file cannot be read \\(.+\\)\\. Restore it from a copy\\."),
        lines.getFirst());
  }

  @Test
  void aFileThatMayNotBeReadIsOneLine() {
    assertEquals("this file may not be read. Check its permissions.",
        BrokenJson.unreadable(new AccessDeniedException("secret.json")).line());
  }
}
