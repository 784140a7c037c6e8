package runrate.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import runrate.usage.Meter;

/// Rows of bills without those that another bill tells as well: a vendor's cost report and its FOCUS file are the same
/// charges, and so are its daily and its monthly export. What a vendor charges of one kind is taken from where it is
/// told in the most detail; rows of another bill count on days, and for fees or tokens, the first says nothing of. Rows
/// for a long time of which the first tells but a part, and less, count in its place: they are all that was charged.
/// Files alike in format and times are parts of one bill.
///
/// @param rows    to be counted
/// @param twofold what is left out
record OneFormat(List<ChargeRow> rows, List<ToldInTwo> twofold) {
  private record Charges(String vendor, ChargeKind kind) {}

  private record Pair(String vendor, BillFile left, BillFile counted) {}

  OneFormat {
    rows = List.copyOf(rows);
    twofold = List.copyOf(twofold);
  }

  /// @param rows without copies, vendors by one name
  static OneFormat of(List<ChargeRow> rows) {
    List<ChargeRow> counted = new ArrayList<>();
    Map<Pair, ToldInTwo> left = new LinkedHashMap<>();
    rows.stream().collect(Collectors.groupingBy(row -> new Charges(row.vendor(), row.kind()), LinkedHashMap::new,
        Collectors.toList())).values().forEach(same -> keep(same, counted, left));
    return new OneFormat(counted, List.copyOf(left.values()));
  }

  private static void keep(List<ChargeRow> same, List<ChargeRow> counted, Map<Pair, ToldInTwo> left) {
    Map<BillFile, Double> days = same.stream().collect(Collectors.groupingBy(ChargeRow::file,
        Collectors.averagingLong(ChargeRow::days)));
    Map<Alike, List<ChargeRow>> bills = same.stream().collect(Collectors.groupingBy(row -> new Alike(
        row.file().format(), days.get(row.file()) <= DAILY), LinkedHashMap::new, Collectors.toList()));
    List<ChargeRow> kept = new ArrayList<>();
    bills.values().stream().sorted(FINEST_FIRST).forEach(own -> {
      List<ChargeRow> finer = List.copyOf(kept);
      own.stream().collect(Collectors.groupingBy(row -> List.of(row.from(), row.to()), LinkedHashMap::new,
          Collectors.toList())).values().forEach(time -> add(time, finer, kept, left));
    });
    counted.addAll(kept);
  }

  /// Files that are parts of one bill.
  private record Alike(String format, boolean isDaily) {}

  private static final int DAILY = 2;
  /// The first and the last days of a month may be without use.
  private static final double MOST_OF_IT = 0.9;

  /// @param time  rows of one bill for one time
  /// @param finer what more detailed bills tell
  private static void add(List<ChargeRow> time, List<ChargeRow> finer, List<ChargeRow> kept,
      Map<Pair, ToldInTwo> left) {
    List<ChargeRow> twice = time.stream().filter(row -> finer.stream().anyMatch(row::isToldBy)).toList();
    List<ChargeRow> told = finer.stream().filter(row -> time.stream().anyMatch(row::isToldBy)).toList();
    boolean more = sum(twice).compareTo(sum(told)) > 0;
    if (told.isEmpty() || !more || isAllOf(twice.getFirst(), told)) {
      leave(twice, told, sum(twice).subtract(sum(told)), left);
      time.stream().filter(row -> !twice.contains(row)).forEach(kept::add);
    } else {
      // a part of a time and the whole of it say nothing of each other
      leave(told, twice, BigDecimal.ZERO, left);
      kept.removeAll(told);
      kept.addAll(time);
    }
  }

  private static boolean isAllOf(ChargeRow row, List<ChargeRow> finer) {
    LocalDate first = finer.stream().map(ChargeRow::from).min(LocalDate::compareTo).orElseThrow();
    LocalDate end = finer.stream().map(ChargeRow::to).max(LocalDate::compareTo).orElseThrow();
    return first.isBefore(row.from()) || end.isAfter(row.to())
        || ChronoUnit.DAYS.between(first, end) >= MOST_OF_IT * row.days();
  }

  /// @param apart what all of them differ by, which is said of the first
  private static void leave(List<ChargeRow> rows, List<ChargeRow> counted, BigDecimal apart,
      Map<Pair, ToldInTwo> left) {
    BigDecimal more = apart.signum() == 0 ? BigDecimal.ZERO : apart;
    for (ChargeRow row : rows) {
      BillFile file = counted.getFirst().file();
      left.merge(new Pair(row.vendor(), row.file(), file), new ToldInTwo(row.vendor(), row.file(), file, row.rows(),
          row.amount(), more), ToldInTwo::plus);
      more = BigDecimal.ZERO;
    }
  }

  private static BigDecimal sum(List<ChargeRow> rows) {
    return rows.stream().map(ChargeRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Shorter times first, then those that say more of what was used, then those with more rows.
  private static final Comparator<List<ChargeRow>> FINEST_FIRST = Comparator.comparingDouble((List<ChargeRow> rows) ->
      rows.stream().mapToLong(ChargeRow::days).average().orElse(0))
      .thenComparing(Comparator.comparingDouble((List<ChargeRow> rows) -> rows.stream().mapToInt(OneFormat::told)
          .average().orElse(0)).reversed())
      .thenComparing(Comparator.comparingInt((List<ChargeRow> rows) -> rows.size()).reversed());

  /// How many of the things are said that find a cause.
  private static int told(ChargeRow row) {
    return (row.quantity().isPresent() ? 1 : 0) + (row.listed().isPresent() ? 1 : 0) + (row.model().isEmpty() ? 0 : 1)
        + (row.meter() == Meter.OTHER ? 0 : 1) + (row.mode().isPresent() ? 1 : 0);
  }
}
