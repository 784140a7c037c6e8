package runrate.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.ScenarioReader;
import runrate.files.scenario.ScenarioWriter;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Told;

class ScenarioReaderFuzzTest {
  @FuzzTest(maxDuration = "4m")
  @DictionaryFile(resourcePath = "scenario.dict")
  void anyBytesAreReadOrRefusedInLines(byte[] bytes) {
    ReadResult<Scenario> read = ScenarioReader.parse("fuzz.json", bytes);
    Told.inLines(read);
    read.value().ifPresent(scenario -> {
      comesBackEqual(scenario);
      Told.priced(Shipped.engine(), scenario);
    });
  }

  private static void comesBackEqual(Scenario scenario) {
    byte[] written = ScenarioWriter.text(scenario).getBytes(StandardCharsets.UTF_8);
    ReadResult<Scenario> again = ScenarioReader.parse("written.json", written);
    assertEquals(List.of(), again.problems());
    assertEquals(Optional.of(scenario), again.value());
  }
}
