package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What reaches the terminal, and what happens where it does not.
class OutputTest {
  /// A device that is full, as `/dev/full` is.
  private static final class Full extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"estimate", "forecast --json", "--version", "check --schema", "claims", "help"})
  void outputThatCannotBeWrittenIsExitCodeTwo(String command) {
    var told = new ByteArrayOutputStream();
    int code = RunrateCommand.run(command.split(" "), Ran.commands(file -> true), new PrintStream(new Full()),
        new PrintStream(told, true, StandardCharsets.UTF_8));
    assertEquals(2, code);
    assertTrue(told.toString(StandardCharsets.UTF_8).contains("the output could not be written"));
  }

  @Test
  void outputThatWasWrittenKeepsItsExitCode() {
    var out = new ByteArrayOutputStream();
    assertEquals(0, RunrateCommand.run(new String[] {"--version"}, Ran.commands(file -> true), new PrintStream(out),
        System.err));
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("Runrate "));
  }

  @Test
  void whatMovesACursorOrTurnsWritingIsShownInert() {
    var shown = new StringWriter();
    var out = new PrintWriter(new InertWriter(shown));
    out.print("a\u001B[31mred\u202Egnp.exe\u2066b\tc");
    out.write('\u0007');
    out.flush();
    assertEquals("a\uFFFD[31mred\uFFFDgnp.exe\uFFFDb\tc\uFFFD", shown.toString());
  }

  @Test
  void anArabicNameIsShownAsItIs() {
    var shown = new StringWriter();
    var out = new PrintWriter(new InertWriter(shown));
    out.printf("\u0641\u0631\u064A\u0642 %s", "\uD83D\uDE00");
    out.flush();
    assertEquals("\u0641\u0631\u064A\u0642 \uD83D\uDE00", shown.toString());
  }
}
