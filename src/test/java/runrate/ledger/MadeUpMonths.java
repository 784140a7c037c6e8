package runrate.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedUse;
import runrate.usage.LoggedUse.Metered;
import runrate.usage.Meter;

/// Five months of calls of two models, 1 June to 31 October 2026, and a bill that is right to the last digit.
final class MadeUpMonths {
  static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  static final LocalDate END = LocalDate.of(2026, 11, 1);
  static final BillFile FOCUS = new BillFile("focus.csv", "FOCUS bill");
  private static final List<Meter> METERS = List.of(Meter.INPUT, Meter.CACHE_READ, Meter.CACHE_WRITE_5M, Meter.OUTPUT,
      Meter.WEB_SEARCH);
  /// Dollars for a million, of a search for one.
  private static final List<String> PRICES = List.of("3", "0.3", "3.75", "15", "0.01");

  final List<LoggedUse> uses = new ArrayList<>();
  final List<ChargeRow> rows = new ArrayList<>();

  MadeUpMonths() {
    var random = new Random(18);
    for (LocalDate day = FIRST; day.isBefore(END); day = day.plusDays(1)) {
      for (String model : List.of("claude-sonnet-4-6", "claude-haiku-4-5")) {
        List<Metered> metered = new ArrayList<>();
        for (int i = 0; i < METERS.size(); i++) {
          BigDecimal each = new BigDecimal(PRICES.get(i)).movePointLeft(METERS.get(i).isTokens() ? 6 : 0);
          metered.add(new Metered(METERS.get(i), BigDecimal.valueOf(1 + random.nextInt(
              METERS.get(i).isTokens() ? 9_999_999 : 99)),
              Optional.of(each)));
        }
        uses.add(new LoggedUse(day, new LoggedModel("anthropic", model, "standard"), "", "", 1_000, 0,
            Optional.of(new BigDecimal("1.5")), metered));
        LocalDate of = day;
        metered.forEach(each -> rows.add(new ChargeRow(of, of.plusDays(1), "Anthropic", model, Optional.of("standard"),
            each.meter(), ChargeKind.USAGE, Optional.of(each.quantity()), each.usd().orElseThrow(), each.usd(), "USD",
            "", 1, false, FOCUS)));
      }
    }
  }

  BigDecimal priced() {
    return uses.stream().map(LoggedUse::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The bill with some rows changed.
  List<ChargeRow> billed(Function<ChargeRow, ChargeRow> change) {
    return rows.stream().map(change).toList();
  }

  /// @param amount of what it was
  static ChargeRow paid(ChargeRow row, BigDecimal quantity, BigDecimal amount) {
    return new ChargeRow(row.from(), row.to(), row.vendor(), row.model(), row.mode(), row.meter(), row.kind(),
        Optional.of(quantity), amount, row.listed(), row.currency(), row.item(), row.rows(), row.isCopy(), row.file());
  }

  static ChargeRow copy(ChargeRow row) {
    return new ChargeRow(row.from(), row.to(), row.vendor(), row.model(), row.mode(), row.meter(), row.kind(),
        row.quantity(), row.amount(), row.listed(), row.currency(), row.item(), row.rows(), true, row.file());
  }

  /// As a cost report has it: amounts, and nothing of tokens.
  static ChargeRow amountOnly(ChargeRow row, BigDecimal amount) {
    return new ChargeRow(row.from(), row.to(), row.vendor(), row.model(), row.mode(), row.meter(), row.kind(),
        Optional.empty(), amount, Optional.empty(), row.currency(), row.item(), row.rows(), row.isCopy(), row.file());
  }

  static ChargeRow other(ChargeKind kind, LocalDate day, String amount) {
    return new ChargeRow(day, day.plusDays(1), "Anthropic", "", Optional.empty(), Meter.OTHER, kind,
        Optional.empty(), new BigDecimal(amount), Optional.empty(), "USD", kind.word(), 1, false, FOCUS);
  }

  /// The same row as another file has it.
  static ChargeRow in(BillFile file, ChargeRow row) {
    return new ChargeRow(row.from(), row.to(), row.vendor(), row.model(), row.mode(), row.meter(), row.kind(),
        row.quantity(), row.amount(), row.listed(), row.currency(), row.item(), row.rows(), row.isCopy(), file);
  }
}
