package runrate.files.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import runrate.discrepancy.Quoted;
import runrate.files.cards.RateCardFolder;
import runrate.files.cards.RateCardWriter;
import runrate.pricing.RateCard;
import runrate.units.Problem;

/// Price lists of others as they were imported: a folder a format, in it a rate card a vendor. They are
/// compared with the cards in use and never priced with.
public record ImportFolder(Path folder) {
  /// What is there, and what of it cannot be read.
  public record Result(List<Quoted> sources, List<Problem> problems) {}

  /// Puts an import in the place of the one before it: file by file, so that each is whole at any time,
  /// and those of vendors that are gone last.
  ///
  /// @param format names the folder
  /// @throws IOException naming the file
  public void replace(ForeignFormat format, List<RateCard> cards) throws IOException {
    Path own = Files.createDirectories(folder.resolve(format.word()));
    List<Path> written = new ArrayList<>();
    for (RateCard card : cards) {
      Path file = own.resolve(card.vendor().id() + ".json");
      RateCardWriter.write(card, file);
      written.add(file);
    }
    for (Path file : jsonFiles(own)) {
      if (!written.contains(file)) {
        Files.delete(file);
      }
    }
  }

  /// Nothing where nothing was imported yet.
  public Result read() {
    List<Quoted> sources = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path format : formats(problems)) {
      RateCardFolder.Result read = RateCardFolder.read(format);
      read.problems().stream().filter(Problem::isError).forEach(problems::add);
      if (!read.book().cards().isEmpty()) {
        sources.add(new Quoted(label(String.valueOf(format.getFileName())), read.book().cards()));
      }
    }
    return new Result(sources, problems);
  }

  /// The name people know a list by; a folder somebody else made is called as it is.
  private static String label(String folder) {
    return ForeignFormat.named(folder).map(ForeignFormat::label).orElse(folder);
  }

  private List<Path> formats(List<Problem> problems) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      problems.add(Problem.error("", "the folder of imports cannot be read", "Check who may read it")
          .inFile(folder.toString()));
      return List.of();
    }
  }

  private static List<Path> jsonFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }
}
