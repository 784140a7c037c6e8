package runrate.desktop.prices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import runrate.discrepancy.Discrepancies;
import runrate.discrepancy.ModelDiscrepancies;
import runrate.files.UserFolder;
import runrate.files.foreign.ImportFolder;
import runrate.pricing.RateBook;

/// What imported lists say of the cards in use. They may be thousands of models, so they are read and
/// compared in the background; the newest question wins.
final class OtherSources {
  private final UserFolder user;
  private final Runnable onFound;
  private final AtomicLong newest = new AtomicLong();
  private Optional<ImportFolder.Result> imports = Optional.empty();
  private Optional<Discrepancies> found = Optional.empty();
  private RateBook asked;
  private LocalDate askedOn;

  /// @param onFound told, on the thread of the window, that an answer has come
  OtherSources(UserFolder user, Runnable onFound) {
    this.user = user;
    this.onFound = onFound;
  }

  /// Compares a book as it is on a day, unless that was asked before.
  void ask(RateBook book, LocalDate date) {
    if (book != asked || !date.equals(askedOn)) {
      asked = book;
      askedOn = date;
      answer(book, date);
    }
  }

  /// Waits for the answer, for a picture that is taken only once.
  void answerNow() {
    newest.incrementAndGet();
    imports = Optional.of(new ImportFolder(user.imports()).read());
    found = Optional.of(Discrepancies.of(asked, imports.get().sources(), askedOn));
    onFound.run();
  }

  private void answer(RateBook book, LocalDate date) {
    long mine = newest.incrementAndGet();
    Optional<ImportFolder.Result> known = imports;
    Thread.ofPlatform().daemon().name("other-sources").start(() -> {
      ImportFolder.Result read = known.orElseGet(() -> new ImportFolder(user.imports()).read());
      Discrepancies answer = Discrepancies.of(book, read.sources(), date);
      Platform.runLater(() -> {
        if (newest.get() == mine) {
          imports = Optional.of(read);
          found = Optional.of(answer);
          onFound.run();
        }
      });
    });
  }

  /// Reads the imports anew: there is another one.
  void changed() {
    imports = Optional.empty();
    if (asked != null) {
      answer(asked, askedOn);
    }
  }

  /// Whether anything was imported; unknown, and so false, until the first answer.
  boolean any() {
    return imports.map(read -> !read.sources().isEmpty()).orElse(false);
  }

  /// Whether the first answer is still to come.
  boolean isWaiting() {
    return found.isEmpty();
  }

  /// What they say of one model; empty where none knows it.
  Optional<ModelDiscrepancies> of(String key) {
    return found.flatMap(all -> all.models().stream().filter(model -> model.key().equals(key)).findFirst());
  }

  /// Whether one of them has another price for a model.
  boolean differ(String key) {
    return of(key).map(model -> model.sources().stream().anyMatch(source ->
        !source.source().equals(Discrepancies.LIST) && !source.agrees())).orElse(false);
  }
}
