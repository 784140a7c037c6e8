package runrate.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.units.Problem;

/// Reads all rate cards of a folder into one book. A damaged card is left out and reported; the
/// others are used.
public final class RateCardFolder {
  private RateCardFolder() {}

  /// The book and everything that was wrong with its files.
  public record Result(RateBook book, List<Problem> problems) {}

  public static Result read(Path folder) {
    List<RateCard> cards = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(file -> {
        ReadResult<RateCard> card = RateCardReader.read(file);
        card.value().ifPresent(cards::add);
        problems.addAll(card.problems());
      });
    } catch (IOException e) {
      problems.add(Problem.error("", "the folder of rate cards cannot be read", "Check the path")
          .inFile(folder.toString()));
    }
    return new Result(new RateBook(cards), problems);
  }
}
