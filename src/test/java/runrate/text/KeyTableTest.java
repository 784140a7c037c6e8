package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.files.RunrateHome;
import runrate.testing.Written;

class KeyTableTest {
  @Test
  void theGuideListsEveryKeyAsTheProgramKnowsIt() {
    String guide = Written.read(RunrateHome.find().folder().resolve("src/site/markdown/guide.md"));
    List<String> missing = KeyTable.lines().stream().filter(line -> !guide.contains(line + "\n")).toList();
    assertEquals(List.of(), missing, "print the table with: runrate check --inputs");
  }

  @Test
  void aRowNamesMeaningBoundsAndWhatSilenceMeans() {
    assertTrue(KeyTable.lines().contains("| `plan.caching.launch.spreadSeconds` | The time over which the calls of one "
        + "round start; the wider it is, the more of them find what the first one wrote. | 0 or more | 0 |"));
    assertTrue(KeyTable.lines().stream().anyMatch(line -> line.startsWith("| `workload.daysPerMonth` |")
        && line.endsWith("| above 0 and at most 31, or \"calendar\" | 30 |")));
  }
}
