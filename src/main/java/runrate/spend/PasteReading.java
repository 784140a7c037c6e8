package runrate.spend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import runrate.inputs.Range;
import runrate.scenario.RecordedDay;
import runrate.spend.PastedRow.Kind;
import runrate.spend.PastedTable.Line;

/// One reading of one text.
final class PasteReading {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  static final Pattern TOTAL = Pattern.compile(
      "(?i)(?:grand |sub-?)?total\\b.*|sum(?:me|ma)?\\b.*|gesamt.*|zwischensumme.*|somme|totale?|totaal");
  private static final int LONGEST = 200;
  private static final int A_FEW = 3;
  private static final double HALF_A_CENT = 0.005;

  private final PasteAsked asked;
  private final PastedTable table;
  private final ColumnFinding columns;
  private final Found<DateOrder> order;
  private final Found<DecimalSign> sign;
  private final PasteCurrency currency;
  private final boolean isOpen;
  private final List<PastedRow> rows = new ArrayList<>();
  private final Map<LocalDate, Integer> seen = new HashMap<>();
  /// Of what stands there, in its own currency.
  private double sum;
  private double last;
  private double sinceTotal;
  private int passed;

  PasteReading(String text, PasteAsked asked) {
    this.asked = asked;
    table = PastedTable.of(text);
    columns = ColumnFinding.of(table, asked);
    order = OrderFinding.of(dated().flatMap(line -> date(line).stream()).toList(), asked);
    List<AmountText> amounts = (table.isDated() ? dated() : table.lines().stream())
        .flatMap(line -> amount(line).stream()).toList();
    sign = SignFinding.of(amounts, asked);
    currency = PasteCurrency.of(amounts, heading(), asked);
    isOpen = Stream.of(order, sign, currency.found(), columns.amount()).anyMatch(Found::isAsked);
  }

  private Stream<Line> dated() {
    return table.lines().stream().filter(line -> date(line).isPresent());
  }

  private Optional<DateText> date(Line line) {
    return table.isDated() ? ColumnFinding.cell(line, columns.date()).flatMap(DateText::of) : Optional.empty();
  }

  private Optional<AmountText> amount(Line line) {
    return ColumnFinding.cell(line, amountColumn()).flatMap(AmountText::of);
  }

  private int amountColumn() {
    return table.isDated() ? columns.amount().value().orElseGet(() -> columns.figures().getFirst()) : 0;
  }

  private String heading() {
    return amountColumn() < columns.names().size() ? columns.names().get(amountColumn()) : "";
  }

  SpendPaste paste() {
    table.lines().forEach(line -> rows.add(row(line)));
    while (!rows.isEmpty() && rows.getLast().kind() == Kind.BLANK && rows.getLast().text().isEmpty()) {
      rows.removeLast();
    }
    lastIsTotal();
    blanksAfterTheLastDay();
    return new SpendPaste(rows, order, sign, currency.found(), currency.choices(),
        table.isDated() ? columns.amount() : Found.plain(0),
        table.isDated() ? columns.choices() : List.of(new SpendPaste.Column(0, "amounts alone")), table.isDated(),
        start());
  }

  /// Where figures without dates begin, and what a blank row among them does.
  private String start() {
    String left = rows.stream().anyMatch(PastedRow::leavesADayOut) ? ", and a blank row leaves its day out" : "";
    return rows.stream().flatMap(row -> row.day().stream()).findFirst().filter(first -> !table.isDated())
        .map(first -> "No dates stand there: the figures begin on %s%s".formatted(DAY.format(first.date()), left))
        .orElse("");
  }

  /// Below the last day a blank row sets a total apart, or nothing.
  private void blanksAfterTheLastDay() {
    for (int i = rows.size() - 1; i >= 0 && rows.get(i).day().isEmpty(); i--) {
      if (rows.get(i).leavesADayOut()) {
        rows.set(i, PastedRow.other(rows.get(i).line(), rows.get(i).text(), Kind.BLANK));
      }
    }
  }

