package runrate.files.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import runrate.files.calls.WarehouseException;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.Reason;
import runrate.units.Problem;
import runrate.usage.TagRule;

/// The rules that tag recorded calls, one a line, the first first. Unlike an answer that can be asked for again, a rule
/// that cannot be read or kept is a fault: costs would silently be somebody else's.
public record KeptRules(Path file) {
  private static final String TITLE = "# Rules that tag recorded calls: of those a call meets the first counts";

  public List<TagRule> all() throws WarehouseException {
    List<TagRule> rules = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          rules.add(TagRule.of(line));
        } catch (IllegalArgumentException e) {
          throw fault("line " + number, e.getMessage(), "Mend the line or take it out", e);
        }
      }
    }
    return rules;
  }

  private List<String> lines() throws WarehouseException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw fault("", "the rules that tag calls cannot be read: " + Reason.of(e), "Make the file readable", e);
    }
  }

  public void keep(List<TagRule> rules) throws WarehouseException {
    String text = rules.stream().map(TagRule::line).collect(Collectors.joining("\n", TITLE + "\n", "\n"));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      AtomicFile.writePrivately(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw fault("", "the rules could not be kept: " + Reason.of(e), "Free the place, or name another with "
          + "XDG_CONFIG_HOME", e);
    }
  }

  private WarehouseException fault(String place, String what, String todo, Exception e) {
    return new WarehouseException(Problem.error(place, what, todo).inFile(file.toString()), e);
  }
}
