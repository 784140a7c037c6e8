package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.usage.UsageView;
import runrate.testing.MadeUpBill;

/// A log and a bill under Imports, in windows of two sizes.
class LedgerLooksTest {
  private static final long PATIENCE_SECONDS = 30;

  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);
  private static int looks;
  @TempDir private Path logs;

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1600, 1000, DARK", "1280, 800, LIGHT", "1280, 800, DARK"})
  void everyFigureIsReadInFull(int width, int height, Theme theme) throws IOException {
    Path log = Files.writeString(logs.resolve("usage-2026-11.csv"), MadeUpBill.log(3, 4, 6));
    Path bill = Files.writeString(logs.resolve("focus-2026-11.csv"), MadeUpBill.billWithMore(3, 4, 5, 6));
    looks++;
    MainWindow window = FxThread.ask(() -> {
      MainWindow opened = shown.show(OpenDesk.shipped("20-agents"), width, height, theme);
      Snapshot.named("imports", opened).prepare().get();
      OffScreen.settle(opened);
      ((UsageView) opened.lookup(".usage-view")).drop(List.of(log, bill));
      return opened;
    });
    await(() -> isRead(window));
    assertEquals(List.of(), FxThread.ask(() -> faults(window)));
  }

  /// With the form that names the rest, and a line of a bill that was refused.
  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1280, 800, DARK"})
  void soIsTheFormBelow(int width, int height, Theme theme) throws IOException {
    Path log = Files.writeString(logs.resolve("gpt.csv"), """
        timestamp,model,vendor,input_tokens,output_tokens
        2026-11-03T10:00:00Z,gpt-5.4,openai,1000000,0
        """);
    Path bill = Files.writeString(logs.resolve("invoice.csv"), "Date,Description,Amount,Vendor,Currency\n"
        + "2026-11-30,GPT API,21.50,OpenAI,usd\n2026-11-30,GPT API,twenty,OpenAI,usd\n");
    looks++;
    MainWindow window = FxThread.ask(() -> {
      MainWindow opened = shown.show(OpenDesk.shipped("20-agents"), width, height, theme);
      Snapshot.named("imports", opened).prepare().get();
      OffScreen.settle(opened);
      ((UsageView) opened.lookup(".usage-view")).drop(List.of(log, bill));
      return opened;
    });
    await(() -> isRead(window) && window.lookup("#ledger-refused") != null);
    assertEquals(List.of(), FxThread.ask(() -> {
      ((Button) window.lookup("#ledger-name-rest")).fire();
      List<String> faults = faults(window);
      assertTrue(Nodes.isShown(window.lookup("#ledger-name-do")));
      return faults;
    }));
  }

  private static void await(BooleanSupplier done) {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!FxThread.ask(done::getAsBoolean)) {
      assertTrue(System.nanoTime() < patience, "what was waited for did not come");
      Thread.onSpinWait();
    }
  }

  /// Each look reads two files more than the last, whose card stays until then.
  private static boolean isRead(MainWindow window) {
    OffScreen.settle(window);
    String sources = "%s sources".formatted(2 * looks);
    return Nodes.under(window.lookup(".usage-view")).anyMatch(node -> node instanceof Label label && label.getText()
        .startsWith(sources));
  }

  private static List<String> faults(MainWindow window) {
    OffScreen.settle(window);
    Node page = window.lookup(".usage-view");
    var chart = (PlotPane) window.lookup(".ledger-chart");
    return Stream.concat(Stream.of(Texts.cut(page), Texts.cramped(page), Texts.onEachOther(page),
        Texts.stickingOut(window.lookup("#usage-drop"), 0)).flatMap(List::stream),
        Stream.concat(Texts.overlaps(chart), chart.struckTexts().stream())).toList();
  }
}
