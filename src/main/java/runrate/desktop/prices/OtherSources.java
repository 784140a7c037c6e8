package runrate.desktop.prices;

import java.time.LocalDate;
import java.util.Optional;
import runrate.desktop.store.Background;
import runrate.discrepancy.Discrepancies;
import runrate.discrepancy.ListedModel;
import runrate.discrepancy.ModelDiscrepancies;
import runrate.files.UserFolder;
import runrate.files.foreign.ImportFolder;
import runrate.pricing.RateBook;

/// What imported lists say of the cards in use. They may be thousands of models, so they are read and
/// compared in the background.
final class OtherSources {
  private record Question(RateBook book, LocalDate date, Optional<ImportFolder.Result> known) {}

  private record Answer(ImportFolder.Result imports, Discrepancies discrepancies) {}

  private final UserFolder user;
  private final Runnable onFound;
  private final Background<Question, Answer> comparing =
      new Background<>("other-sources", (question, going) -> answer(question), this::found, this::failed);
  private Optional<ImportFolder.Result> imports = Optional.empty();
  private Optional<Discrepancies> found = Optional.empty();
  private Optional<String> failure = Optional.empty();
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
      comparing.ask(question());
    }
  }

  /// Waits for the answer, for a picture that is taken only once.
  void answerNow() {
    imports = Optional.empty();
    comparing.now(question());
  }

  private Question question() {
    return new Question(asked, askedOn, imports);
  }

  private Answer answer(Question question) {
    ImportFolder.Result read = question.known().orElseGet(() -> new ImportFolder(user.imports()).read());
    return new Answer(read, Discrepancies.of(question.book(), read.sources(), question.date()));
  }

  private void found(Answer answer) {
    imports = Optional.of(answer.imports());
    found = Optional.of(answer.discrepancies());
    failure = Optional.empty();
    onFound.run();
  }

  private void failed(String why) {
    found = Optional.empty();
    failure = Optional.of(why);
    onFound.run();
  }

  /// Reads the imports anew: there is another one.
  void changed() {
    imports = Optional.empty();
    if (asked != null) {
      comparing.ask(question());
    }
  }

  /// Whether anything was imported; unknown, and so false, until the first answer.
  boolean any() {
    return imports.map(read -> !read.sources().isEmpty()).orElse(false);
  }

  /// Why there is no answer, if there will be none; empty while one is to come.
  Optional<String> failure() {
    return failure;
  }

  /// Whether the first answer is still to come.
  boolean isWaiting() {
    return found.isEmpty() && failure.isEmpty();
  }

  /// What they say of one model; empty where none knows it.
  Optional<ModelDiscrepancies> of(String key) {
    return found.flatMap(all -> all.models().stream().filter(model -> model.key().equals(key)).findFirst());
  }

  /// A model of an imported list.
  ///
  /// @param key `vendor/model` as the list calls it
  Optional<ListedModel> listed(String source, String key) {
    return imports.stream().flatMap(read -> read.sources().stream()).filter(list -> list.source().equals(source))
        .flatMap(list -> new RateBook(list.cards()).find(key).stream()).map(offer -> new ListedModel(source, offer))
        .findFirst();
  }

  /// Whether one of them has another price for a model.
  boolean differ(String key) {
    return of(key).map(model -> model.sources().stream().anyMatch(source ->
        !source.source().equals(Discrepancies.LIST) && !source.agrees())).orElse(false);
  }
}
