package runrate.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.pricing.Vendor;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedUse;

/// What the log claims, what its calls cost at the prices of the cards, and what vendors bill, side by side for the
/// time and the vendors there are bills of; and the difference between the last two by cause, which adds up to the last
/// digit. The three are never added to each other.
///
/// @param lines       one a vendor, model, mode and time, and one a credit, tax or purchase
/// @param copies      rows of bills that are told twice, which are not counted
/// @param copiesUsd   what they come to
/// @param foreign     amounts in other currencies, which are not compared
/// @param otherCalls  requests no bill is there for, by vendor or by day
/// @param otherUsd    what they cost at the prices of the cards
/// @param rates       vendors whose bill tells what the list prices of tokens were
/// @param calls       requests that are compared
/// @param bills       files rows of which are compared
/// @param twofold     rows another format tells as well, which are not counted
/// @param named       parts of what no cause explains that somebody has named; each is a line, too
public record Reconciliation(List<LedgerLine> lines, long copies, BigDecimal copiesUsd,
    Map<String, BigDecimal> foreign, long otherCalls, BigDecimal otherUsd, List<VendorRate> rates, long calls,
    List<CountedBill> bills, List<ToldInTwo> twofold, List<NamedPart> named) {
  /// Above this part of a bill, what the log does not see is too much to call its sum the total.
  private static final BigDecimal FLOOR = new BigDecimal("0.05");

  public Reconciliation {
    lines = List.copyOf(lines);
    foreign = Collections.unmodifiableMap(new TreeMap<>(foreign));
    rates = List.copyOf(rates);
    bills = List.copyOf(bills);
    twofold = List.copyOf(twofold);
    named = List.copyOf(named);
  }

  /// @param from first day; absent for all there are
  /// @param to   first day that is not looked at
  public static Reconciliation of(LoggedNames names, List<LoggedUse> uses, List<ChargeRow> rows,
      Optional<LocalDate> from, Optional<LocalDate> to) {
    var called = new LedgerNames(names);
    List<ChargeRow> all = rows.stream().filter(row -> from.isEmpty() || !row.from().isBefore(from.get()))
        .filter(row -> to.isEmpty() || !row.to().isAfter(to.get())).map(called::called).toList();
    OneFormat once = OneFormat.of(all.stream().filter(row -> !row.isCopy() && row.isUsd()).toList());
    List<ChargeRow> counted = once.rows();
    List<LoggedUse> calls = uses.stream().filter(use -> !use.model().tier().equals(LoggedModel.GATEWAY))
        .filter(use -> from.isEmpty() || !use.day().isBefore(from.get()))
        .filter(use -> to.isEmpty() || use.day().isBefore(to.get())).map(called::called).toList();
    List<LedgerLine> lines = new ArrayList<>();
    List<LoggedUse> compared = new ArrayList<>();
    counted.stream().collect(Collectors.groupingBy(ChargeRow::vendor, TreeMap::new, Collectors.toList()))
        .forEach((vendor, own) -> {
          List<LoggedUse> within = calls.stream().filter(use -> use.model().vendor().equals(vendor)
              && isWithin(use.day(), own)).toList();
          compared.addAll(within);
          lines.addAll(new VendorLedger(vendor, own, within).lines());
        });
    List<ChargeRow> copies = all.stream().filter(row -> row.isCopy() && row.isUsd()).toList();
    return new Reconciliation(lines, copies.stream().mapToLong(ChargeRow::rows).sum(), sum(copies, ChargeRow::amount),
        foreign(all), requests(calls) - requests(compared), sum(calls, LoggedUse::usd).subtract(sum(compared,
            LoggedUse::usd)), rates(names, counted), requests(compared), bills(counted), once.twofold(), List.of());
  }

  /// Between the first and the last day of what a vendor bills for use.
  private static boolean isWithin(LocalDate day, List<ChargeRow> rows) {
    List<ChargeRow> used = rows.stream().filter(row -> row.kind() == ChargeKind.USAGE).toList();
    return used.stream().anyMatch(row -> !day.isBefore(row.from())) && used.stream().anyMatch(row ->
        day.isBefore(row.to()));
  }

  private static Map<String, BigDecimal> foreign(List<ChargeRow> rows) {
    return rows.stream().filter(row -> !row.isCopy() && !row.isUsd()).collect(Collectors.toMap(ChargeRow::currency,
        ChargeRow::amount, BigDecimal::add, TreeMap::new));
  }

  private static List<VendorRate> rates(LoggedNames names, List<ChargeRow> rows) {
    Map<String, VendorRate> rates = new TreeMap<>();
    rows.stream().filter(row -> row.kind() == ChargeKind.USAGE && !row.meter().isFee()).forEach(row -> row.listed()
        .filter(listed -> listed.signum() > 0).ifPresent(listed -> rates.merge(row.vendor(), new VendorRate(
            row.vendor(), names.seller(row.vendor()).map(Vendor::id), listed, row.amount()), VendorRate::plus)));
    return List.copyOf(rates.values());
  }

  private static List<CountedBill> bills(List<ChargeRow> rows) {
    Map<BillFile, CountedBill> bills = new LinkedHashMap<>();
    rows.forEach(row -> bills.merge(row.file(), CountedBill.of(row), CountedBill::plus));
    return List.copyOf(bills.values());
  }

  private static long requests(List<LoggedUse> uses) {
    return uses.stream().mapToLong(LoggedUse::requests).sum();
  }

  private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> of) {
    return all.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The same with what was named of its vendors within its time; what was named of another time, or is more than what
  /// has no name by now, is left out.
  public Reconciliation naming(List<NamedPart> parts) {
    Map<String, LedgerLine> times = by(LedgerLine::vendor);
    Map<String, BigDecimal> left = nameless();
    List<NamedPart> own = new ArrayList<>();
    List<LedgerLine> more = new ArrayList<>(lines);
    parts.stream().filter(part -> times.containsKey(part.vendor()) && part.isWithin(times.get(part.vendor())))
        .filter(part -> part.isPartOf(left.getOrDefault(part.vendor(), BigDecimal.ZERO))).forEach(part -> {
          left.merge(part.vendor(), part.usd().negate(), BigDecimal::add);
          own.add(part);
          more.add(part.line());
        });
    return new Reconciliation(more, copies, copiesUsd, foreign, otherCalls, otherUsd, rates, calls, bills, twofold,
        Stream.concat(named.stream(), own.stream()).toList());
  }

  /// What of each vendor has no name yet, those that have any.
  public Map<String, BigDecimal> nameless() {
    Map<String, BigDecimal> nameless = new LinkedHashMap<>();
    by(LedgerLine::vendor).forEach((vendor, line) -> Optional.ofNullable(line.causes().get(GapCause.NO_NAME)).ifPresent(
        usd -> nameless.put(vendor, usd)));
    return nameless;
  }

  /// A part of what has no name of a vendor, under a name. An amount that is all of it but for a fraction of a cent
  /// is all of it.
  ///
  /// @param usd absent for all that is left; its sign is that of what is left
  public NamedPart part(String vendor, String name, Optional<BigDecimal> usd, String note) {
    BigDecimal left = nameless().getOrDefault(vendor, BigDecimal.ZERO);
    if (left.signum() == 0) {
      throw new IllegalArgumentException("Nothing of what %s bills is without a name".formatted(vendor));
    }
    if (named.stream().anyMatch(part -> part.vendor().equals(vendor) && part.name().equals(name.strip()))) {
      throw new IllegalArgumentException("“%s” is named already; take it away first".formatted(name.strip()));
    }
    if (usd.filter(some -> some.signum() < 0 && left.signum() > 0).isPresent()) {
      throw new IllegalArgumentException("More is billed than has a name; an amount of it is not below 0");
    }
    BigDecimal cents = left.abs().setScale(2, RoundingMode.HALF_UP);
    BigDecimal wanted = usd.map(BigDecimal::abs).filter(some -> some.compareTo(cents) != 0).orElse(left.abs());
    if (wanted.compareTo(left.abs()) > 0) {
      throw new IllegalArgumentException("Only $%s of what %s bills is without a name".formatted(
          cents.toPlainString(), vendor));
    }
    LedgerLine time = by(LedgerLine::vendor).get(vendor);
    return new NamedPart(vendor, time.from(), time.to(), name.strip(), left.signum() < 0 ? wanted.negate() : wanted,
        note.strip());
  }

  /// Whether there is nothing to compare.
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /// All lines as one.
  public LedgerLine total() {
    return together("", "", lines);
  }

  /// A line for each of something, in order of its name.
  ///
  /// @param of what lines have in common
  public Map<String, LedgerLine> by(Function<LedgerLine, String> of) {
    Map<String, LedgerLine> sums = new LinkedHashMap<>();
    lines.stream().collect(Collectors.groupingBy(of, TreeMap::new, Collectors.toList())).forEach((key, same) ->
        sums.put(key, together(same.getFirst().vendor(), same.getFirst().model(), same)));
    return sums;
  }

  private static LedgerLine together(String vendor, String model, List<LedgerLine> same) {
    var causes = new CauseSums();
    same.forEach(line -> causes.add(line.causes()));
    return new LedgerLine(vendor, model, "", same.stream().map(LedgerLine::from).min(LocalDate::compareTo)
        .orElse(LocalDate.EPOCH), same.stream().map(LedgerLine::to).max(LocalDate::compareTo).orElse(LocalDate.EPOCH),
        same.stream().flatMap(line -> line.logged().stream()).reduce(BigDecimal::add), sum(same, LedgerLine::priced),
        sum(same, LedgerLine::billed), causes.all());
  }

  /// What is billed and the log does not know of, or nobody has a name for: of each cause, what is shown of it.
  public BigDecimal unseenUsd() {
    return total().causes().entrySet().stream().filter(each -> each.getKey().isUnseen()).map(each -> each.getValue()
        .max(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Whether the sum of the log is no more than the least that is owed.
  public boolean isFloor() {
    return total().residual().signum() > 0 && unseenUsd().compareTo(total().billed().multiply(FLOOR)) > 0;
  }
}
