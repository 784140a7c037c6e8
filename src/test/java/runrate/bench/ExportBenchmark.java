package runrate.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import runrate.costing.CostEngine;
import runrate.files.RunrateHome;
import runrate.files.cards.RateCardFolder;
import runrate.files.export.ExportFormat;
import runrate.files.report.Export;
import runrate.files.scenario.ScenarioReader;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.SheetDraft;
import runrate.files.sheet.Workbook;
import runrate.files.sheet.XlsxWriter;

/// How long a spreadsheet of 10,000 rows and 16 columns takes (promised: 0.4 s), and each export of the
/// default scenario. The first line is that of a cold start: `-bm ss -wi 0`. Add `-prof gc` for memory.
@State(Scope.Thread)
@Fork(value = 1, jvmArgs = "-Xmx256m")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExportBenchmark {
  private static final int ROWS = 10_000;
  private static final int COLUMNS = 16;

  private final RunrateHome home = RunrateHome.find();
  private final Export export = Export.of(new CostEngine(RateCardFolder.read(home.rateCards()).book()),
      ScenarioReader.read(home.defaultScenario()).value().orElseThrow(), List.of(), "bench");
  private final Workbook large = large();

  /// A quarter words, a quarter formulas, half numbers.
  private static Workbook large() {
    var random = new SplittableRandom(10);
    var draft = new SheetDraft("Large");
    for (int row = 0; row < ROWS; row++) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < COLUMNS; column++) {
        cells.add(switch (column % 4) {
          case 0 -> Cell.text("model " + random.nextInt(1_000));
          case 1 -> Cell.formula("%s*2".formatted(draft.next(2)), random.nextDouble(), Format.USD);
          default -> Cell.number(random.nextDouble() * 1e6, Format.COUNT);
        });
      }
      draft.add(cells);
    }
    return new Workbook(List.of(draft.sheet(1)), Map.of());
  }

  @Benchmark
  public void tenThousandRows() throws IOException {
    XlsxWriter.write(large, OutputStream.nullOutputStream());
  }

  /// The cells made anew, as an export has to.
  @Benchmark
  public byte[] tenThousandRowsFromScratch() {
    return XlsxWriter.bytes(large());
  }

  @Benchmark
  public byte[] liveWorkbook() {
    return ExportFormat.XLSX.bytes(export);
  }

  @Benchmark
  public byte[] table() {
    return ExportFormat.CSV.bytes(export);
  }

  @Benchmark
  public byte[] reportWithHashes() {
    return ExportFormat.JSON.bytes(export);
  }
}
