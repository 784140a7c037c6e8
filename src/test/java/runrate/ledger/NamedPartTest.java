package runrate.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import runrate.testing.Shipped;
import runrate.text.LedgerWords;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedUse;
import runrate.usage.LoggedUse.Metered;
import runrate.usage.Meter;

/// Invoices of amounts alone: Anthropic bills $21.50 for October, $9.00 are priced; OpenAI bills $4 for November and
/// nothing of it is in the log.
class NamedPartTest {
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());
  private static final BillFile ONE = new BillFile("one.csv", "invoice");
  private static final BillFile OTHER = new BillFile("other.csv", "invoice");
  private static final Ledgers LEDGERS = new Ledgers(NAMES, List.of(new LoggedUse(LocalDate.of(2026, 10, 3),
      new LoggedModel("anthropic", "claude-sonnet-4-6", "standard"), "", "", 3, 0, Optional.empty(), List.of(
          new Metered(Meter.INPUT, BigDecimal.valueOf(3_000_000), Optional.of(new BigDecimal("0.000003")))))),
      List.of(invoice("Anthropic", 10, "21.50", ONE), invoice("OpenAI", 11, "4", OTHER)), List.of());

  private static ChargeRow invoice(String vendor, int month, String usd, BillFile file) {
    LocalDate first = LocalDate.of(2026, month, 1);
    return new ChargeRow(first, first.plusMonths(1), vendor, "", Optional.empty(), Meter.OTHER, ChargeKind.USAGE,
        Optional.empty(), new BigDecimal(usd), Optional.empty(), "USD", "", 1, false, file);
  }

  private static Map<String, String> causes(Reconciliation all) {
    LedgerLine total = all.total();
    assertEquals(0, total.residual().compareTo(total.causes().values().stream().reduce(BigDecimal.ZERO,
        BigDecimal::add)));
    return total.causes().entrySet().stream().collect(Collectors.toMap(each -> each.getKey().name(), each ->
        each.getValue().stripTrailingZeros().toPlainString()));
  }

  @Test
  void whatIsNamedIsTakenFromTheRest_andTheSumStays() {
    Reconciliation all = LEDGERS.of(BillScope.ALL);
    assertEquals(Map.of("NO_NAME", "12.5", "MISSING_DAYS", "4"), causes(all));
    NamedPart plan = all.part("Anthropic", "support plan", Optional.of(new BigDecimal("10")), "");
    Reconciliation named = all.naming(List.of(plan));
    assertEquals(Map.of("NO_NAME", "2.5", "NAMED", "10", "MISSING_DAYS", "4"), causes(named));
    assertEquals(0, new BigDecimal("6.5").compareTo(named.unseenUsd()));
    Reconciliation both = named.naming(List.of(named.part("Anthropic", "seats", Optional.empty(), "")));
    assertEquals(Map.of("NAMED", "12.5", "MISSING_DAYS", "4"), causes(both));
    assertEquals(List.of("support plan, +$10.00", "seats, +$2.50"), both.named().stream().map(LedgerWords::named)
        .toList());
  }

  @Test
  void noMoreIsNamedThanThereIs_andNothingWithoutAName() {
    Reconciliation all = LEDGERS.of(BillScope.ALL);
    assertEquals("Only $12.50 of what Anthropic bills is without a name", refusal(all, "plan", "12.51"));
    assertEquals("A part needs a name, “support plan” for example", refusal(all, "  ", "1"));
    assertEquals("A part of nothing needs no name", refusal(all, "plan", "0"));
    assertEquals("A name is one line of letters", refusal(all, "a\tb", "1"));
  }

  private static String refusal(Reconciliation all, String name, String usd) {
    return assertThrows(IllegalArgumentException.class, () -> all.part("Anthropic", name, Optional.of(new BigDecimal(
        usd)), "")).getMessage();
  }

  /// $0.004 less is billed than priced: named in cents, all of it is meant.
  @Test
  void anAmountInCentsMeansAllOfIt_andHasTheSignOfTheRest() {
    var bills = new Ledgers(NAMES, LEDGERS.uses(), List.of(invoice("Anthropic", 10, "7.496", ONE)), List.of());
    NamedPart part = bills.of(BillScope.ALL).part("Anthropic", "goodwill", Optional.of(new BigDecimal("1.50")), "");
    assertEquals(0, new BigDecimal("-1.504").compareTo(part.usd()));
  }

  @Test
  void aVendorAMonthOrAFileIsLookedAtByItself() {
    Reconciliation all = LEDGERS.of(BillScope.ALL);
    List<BillScope> parts = LEDGERS.parts(all);
    assertEquals(List.of("Anthropic", "OpenAI", "Oct 2026", "Nov 2026", "one.csv (invoice)", "other.csv (invoice)"),
        parts.stream().map(LedgerWords::scope).toList());
    assertEquals(Map.of("NO_NAME", "12.5"), causes(LEDGERS.of(BillScope.of("Anthropic"))));
    assertEquals(Map.of("MISSING_DAYS", "4"), causes(LEDGERS.of(BillScope.of(YearMonth.of(2026, 11)))));
    assertEquals(Map.of("MISSING_DAYS", "4"), causes(LEDGERS.of(BillScope.of(OTHER))));
    var one = new Ledgers(NAMES, LEDGERS.uses(), LEDGERS.rows().subList(0, 1), List.of());
    assertEquals(List.of(), one.parts(one.of(BillScope.ALL)));
  }

  @Test
  void whatWasNamedOfOneBillIsNoPartOfAnother() {
    NamedPart plan = LEDGERS.of(BillScope.ALL).part("Anthropic", "plan", Optional.empty(), "");
    assertEquals(List.of(), LEDGERS.of(BillScope.of("OpenAI")).naming(List.of(plan)).named());
    assertEquals(List.of(plan), LEDGERS.of(BillScope.of("Anthropic")).naming(List.of(plan)).named());
    var later = new Ledgers(NAMES, List.of(), List.of(invoice("Anthropic", 12, "8", ONE)), List.of());
    assertEquals(List.of(), later.of(BillScope.ALL).naming(List.of(plan)).named());
  }
}
