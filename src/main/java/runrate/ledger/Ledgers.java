package runrate.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.usage.LogSource;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedUse;

/// Recorded calls, wherever they lie, and all bills there are, to be set side by side as a whole or in part.
///
/// @param sources files the bills were read from, with what became of their rows
public record Ledgers(LoggedNames names, List<LoggedUse> uses, List<ChargeRow> rows, List<LogSource> sources) {
  public Ledgers {
    uses = List.copyOf(uses);
    rows = List.copyOf(rows);
    sources = List.copyOf(sources);
  }

  public Reconciliation of(BillScope scope) {
    var called = new LedgerNames(names);
    boolean isAll = scope.vendor().isEmpty();
    Optional<LocalDate> from = scope.month().map(month -> month.atDay(1));
    Optional<LocalDate> to = scope.month().map(month -> month.plusMonths(1).atDay(1));
    return Reconciliation.of(names, isAll ? uses : uses.stream().filter(use -> scope.hasVendor(called.called(use)
        .model().vendor())).toList(), rows.stream().filter(row -> scope.hasFile(row.file()) && scope.hasVendor(
            called.called(row).vendor())).toList(), from, to);
  }

  /// What can be looked at by itself, where there are several of its kind: vendors, months, files.
  ///
  /// @param all of the bills
  public List<BillScope> parts(Reconciliation all) {
    List<YearMonth> months = all.lines().stream().flatMap(line -> Stream.iterate(YearMonth.from(line.from()), month ->
        !month.isAfter(YearMonth.from(line.to().minusDays(1))), month -> month.plusMonths(1))).distinct().sorted()
        .toList();
    List<BillFile> files = Stream.concat(all.bills().stream().map(CountedBill::file), all.twofold().stream()
        .map(ToldInTwo::left)).distinct().toList();
    List<BillScope> parts = new ArrayList<>();
    several(all.by(LedgerLine::vendor).keySet().stream().map(BillScope::of).toList(), parts);
    several(months.stream().map(BillScope::of).filter(month -> !of(month).isEmpty()).toList(), parts);
    several(files.stream().map(BillScope::of).toList(), parts);
    return List.copyOf(parts);
  }

  private static void several(List<BillScope> same, List<BillScope> parts) {
    if (same.size() > 1) {
      parts.addAll(same);
    }
  }
}
