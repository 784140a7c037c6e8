package runrate.desktop.usage;

import java.util.List;
import java.util.Optional;
import runrate.files.Today;
import runrate.files.calls.UsesByDay;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.BilledRows;
import runrate.files.warehouse.UsageStore;
import runrate.ledger.ChargeRow;
import runrate.ledger.Reconciliation;
import runrate.usage.LogPrices;
import runrate.usage.LoggedNames;

/// Recorded calls beside what is billed.
final class BesideBills {
  private BesideBills() {}

  /// Nothing is asked of the calls where no bill was read.
  static Optional<Reconciliation> of(UsageStore store, LogPrices prices, LoggedNames names) throws WarehouseException {
    List<ChargeRow> billed = new BilledRows(store).all();
    return billed.isEmpty() ? Optional.empty() : Optional.of(Reconciliation.of(names, new UsesByDay(store.questions(
        prices, Today.date())).all(), billed, Optional.empty(), Optional.empty())).filter(all -> !all.isEmpty());
  }
}
