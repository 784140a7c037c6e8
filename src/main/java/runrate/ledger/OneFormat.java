package runrate.ledger;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import runrate.usage.Meter;

/// Rows of bills without those that another format tells as well: a vendor's cost report and its FOCUS file are the
/// same charges. What a vendor charges of one kind is taken from the format with the most detail; rows of another one
/// count on days the first says nothing of.
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
    List<ChargeRow> kept = new ArrayList<>();
    Map<String, List<ChargeRow>> formats = same.stream().collect(Collectors.groupingBy(row -> row.file().format(),
        TreeMap::new, Collectors.toList()));
    formats.values().stream().sorted(FINEST_FIRST).forEach(own -> {
      List<ChargeRow> finer = List.copyOf(kept);
      for (ChargeRow row : own) {
        Optional<ChargeRow> other = finer.stream().filter(row::isInTimeOf).findFirst();
        other.ifPresentOrElse(found -> left.merge(new Pair(row.vendor(), row.file(), found.file()), new ToldInTwo(
            row.vendor(), row.file(), found.file(), row.rows(), row.amount()), ToldInTwo::plus), () -> kept.add(row));
      }
    });
    counted.addAll(kept);
  }

  /// Shorter times first, then those that say more of what was used, then those with more rows.
  private static final Comparator<List<ChargeRow>> FINEST_FIRST = Comparator.comparingDouble((List<ChargeRow> rows) ->
      rows.stream().mapToLong(row -> ChronoUnit.DAYS.between(row.from(), row.to())).average().orElse(0))
      .thenComparing(Comparator.comparingDouble((List<ChargeRow> rows) -> rows.stream().mapToInt(OneFormat::told)
          .average().orElse(0)).reversed())
      .thenComparing(Comparator.comparingInt((List<ChargeRow> rows) -> rows.size()).reversed());

  /// How many of the things are said that find a cause.
  private static int told(ChargeRow row) {
    return (row.quantity().isPresent() ? 1 : 0) + (row.listed().isPresent() ? 1 : 0) + (row.model().isEmpty() ? 0 : 1)
        + (row.meter() == Meter.OTHER ? 0 : 1) + (row.mode().isPresent() ? 1 : 0);
  }
}
