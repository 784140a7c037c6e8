package runrate.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import runrate.costing.CostEngine;
import runrate.desktop.MainWindow;
import runrate.desktop.Rendering;
import runrate.desktop.store.ScenarioStore;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.cards.RateCardFolder;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;

/// How much work stands between a moved slider and the frame that shows it: a thousand moves of batch
/// share and context, one a frame, all four charts in sight, on the software pipeline. The time a
/// frame waits for its turn is left out. Before and after them one full rectangle is drawn as often, and the drawing
/// is told as a multiple of it. Of several scenarios each is moved a hundred times in turn in one window, so that
/// whatever else the machine does meets all of them; they are told as multiples of the first. Run by its main method on
/// the class path of the tests, with a size and, if it is not to be the default one, the files of scenarios.
public final class FrameTimeBenchmark {
  private static final int WARM_UP = 200;
  private static final int MOVES = 1000;
  private static final int TURN = 100;
  /// After another scenario was opened.
  private static final int SETTLING = 20;
  private static final int RECTANGLES = 500;
  private static final double MILLI = 1e-6;

  private final List<Frames> of;
  private final CountDownLatch done = new CountDownLatch(1);
  private ScenarioStore store;
  private Scene scene;
  private Stage window;
  private Executor renderer;
  private int turn;
  /// Within the turn; what is below zero is not counted.
  private int move = -WARM_UP;
  private boolean waiting;
  private long edited;
  private long priced;
  private long pulsed;
  private long laidOut;
  private long styled;

  /// What a scenario took, a number a move.
  private record Frames(Scenario scenario, String name, double[] model, double[] layout, double[] drawing,
      double[] sum) {
    static Frames of(Path file) {
      return new Frames(ScenarioReader.read(file).value().orElseThrow(), file.getFileName().toString(),
          new double[MOVES], new double[MOVES], new double[MOVES], new double[MOVES]);
    }
  }

  private FrameTimeBenchmark(List<Frames> of) {
    this.of = of;
  }

  public static void main(String[] arguments) throws Exception {
    if (System.getenv("DISPLAY") == null) {
      // Its screen has 1000 x 1000 pixels, too narrow for four charts side by side; a display shows them all.
      System.setProperty("glass.platform", "Headless");
    }
    System.setProperty("prism.order", "sw");
    Rendering.prepare();
    if (arguments[0].equals("table")) {
      FigureTableBenchmark.run();
      return;
    }
    List<Path> files = arguments.length == 1 ? List.of(RunrateHome.find().defaultScenario())
        : Arrays.stream(arguments).skip(1).map(Path::of).toList();
    var benchmark = new FrameTimeBenchmark(files.stream().map(Frames::of).toList());
    double[] size = Arrays.stream(arguments[0].split("x")).mapToDouble(Double::parseDouble).toArray();
    Path user = Files.createTempDirectory("runrate-frames");
    Platform.setImplicitExit(false);
    Platform.startup(() -> {});
    double[] before = OneRectangle.measure(RECTANGLES, WARM_UP, renderer());
    Platform.runLater(() -> benchmark.show(user, size[0], size[1]));
    benchmark.done.await();
    double[] after = OneRectangle.measure(RECTANGLES, WARM_UP, renderer());
    benchmark.print(DoubleStream.concat(Arrays.stream(before), Arrays.stream(after)).toArray());
    Platform.exit();
    try (Stream<Path> left = Files.walk(user)) {
      left.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private void show(Path user, double width, double height) {
    var home = RunrateHome.find();
    store = new ScenarioStore(new CostEngine(RateCardFolder.read(home.rateCards()).book()),
        of.getFirst().scenario(), Optional.empty());
    scene = new Scene(new MainWindow(store, home, new UserFolder(user)), width, height);
    scene.addPreLayoutPulseListener(() -> pulsed = System.nanoTime());
    scene.addPostLayoutPulseListener(this::laidOut);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    window = stage;
    renderer = renderer();
    Platform.runLater(this::edit);
  }

  /// The thread that draws; what is handed to it after a frame runs once that frame is drawn.
  static Executor renderer() {
    try {
      var instance = Class.forName("com.sun.javafx.tk.quantum.QuantumRenderer").getDeclaredMethod("getInstance");
      instance.setAccessible(true);
      return (Executor) instance.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void edit() {
    int step = Math.floorMod(count(), MOVES);
    edited = System.nanoTime();
    store.edit(scenario -> step % 2 == 0
        ? scenario.withPlan(plan -> plan.withBatchShare(step % 100 / 100.0))
        : scenario.withWorkload(workload -> workload.withContextTokens(40_000 + step * 100.0)), this);
    priced = System.nanoTime();
    waiting = true;
  }

  private int count() {
    return turn / of.size() * TURN + move;
  }

  private void laidOut() {
    if (waiting) {
      waiting = false;
      laidOut = System.nanoTime();
      styled = laidOut - pulsed;
      Platform.runLater(() -> renderer.execute(() -> drawn(System.nanoTime())));
    }
  }

  private void drawn(long at) {
    if (move >= 0) {
      Frames frames = of.get(turn % of.size());
      frames.model()[count()] = (priced - edited) * MILLI;
      frames.layout()[count()] = styled * MILLI;
      frames.drawing()[count()] = (at - laidOut) * MILLI;
      frames.sum()[count()] = (priced - edited + styled + at - laidOut) * MILLI;
    }
    if (++move < TURN) {
      Platform.runLater(this::edit);
    } else if (++turn < MOVES / TURN * of.size()) {
      move = turn < of.size() ? -WARM_UP : -SETTLING;
      Platform.runLater(this::open);
    } else {
      Platform.runLater(window::hide);
      done.countDown();
    }
  }

  private void open() {
    if (of.size() > 1) {
      store.open(of.get(turn % of.size()).scenario(), Optional.empty());
    }
    Platform.runLater(this::edit);
  }

  private void print(double[] rectangle) {
    System.out.printf("%d moves at %.0f x %.0f on %d processors%n", MOVES, scene.getWidth(), scene.getHeight(),
        Runtime.getRuntime().availableProcessors());
    print("one rectangle", rectangle, rectangle);
    of.forEach(frames -> {
      System.out.printf("%n%-24s %8s %8s %8s %8s   %s%n", frames.name(), "p50", "p95", "p99", "max", "p95 in parts of "
          + of.getFirst().name());
      print("pricing, controls", frames.model(), of.getFirst().model());
      print("styles, layout", frames.layout(), of.getFirst().layout());
      print("drawing", frames.drawing(), of.getFirst().drawing());
      print("sum", frames.sum(), of.getFirst().sum());
      System.out.printf("%-24s %8.2f %8.2f%n", "drawing in rectangles", share(frames.drawing(), rectangle, 50),
          share(frames.drawing(), rectangle, 95));
      System.out.printf("frames over 50 ms: %d%n", Arrays.stream(frames.sum()).filter(time -> time > 50).count());
    });
  }

  private static void print(String name, double[] times, double[] first) {
    System.out.printf("%-24s %8.2f %8.2f %8.2f %8.2f   %.2f%n", name, percentile(times, 50), percentile(times, 95),
        percentile(times, 99), Arrays.stream(times).max().orElseThrow(), share(times, first, 95));
  }

  private static double share(double[] times, double[] unit, int percent) {
    return percentile(times, percent) / percentile(unit, percent);
  }

  private static double percentile(double[] times, int percent) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length * percent / 100];
  }
}
