package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.usage.UsageView;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.risk.Watch;

/// Why it went up, from the whole of October to the whole of November, in windows of every usual size.
class WhyLooksTest {
  private static final int PATIENCE_SECONDS = 30;

  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  /// Every month more calls, of longer prompts, more of them on the dearer model.
  @BeforeAll
  static void keepALog() throws IOException, WarehouseException {
    var text = new StringBuilder("timestamp,model,feature,input_tokens,output_tokens\n");
    for (LocalDate day = LocalDate.of(2026, 9, 1); day.getMonthValue() < 12; day = day.plusDays(1)) {
      int more = day.getMonthValue() - 8;
      for (int call = 0; call < 4 * more; call++) {
        text.append("%s %s:00,%s,chat,%s,%s\n".formatted(day, 10 + call, call % 4 < more ? "claude-opus-4-6"
            : "claude-haiku-4-5", 100_000 * more + 31 * call, 2_000 + 7 * call));
      }
    }
    Path log = Files.writeString(user.resolve("log.csv"), text);
    try (UsageStore store = UsageStore.open(new UsageFolder(user), List.of(log))) {
      store.read(log, ReadOptions.USUAL, Watch.NONE);
    }
  }

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1600, 1000, DARK", "1280, 800, DARK", "1067, 667, LIGHT", "960, 700, LIGHT"})
  void everyFigureIsReadInFull(int width, int height, Theme theme) {
    MainWindow window = FxThread.ask(() -> {
      MainWindow made = shown.show(OpenDesk.shipped("20-agents"), width, height, theme);
      made.tabs().show(UsageView.class);
      OffScreen.settle(made);
      ((ToggleButton) made.lookup("#usage-why")).setSelected(true);
      return made;
    });
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!FxThread.ask(() -> isAnswered(window)) && System.nanoTime() < patience) {
      Thread.onSpinWait();
    }
    List<String> faults = FxThread.ask(() -> faults(window).toList());
    assertEquals(List.of(), faults);
  }

  private static boolean isAnswered(MainWindow window) {
    OffScreen.settle(window);
    return Stream.of("#card-why-change", "#other-figure").allMatch(part -> window.lookup(part) != null
        && Nodes.isShown(window.lookup(part)));
  }

  private static Stream<String> faults(MainWindow window) {
    Node page = window.lookup(".why-page");
    return Stream.concat(Stream.of(Texts.cut(page, node -> node instanceof TableCell), Texts.cramped(page),
        Texts.onEachOther(page)).flatMap(List::stream), Nodes.under(page).filter(node -> node instanceof PlotPane
            && Nodes.isShown(node)).map(PlotPane.class::cast).flatMap(chart -> Stream.concat(Texts.overlaps(chart),
                chart.struckTexts().stream())));
  }
}
