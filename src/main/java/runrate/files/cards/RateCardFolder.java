package runrate.files.cards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import runrate.files.claims.ClaimModels;
import runrate.files.disk.ReadResult;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.units.Problem;

/// Reads all rate cards of a folder into one book. A damaged card is left out and reported; the
/// others are used.
public final class RateCardFolder {
  private RateCardFolder() {}

  /// The book and everything that was wrong with its files.
  public record Result(RateBook book, List<Problem> problems) {}

  /// A second card of the same vendor is left out: which of them is meant cannot be told.
  private static void add(RateCard card, Path file, List<RateCard> cards, List<Problem> problems) {
    String vendor = card.vendor().id();
    if (cards.stream().anyMatch(other -> other.vendor().id().equals(vendor))) {
      problems.add(Problem.error("vendor.id", "another card of vendor '%s' is in this folder".formatted(vendor),
          "Keep one of them").inFile(file.toString()));
    } else {
      cards.add(card);
    }
  }

  public static Result read(Path folder) {
    List<Problem> problems = new ArrayList<>();
    return new Result(book(cards(folder, problems), List.of()), problems);
  }

  /// The shipped cards with those of the user's own before them; who has none has no folder for them.
  public static Result read(Path shipped, Path own) {
    List<Problem> problems = new ArrayList<>();
    List<RateCard> cards = cards(shipped, problems);
    return new Result(book(cards, Files.isDirectory(own) ? cards(own, problems) : List.of()), problems);
  }

  private static RateBook book(List<RateCard> shipped, List<RateCard> own) {
    return new RateBook(shipped, own, ClaimModels::find);
  }

  private static List<RateCard> cards(Path folder, List<Problem> problems) {
    List<RateCard> cards = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".json")).sorted().forEach(file -> {
        ReadResult<RateCard> read = RateCardReader.read(file);
        problems.addAll(read.problems());
        read.value().ifPresent(card -> add(card, file, cards, problems));
      });
    } catch (IOException | UncheckedIOException e) {
      problems.add(Problem.error("", "the folder of rate cards cannot be read", "Check the path")
          .inFile(folder.toString()));
    }
    return cards;
  }
}
