package runrate.files.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.UsesByDay;
import runrate.files.calls.WarehouseException;
import runrate.files.report.Export;
import runrate.files.warehouse.BilledRows;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.ledger.ChargeRow;
import runrate.risk.Watch;
import runrate.scenario.Scenario;
import runrate.testing.GeneratedLog;
import runrate.testing.Shipped;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedUse;

/// What was written as FOCUS and is read as a bill is what it was.
class FocusRoundTripTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());

  @TempDir
  private Path folder;

  private List<ChargeRow> read(byte[] bytes) throws IOException, WarehouseException {
    Path file = Files.write(Files.createDirectories(folder.resolve("bill")).resolve("bill.csv"), bytes);
    try (UsageStore store = UsageStore.inMemory(new UsageFolder(folder), List.of(file))) {
      store.read(file, ReadOptions.USUAL, Watch.NONE);
      return new BilledRows(store).all();
    }
  }

  private List<LoggedUse> uses(Path log) throws WarehouseException {
    try (UsageStore store = UsageStore.inMemory(new UsageFolder(folder), List.of(log))) {
      store.read(log, ReadOptions.USUAL, Watch.NONE);
      return new UsesByDay(store.questions(store.prices(NAMES), TODAY)).byFeatureAndTeam();
    }
  }

  /// By day, model, mode and meter: quantity and dollars, to the last digit.
  @Test
  void recordedCallsComeBackAsTheyWere() throws IOException, WarehouseException {
    List<LoggedUse> uses = uses(GeneratedLog.write(Files.createDirectories(folder.resolve("logs"))
        .resolve("log.jsonl"), 5_000, 17).file()).stream().filter(FocusUsage::isBilled).toList();
    Map<String, BigDecimal> written = new TreeMap<>();
    for (LoggedUse use : uses) {
      use.metered().forEach(each -> {
        String key = "%s anthropic/%s %s %s".formatted(use.day(), use.model().model(), use.model().mode(),
            each.meter());
        written.merge(key + " n", each.quantity(), BigDecimal::add);
        written.merge(key + " $", each.usd().orElseThrow().stripTrailingZeros(), BigDecimal::add);
      });
    }
    for (FocusVersion version : FocusVersion.values()) {
      Map<String, BigDecimal> read = new TreeMap<>();
      for (ChargeRow row : read(new FocusUsage(NAMES).bytes(uses, version))) {
        String key = "%s %s/%s %s %s".formatted(row.from(), NAMES.seller(row.vendor()).orElseThrow().id(), row.model(),
            row.mode().orElseThrow(), row.meter());
        read.merge(key + " n", row.quantity().orElseThrow(), BigDecimal::add);
        read.merge(key + " $", row.amount(), BigDecimal::add);
      }
      assertEquals(plain(written), plain(read));
    }
  }

  private static Map<String, String> plain(Map<String, BigDecimal> all) {
    Map<String, String> texts = new TreeMap<>();
    all.forEach((key, value) -> texts.put(key, value.stripTrailingZeros().toPlainString()));
    assertFalse(texts.isEmpty());
    return texts;
  }

  @Test
  void aForecastComesBackToTheCent() throws IOException, WarehouseException {
    for (String name : List.of("20-agents", "volume-brackets", "chat-and-nightly-batch", "hybrid-support")) {
      Scenario scenario = Shipped.scenario(name);
      for (FocusVersion version : FocusVersion.values()) {
        byte[] bytes = FocusCsv.bytes(Export.of(Shipped.engine(), scenario, List.of(), "test"), version);
        assertEquals(sum(FocusRows.of(bytes).stream().map(row -> new BigDecimal(row.get("BilledCost"))).toList()),
            sum(read(bytes).stream().map(ChargeRow::amount).toList()), name);
      }
    }
  }

  private static String sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2).toPlainString();
  }
}
