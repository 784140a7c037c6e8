package runrate.desktop.usage;

import java.util.List;
import runrate.files.Today;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.BilledRows;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.ledger.ChargeRow;
import runrate.usage.LineNote;
import runrate.usage.LogPrices;
import runrate.usage.LogSource;
import runrate.usage.LoggedNames;

/// Bills that were read, for calls that lie somewhere else.
///
/// @param sources they were read from, those without calls
/// @param notes   lines of them that need a look
record KeptBills(List<ChargeRow> rows, List<LogSource> sources, List<LineNote> notes) {
  private static final KeptBills NONE = new KeptBills(List.of(), List.of(), List.of());

  static KeptBills of(UsageFolder folder, LoggedNames names, int mostNotes) throws WarehouseException {
    if (!folder.isThere()) {
      return NONE;
    }
    try (UsageStore store = UsageStore.open(folder, List.of())) {
      LogPrices prices = store.prices(names);
      List<LogSource> sources = store.sources(prices, Today.date()).stream().filter(LogSource::isBill).toList();
      return sources.isEmpty() ? NONE : new KeptBills(new BilledRows(store).all(), sources, store.notes(prices,
          Today.date(), sources.stream().map(LogSource::id).toList(), mostNotes));
    }
  }
}
