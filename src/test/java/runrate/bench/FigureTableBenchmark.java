package runrate.bench;

import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import runrate.desktop.MainWindow;
import runrate.desktop.controls.FigureColumn;
import runrate.desktop.controls.FigureTable;

/// A table of 10,000 rows: how long sorting them takes, and how much work a frame is while they scroll past, 37 rows a
/// frame, on the software pipeline. The time a frame waits for its turn is left out. Run by [FrameTimeBenchmark].
final class FigureTableBenchmark {
  private static final int ROWS = 10_000;
  private static final int ROWS_A_FRAME = 37;
  private static final int WARM_UP = 200;
  private static final int FRAMES = 500;
  private static final int SORTS = 40;
  private static final double MILLI = 1e-6;

  private final double[] layout = new double[FRAMES];
  private final double[] drawing = new double[FRAMES];
  private final double[] sorting = new double[SORTS];
  private final CountDownLatch done = new CountDownLatch(1);
  private FigureTable<Row> table;
  private Executor renderer;
  private int frame = -WARM_UP;
  private boolean waiting;
  private long pulsed;
  private long laidOut;
  private double styled;

  private record Row(String name, double usd, double tokens, double share) {}

  private FigureTableBenchmark() {}

  /// Measures and prints; JavaFX must not run yet.
  static void run() throws InterruptedException {
    var benchmark = new FigureTableBenchmark();
    Platform.startup(benchmark::show);
    benchmark.done.await();
    benchmark.print();
    Platform.exit();
  }

  private static List<Row> rows() {
    var random = new SplittableRandom(ROWS);
    return IntStream.range(0, ROWS).mapToObj(row -> new Row("Request " + row, random.nextDouble(), random.nextInt(),
        random.nextDouble())).toList();
  }

  private void show() {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    table = new FigureTable<>(List.of(FigureColumn.words("Name", Row::name),
        FigureColumn.figures("Cost", row -> OptionalDouble.of(row.usd()), row -> "$" + (float) row.usd()),
        FigureColumn.figures("Tokens", row -> OptionalDouble.of(row.tokens()), row -> "" + (int) row.tokens()),
        FigureColumn.figures("Share", row -> OptionalDouble.of(row.share()), row -> (int) (row.share() * 100) + " %")));
    table.show(rows());
    Parent root = new StackPane(table);
    root.getStyleClass().addAll("runrate", "light");
    root.getStylesheets().add(MainWindow.class.getResource("window.css").toExternalForm());
    var scene = new Scene(root, 1000, 900);
    scene.addPreLayoutPulseListener(() -> pulsed = System.nanoTime());
    scene.addPostLayoutPulseListener(this::laidOut);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    renderer = FrameTimeBenchmark.renderer();
    Platform.runLater(this::scroll);
  }

  private void scroll() {
    waiting = true;
    table.scrollTo(Math.floorMod((frame + WARM_UP) * ROWS_A_FRAME, ROWS - 100));
  }

  private void laidOut() {
    if (waiting) {
      waiting = false;
      laidOut = System.nanoTime();
      styled = (laidOut - pulsed) * MILLI;
      Platform.runLater(() -> renderer.execute(() -> drawn(System.nanoTime())));
    }
  }

  private void drawn(long at) {
    if (frame >= 0) {
      layout[frame] = styled;
      drawing[frame] = (at - laidOut) * MILLI;
    }
    frame++;
    Platform.runLater(frame < FRAMES ? this::scroll : this::sort);
  }

  /// By cost and by name in turn, up and down; the first half warms up.
  private void sort() {
    for (int i = -SORTS; i < SORTS; i++) {
      TableColumn<Row, ?> column = table.getColumns().get(Math.floorMod(i, 2));
      column.setSortType(Math.floorMod(i, 4) < 2 ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
      long from = System.nanoTime();
      table.getSortOrder().setAll(List.of(column));
      if (i >= 0) {
        sorting[i] = (System.nanoTime() - from) * MILLI;
      }
    }
    done.countDown();
  }

  private void print() {
    System.out.printf("%d rows on %d processors%n%-24s %8s %8s %8s%n", ROWS,
        Runtime.getRuntime().availableProcessors(), "ms", "p50", "p95", "max");
    print("styles, layout", layout);
    print("drawing", drawing);
    print("sum of a frame", IntStream.range(0, FRAMES).mapToDouble(i -> layout[i] + drawing[i]).toArray());
    print("sorting", sorting);
  }

  private static void print(String name, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    System.out.printf("%-24s %8.2f %8.2f %8.2f%n", name, sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
  }
}
