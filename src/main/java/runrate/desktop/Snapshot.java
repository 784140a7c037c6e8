package runrate.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.image.WritableImage;
import runrate.costing.CostEngine;
import runrate.desktop.store.ScenarioStore;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.scenario.Scenario;

/// Renders a view of the window to a PNG without a display.
public final class Snapshot {
  /// Axes and wrapped texts settle on the second pass.
  private static final int PASSES = 3;

  private Snapshot() {}

  /// @throws IllegalArgumentException if there is no such view or theme
  public static void render(Path file, CostEngine engine, Scenario scenario, String view, int width, int height,
      String theme, Path out) throws IOException {
    Theme wanted = Theme.named(theme);
    View shown = View.named(view);
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    var image = new CompletableFuture<WritableImage>();
    Platform.startup(() -> {
      try {
        image.complete(picture(file, engine, scenario, shown, width, height, wanted));
      } catch (RuntimeException e) {
        image.completeExceptionally(e);
      }
    });
    try {
      Pictures.write(image.get(), out);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.exit();
    }
  }

  private static WritableImage picture(Path file, CostEngine engine, Scenario scenario, View view,
      int width, int height, Theme theme) {
    Fonts.load();
    var store = new ScenarioStore(engine, scenario, Optional.of(file));
    var window = new MainWindow(store, RunrateHome.find(), UserFolder.find());
    var scene = new Scene(window, width, height);
    window.show(theme);
    WritableImage image = scene.snapshot(null);
    view.prepare(window);
    for (int pass = 1; pass < PASSES; pass++) {
      image = scene.snapshot(null);
    }
    return image;
  }

  /// What can be rendered.
  private enum View {
    DESK, COST, WATERFALL, BURN, FRONTIER, WHY, PROBLEMS, ROUND, CAPACITY, RATES, HISTORY, SOURCES, COMPARE, CLAIMS, PRESENT;

    static View named(String name) {
      for (View view : values()) {
        if (view.name().equalsIgnoreCase(name)) {
          return view;
        }
      }
      throw new IllegalArgumentException(
          "there is no view '%s'; use %s".formatted(name, String.join(", ", List.of(values()).stream()
              .map(view -> view.name().toLowerCase(Locale.ROOT)).toList())));
    }

    void prepare(MainWindow window) {
      switch (this) {
        case DESK -> { }
        case COST, WATERFALL, BURN, FRONTIER -> window.tabs().desk().grow(window.tabs().desk().card(ordinal() - COST.ordinal()));
        case WHY -> ((Hyperlink) window.lookup("#headline-cost-why")).fire();
        case PROBLEMS -> window.tabs().showProblems();
        case ROUND -> window.tabs().showCapacity().proveNow();
        case RATES -> window.tabs().showRateCards().compareNow();
        case SOURCES -> window.tabs().showRateCards().showSources().compareNow();
        case HISTORY -> window.tabs().showRateCards().showHistory();
        case PRESENT -> window.presenting().showMainStep();
        case COMPARE -> window.tabs().showCompare();
        case CLAIMS -> window.tabs().showClaims().checkNow();
        case CAPACITY -> window.tabs().showCapacity().showOpenScenario().proveNow();
      }
    }
  }
}
