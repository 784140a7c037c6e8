package runrate.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import runrate.ledger.LedgerLine;
import runrate.ledger.Reconciliation;
import runrate.ledger.ToldInTwo;
import runrate.ledger.VendorRate;

/// Three ledgers and what lies between them, for people.
public final class LedgerWords {
  private static final int CENTS = 2;

  private LedgerWords() {}

  /// The whole in one sentence.
  public static String headline(Reconciliation all) {
    LedgerLine total = all.total();
    String sum = "The calls of the log come to %s, and %s is billed".formatted(usd(total.priced()),
        usd(total.billed()));
    if (all.isFloor()) {
      return "%s: %s of it the log does not see, so that its sum is a floor, not the total.".formatted(sum,
          usd(all.unseenUsd()));
    }
    return sum + (total.residual().signum() == 0 ? ": nothing lies between them." : ": %s between them, by cause below."
        .formatted(usd(total.residual())));
  }

  /// What should be known besides, a sentence each.
  public static List<String> notes(Reconciliation all) {
    List<String> notes = new ArrayList<>();
    if (all.copies() > 0) {
      notes.add("Told twice and counted once: %s of bills, %s.".formatted(Figures.counted(all.copies(), "row"),
          usd(all.copiesUsd())));
    }
    all.twofold().stream().map(LedgerWords::twofold).forEach(notes::add);
    all.foreign().forEach((currency, amount) -> notes.add("Not compared: %s %s, which are no dollars.".formatted(
        currency, amount.toPlainString())));
    if (all.otherCalls() > 0) {
      notes.add("Not compared: %s of %s at the cards' prices, of vendors or days no bill is there for.".formatted(
          Figures.counted(all.otherCalls(), "request"), usd(all.otherUsd())));
    }
    all.rates().stream().filter(rate -> rate.listedUsd().compareTo(rate.billedUsd()) != 0).map(LedgerWords::rate)
        .forEach(notes::add);
    return notes;
  }

  private static String twofold(ToldInTwo told) {
    return "%s bills the same in two formats, which is counted once: %s (%s) has it in more detail, and %s of %s (%s), "
        .formatted(told.vendor(), told.counted().name(), told.counted().format(), Figures.counted(told.rows(), "row"),
            told.left().name(), told.left().format())
        + "%s, %s not counted.".formatted(usd(told.usd()), told.rows() == 1 ? "is" : "are");
  }

  private static String rate(VendorRate rate) {
    double discount = rate.discount();
    return "%s bills %s for what is %s at its list prices: %s %s.".formatted(rate.vendor(), usd(rate.billedUsd()),
        usd(rate.listedUsd()), Figures.percent(Math.abs(discount), 1), discount > 0 ? "off" : "more");
  }

  /// To the cent.
  public static String usd(BigDecimal exact) {
    return UsageWords.exact(exact, CENTS);
  }
}
