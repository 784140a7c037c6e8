package runrate.files.json;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.testing.Shipped;
import runrate.testing.Written;

class TruncationTest {
  static List<Path> shipped() {
    return Shipped.scenarioFiles();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aShippedFileCutOffAnywhereIsReportedAndNeverThrows(Path file) {
    byte[] whole = Written.read(file).stripTrailing().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      var read = JsonText.parse("cut.json", Arrays.copyOf(whole, length));
      assertTrue(read.value().isEmpty() && read.problems().size() == 1, "cut at " + length);
    }
  }
}
