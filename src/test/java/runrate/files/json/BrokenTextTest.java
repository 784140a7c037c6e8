package runrate.files.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.files.HostileInputTest;
import runrate.files.scenario.ScenarioReader;
import runrate.testing.Written;
import runrate.units.Problem;

/// Files that are not JSON objects at all: one line each, and never an exception. Those made to do harm
/// are in [HostileInputTest].
public class BrokenTextTest {
  @TempDir
  private Path folder;

  private String line(byte[] bytes) {
    return line(Written.file(folder, "bad.json", bytes));
  }

  private static String line(Path file) {
    var read = ScenarioReader.read(file);
    assertTrue(read.value().isEmpty());
    assertEquals(1, read.problems().size(), read.problems().toString());
    Problem problem = read.problems().getFirst();
    assertFalse(problem.line().contains("\n"), problem.line());
    assertEquals(file.toString(), problem.file());
    return problem.line().substring(file.toString().length() + 2);
  }

  private String line(String text) {
    return line(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileThatIsCutOffSaysSo() {
    String line = line(Written.SCENARIO.substring(0, 200));
    assertTrue(line.endsWith("the file ends too early. It seems cut off: restore it from a copy."), line);
    assertTrue(line.startsWith("line "), line);
  }

  @Test
  void utf16IsRefusedAsWrongEncoding() {
    assertEquals("the file is not UTF-8 text. Save it as UTF-8.",
        line(Written.SCENARIO.getBytes(StandardCharsets.UTF_16)));
  }

  @Test
  void utf8WithAByteOrderMarkIsRead() {
    assertTrue(ScenarioReader.read(Written.file(folder, "mark.json", "\uFEFF" + Written.SCENARIO)).value().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "\uFEFF"})
  void anEmptyFileSaysSo(String text) {
    assertEquals("line 1, column 1: the file is empty. Restore it from a copy.", line(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"text\"", "[]", "true"})
  void whatIsNotAnObjectIsRefused(String text) {
    assertEquals("line 1, column 1: the file does not hold a JSON object. It must start with { and end with }.",
        line(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Infinity", "-Infinity", "+1", "0x10", "01", "1.", ".5", "1_000", "'a'"})
  void whatOnlySomeReadersAcceptIsRefused(String number) {
    assertTrue(line(Written.with("50000", number)).startsWith("line 4, column "));
  }

  @Test
  void aFolderAndAMissingFileAreToldApart() {
    assertEquals("this is not a file. Name a JSON file.", line(folder));
    assertEquals("there is no such file. Check the path.", line(folder.resolve("absent.json")));
  }
}
