package runrate.files.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.files.calls.WarehouseException;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.Reason;
import runrate.sharing.SharedWay;
import runrate.units.Problem;
import runrate.usage.TagRule;

/// How what the team [TagRule#SHARED] costs is split where nobody says so: a word on a line of its own, no line for not
/// at all. As of rules, what cannot be read is a fault: costs would silently be somebody else's.
public record KeptShare(Path file) {
  private static final String TITLE = "# How what the team " + TagRule.SHARED + " costs is split over the others";

  public Optional<SharedWay> way() throws WarehouseException {
    Optional<String> word = lines().stream().map(String::strip).filter(line -> !line.isEmpty()
        && !line.startsWith("#")).findFirst();
    if (word.isPresent() && SharedWay.of(word.get()).isEmpty()) {
      throw fault("“%s” is no way to split the cost of a team".formatted(word.get()), "Write %s, or delete the file"
          .formatted(Stream.of(SharedWay.values()).map(SharedWay::word).collect(Collectors.joining(" or "))), null);
    }
    return word.flatMap(SharedWay::of);
  }

  private List<String> lines() throws WarehouseException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw fault("how a team is split cannot be read: " + Reason.of(e), "Make the file readable", e);
    }
  }

  public void keep(Optional<SharedWay> way) throws WarehouseException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      AtomicFile.writePrivately(file, (TITLE + "\n" + way.map(of -> of.word() + "\n").orElse("")).getBytes(
          StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw fault("how a team is split could not be kept: " + Reason.of(e), "Free the place, or name another with "
          + "XDG_CONFIG_HOME", e);
    }
  }

  private WarehouseException fault(String what, String todo, Exception e) {
    return new WarehouseException(Problem.error("", what, todo).inFile(file.toString()), e);
  }
}
