package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Period;
import runrate.scenario.Scenario;

/// A window drawn at 150 and 200 per cent is laid out for that much less room: 1600x1000 at 150 per cent is 1067x700,
/// at 200 per cent 960x700, the least there is. Every view is read in full there, in another currency, too.
class ScaledLooksTest {
  private static final List<String> VIEWS = List.of("desk", "compare", "capacity", "rates", "claims", "start", "about",
      "months", "help", "spend", "paste", "week", "special-days", "walk");
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  private static Scenario inEuros() {
    return OpenDesk.shipped("20-agents").withForecast(forecast -> forecast.withGrowthPerMonth(0.08))
        .withBudget(budget -> budget.with(Period.YEAR, "", OptionalDouble.of(264_000)))
        .withBusiness(business -> business.withCurrency(Optional.of(
            new CurrencyRate("EUR", 1 / 1.16, LocalDate.of(2026, 8, 20), "European Central Bank", true))));
  }

  private static List<String> faults(int width, int height, Theme theme) {
    return FxThread.ask(() -> {
      MainWindow window = shown.show(inEuros(), width, height, theme);
      return VIEWS.stream().flatMap(view -> {
        Snapshot.named(view, window).prepare().get();
        OffScreen.settle(window);
        return Stream.concat(Texts.cut(window, ScaledLooksTest::isExcerpt).stream(),
            Stream.concat(Texts.overlapping(window).stream(), cards(window).flatMap(card ->
                Texts.stickingOut(card, 0).stream()))).map(text -> view + ": " + text);
      }).toList();
    });
  }

  private static Stream<Node> cards(MainWindow window) {
    return Nodes.under(window).filter(node -> node.getStyleClass().contains("card") && Nodes.isShown(node));
  }

  /// Sentences of cards and tables are shown as far as they go, and whole under the mouse.
  private static boolean isExcerpt(Labeled labeled) {
    return labeled.getStyleClass().contains("shelf-sentence")
        || labeled instanceof TableCell<?, ?> cell && (cell.getTooltip() != null
            || "file-table".equals(cell.getTableView().getId()));
  }

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1067, 700, LIGHT", "960, 700, LIGHT", "960, 700, DARK", "1280, 800, LIGHT",
      "1280, 800, DARK", "1180, 800, LIGHT"})
  void nothingIsCutOrOnAnother(int width, int height, Theme theme) {
    assertEquals(List.of(), faults(width, height, theme));
  }
}
