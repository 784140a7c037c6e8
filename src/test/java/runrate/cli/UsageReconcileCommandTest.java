package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.testing.GeneratedLog;
import runrate.testing.MadeUpBill;
import tools.jackson.databind.JsonNode;

/// Bills beside logs on the command line.
class UsageReconcileCommandTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void useAFolderOfItsOwn() {
    System.setProperty("runrate.user", folder.resolve("user").toString());
  }

  @AfterEach
  void useTheUsualFolder() {
    System.clearProperty("runrate.user");
  }

  private Path bill(Path log, String... options) throws IOException {
    Path bill = folder.resolve("bill.csv");
    Files.deleteIfExists(bill);
    Ran ran = Ran.command(Stream.concat(Stream.of("usage", "export", "--focus", bill.toString(), log.toString()),
        Stream.of(options)).toArray(String[]::new));
    assertEquals(0, ran.exitCode(), ran.err());
    return bill;
  }

  private static JsonNode json(Path... files) {
    return Ran.command(Stream.concat(Stream.of("usage", "reconcile", "--json"), Stream.of(files).map(Path::toString))
        .toArray(String[]::new)).json();
  }

  /// What we wrote as a bill of a log is the log; only its calls without a price are seen by nobody.
  @Test
  void aBillMadeOfALogIsTheLog() throws IOException {
    GeneratedLog log = GeneratedLog.write(folder.resolve("log.jsonl"), 5_000, 17);
    for (Path bill : List.of(bill(log.file()), bill(log.file(), "--draft"))) {
      JsonNode all = json(log.file(), bill);
      BigDecimal total = new BigDecimal(log.pico()).movePointLeft(12);
      assertEquals(0, total.compareTo(all.get("total").get("pricedUsd").decimalValue()));
      assertEquals(0, total.compareTo(all.get("total").get("billedUsd").decimalValue()));
      assertEquals(0, all.get("total").get("causes").size(), all.get("total").toString());
    }
  }

  /// The same file under two names, and once more in itself: every row twice is a copy.
  @Test
  void aDoubledExportIsCountedOnce() throws IOException {
    GeneratedLog log = GeneratedLog.write(folder.resolve("log.jsonl"), 2_000, 17);
    Path bill = bill(log.file());
    List<String> lines = Files.readAllLines(bill);
    Path doubled = Files.write(folder.resolve("doubled.csv"), Stream.concat(lines.stream(), lines.stream().skip(1))
        .toList());
    JsonNode all = json(log.file(), bill, doubled);
    assertEquals(2 * (lines.size() - 1), all.get("copies").get("rows").intValue());
    assertEquals(0, all.get("copies").get("usd").decimalValue().compareTo(all.get("total").get("billedUsd")
        .decimalValue().multiply(BigDecimal.TWO)));
    assertEquals(0, all.get("total").get("residualUsd").decimalValue().signum());
  }

  /// Half of the days are not in the log.
  @Test
  void theHeadlineSaysThatALogWithHolesIsAFloor() throws IOException {
    Path log = Files.writeString(folder.resolve("log.csv"), """
        timestamp,model,vendor,input_tokens,output_tokens
        2026-11-03T10:00:00Z,claude-sonnet-4-6,anthropic,1000000,0
        2026-11-04T10:00:00Z,claude-sonnet-4-6,anthropic,1000000,0
        """);
    Path bill = bill(log);
    Files.writeString(log, """
        timestamp,model,vendor,input_tokens,output_tokens
        2026-11-04T10:00:00Z,claude-sonnet-4-6,anthropic,1000000,0
        """);
    Ran ran = Ran.command("usage", "reconcile", log.toString(), bill.toString());
    assertTrue(ran.out().startsWith("The calls of the log come to $3.00, and $6.00 is billed: $3.00 of it the log does "
        + "not see, so that its sum is a floor, not the total."), ran.out());
    assertTrue(ran.out().contains("2026-11-03, claude-sonnet-4-6: Days or models billed that the log has no calls of"),
        ran.out());
    Ran csv = Ran.command("usage", "reconcile", "--csv", log.toString(), bill.toString());
    assertTrue(csv.out().lines().toList().get(1).startsWith(
        "Anthropic,claude-sonnet-4-6,standard,2026-11-03,2026-11-04,,0,3,3,3,0"), csv.out());
    Ran none = Ran.command("usage", "reconcile", "--to", "2026-11-01", log.toString(), bill.toString());
    assertTrue(none.says("There is no bill to compare"), none.out());
  }

  /// $2.70 are billed for what is $3.00 at list: a tenth off.
  @Test
  void theRateOfABillIsTakenOverIntoAScenario() throws IOException {
    Path log = Files.writeString(folder.resolve("log.csv"), MadeUpBill.log(3, 4));
    Path bill = Files.writeString(folder.resolve("bill.csv"), MadeUpBill.bill(3, 4));
    Path out = folder.resolve("agreed.json");
    Ran ran = Ran.command("usage", "reconcile", "--take-over", "20-agents", "--write", out.toString(), log.toString(),
        bill.toString());
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.says("Taken over: Anthropic bills 10.0\u2009% off its list prices."), ran.out());
    assertTrue(Files.readString(out).contains("\"discount\" : 0.1"), Files.readString(out));
    assertEquals(0, Ran.command("estimate", out.toString()).exitCode());
    Ran again = Ran.command("usage", "reconcile", "--take-over", "20-agents", "--write", bill.toString(),
        log.toString(), bill.toString());
    assertEquals(2, again.exitCode());
    assertTrue(Files.readString(bill).startsWith("BilledCost"));
  }

  @Test
  void nothingIsWrittenWhereNoBillTellsListPrices() throws IOException {
    Path invoice = Files.writeString(folder.resolve("invoice.csv"),
        "Date,Description,Amount,Vendor,Currency\n2026-11-30,Claude API,50,Anthropic,usd\n");
    Path out = folder.resolve("agreed.json");
    Ran ran = Ran.command("usage", "reconcile", "--take-over", "20-agents", "--write", out.toString(),
        invoice.toString());
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("no bill shows a discount beside list prices"), ran.err());
    assertFalse(Files.exists(out));
    Ran alone = Ran.command("usage", "reconcile", "--write", out.toString(), invoice.toString());
    assertEquals(2, alone.exitCode());
    assertTrue(alone.err().contains("give both"), alone.err());
  }

  /// $6.00 are priced of an invoice of $18.50; of $12.50 nobody knows what they are for, until somebody says it.
  @Test
  void theRestGetsANameThatIsKept() throws IOException {
    Path log = Files.writeString(folder.resolve("log.csv"), MadeUpBill.log(3, 4));
    Path invoice = Files.writeString(folder.resolve("invoice.csv"), "Date,Description,Amount,Vendor,Currency\n"
        + "2026-11-30,Claude API,18.50,Anthropic,usd\n2026-11-30,Claude API,twenty,Anthropic,usd\n");
    assertEquals(0, Ran.command("usage", "import", log.toString(), invoice.toString()).exitCode());
    Ran much = Ran.command("usage", "reconcile", "--name", "support plan=12.51");
    assertEquals(2, much.exitCode());
    assertTrue(much.err().contains("Only $12.50 of what Anthropic bills is without a name"), much.err());
    assertEquals(2, Ran.command("usage", "reconcile", "--name", "support plan=some").exitCode());
    assertEquals(2, Ran.command("usage", "reconcile", "--note", "of May").exitCode());
    assertEquals(0, Ran.command("usage", "reconcile", "--name", "support plan=12", "--note", "of May").exitCode());
    Ran named = Ran.command("usage", "reconcile");
    assertTrue(named.says("Named by you: support plan, of May"), named.out());
    assertTrue(named.out().contains("; $0.50 has no name yet."), named.out());
    assertTrue(named.says("1 line of invoice.csv is refused and in none of these figures."), named.out());
    assertEquals(12, Ran.command("usage", "reconcile", "--json").json().get("named").get(0).get("usd").intValue());
    Ran wrong = Ran.command("usage", "reconcile", "--unname", "plan");
    assertTrue(wrong.err().contains("nothing is called that; there are support plan"), wrong.err());
    assertEquals(0, Ran.command("usage", "reconcile", "--unname", "support plan").exitCode());
    assertFalse(Ran.command("usage", "reconcile").says("support plan"));
  }

  @Test
  void daysInTheWrongOrderAreNoMissingBill() {
    Ran ran = Ran.command("usage", "reconcile", "--from", "2026-10-02", "--to", "2026-10-01");
    assertEquals("2 --from 2026-10-02 is after --to 2026-10-01; write the earlier day first. See runrate usage "
        + "reconcile --help.\n", ran.exitCode() + " " + ran.err());
  }

  /// The log and the bill of two days: $6.00 are priced, $5.40 billed, wherever the calls lie.
  @Test
  void billsThatWereReadAreSetBesideADatabase() throws IOException, SQLException {
    Path log = Files.writeString(folder.resolve("log.csv"), MadeUpBill.log(3, 4));
    Path bill = Files.writeString(folder.resolve("bill.csv"), MadeUpBill.bill(3, 4));
    String url = "jdbc:duckdb:" + folder.resolve("lake.duckdb");
    try (Connection database = DriverManager.getConnection(url); Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE calls AS SELECT * FROM read_csv('%s')".formatted(log));
    }
    Ran none = Ran.command("usage", "reconcile", "--jdbc", url, "--table", "calls");
    assertTrue(none.says("There is no bill to compare"), none.out() + none.err());
    assertEquals(0, Ran.command("usage", "import", bill.toString()).exitCode());
    Ran beside = Ran.command("usage", "reconcile", "--jdbc", url, "--table", "calls");
    assertTrue(beside.out().startsWith("The calls of the log come to $6.00, and $5.40 is billed: −$0.60 between them"),
        beside.out() + beside.err());
    assertEquals(Ran.command("usage", "reconcile", log.toString(), bill.toString()).out(), beside.out());
  }
}
