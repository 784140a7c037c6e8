package runrate.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.text.LedgerWords;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedUse;
import runrate.usage.Meter;

/// Bills with faults that are known, beside calls that are known.
class ReconciliationTest {
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private static Reconciliation of(List<LoggedUse> uses, List<ChargeRow> rows) {
    Reconciliation all = Reconciliation.of(NAMES, uses, rows, Optional.empty(), Optional.empty());
    all.lines().forEach(line -> assertEquals(0, line.residual().compareTo(line.causes().values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)), line.toString()));
    return all;
  }

  private static Map<String, String> causes(Reconciliation all) {
    return all.total().causes().entrySet().stream().collect(Collectors.toMap(each -> each.getKey().name(), each ->
        plain(each.getValue())));
  }

  private static String plain(BigDecimal usd) {
    return usd.stripTrailingZeros().toPlainString();
  }

  private static boolean isOn(ChargeRow row, String day) {
    return row.from().equals(LocalDate.parse(day));
  }

  @Test
  void aBillThatIsRightLeavesNothing() {
    var months = new MadeUpMonths();
    Reconciliation all = of(months.uses, months.rows);
    assertEquals(Map.of(), causes(all));
    assertEquals(0, months.priced().compareTo(all.total().priced()));
    assertEquals(0, months.priced().compareTo(all.total().billed()));
    assertEquals("459", plain(all.total().logged().orElseThrow()));
    assertFalse(all.isFloor());
  }

  /// June: the log has no calls on the tenth. July: on the 4th a million tokens were put in, and 20,000 put out, by
  /// calls that failed, $3 + $0.30. August: its rows stand in two files. September: from the 16th on what is put out
  /// costs $12 a million in place of $15. October: a credit of $25.000001 and a tax of $7.
  @Test
  void fiveMonthsAndTheFaultOfEachToTheMicroDollar() {
    var months = new MadeUpMonths();
    List<LoggedUse> uses = months.uses.stream().filter(use -> !use.day().equals(LocalDate.of(2026, 6, 10))).toList();
    BigDecimal missing = months.priced().subtract(uses.stream().map(LoggedUse::usd).reduce(BigDecimal.ZERO,
        BigDecimal::add));
    List<ChargeRow> rows = new ArrayList<>(months.billed(row -> {
      if (isOn(row, "2026-07-04") && row.model().equals("claude-sonnet-4-6") && (row.meter() == Meter.INPUT
          || row.meter() == Meter.OUTPUT)) {
        BigDecimal more = row.meter() == Meter.INPUT ? MILLION : BigDecimal.valueOf(20_000);
        BigDecimal each = row.meter() == Meter.INPUT ? new BigDecimal("0.000003") : new BigDecimal("0.000015");
        return MadeUpMonths.paid(row, row.quantity().orElseThrow().add(more), row.amount().add(more.multiply(each)));
      }
      return row.from().isAfter(LocalDate.of(2026, 9, 15)) && row.from().isBefore(LocalDate.of(2026, 10, 1))
          && row.meter() == Meter.OUTPUT ? MadeUpMonths.paid(row, row.quantity().orElseThrow(), row.amount()
              .multiply(new BigDecimal("0.8"))) : row;
    }));
    List<ChargeRow> august = months.rows.stream().filter(row -> row.from().getMonthValue() == 8).toList();
    august.forEach(row -> rows.add(MadeUpMonths.copy(row)));
    rows.add(MadeUpMonths.other(ChargeKind.CREDIT, LocalDate.of(2026, 10, 31), "-25.000001"));
    rows.add(MadeUpMonths.other(ChargeKind.TAX, LocalDate.of(2026, 10, 31), "7"));
    BigDecimal cheaper = months.rows.stream().filter(row -> row.meter() == Meter.OUTPUT && row.from().isAfter(
        LocalDate.of(2026, 9, 15)) && row.from().isBefore(LocalDate.of(2026, 10, 1))).map(ChargeRow::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add).multiply(new BigDecimal("-0.2"));
    Reconciliation all = of(uses, rows);
    assertEquals(Map.of("MISSING_DAYS", plain(missing), "BEYOND_LOG", "3.3", "OTHER_PRICE", plain(cheaper), "CREDITS",
        "-25.000001", "TAXES", "7"), causes(all));
    assertEquals(august.size(), all.copies());
    assertEquals(0, august.stream().map(ChargeRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add)
        .compareTo(all.copiesUsd()));
  }

  /// A log without ids of calls, imported twice under two names, has each call twice: what is priced too much is the
  /// bill.
  @Test
  void callsThatWereLoggedTwiceAreFoundByTheirTokens() {
    var months = new MadeUpMonths();
    List<LoggedUse> twice = new ArrayList<>(months.uses);
    twice.addAll(months.uses);
    List<ChargeRow> tokens = months.rows.stream().filter(row -> row.meter().isTokens()).toList();
    BigDecimal once = tokens.stream().map(ChargeRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(plain(once.negate()), causes(of(twice, tokens)).get("LOGGED_TWICE"));
    List<ChargeRow> doubled = new ArrayList<>(tokens);
    doubled.addAll(tokens);
    assertEquals(plain(once), causes(of(months.uses, doubled)).get("BILLED_TWICE"));
  }

  /// 12 % off every meter is another price, said or not; the list amounts say it by themselves.
  @Test
  void aDiscountIsAnotherPriceAndCanBeReadOff() {
    var months = new MadeUpMonths();
    BigDecimal paid = new BigDecimal("0.88");
    String tokens = plain(months.rows.stream().filter(row -> row.meter().isTokens()).map(ChargeRow::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add).multiply(new BigDecimal("-0.12")));
    Reconciliation listed = of(months.uses, months.billed(row -> MadeUpMonths.paid(row, row.quantity().orElseThrow(),
        row.amount().multiply(paid))));
    assertEquals(tokens, causes(listed).get("OTHER_PRICE"));
    assertEquals(0.12, listed.rates().getFirst().discount(), 1e-12);
    Reconciliation amounts = of(months.uses, months.billed(row -> MadeUpMonths.amountOnly(row, row.amount()
        .multiply(paid))));
    assertEquals(tokens, causes(amounts).get("OTHER_PRICE"));
    assertEquals(List.of(), amounts.rates());
  }

  /// A cost report of whole cents has no name for more than half a cent a row.
  @Test
  void whatABillRoundsHasAName() {
    var months = new MadeUpMonths();
    Reconciliation all = of(months.uses, months.billed(row -> MadeUpMonths.amountOnly(row, row.amount().setScale(2,
        RoundingMode.HALF_UP))));
    assertFalse(all.total().causes().containsKey(GapCause.NO_NAME));
    assertTrue(all.total().causes().get(GapCause.ROUNDING).abs().compareTo(BigDecimal.ONE) < 0);
  }

  /// $0.004 of input and $0.002 of output at nine tenths, written to the micro-dollar: another price, and not what is
  /// rounded to the cent, though it is less than half of one.
  @Test
  void whatIsLessThanHalfACentIsRoundingOnlyOfWholeCents() {
    LocalDate day = MadeUpMonths.FIRST;
    var use = new LoggedUse(day, new LoggedModel("anthropic", "claude-sonnet-4-6", "standard"), "", "", 1, 0,
        Optional.empty(), List.of(new LoggedUse.Metered(Meter.INPUT, BigDecimal.valueOf(4_000), Optional.of(
            new BigDecimal("0.000001"))), new LoggedUse.Metered(Meter.OUTPUT, BigDecimal.valueOf(1_000), Optional.of(
                new BigDecimal("0.000002")))));
    List<ChargeRow> rows = new MadeUpMonths().rows.stream().filter(row -> row.from().equals(day)
        && row.model().equals("claude-sonnet-4-6")).toList();
    List<ChargeRow> paid = rows.stream().filter(row -> row.meter() == Meter.INPUT || row.meter() == Meter.OUTPUT)
        .map(row -> MadeUpMonths.amountOnly(row, new BigDecimal(row.meter() == Meter.INPUT ? "0.0036" : "0.0018")))
        .toList();
    assertEquals(Map.of("OTHER_PRICE", "-0.0006"), causes(of(List.of(use), paid)));
  }

  /// $10 more of input on one day: nothing tells why, and 10 of 100 is too much for a total.
  @Test
  void aGapWithoutANameMakesTheLogAFloor() {
    var months = new MadeUpMonths();
    List<LoggedUse> day = months.uses.stream().limit(1).toList();
    List<ChargeRow> rows = months.rows.stream().limit(4).map(row -> MadeUpMonths.amountOnly(row, row.meter()
        == Meter.INPUT ? row.amount().add(BigDecimal.TEN) : row.amount())).toList();
    Reconciliation all = of(day, rows);
    assertEquals("10", causes(all).get("NO_NAME"));
    assertTrue(all.isFloor());
  }

  @Test
  void callsNoBillIsThereForAreSaidAndNotCompared() {
    var months = new MadeUpMonths();
    Reconciliation all = of(months.uses, months.rows.stream().filter(row -> row.from().isBefore(
        LocalDate.of(2026, 7, 1))).toList());
    assertEquals(Map.of(), causes(all));
    assertEquals(123 * 2 * 1_000, all.otherCalls());
    Reconciliation july = Reconciliation.of(NAMES, months.uses, months.rows, Optional.of(LocalDate.of(2026, 7, 1)),
        Optional.of(LocalDate.of(2026, 8, 1)));
    assertEquals(62, july.lines().size());
    assertEquals(0, july.otherCalls());
  }

  /// Whatever is wrong with a bill, the causes are the difference.
  @Test
  void anyBillAddsUp() {
    var random = new Random(7);
    for (int i = 0; i < 40; i++) {
      var months = new MadeUpMonths();
      List<ChargeRow> rows = months.billed(row -> switch (random.nextInt(5)) {
        case 0 -> MadeUpMonths.paid(row, BigDecimal.valueOf(1 + random.nextInt(9_999_999)), row.amount());
        case 1 -> MadeUpMonths.amountOnly(row, row.amount().multiply(BigDecimal.valueOf(random.nextInt(3))));
        case 2 -> MadeUpMonths.paid(row, row.quantity().orElseThrow(), BigDecimal.valueOf(random.nextInt(99_999), 4));
        default -> row;
      }).stream().filter(row -> random.nextInt(9) > 0).toList();
      List<LoggedUse> uses = months.uses.stream().filter(use -> random.nextInt(9) > 0).toList();
      Reconciliation all = of(uses, rows);
      assertEquals(0, all.total().residual().compareTo(all.total().causes().values().stream()
          .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
  }

  /// The cost report tells the same amounts and no tokens: FOCUS is counted, and nothing lies between.
  @Test
  void aCostReportBesideAFocusFileIsNotAddedToIt() {
    var months = new MadeUpMonths();
    var report = new BillFile("cost.json", "Anthropic cost report");
    List<ChargeRow> rows = new ArrayList<>(months.rows);
    months.rows.forEach(row -> rows.add(MadeUpMonths.in(report, MadeUpMonths.amountOnly(row, row.amount()))));
    Reconciliation all = of(months.uses, rows);
    assertEquals(Map.of(), causes(all));
    assertEquals(0, months.priced().compareTo(all.total().billed()));
    assertEquals(List.of(new ToldInTwo("Anthropic", report, MadeUpMonths.FOCUS, months.rows.size(), months.priced(),
        BigDecimal.ZERO)),
        all.twofold());
    assertEquals(List.of("focus.csv"), all.bills().stream().map(bill -> bill.file().name()).toList());
  }

  private static ChargeRow charge(BillFile file, String from, String to, ChargeKind kind, String amount) {
    return new ChargeRow(LocalDate.parse(from), LocalDate.parse(to), "Anthropic", "", Optional.empty(), Meter.OTHER,
        kind, Optional.empty(), new BigDecimal(amount), Optional.empty(), "USD", "", 1, false, file);
  }

  /// The report has $10 and $20 for the first and the last day of November. Of the invoice November's $100 is told in
  /// more detail, its tax of $7 and October's $50 are not: 10 + 20 + 7 + 50.
  @Test
  void anInvoiceCountsWhereNothingIsToldInMoreDetail() {
    var report = new BillFile("cost.json", "Anthropic cost report");
    var invoice = new BillFile("invoice.csv", "invoice");
    Reconciliation all = of(List.of(), List.of(
        charge(invoice, "2026-10-01", "2026-11-01", ChargeKind.USAGE, "50"),
        charge(invoice, "2026-11-01", "2026-12-01", ChargeKind.USAGE, "100"),
        charge(invoice, "2026-11-01", "2026-12-01", ChargeKind.TAX, "7"),
        charge(report, "2026-11-01", "2026-11-02", ChargeKind.USAGE, "10"),
        charge(report, "2026-11-30", "2026-12-01", ChargeKind.USAGE, "20")));
    assertEquals("87", plain(all.total().billed()));
    assertEquals(List.of(new ToldInTwo("Anthropic", invoice, report, 1, BigDecimal.valueOf(100),
        BigDecimal.valueOf(70))), all.twofold());
    assertTrue(LedgerWords.notes(all).contains("What Anthropic bills is told twice and counted once, from cost.json "
        + "(Anthropic cost report): 1 row of invoice.csv (invoice), $100.00, is not counted; that is $70.00 more than "
        + "what is counted of the same."),
        LedgerWords.notes(all).toString());
    assertEquals(List.of("invoice.csv 2 57", "cost.json 2 30"), all.bills().stream().sorted(Comparator.comparing(
        CountedBill::usd).reversed()).map(bill -> "%s %s %s".formatted(bill.file().name(), bill.rows(), plain(
            bill.usd()))).toList());
  }

  /// The report ends on the 4th: what it tells of November is a part of the invoice's $100, which are all of it.
  @Test
  void anInvoiceCountsWhereAReportTellsAPartOfItsMonth() {
    var report = new BillFile("cost.json", "Anthropic cost report");
    var invoice = new BillFile("invoice.csv", "invoice");
    Reconciliation all = of(List.of(), List.of(
        charge(report, "2026-10-31", "2026-11-01", ChargeKind.USAGE, "5"),
        charge(report, "2026-11-03", "2026-11-04", ChargeKind.USAGE, "10"),
        charge(report, "2026-11-04", "2026-11-05", ChargeKind.USAGE, "20"),
        charge(invoice, "2026-11-01", "2026-12-01", ChargeKind.USAGE, "100")));
    assertEquals("105", plain(all.total().billed()));
    assertEquals(List.of(new ToldInTwo("Anthropic", report, invoice, 2, BigDecimal.valueOf(30),
        BigDecimal.ZERO)), all.twofold());
  }

  /// A daily export of 30 days at $2, and a monthly one of the same format.
  @Test
  void aMonthlyExportBesideADailyOneIsNotAddedToIt() {
    var daily = new BillFile("daily.csv", "FOCUS bill");
    var monthly = new BillFile("monthly.csv", "FOCUS bill");
    List<ChargeRow> rows = new ArrayList<>(LocalDate.of(2026, 11, 1).datesUntil(LocalDate.of(2026, 12, 1)).map(day ->
        charge(daily, day.toString(), day.plusDays(1).toString(), ChargeKind.USAGE, "2")).toList());
    rows.add(charge(monthly, "2026-11-01", "2026-12-01", ChargeKind.USAGE, "60"));
    Reconciliation all = of(List.of(), rows);
    assertEquals("60", plain(all.total().billed()));
    assertEquals(List.of(new ToldInTwo("Anthropic", monthly, daily, 1, BigDecimal.valueOf(60),
        BigDecimal.ZERO)), all.twofold());
  }

  /// The daily file has two meters on three days, $1 each; the monthly one the same two meters, $3 each: its two rows
  /// are left out once each, though the daily one ends on the third.
  @Test
  void aMonthOfSeveralMetersIsLeftOutOnce() {
    var daily = new BillFile("daily.csv", "FOCUS bill");
    var monthly = new BillFile("monthly.csv", "FOCUS bill");
    List<ChargeRow> rows = new ArrayList<>();
    for (Meter meter : List.of(Meter.INPUT, Meter.OUTPUT)) {
      LocalDate.of(2026, 11, 1).datesUntil(LocalDate.of(2026, 11, 4)).forEach(day -> rows.add(metered(daily, day,
          day.plusDays(1), meter, "1")));
      rows.add(metered(monthly, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1), meter, "3"));
    }
    Reconciliation all = of(List.of(), rows);
    assertEquals("6", plain(all.total().billed()));
    assertEquals(List.of(new ToldInTwo("Anthropic", monthly, daily, 2, BigDecimal.valueOf(6), BigDecimal.ZERO)),
        all.twofold());
  }

  /// Only one of two daily bills has fees: they are counted beside the tokens of the other.
  @Test
  void aFeeOnlyOneBillTellsOfIsCounted() {
    LocalDate day = LocalDate.of(2026, 11, 1);
    var report = new BillFile("cost.json", "Anthropic cost report");
    ChargeRow tokens = metered(MadeUpMonths.FOCUS, day, day.plusDays(1), Meter.INPUT, "10");
    Reconciliation all = of(List.of(), List.of(MadeUpMonths.paid(tokens, BigDecimal.TEN, BigDecimal.TEN), metered(
        report, day, day.plusDays(1), Meter.INPUT, "12"), metered(report, day, day.plusDays(1), Meter.WEB_SEARCH,
            "7")));
    assertEquals("17", plain(all.total().billed()));
    assertEquals(List.of(new ToldInTwo("Anthropic", report, MadeUpMonths.FOCUS, 1, BigDecimal.valueOf(12),
        BigDecimal.TWO)), all.twofold());
  }

  private static ChargeRow metered(BillFile file, LocalDate from, LocalDate to, Meter meter, String amount) {
    return new ChargeRow(from, to, "Anthropic", "claude-sonnet-4-6", Optional.empty(), meter, ChargeKind.USAGE,
        Optional.empty(), new BigDecimal(amount), Optional.empty(), "USD", "", 1, false, file);
  }

  /// $12 of a model's input are missing in the bill and nothing is beyond the log: its sum is above the bill.
  @Test
  void aLogThatIsAboveTheBillIsNoFloor() {
    var months = new MadeUpMonths();
    List<ChargeRow> rows = months.rows.stream().limit(4).map(row -> MadeUpMonths.amountOnly(row, row.meter()
        == Meter.INPUT ? row.amount().subtract(BigDecimal.valueOf(12)) : row.amount())).toList();
    Reconciliation all = of(months.uses.stream().limit(1).toList(), rows);
    assertEquals("-12", causes(all).get("NO_NAME"));
    assertEquals("0", plain(all.unseenUsd()));
    assertFalse(all.isFloor());
  }

  /// Tokens at nine tenths of list, searches at list: what was agreed is a tenth of tokens, not less of both.
  @Test
  void feesSayNothingOfWhatWasAgreedForTokens() {
    var months = new MadeUpMonths();
    assertEquals(0.1, of(months.uses, months.billed(row -> MadeUpMonths.paid(row, row.quantity().orElseThrow(),
        row.meter().isFee() ? row.amount() : row.amount().multiply(new BigDecimal("0.9"))))).rates().getFirst()
            .discount(), 1e-12);
  }

  /// Two files of one format are two parts of one bill, and two vendors have nothing to do with each other.
  @Test
  void filesOfOneFormatAndBillsOfOthersAreAdded() {
    var first = new BillFile("a.json", "Anthropic cost report");
    var second = new BillFile("b.json", "Anthropic cost report");
    ChargeRow one = charge(first, "2026-11-03", "2026-11-04", ChargeKind.USAGE, "10");
    ChargeRow openAi = charge(new BillFile("c.csv", "OpenAI cost report"), "2026-11-03", "2026-11-04",
        ChargeKind.USAGE, "5").called("OpenAI", "");
    Reconciliation all = of(List.of(), List.of(one, MadeUpMonths.in(second, one), openAi));
    assertEquals("25", plain(all.total().billed()));
    assertEquals(List.of(), all.twofold());
  }

  /// Every row at nine tenths of its list price: a tenth is the vendor's discount of a scenario, and nothing else of it
  /// changes.
  @Test
  void whatIsBilledBelowListIsADiscountAScenarioCanHave() {
    var months = new MadeUpMonths();
    VendorRate rate = of(months.uses, months.billed(row -> MadeUpMonths.paid(row, row.quantity().orElseThrow(),
        row.amount().multiply(new BigDecimal("0.9"))))).rates().getFirst();
    assertTrue(rate.isAgreed() && rate.canBeTaken());
    assertEquals("Anthropic bills 10.0 % off its list prices".replace("0 %", "0\u2009%"), LedgerWords.offList(rate));
    Scenario before = Shipped.scenario("20-agents");
    assertFalse(rate.isIn(before));
    Scenario after = rate.onto(before);
    assertTrue(rate.isIn(after));
    assertEquals(OptionalDouble.of(0.1), after.plan().contract().with("anthropic").orElseThrow().discount());
    assertEquals(before, after.withPlan(plan -> plan.withContract(before.plan().contract())));
  }

  @Test
  void listPricesAndSurchargesAreNoDiscount() {
    var months = new MadeUpMonths();
    assertFalse(of(months.uses, months.rows).rates().getFirst().isAgreed());
    VendorRate dearer = of(months.uses, months.billed(row -> MadeUpMonths.paid(row, row.quantity().orElseThrow(),
        row.amount().multiply(new BigDecimal("1.05"))))).rates().getFirst();
    assertTrue(dearer.isAgreed());
    assertFalse(dearer.canBeTaken());
  }
}
