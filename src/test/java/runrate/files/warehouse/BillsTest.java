package runrate.files.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.WarehouseException;
import runrate.ledger.ChargeRow;
import runrate.risk.Watch;
import runrate.text.UsageWords;

/// Rows of bills are kept beside the calls, each once.
class BillsTest {
  private static final String HEAD = "BilledCost,BillingCurrency,ChargeCategory,ChargeDescription,ChargePeriodEnd,"
      + "ChargePeriodStart,ConsumedQuantity,ConsumedUnit,ListCost,PricingQuantity,PricingUnit,%s,ServiceCategory,"
      + "SkuMeter,SkuPriceDetails\n";
  private static final String ROW = "0.4,USD,Usage,Cached,2026-11-04T00:00:00Z,2026-11-03T00:00:00Z,2,1000000 Tokens,"
      + "0.5,2,1000000 Tokens,Anthropic,AI and Machine Learning,Input Tokens,"
      + "\"{\"\"%s\"\":\"\"claude-sonnet-5\"\"%s}\"\n";

  @TempDir
  private Path folder;

  /// `from..to vendor/model mode meter kind quantity amount list currency rows copy`
  private static String told(ChargeRow row) {
    return "%s..%s %s/%s %s %s %s %s %s %s %s %s%s".formatted(row.from(), row.to(), row.vendor(), row.model(),
        row.mode().orElse("-"), row.meter().word(), row.kind().word(), row.quantity().map(ReadLog::plain).orElse("-"),
        ReadLog.plain(row.amount()), row.listed().map(ReadLog::plain).orElse("-"), row.currency(), row.rows(),
        row.isCopy() ? " copy" : "");
  }

