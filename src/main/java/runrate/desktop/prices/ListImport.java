package runrate.desktop.prices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import runrate.desktop.store.Background;
import runrate.files.UserFolder;
import runrate.files.disk.ReadResult;
import runrate.files.disk.Reason;
import runrate.files.foreign.ImportFolder;
import runrate.files.foreign.ImportedRow;
import runrate.files.foreign.ImportedRow.Outcome;
import runrate.files.foreign.PriceList;
import runrate.files.foreign.PriceListReader;
import runrate.text.Figures;
import runrate.text.Why;
import runrate.units.Problem;

/// Brings in a price list of others in the background, and gives an account of every row.
final class ListImport {
  private static final int MOST_ROWS = 200;

  private final UserFolder user;
  private final Consumer<Why> onDone;
  private final Consumer<List<Problem>> onProblems;

  ListImport(UserFolder user, Consumer<Why> onDone, Consumer<List<Problem>> onProblems) {
    this.user = user;
    this.onDone = onDone;
    this.onProblems = onProblems;
  }

  void start(Path file) {
    // One of its own for each file: a list that was picked before is brought in all the same.
    var reading = new Background<Path, ReadResult<PriceList>>("import", (path, going) -> bringIn(path), this::tell,
        why -> onProblems.accept(List.of(unreadable(file, why))));
    reading.ask(file);
  }

  private static Problem unreadable(Path file, String why) {
    return Problem.error("", "the list cannot be read (%s)".formatted(why), "Nothing was changed")
        .inFile(file.toString());
  }

  private ReadResult<PriceList> bringIn(Path file) {
    ReadResult<PriceList> read = PriceListReader.read(file, lastChanged(file));
    List<Problem> problems = new ArrayList<>(read.errors());
    read.value().ifPresent(list -> {
      try {
        new ImportFolder(user.imports()).replace(list.format(), list.cards());
      } catch (IOException e) {
        problems.add(Problem.error("", "the import cannot be kept (%s)".formatted(Reason.of(e)), "Nothing was changed")
            .inFile(user.imports().toString()));
      }
    });
    return new ReadResult<>(read.value().filter(list -> problems.isEmpty()), problems);
  }

  private void tell(ReadResult<PriceList> read) {
    onProblems.accept(read.problems());
    read.value().ifPresent(list -> onDone.accept(account(list)));
  }

  /// A list says nowhere when it was fetched; its file was written then.
  private static LocalDate lastChanged(Path file) {
    try {
      return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    } catch (IOException e) {
      return LocalDate.EPOCH;
    }
  }

  private static Why account(PriceList list) {
    List<Why.Table> tables = new ArrayList<>();
    tables.add(new Why.Table(List.of("Rows", "Count"), List.of(
        List.of("Mapped to a card", count(list, Outcome.MAPPED)),
        List.of("Unmapped: nothing in them for us", count(list, Outcome.UNMAPPED)),
        List.of("Refused: wrong", count(list, Outcome.REFUSED))),
        List.of("Read", Figures.whole(list.rows().size()))));
    List<String> notes = new ArrayList<>();
    for (Outcome outcome : List.of(Outcome.REFUSED, Outcome.UNMAPPED, Outcome.MAPPED)) {
      addNotes(notes, list.told().stream().filter(row -> row.outcome() == outcome).toList());
    }
    return new Why("Import of " + list.format().label(), Figures.whole(list.rows().size()) + " rows",
        "Kept as a source to compare with; the cards in use stay as they are.", list.file(), tables, notes);
  }

  private static String count(PriceList list, Outcome outcome) {
    return Figures.whole(list.count(outcome));
  }

  private static void addNotes(List<String> notes, List<ImportedRow> rows) {
    rows.stream().limit(MOST_ROWS).map(ListImport::note).forEach(notes::add);
    if (rows.size() > MOST_ROWS) {
      notes.add("and %s more like that: runrate import FILE --list tells them all".formatted(
          Figures.whole(rows.size() - MOST_ROWS)));
    }
  }

  private static String note(ImportedRow row) {
    return row.outcome() == Outcome.MAPPED ? "%s: left out: %s".formatted(row.id(), String.join(", ", row.leftOut()))
        : "%s: %s".formatted(row.id(), row.reason());
  }
}
