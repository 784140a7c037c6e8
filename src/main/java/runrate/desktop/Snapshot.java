package runrate.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import runrate.costing.CostEngine;
import runrate.desktop.paper.NodeDrawing;
import runrate.desktop.paper.Papers;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.disk.AtomicFile;
import runrate.files.drawing.Drawing;
import runrate.files.drawing.PdfDocument;
import runrate.files.drawing.SvgWriter;
import runrate.scenario.Scenario;

/// Renders a view of the window, or a scenario on paper, without a display.
public final class Snapshot {
  /// Axes and wrapped texts settle on the second pass.
  private static final int PASSES = 3;

  private Snapshot() {}

  /// Pages are written as PDF, whatever the size; everything else as the file's ending says: PNG, SVG or PDF.
  ///
  /// @throws IllegalArgumentException if there is no such theme
  /// @throws IOException              if there is no such view, or the file cannot be written
  public static void render(Path file, CostEngine engine, Scenario scenario, String view, int width, int height,
      String theme, Path out) throws IOException {
    Theme wanted = Theme.named(theme);
    Optional<Papers.Kind> paper = List.of(Papers.Kind.values()).stream()
        .filter(kind -> kind.name().equalsIgnoreCase(view)).findFirst();
    AtomicFile.write(out, onScreen(() -> paper.isPresent() ? page(paper.get(), engine, scenario)
        : picture(file, engine, scenario, view, width, height, wanted, out)));
  }

  private static byte[] onScreen(Callable<byte[]> work) throws IOException {
    Rendering.acceptClassPath();
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    var done = new CompletableFuture<byte[]>();
    Platform.startup(() -> {
      try {
        Fonts.load();
        done.complete(work.call());
      } catch (Exception e) {
        done.completeExceptionally(e);
      }
    });
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the picture was interrupted", e);
    } finally {
      Platform.exit();
    }
  }

  private static byte[] page(Papers.Kind kind, CostEngine engine, Scenario scenario) throws IOException {
    return Papers.pdf(scenario, Papers.pages(kind, engine, scenario).stream().map(Supplier::get).toList());
  }

  private static byte[] picture(Path file, CostEngine engine, Scenario scenario, String view, int width, int height,
      Theme theme, Path out) throws IOException {
    var store = new ScenarioStore(engine, scenario, Optional.of(file));
    var window = new MainWindow(store, RunrateHome.find(), UserFolder.find());
    var scene = new Scene(window, width, height);
    window.show(theme);
    WritableImage image = scene.snapshot(null);
    window.odds().showNow();
    Optional<Node> alone = named(view, window).prepare().get();
    for (int pass = 1; pass < PASSES; pass++) {
      image = scene.snapshot(null);
    }
    String name = out.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".png")) {
      return Pictures.png(image);
    }
    Drawing drawing = NodeDrawing.of(alone.map(Region.class::cast).orElse(window));
    return name.endsWith(".svg") ? SvgWriter.text(drawing).getBytes(StandardCharsets.UTF_8)
        : PdfDocument.bytes(scenario.name(), List.of(drawing));
  }

  /// @throws IllegalArgumentException if nothing of that name can be rendered
  static WindowTab.Picture named(String name, MainWindow window) {
    List<WindowTab.Picture> all = views(window).toList();
    return all.stream().filter(picture -> picture.name().equalsIgnoreCase(name)).findFirst().orElseThrow(() ->
        new IllegalArgumentException("there is no view '%s'; use %s".formatted(name, Stream.concat(
            all.stream().map(WindowTab.Picture::name),
            Stream.of(Papers.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", ")))));
  }

  /// What can be rendered of a window.
  static Stream<WindowTab.Picture> views(MainWindow window) {
    return Stream.concat(window.tabs().pictures(), Stream.of(
        WindowTab.Picture.of("why", () -> ((Hyperlink) window.lookup("#headline-cost-why")).fire()),
        WindowTab.Picture.of("start", window.pages()::showStartNow),
        WindowTab.Picture.of("about", window.pages()::showAbout),
        WindowTab.Picture.of("months", window.pages()::showMonths),
        WindowTab.Picture.of("help", window.pages()::showHelp),
        WindowTab.Picture.of("walk", window.walkPage()::openForPicture),
        WindowTab.Picture.of("present", window.presenting()::showMainStep)));
  }
}
