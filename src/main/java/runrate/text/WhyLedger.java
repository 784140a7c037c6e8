package runrate.text;

import java.util.ArrayList;
import java.util.List;
import runrate.ledger.CountedBill;
import runrate.ledger.LedgerLine;
import runrate.ledger.NamedPart;
import runrate.ledger.Reconciliation;
import runrate.usage.LogSource;

/// Where the difference between a log and its bills comes from.
public final class WhyLedger {
  private WhyLedger() {}

  /// @param sources of calls and bills, with what became of their lines
  public static Why of(Reconciliation all, List<LogSource> sources) {
    LedgerLine total = all.total();
    return new Why("Against the invoice", LedgerWords.exact(total.residual()), "billed = what the calls of the log "
        + "come to at the cards' prices of their day + every cause below, to the last digit. What the log claims is a "
        + "ledger of its own and added to neither.", LedgerWords.headline(all), List.of(vendors(all), causes(total)),
        notes(all, sources));
  }

  private static Why.Table vendors(Reconciliation all) {
    return new Why.Table(List.of("vendor", "logged", "priced", "billed", "between"), all.by(LedgerLine::vendor)
        .entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList(), row("all", all.total()));
  }

  private static Why.Table causes(LedgerLine total) {
    return new Why.Table(List.of("cause", "dollars", "of the bill"), total.causes().entrySet().stream().map(each ->
        List.of(each.getKey().label(), LedgerWords.exact(each.getValue()), LedgerWords.share(each.getValue(), total)))
        .toList(), List.of("between", LedgerWords.exact(total.residual()), LedgerWords.share(total.residual(),
            total)));
  }

  private static List<String> row(String name, LedgerLine line) {
    return List.of(name, line.logged().map(LedgerWords::exact).orElse("–"), LedgerWords.exact(line.priced()),
        LedgerWords.exact(line.billed()), LedgerWords.exact(line.residual()));
  }

  private static List<String> notes(Reconciliation all, List<LogSource> sources) {
    List<String> notes = new ArrayList<>(LedgerWords.refused(sources).stream().toList());
    notes.addAll(LedgerWords.notes(all));
    for (NamedPart part : all.named()) {
      notes.add("Named by a person, of %s: %s%s.".formatted(part.vendor(), LedgerWords.named(part),
          part.note().isEmpty() ? "" : ", " + part.note()));
    }
    for (CountedBill bill : all.bills()) {
      notes.add("%s: %s.".formatted(bill.file().format(), LedgerWords.bill(bill)));
    }
    return notes;
  }
}
