package runrate.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the assembled program as its user would: from some other folder, with an old Java first on the path. */
@Tag("packaged")
@DisabledOnOs(OS.WINDOWS)
class PackagedProgramTest {
  private static final Path LAUNCHER = Program.DIST.resolve("bin/runrate");
  private static final String OLD_JAVA =
      """
      #!/bin/sh
      [ "$1" = -version ] || exit 17
      echo 'openjdk version "17.0.15" 2025-04-15' >&2
      """;

  @TempDir Path elsewhere;

  @BeforeEach
  void putAnOldJavaFirstOnThePath() throws IOException {
    script("java", OLD_JAVA);
  }

  @Test
  void startsAlthoughTheFirstJavaOnThePathIsTooOld() throws Exception {
    assertStarts(run(LAUNCHER, Map.of(), "estimate", "20-agents"));
  }

  @Test
  void startsThroughALinkInAFolderWithASpaceInItsName() throws Exception {
    Path folder = Files.createDirectory(elsewhere.resolve("my programs"));
    Path link = Files.createSymbolicLink(folder.resolve("runrate"), LAUNCHER);
    assertStarts(run(link, Map.of(), "estimate", "20-agents"));
    Files.delete(link);
  }

  @Test
  void passesOverAJavaHomeThatIsTooOld() throws Exception {
    Path old = script("old/bin/java", OLD_JAVA).getParent().getParent();
    assertStarts(run(LAUNCHER, Map.of("JAVA_HOME", old.toString()), "estimate", "20-agents"));
  }

  @Test
  void refusesAJavaOfItsOwnThatIsTooOldInOneLine() throws Exception {
    Program.Result result = run(LAUNCHER, Map.of("RUNRATE_JAVA_HOME", elsewhere.toString()));
    assertEquals(
        new Program.Result(2, "",
            "runrate: RUNRATE_JAVA_HOME is %s, which holds no Java 25 or newer\n".formatted(elsewhere)),
        result);
  }

  @Test
  void writesPagesAndWorkbooksWithWhatItBringsAlong() throws Exception {
    Path pages = elsewhere.resolve("board.pdf");
    assertEquals(new Program.Result(0, "", ""),
        run(LAUNCHER, Map.of(), "snapshot", "20-agents", "--view", "board", "--out", pages.toString()));
    assertTrue(Files.readString(pages, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    Path book = elsewhere.resolve("agents.xlsx");
    assertEquals(0, run(LAUNCHER, Map.of(), "export", "20-agents", "--out", book.toString()).exitCode());
    assertTrue(Files.size(book) > 0);
  }

  @Test
  void readsAFileWithOtherLettersInItsNameInAPlainLocale() throws Exception {
    assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this Java cannot name such a file either");
    Path file = Files.copy(Program.DIST.resolve("scenarios/20-agents.json"), elsewhere.resolve("Gr\u00F6\u00DFe.json"));
    assertStarts(run(LAUNCHER, Map.of("LC_ALL", "C", "LANG", "C"), "estimate", file.toString()));
  }

  private static void assertStarts(Program.Result result) {
    assertEquals(0, result.exitCode(), result.err());
    assertTrue(result.out().startsWith("20 agents"), result.out());
    assertTrue(result.out().contains("$22,869.86"), result.out());
    assertTrue(result.err().lines().allMatch(line -> line.startsWith("warning: ")), result.err());
  }

  private Program.Result run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
    return new Program(launcher, elsewhere).run(environment, arguments);
  }

  private Path script(String name, String text) throws IOException {
    Path script = elsewhere.resolve(name);
    Files.createDirectories(script.getParent());
    Files.writeString(script, text);
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
