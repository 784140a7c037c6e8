package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.RunrateHome;
import runrate.files.export.CsvRows;
import runrate.testing.FocusRules;
import runrate.testing.GeneratedLog;

/// Recorded calls as billing rows.
class UsageExportCommandTest {
  @TempDir
  private Path folder;
  private String said;

  @BeforeEach
  void useAFolderOfItsOwn() {
    System.setProperty("runrate.user", folder.resolve("user").toString());
  }

  @AfterEach
  void useTheUsualFolder() {
    System.clearProperty("runrate.user");
  }

  private List<List<String>> written(String... options) throws IOException {
    Path file = folder.resolve("rows.csv");
    Ran ran = Ran.command(List.of(List.of("usage", "export", "--focus", file.toString()), List.of(options)).stream()
        .flatMap(List::stream).toArray(String[]::new));
    assertEquals(0, ran.exitCode(), ran.err());
    said = ran.out();
    return CsvRows.read(Files.readAllBytes(file), ',');
  }

  /// Every row keeps the rules, and they add up to the total of whoever wrote the log, whose calls without a price and
  /// whose users are not told.
  @Test
  void twentyThousandCallsAddUpToTheLastDigit() throws IOException {
    GeneratedLog log = GeneratedLog.write(folder.resolve("log.jsonl"), 20_000, 17);
    List<List<String>> rows = written(log.file().toString());
    assertEquals(List.of(), FocusRules.broken(false, rows));
    assertEquals(0, new BigDecimal(log.pico()).movePointLeft(12).compareTo(sum(rows, "BilledCost")));
    assertEquals(0, sum(rows, "ListCost").compareTo(sum(rows, "BilledCost")));
    assertTrue(said.contains("left out: %s requests without a price".formatted(log.unpriced())),
        said);
    assertFalse(rows.toString().contains("user-"));
    assertEquals(List.of(), FocusRules.broken(true, written(log.file().toString(), "--draft")));
  }

  private static BigDecimal sum(List<List<String>> rows, String column) {
    int place = rows.getFirst().indexOf(column);
    return rows.stream().skip(1).map(row -> new BigDecimal(row.get(place))).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Two calls of one day and feature are one row a meter: 1,000 + 500 tokens in at $2 a million are $0.003.
  @Test
  void aRowIsADayAModelAMeterAndWhoItIsFor() throws IOException {
    Path log = Files.writeString(folder.resolve("log.csv"), """
        timestamp,model,vendor,feature,team,user,input_tokens,output_tokens
        2026-11-03T10:00:00Z,claude-sonnet-5,anthropic,chat,web,ann,1000,0
        2026-11-03T11:00:00Z,claude-sonnet-5,anthropic,chat,web,bob,500,10
        2026-11-04T00:00:00Z,claude-sonnet-5,anthropic,chat,web,bob,500,0
        """);
    List<List<String>> rows = written(log.toString());
    assertEquals(4, rows.size());
    var first = FocusRules.named(rows.getFirst(), rows.get(1));
    assertEquals("2026-11-03T00:00:00Z", first.get("ChargePeriodStart"));
    assertEquals("1500", first.get("ConsumedQuantity"));
    assertEquals("0.0015", first.get("PricingQuantity").replaceAll("0+$", ""));
    assertEquals("{\"feature\":\"chat\",\"team\":\"web\"}", first.get("Tags"));
    assertEquals("Anthropic", first.get("ProviderName"));
    assertFalse(rows.toString().contains("ann"));
  }

  /// The thirty requests say no day, so that there is no row of them; it is said what is missing.
  @Test
  void callsWithoutADayAreLeftOutAndTold() throws IOException {
    assertEquals(1, written(RunrateHome.find().thirtyRequests().toString()).size());
    assertTrue(said.contains("left out: 30 requests without a day, $1.323"), said);
  }
}
