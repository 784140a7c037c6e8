package runrate.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import runrate.usage.LoggedUse;
import runrate.usage.LoggedUse.Metered;
import runrate.usage.Meter;

/// What is compared: one model of a vendor in one mode and time, as far as the bill tells them apart.
///
/// @param rows of the bill, all for use
/// @param uses of the log
record ComparedUse(String vendor, String model, String mode, LocalDate from, LocalDate to, List<ChargeRow> rows,
    List<LoggedUse> uses) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  ComparedUse {
    rows = List.copyOf(rows);
    uses = List.copyOf(uses);
  }

  LedgerLine line() {
    var causes = new CauseSums();
    BigDecimal billed = rows.stream().map(ChargeRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal priced = uses.stream().map(LoggedUse::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (uses.isEmpty()) {
      rows.forEach(row -> causes.add(row.meter().isFee() && row.model().isEmpty() ? GapCause.FEES
          : GapCause.MISSING_DAYS, row.amount()));
    } else if (rows.isEmpty()) {
      causes.add(GapCause.NOT_BILLED, priced.negate());
    } else {
      name(gaps(), causes, uses.stream().anyMatch(use -> use.failures() > 0));
    }
    return new LedgerLine(vendor, model, mode, from, to, uses.stream().flatMap(use -> use.recordedUsd().stream())
        .reduce(BigDecimal::add), priced, billed, causes.all());
  }

  /// @param failed whether the log tells of calls that failed
  private static void name(List<MeterGap> gaps, CauseSums causes, boolean failed) {
    List<MeterGap> tokens = gaps.stream().filter(gap -> gap.meter().isTokens()).toList();
    if (tokens.size() > 1 && tokens.stream().allMatch(gap -> gap.isTwice(true))) {
      tokens.forEach(gap -> causes.add(GapCause.BILLED_TWICE, gap.billedUsd().multiply(HALF)));
      name(gaps.stream().map(gap -> gap.meter().isTokens() ? gap.withBilled(HALF) : gap).toList(), causes, failed);
      return;
    }
    if (tokens.size() > 1 && tokens.stream().allMatch(gap -> gap.isTwice(false))) {
      tokens.forEach(gap -> causes.add(GapCause.LOGGED_TWICE, gap.pricedUsd().multiply(HALF).negate()));
      name(gaps.stream().map(gap -> gap.meter().isTokens() ? gap.withLogged(HALF) : gap).toList(), causes, failed);
      return;
    }
    if (isOnePrice(tokens)) {
      tokens.forEach(gap -> causes.add(GapCause.OTHER_PRICE, gap.gap()));
      gaps.stream().filter(gap -> !gap.meter().isTokens()).forEach(gap -> gap.name(causes));
      return;
    }
    List<BigDecimal> nameless = gaps.stream().map(gap -> gap.name(causes)).filter(usd -> usd.signum() != 0).toList();
    causes.add(failed && nameless.stream().allMatch(usd -> usd.signum() > 0) ? GapCause.BEYOND_LOG : GapCause.NO_NAME,
        sum(nameless));
  }

  /// Whether a bill that says nothing but amounts is off by the same part on all meters, which it would not be with
  /// other tokens.
  private static boolean isOnePrice(List<MeterGap> gaps) {
    if (gaps.size() < 2 || !gaps.stream().allMatch(MeterGap::isAmountOnly)) {
      return false;
    }
    BigDecimal billed = sum(gaps.stream().map(MeterGap::billedUsd).toList());
    BigDecimal priced = sum(gaps.stream().map(MeterGap::pricedUsd).toList());
    return !gaps.getFirst().isRounding(billed.subtract(priced), gaps.size()) && gaps.stream().allMatch(gap ->
        gap.isRounding(gap.billedUsd().subtract(gap.pricedUsd().multiply(billed).divide(priced,
            MathContext.DECIMAL64)), 1));
  }

  /// Where a row does not say what it metered, all meters are one.
  private List<MeterGap> gaps() {
    boolean isOne = rows.stream().anyMatch(row -> row.meter() == Meter.OTHER);
    boolean aWrite = rows.stream().anyMatch(row -> row.meter() == Meter.CACHE_WRITE);
    boolean thinks = rows.stream().anyMatch(row -> row.meter() == Meter.THINKING);
    Map<Meter, List<ChargeRow>> billed = new TreeMap<>();
    rows.forEach(row -> billed.computeIfAbsent(as(row.meter(), isOne, aWrite, thinks), none -> new ArrayList<>())
        .add(row));
    Map<Meter, List<Metered>> logged = new TreeMap<>();
    uses.forEach(use -> use.metered().forEach(each -> logged.computeIfAbsent(as(each.meter(), isOne, aWrite, thinks),
        none -> new ArrayList<>()).add(each)));
    return List.of(Meter.values()).stream().filter(meter -> billed.containsKey(meter) || logged.containsKey(meter))
        .map(meter -> gap(meter, billed.getOrDefault(meter, List.of()), logged.getOrDefault(meter, List.of())))
        .toList();
  }

  private static Meter as(Meter meter, boolean isOne, boolean aWrite, boolean thinks) {
    if (isOne) {
      return Meter.OTHER;
    }
    return switch (meter) {
      case CACHE_WRITE_5M, CACHE_WRITE_1H -> aWrite ? Meter.CACHE_WRITE : meter;
      case THINKING -> thinks ? meter : Meter.OUTPUT;
      default -> meter;
    };
  }

  private MeterGap gap(Meter meter, List<ChargeRow> rows, List<Metered> metered) {
    boolean counted = meter != Meter.OTHER && !rows.isEmpty() && rows.stream().allMatch(row ->
        row.quantity().isPresent());
    boolean listed = !rows.isEmpty() && rows.stream().allMatch(row -> row.listed().isPresent());
    return new MeterGap(meter, sum(rows.stream().map(ChargeRow::amount).toList()), listed ? Optional.of(sum(
        rows.stream().flatMap(row -> row.listed().stream()).toList())) : Optional.empty(), counted ? Optional.of(sum(
            rows.stream().flatMap(row -> row.quantity().stream()).toList())) : Optional.empty(),
        sum(metered.stream().flatMap(each -> each.usd().stream()).toList()), sum(metered.stream().filter(each ->
            each.usdEach().isPresent()).map(Metered::quantity).toList()), sum(metered.stream().filter(each ->
                each.usdEach().isEmpty()).map(Metered::quantity).toList()), MeterGap.half(this.rows.stream().map(
                    ChargeRow::amount).toList()));
  }

  private static BigDecimal sum(List<BigDecimal> all) {
    return all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
