package runrate.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.ledger.BillScope;
import runrate.ledger.CountedBill;
import runrate.ledger.GapCause;
import runrate.ledger.LedgerLine;
import runrate.ledger.NamedPart;
import runrate.ledger.Reconciliation;
import runrate.ledger.ToldInTwo;
import runrate.ledger.VendorRate;
import runrate.usage.DaySpan;
import runrate.usage.LogSource;

/// Three ledgers and what lies between them, for people.
public final class LedgerWords {
  private static final int CENTS = 2;
  private static final int MICRO = 6;
  private static final BigDecimal CENT = new BigDecimal("0.01");

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
    return sum + (total.residual().signum() == 0 ? ": nothing lies between them."
        : ": %s between them, by cause below%s.".formatted(usd(total.residual()), nameless(total)));
  }

  private static String nameless(LedgerLine total) {
    BigDecimal left = total.causes().getOrDefault(GapCause.NO_NAME, BigDecimal.ZERO);
    return left.abs().compareTo(CENT) < 0 ? "" : "; %s has no name yet".formatted(usd(left));
  }

  /// `2 lines of bill.csv are refused and in none of these figures.`
  public static Optional<String> refused(List<LogSource> sources) {
    List<LogSource> having = sources.stream().filter(source -> source.counts().refused() > 0).toList();
    long all = having.stream().mapToLong(source -> source.counts().refused()).sum();
    String whose = having.stream().map(source -> "%s of %s".formatted(Figures.counted(source.counts().refused(),
        "line"), source.label())).collect(Collectors.joining(", "));
    return having.isEmpty() ? Optional.empty() : Optional.of("%s %s refused and in none of these figures.".formatted(
        whose, all == 1 ? "is" : "are"));
  }

  /// What is looked at, as a menu has it: `Anthropic`, `Nov 2026`, `focus.csv (FOCUS 1.2)`.
  public static String scope(BillScope scope) {
    return scope.vendor().or(() -> scope.month().map(month -> Figures.monthAndYear(month.atDay(1)))).or(() ->
        scope.file().map(file -> "%s (%s)".formatted(file.name(), file.format()))).orElse("All bills");
  }

  /// `support plan, +$12.50`
  public static String named(NamedPart part) {
    return "%s, %s".formatted(part.name(), signed(part.usd()));
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
    String apart = told.moreUsd().abs().compareTo(CENT) < 0 ? "" : "; that is %s %s than what is counted of the same"
        .formatted(usd(told.moreUsd().abs()), told.moreUsd().signum() > 0 ? "more" : "less");
    return "What %s bills is told twice and counted once, from %s (%s): %s of %s (%s), %s, %s not counted%s.".formatted(
        told.vendor(), told.counted().name(), told.counted().format(), Figures.counted(told.rows(), "row"),
        told.left().name(), told.left().format(), usd(told.usd()), told.rows() == 1 ? "is" : "are", apart);
  }

  /// `Anthropic bills 10.0 % off its list prices`
  public static String offList(VendorRate rate) {
    return "%s bills %s %s its list prices".formatted(rate.vendor(), Figures.percent(Math.abs(rate.discount()), 1),
        rate.discount() > 0 ? "off" : "above");
  }

  private static String rate(VendorRate rate) {
    double discount = rate.discount();
    return "%s bills %s for what is %s at its list prices: %s %s.".formatted(rate.vendor(), usd(rate.billedUsd()),
        usd(rate.listedUsd()), Figures.percent(Math.abs(discount), 1), discount > 0 ? "off" : "more");
  }

  /// `focus.csv, 3 to 14 Nov 2026, 18 rows: $6.00`; of several how many they are.
  public static String bills(Reconciliation all) {
    List<CountedBill> bills = all.bills();
    if (bills.size() == 1) {
      return bill(bills.getFirst());
    }
    LedgerLine total = all.total();
    return "%s, %s, %s: %s".formatted(Figures.counted(bills.size(), "bill"), days(total.from(), total.to()),
        rows(all), usd(total.billed()));
  }

  /// The same where there is little room.
  public static String billsBriefly(Reconciliation all) {
    return "%s: %s".formatted(rows(all), usd(all.total().billed()));
  }

  private static String rows(Reconciliation all) {
    return Figures.counted(all.bills().stream().mapToLong(CountedBill::rows).sum(), "row");
  }

  static String bill(CountedBill bill) {
    return "%s, %s, %s: %s".formatted(bill.file().name(), days(bill.from(), bill.to()), Figures.counted(bill.rows(),
        "row"), usd(bill.usd()));
  }

  private static String days(LocalDate from, LocalDate end) {
    return PeriodWords.of(new DaySpan(from, end.minusDays(1)));
  }

  /// `82,400 calls at the prices of their day`
  public static String calls(Reconciliation all) {
    return "%s at the prices of %s day".formatted(Figures.counted(all.calls(), "call"), all.calls() == 1 ? "its"
        : "their");
  }

  /// What a cause is, where all of it is in sight.
  public static String what(Reconciliation all, GapCause cause, BigDecimal usd) {
    return switch (cause) {
      case NO_NAME -> share(usd, all.total()) + " of what is billed";
      case MISSING_DAYS -> missing(all).orElse(CauseWords.of(cause).what());
      default -> CauseWords.of(cause).what();
    };
  }

  /// `12 Nov: no call in the log`; absent where it is more than two days, or models of days that have others.
  private static Optional<String> missing(Reconciliation all) {
    List<LedgerLine> lines = all.lines().stream().filter(line -> line.causes().containsKey(GapCause.MISSING_DAYS))
        .toList();
    List<LocalDate> days = lines.stream().map(LedgerLine::from).distinct().sorted().toList();
    boolean whole = lines.stream().allMatch(line -> line.to().equals(line.from().plusDays(1)))
        && all.lines().stream().noneMatch(line -> days.contains(line.from()) && line.priced().signum() > 0);
    return !whole || days.isEmpty() || days.size() > 2 ? Optional.empty() : Optional.of(days.stream().map(
        Figures::dayAndMonth).collect(Collectors.joining(" and ")) + ": no call in the log");
  }

  /// What of a bill is no use of models, and in its sum all the same.
  public static String asBilled(Reconciliation all) {
    Set<GapCause> causes = all.total().causes().keySet();
    List<String> others = Stream.of(GapCause.TAXES, GapCause.CREDITS).filter(causes::contains).map(cause ->
        CauseWords.of(cause).name().toLowerCase(Figures.LOCALE)).toList();
    return others.isEmpty() ? "as billed" : "as billed, %s counted in".formatted(String.join(" and ", others));
  }

  /// A part of what is billed, 0.02 for two per cent of it.
  public static double part(BigDecimal usd, LedgerLine of) {
    return of.billed().signum() == 0 ? 0 : usd.doubleValue() / of.billed().doubleValue();
  }

  /// The same for people; a dash where nothing is billed.
  public static String share(BigDecimal usd, LedgerLine of) {
    return of.billed().signum() == 0 ? "–" : Figures.percent(part(usd, of), 2);
  }

  /// To the micro-dollar.
  public static String exact(BigDecimal usd) {
    return UsageWords.exact(usd, MICRO);
  }

  /// `+$58.20`; what is less than a cent to the micro-dollar, for it is not nothing.
  public static String signed(BigDecimal usd) {
    return (usd.signum() > 0 ? "+" : "") + (usd.abs().compareTo(CENT) < 0 ? exact(usd) : usd(usd));
  }

  /// To the cent.
  public static String usd(BigDecimal exact) {
    return UsageWords.exact(exact, CENTS);
  }
}
