package runrate.files.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.Reason;
import runrate.files.json.JsonMapping;
import runrate.inputs.ScenarioShape;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.units.Problem;
import tools.jackson.databind.node.ObjectNode;

/// Writes a scenario as [ScenarioReader] reads it, every key spelt out.
public final class ScenarioWriter {
  private ScenarioWriter() {}

  /// Saves atomically: the old file stays whole if anything goes wrong.
  ///
  /// @param book the prices the scenario was seen at; those of one's own go with it
  /// @throws IOException with a message for people
  public static void write(RateBook book, Scenario scenario, Path file) throws IOException {
    AtomicFile.write(file, content(book, scenario));
  }

  /// What is written into the file of a scenario, wherever it is saved from.
  public static byte[] content(RateBook book, Scenario scenario) {
    return text(OwnPriceMarks.mark(book, scenario)).getBytes(StandardCharsets.UTF_8);
  }

  /// What went wrong when a scenario could not be saved, as one line.
  public static Problem problem(Path file, IOException e) {
    return Problem.error("", "the scenario could not be saved: " + Reason.of(e),
        "Nothing is lost: save it under another name").inFile(file.toString());
  }

  public static String text(Scenario scenario) {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode();
    ShapeWriter.write(root, ScenarioShape.SHAPE, scenario);
    return JsonMapping.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }
}
