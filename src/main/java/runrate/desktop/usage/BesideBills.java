package runrate.desktop.usage;

import java.util.List;
import java.util.Optional;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.UsesByDay;
import runrate.files.calls.WarehouseException;
import runrate.ledger.BillScope;
import runrate.ledger.ChargeRow;
import runrate.ledger.Ledgers;
import runrate.ledger.Reconciliation;
import runrate.usage.LogSource;
import runrate.usage.LoggedNames;

/// Recorded calls beside what is billed.
///
/// @param all of the bills, compared already
record BesideBills(Ledgers ledgers, Reconciliation all) {

  /// Nothing is asked of the calls where no bill was read.
  ///
  /// @param calls   wherever they lie
  /// @param sources of calls and bills
  static Optional<BesideBills> of(List<ChargeRow> billed, CallQuestions calls, LoggedNames names,
      List<LogSource> sources) throws WarehouseException {
    if (billed.isEmpty()) {
      return Optional.empty();
    }
    var ledgers = new Ledgers(names, new UsesByDay(calls).all(), billed, sources);
    Reconciliation all = ledgers.of(BillScope.ALL);
    return all.isEmpty() ? Optional.empty() : Optional.of(new BesideBills(ledgers, all));
  }
}