  private static String shown(Line line) {
    String text = line.text().strip().replace('\t', ' ');
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private PastedRow row(Line line) {
    String text = shown(line);
    if (line.isBlank()) {
      return blank(line, text);
    }
    Optional<AmountText> amount = amount(line);
    if (isTotal(line)) {
      return PastedRow.refused(line.number(), text, total(amount));
    }
    Optional<DateText> date = date(line);
    if (date.isEmpty() && amount.isEmpty() && rows.stream().allMatch(row -> row.kind() == Kind.BLANK
        || row.kind() == Kind.HEADING) && !hasFigures(line)) {
      return PastedRow.other(line.number(), text, Kind.HEADING);
    }
    return table.isDated() ? dated(line, text, date, amount) : undated(line, text, amount);
  }

  /// Among figures without dates a blank row is a day of which nothing is known; below a heading it sets that apart.
  private PastedRow blank(Line line, String text) {
    boolean apart = passed == 0 && rows.stream().anyMatch(row -> row.kind() == Kind.HEADING);
    if (table.isDated() || apart) {
      return PastedRow.other(line.number(), text, Kind.BLANK);
    }
    LocalDate day = asked.start().plusDays(passed++);
    return asked.month().equals(YearMonth.from(day))
        ? PastedRow.leftOut(line.number(), text, "%s is left out".formatted(DAY.format(day)))
        : PastedRow.other(line.number(), text, Kind.BLANK);
  }

  private static boolean hasFigures(Line line) {
    return line.cells().stream().anyMatch(cell -> DateText.of(cell).isPresent() || AmountText.of(cell).isPresent());
  }

  private static boolean isTotal(Line line) {
    return line.cells().stream().anyMatch(cell -> TOTAL.matcher(cell.strip()).matches())
        && line.cells().stream().anyMatch(PastedTable::isAmount) || line.cells().size() == 1
        && TOTAL.matcher(line.text().strip()).matches() && line.text().matches(".*\\d.*");
  }

  private String total(Optional<AmountText> amount) {
    if (isOpen || amount.isEmpty()) {
      return "a total";
    }
    double usd = amount.get().usd(sign.value().orElseThrow());
    boolean agrees = isNear(usd, sum) || isNear(usd, sinceTotal);
    String above = money(sum);
    sinceTotal = 0;
    return agrees ? "a total, and it agrees" : "a total, but the days above add up to " + above;
  }

  private static boolean isNear(double one, double two) {
    return Math.abs(one - two) <= HALF_A_CENT * (1 + 1e-9);
  }

  private static String money(double usd) {
    return String.format(Locale.ROOT, "%,.2f", usd);
  }

  private PastedRow dated(Line line, String text, Optional<DateText> date, Optional<AmountText> amount) {
    if (date.isEmpty()) {
      return PastedRow.refused(line.number(), text, amount.isPresent() && !isOpen
          && isNear(amount.get().usd(sign.value().orElseThrow()), sum) && !seen.isEmpty()
          ? "no date; it is the sum of the days above" : "no date");
    }
    if (amount.isEmpty()) {
      String cell = ColumnFinding.cell(line, amountColumn()).orElse("");
      return PastedRow.refused(line.number(), text, cell.isEmpty() ? "no amount" : "“%s” is no amount".formatted(cell));
    }
    if (order.isAsked()) {
      return PastedRow.other(line.number(), text, Kind.ASKED);
    }
    DateOrder meant = order.value().orElseThrow();
    int year = asked.month().getYear();
    return date.get().date(meant, year).map(day -> taken(line, text, day, amount.get()))
        .orElseGet(() -> PastedRow.refused(line.number(), text, date.get().why(meant, year)));
  }

  private PastedRow undated(Line line, String text, Optional<AmountText> amount) {
    if (amount.isEmpty()) {
      return PastedRow.refused(line.number(), text, DateText.of(text).isPresent() ? "no amount"
          : "no amount and no date");
    }
    LocalDate day = asked.start().plusDays(passed++);
    if (!asked.month().equals(YearMonth.from(day))) {
      return PastedRow.refused(line.number(), text, "%s has %s days".formatted(asked.month().getMonth()
          .getDisplayName(TextStyle.FULL, Locale.ENGLISH), asked.month().lengthOfMonth()));
    }
    return taken(line, text, day, amount.get());
  }

  private PastedRow taken(Line line, String text, LocalDate day, AmountText amount) {
    if (isOpen) {
      return PastedRow.other(line.number(), text, Kind.ASKED);
    }
    DecimalSign meant = sign.value().orElseThrow();
    double own = amount.signs().contains(meant) ? amount.usd(meant) : Double.NaN;
    double usd = currency.usd(own);
    String why = Double.isNaN(own) ? "the others have a decimal " + meant.word()
        : amount.isNegative() && usd != 0 ? "below 0: a credit is no spend of a day"
        : amount.isOtherThanDollars() && !currency.found().isChosen() ? "in %s, the others are in USD".formatted(
            amount.currency())
        : usd > Range.LARGEST ? "more than can be meant"
        : seen.containsKey(day) ? "%s stands in row %s already".formatted(DAY.format(day), seen.get(day)) : "";
    if (!why.isEmpty()) {
      return PastedRow.refused(line.number(), text, why);
    }
    seen.put(day, line.number());
    sum += own;
    sinceTotal += own;
    last = own;
    return PastedRow.taken(line.number(), text, new RecordedDay(day, usd, ""));
  }

  /// The last of figures without dates is a total where it is what all others add up to.
  private void lastIsTotal() {
    if (table.isDated() || rows.size() <= A_FEW || rows.getLast().day().isEmpty()) {
      return;
    }
    PastedRow end = rows.getLast();
    if (last > 0 && isNear(last, sum - last)) {
      rows.set(rows.size() - 1, PastedRow.refused(end.line(), end.text(), "the sum of all above, so a total"));
    }
  }
}
