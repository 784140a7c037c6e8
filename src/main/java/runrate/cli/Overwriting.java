package runrate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import runrate.files.DocumentKind;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.units.Problem;

/// What a file that is to be written must not be, unless it is asked for by word.
final class Overwriting {
  @Option(names = "--force", description = "Write the file even over a scenario, a rate card or what was read.")
  private boolean force;

  /// @param read the files the command has read, and folders it has read all files of
  /// @return why the file is not written, if it is not
  Optional<Problem> refusal(Path out, List<Path> read) {
    return force ? Optional.empty() : (Files.exists(out) ? reason(out, read) : cards(out, read)).map(what ->
        Problem.error("", what + ", so nothing was written", "Choose another file, or add --force")
            .inFile(out.toString()));
  }

  /// A new file beside rate cards is read with them from then on.
  private static Optional<String> cards(Path out, List<Path> read) {
    Path folder = out.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder)
        && Stream.concat(Stream.of(RunrateHome.find().rateCards(), UserFolder.find().rateCards()),
            read.stream().filter(Files::isDirectory)).anyMatch(cards -> isIn(cards, folder))
        ? Optional.of("this would stand among the rate cards in use") : Optional.empty();
  }

  private static Optional<String> reason(Path out, List<Path> read) {
    if (read.stream().anyMatch(file -> isSame(out, file))) {
      return Optional.of("this is the scenario itself");
    }
    Optional<DocumentKind> kind = DocumentKind.recognised(out);
    if (kind.isPresent()) {
      return Optional.of(kind.get() == DocumentKind.SCENARIO ? "this is a scenario" : "this is a rate card");
    }
    RunrateHome home = RunrateHome.find();
    return List.of(home.rateCards(), home.scenarios(), UserFolder.find().rateCards()).stream()
        .anyMatch(folder -> isIn(folder, out)) ? Optional.of("this file belongs to the program") : cards(out, read);
  }

  /// Files are compared, not names: a link or another spelling is the same file.
  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isIn(Path folder, Path file) {
    try {
      return Files.isDirectory(folder) && file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
