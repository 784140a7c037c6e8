package runrate.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import runrate.usage.LoggedUse;

/// The lines of one vendor: its bill cut into times that do not overlap, each model and mode in them against its calls.
///
/// @param rows of the bill, without copies, in dollars
/// @param uses of the log, in the time of the bill
record VendorLedger(String vendor, List<ChargeRow> rows, List<LoggedUse> uses) {
  private static final String STANDARD = "standard";

  private record Span(LocalDate from, LocalDate to) {
    boolean has(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(to);
    }
  }

  private record Key(Span span, String model, String mode) {}

  List<LedgerLine> lines() {
    List<LedgerLine> lines = new ArrayList<>();
    List<ChargeRow> used = rows.stream().filter(row -> row.kind() == ChargeKind.USAGE).toList();
    List<Span> spans = spans(used);
    boolean hasModes = used.stream().allMatch(row -> row.mode().isPresent() || row.meter().isFee());
    Map<Key, List<ChargeRow>> billed = new TreeMap<>(ORDER);
    Map<Key, List<LoggedUse>> logged = new TreeMap<>(ORDER);
    for (Span span : spans) {
      List<ChargeRow> own = used.stream().filter(row -> span.has(row.from())).toList();
      boolean hasModels = own.stream().allMatch(row -> !row.model().isEmpty() || row.meter().isFee());
      own.forEach(row -> billed.computeIfAbsent(new Key(span, hasModels ? row.model() : "", hasModes
          ? row.mode().orElse(STANDARD) : ""), none -> new ArrayList<>()).add(row));
      uses.stream().filter(use -> span.has(use.day())).forEach(use -> logged.computeIfAbsent(new Key(span, hasModels
          ? use.model().model() : "", hasModes ? use.model().mode() : ""), none -> new ArrayList<>()).add(use));
    }
    uses.stream().filter(use -> spans.stream().noneMatch(span -> span.has(use.day()))).forEach(use ->
        logged.computeIfAbsent(new Key(new Span(use.day(), use.day().plusDays(1)), use.model().model(),
            use.model().mode()), none -> new ArrayList<>()).add(use));
    var all = new TreeMap<Key, Integer>(ORDER);
    billed.keySet().forEach(key -> all.put(key, 0));
    logged.keySet().forEach(key -> all.put(key, 0));
    all.keySet().forEach(key -> lines.add(new ComparedUse(vendor, key.model(), key.mode(), key.span().from(),
        key.span().to(), billed.getOrDefault(key, List.of()), logged.getOrDefault(key, List.of())).line()));
    rows.stream().filter(row -> row.kind() != ChargeKind.USAGE).map(this::line).forEach(lines::add);
    return lines;
  }

  private static final Comparator<Key> ORDER = Comparator.comparing((Key key) -> key.span().from())
      .thenComparing(Key::model).thenComparing(Key::mode);

  /// Times of rows that overlap are one.
  private static List<Span> spans(List<ChargeRow> rows) {
    List<Span> spans = new ArrayList<>();
    for (ChargeRow row : rows.stream().sorted(Comparator.comparing(ChargeRow::from)).toList()) {
      if (!spans.isEmpty() && spans.getLast().has(row.from())) {
        Span last = spans.removeLast();
        spans.add(new Span(last.from(), last.to().isAfter(row.to()) ? last.to() : row.to()));
      } else {
        spans.add(new Span(row.from(), row.to()));
      }
    }
    return spans;
  }

  /// What is no usage has its name by itself.
  private LedgerLine line(ChargeRow row) {
    var causes = new CauseSums();
    causes.add(switch (row.kind()) {
      case CREDIT -> GapCause.CREDITS;
      case TAX -> GapCause.TAXES;
      default -> GapCause.PURCHASES;
    }, row.amount());
    return new LedgerLine(vendor, "", "", row.from(), row.to(), Optional.empty(),
        BigDecimal.ZERO, row.amount(), causes.all());
  }
}