  private Path file(String name, String text) {
    try {
      Path logs = Files.createDirectories(folder.resolve("logs"));
      return Files.writeString(logs.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private ReadLog last;

  private List<String> read(Path... files) {
    try (UsageStore store = UsageStore.inMemory(new UsageFolder(folder), List.of(files))) {
      for (Path file : files) {
        store.read(file, ReadOptions.USUAL, Watch.NONE);
      }
      last = ReadLog.of(store);
      return new BilledRows(store).all().stream().map(BillsTest::told).toList();
    } catch (WarehouseException e) {
      throw new AssertionError(e.problem().line(), e);
    }
  }

  /// 63.05 cents.
  @Test
  void aCostReportOfAnthropicCountsCents() {
    assertEquals(List.of("2026-11-03..2026-11-04 anthropic/claude-opus-5-5 standard output usage - 0.6305 - USD 1"),
        read(ReadLog.sample("anthropic-admin-cost_report.json")));
    assertEquals("1=0+0+0+0+0+0+1", last.counts());
  }

  @Test
  void whatTakesOffABillIsACredit() {
    assertEquals(List.of("2026-11-02..2026-11-03 openai/ - other credit - -5 - USD 1"), read(file("credit.csv", """
        start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id
        1793577600,1793664000,,,-5.00,usd,goodwill,proj_a
        """)));
    assertEquals(List.of("2026-11-01..2026-12-01 acme/ - other credit - -1.25 - USD 1"), read(file("invoice.csv", """
        date,description,amount,vendor,currency
        2026-11-03,goodwill,(1.25),acme,USD
        """)));
  }

  @Test
  void theDashboardsCostsNameModelAndMeterInOneItem() {
    assertEquals(List.of("2026-11-02..2026-11-03 openai/gpt-4o-mini-2024-07-18 - cache_read usage - 0.0171 - USD 1",
        "2026-11-02..2026-11-03 openai/gpt-4o-mini-2024-07-18 - output usage - 0.064 - USD 1",
        "2026-11-02..2026-11-03 openai/ - web_search usage - 0.03 - USD 1"), read(file("cost.csv", """
            start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id
            1793491200,1793577600,2026-11-01T00:00:00+00:00,2026-11-02T00:00:00+00:00,,,,
            1793577600,1793664000,,,0.0171,usd,"gpt-4o-mini-2024-07-18, cached input",proj_a
            1793577600,1793664000,,,0.064,usd,"gpt-4o-mini-2024-07-18, output",proj_a
            1793577600,1793664000,,,0.03,usd,web search tool calls,proj_a
            """)).stream().sorted((one, other) -> other.contains("/ ") ? -1 : one.compareTo(other)).toList());
    assertEquals("4=0+0+0+1+0+0+3", last.counts());
  }

  /// Who sells has three names in four versions, and a property `x_` until it is defined; 2 x 1,000,000 tokens.
  @Test
  void everyVersionOfFocusIsTheSameRow() {
    String expected = "2026-11-03..2026-11-04 Anthropic/claude-sonnet-5 - %s usage 2000000 0.4 0.5 USD 1";
    assertEquals(List.of(expected.formatted("input")), read(file("a.csv", HEAD.formatted("ProviderName")
        + ROW.formatted("x_ModelId", ""))));
    assertEquals(List.of(expected.formatted("cache_read")), read(file("b.csv", HEAD.formatted("ServiceProviderName")
        + ROW.formatted("ModelId", ",\"\"TokenCacheAction\"\":\"\"Read\"\",\"\"TokenDirection\"\":\"\"Input\"\""))));
    assertEquals(List.of(expected.formatted("input")), read(file("c.csv", HEAD.formatted("ServiceProviderName")
        + ROW.formatted("ModelId", ",\"\"TokenCacheAction\"\":\"\"Uncached\"\""))));
  }

  /// Read twice, doubled within itself, and told again by another file: it is one row, and three copies.
  @Test
  void aRowIsCountedOnceHoweverOftenItIsTold() {
    String once = HEAD.formatted("ProviderName") + ROW.formatted("x_ModelId", "");
    Path first = file("once.csv", once);
    Path doubled = file("doubled.csv", once + ROW.formatted("x_ModelId", ""));
    List<String> rows = read(first, doubled, first);
    assertEquals(List.of("2026-11-03..2026-11-04 Anthropic/claude-sonnet-5 - input usage 2000000 0.4 0.5 USD 1",
        "2026-11-03..2026-11-04 Anthropic/claude-sonnet-5 - input usage 2000000 0.4 0.5 USD 1 copy",
        "2026-11-03..2026-11-04 Anthropic/claude-sonnet-5 - input usage 2000000 0.4 0.5 USD 1 copy"),
        rows.stream().sorted().toList());
    assertEquals(2, last.sources().stream().mapToLong(source -> source.counts().duplicates()).sum());
    assertEquals(1, last.sources().stream().mapToLong(source -> source.counts().bills()).sum());
    assertTrue(last.noteLines().contains("3 DUPLICATE: the same row as line 2"), last.noteLines().toString());
  }

  /// A report of the tenth has $1.00 for the ninth; one of the twelfth corrects it to $1.25.
  @Test
  void aLaterExportCorrectsAnEarlierOne() throws IOException {
    Path early = file("tenth.json", cents("100"));
    Path late = file("twelfth.json", cents("125"));
    Files.setLastModifiedTime(early, FileTime.fromMillis(1_000));
    Files.setLastModifiedTime(late, FileTime.fromMillis(2_000));
    for (List<Path> order : List.of(List.of(early, late), List.of(late, early))) {
      List<String> rows = read(order.toArray(Path[]::new));
      assertEquals("2026-11-09..2026-11-10 anthropic/claude-opus-5-5 standard output usage - 1.25 - USD 1",
          rows.stream().filter(row -> !row.endsWith("copy")).findFirst().orElseThrow());
      assertTrue(last.noteLines().contains("1 DUPLICATE: a later copy stands in twelfth.json"),
          last.noteLines().toString());
    }
  }

  private static String cents(String amount) {
    return """
        {"data":[{"starting_at":"2026-11-09T00:00:00Z","ending_at":"2026-11-10T00:00:00Z","results":[{"currency":"USD",
        "amount":"%s","cost_type":"tokens","model":"claude-opus-5-5","service_tier":"standard",
        "token_type":"output_tokens"}]}]}""".formatted(amount);
  }

  @Test
  void whatIsForgottenGivesItsCopyBack() throws WarehouseException {
    Path one = file("one.csv", HEAD.formatted("ProviderName") + ROW.formatted("x_ModelId", ""));
    Path two = file("two.csv", HEAD.formatted("ProviderName") + ROW.formatted("x_ModelId", ""));
    try (UsageStore store = UsageStore.inMemory(new UsageFolder(folder), List.of(one, two))) {
      store.read(one, ReadOptions.USUAL, Watch.NONE);
      store.read(two, ReadOptions.USUAL, Watch.NONE);
      store.forget(store.source("two.csv"));
      assertEquals(List.of(false), new BilledRows(store).all().stream().map(ChargeRow::isCopy).toList());
      assertEquals("1=0+0+0+0+0+0+1", ReadLog.of(store).counts());
    }
  }

  /// A program before this one kept nothing of a bill but that it was one; its file is read again when it
  /// is next named.
  @Test
  void aStoreOfAnOlderProgramReadsItsBillsAgain() throws Exception {
    Path bill = file("one.csv", HEAD.formatted("ProviderName") + ROW.formatted("x_ModelId", ""));
    var own = new UsageFolder(folder.resolve("user"));
    try (UsageStore store = UsageStore.open(own, List.of(bill))) {
      store.read(bill, ReadOptions.USUAL, Watch.NONE);
    }
    try (DuckDb old = DuckDb.open(Optional.of(own.store()), own.folder(), List.of())) {
      old.execute("DROP TABLE bill");
      old.execute("DELETE FROM about");
    }
    try (UsageStore store = UsageStore.open(own, List.of(bill))) {
      assertEquals(List.of(), new BilledRows(store).all());
      store.read(bill, ReadOptions.USUAL, Watch.NONE);
      assertEquals(1, new BilledRows(store).all().size());
    }
  }

  /// The program before this one counted rows of bills as lines that are no calls: two here, of which one is a copy.
  @Test
  void whatAnOlderProgramCountedAsNoCallsIsRowsOfBills() throws Exception {
    Path bill = file("one.csv", HEAD.formatted("ProviderName") + ROW.formatted("x_ModelId", "") + ROW.formatted(
        "x_ModelId", ""));
    var own = new UsageFolder(folder.resolve("user"));
    try (UsageStore store = UsageStore.open(own, List.of(bill))) {
      store.read(bill, ReadOptions.USUAL, Watch.NONE);
      assertEquals("2=0+0+1+0+0+0+1", ReadLog.of(store).counts());
    }
    try (DuckDb old = DuckDb.open(Optional.of(own.store()), own.folder(), List.of())) {
      old.execute("UPDATE file SET not_calls = 1");
      old.execute("UPDATE about SET said = '2' WHERE name = 'tables'");
    }
    try (UsageStore store = UsageStore.open(own, List.of())) {
      assertEquals("2=0+0+1+0+0+0+1", ReadLog.of(store).counts());
    }
  }

  /// From its first row to the last moment of its last: an invoice is for a month.
  @Test
  void aBillHasDaysLikeALog() {
    read(file("invoice.csv", "Date,Description,Amount,Vendor,Currency\n2026-11-30,Claude API,50,Anthropic,usd\n"));
    assertEquals("Nov 2026", UsageWords.days(last.sources().getFirst()));
    assertEquals("1 line = 1 bill row", UsageWords.sum(last.sources().getFirst().counts()));
  }

  @Test
  void aMonthIsADateOfAnInvoiceAndAnotherWordIsQuoted() {
    assertEquals(List.of("2026-09-01..2026-10-01 Anthropic/ - other usage - 100 - USD 1"), read(file("months.csv", """
        date,description,amount,vendor,currency
        2026-09,Claude API,100,Anthropic,USD
        Sept 26,Claude API,100,Anthropic,USD
        """)));
    assertEquals(List.of("3 REFUSED: the time “Sept 26” is not understood"), last.noteLines());
  }

  /// Of an invoice a date is a month; what is below nothing is a credit.
  @Test
  void anInvoiceIsADateADescriptionAndAnAmount() {
    assertEquals(List.of("2026-11-01..2026-12-01 Anthropic/ - other credit - -50 - USD 1",
        "2026-11-01..2026-12-01 Anthropic/ - other tax - 123.45 - USD 1",
        "2026-11-01..2026-12-01 Anthropic/ - other usage - 1234.5 - USD 1"), read(file("invoice.csv", """
            Date,Description,Amount,Vendor,Currency
            2026-11-30,Claude API,"1,234.50",Anthropic,usd
            2026-11-30,Sales tax,123.45,Anthropic,usd
            2026-11-30,Promotional credit,-50,Anthropic,usd
            2026-11-30,Nothing,free,Anthropic,usd
            """)).stream().sorted().toList());
    assertEquals("4=0+0+0+0+0+1+3", last.counts());
    assertEquals(List.of("5 REFUSED: the amount “free” is no number"), last.noteLines());
  }

  @Test
  void chargesForOtherServicesOfACloudAreNoneOfAModel() {
    assertEquals(List.of(), read(file("cloud.csv", HEAD.formatted("ProviderName") + "9,USD,Usage,Disk,"
        + "2026-11-04T00:00:00Z,2026-11-03T00:00:00Z,2,GB,9,2,GB,AWS,Storage,Disk,\n")));
    assertEquals("1=0+0+0+1+0+0", last.counts());
  }

  @Test
  void noBillIsAddedToTheCalls() {
    read(ReadLog.sample("anthropic-admin-cost_report.json"), ReadLog.sample("litellm-spend-logs.json"));
    assertEquals("0.00183", last.usd());
    assertEquals(Optional.empty(), last.byFeature().stream().filter(row -> row.keys().contains("0.6305")).findFirst());
  }
}
