package runrate.files.warehouse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import runrate.files.calls.WarehouseException;
import runrate.ledger.ChargeRow;
import runrate.risk.Watch;
import runrate.units.Problem;
import runrate.usage.LineNote;
import runrate.usage.LogPrices;
import runrate.usage.LogSource;
import runrate.usage.LoggedNames;

/// Bills, for calls that lie somewhere else.
///
/// @param sources they were read from, those that have no calls
/// @param notes   lines of them that need a look
public record KeptBills(List<ChargeRow> rows, List<LogSource> sources, List<LineNote> notes) {
  private static final KeptBills NONE = new KeptBills(List.of(), List.of(), List.of());

  public KeptBills {
    rows = List.copyOf(rows);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /// Nothing where no bill was read.
  ///
  /// @param mostNotes no more than these
  public static KeptBills of(UsageFolder folder, LoggedNames names, LocalDate today, int mostNotes)
      throws WarehouseException {
    if (!folder.isThere()) {
      return NONE;
    }
    try (UsageStore store = UsageStore.open(folder, List.of())) {
      return of(store, names, today, mostNotes);
    }
  }

  private static KeptBills of(UsageStore store, LoggedNames names, LocalDate today, int mostNotes)
      throws WarehouseException {
    LogPrices prices = store.prices(names);
    List<LogSource> sources = store.sources(prices, today).stream().filter(LogSource::isBill).toList();
    return new KeptBills(new BilledRows(store).all(), sources, store.notes(prices, today, sources.stream()
        .map(LogSource::id).toList(), mostNotes));
  }

  /// Bills of files, of which nothing is kept.
  public static KeptBills alone(UsageFolder folder, List<Path> files, LoggedNames names, LocalDate today)
      throws WarehouseException {
    try (UsageStore store = UsageStore.inMemory(folder, files)) {
      for (Path file : files) {
        store.read(file, ReadOptions.USUAL, Watch.NONE);
        if (store.questions(store.prices(names), today).total().requests() > 0) {
          throw new WarehouseException(Problem.error("", "calls are in it, but those of the database are to be "
              + "compared", "Give bills alone").inFile(file.toString()), null);
        }
      }
      return of(store, names, today, 0);
    }
  }
}
