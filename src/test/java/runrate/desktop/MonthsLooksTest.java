package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Period;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Seeds;

/// Twelve months of four vendors, one of them with a long name, with a budget of the year: at 1600x1000 and 1280x800
/// as drawn, at 150 per cent (1067x700 and 960x700) and at 200 (960x700).
class MonthsLooksTest {
  private static final int COLUMNS = 12;

  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  private static Scenario fourVendors() {
    return OpenDesk.shipped("20-agents").withName("Four vendors, each with a quarter of the calls")
        .withPlan(plan -> plan.withRouting(new RoutingMix(Stream.of("anthropic/claude-sonnet-4-6",
            "azure/gpt-6.1-sol", "google/gemini-3.1-pro-preview", "amazon/nova-pro")
            .map(model -> new RouteShare(model, 0.25)).toList())))
        .withBudget(budget -> budget.with(Period.YEAR, "", OptionalDouble.of(180_000)));
  }

  private static Scenario inEuros() {
    return fourVendors().withBusiness(business -> business.withCurrency(Optional.of(
        new CurrencyRate("EUR", 1 / 1.16, LocalDate.of(2025, 8, 20), "European Central Bank", true))));
  }

  private static final List<String> TOLD_BY_A_ROW = List.of("difference", "calls", "what happens");

  record Look(int width, int height, Theme theme, boolean euros) {}

  static Stream<Look> looks() {
    List<int[]> sizes = List.of(new int[] {1600, 1000}, new int[] {1280, 800}, new int[] {1067, 700},
        new int[] {960, 700});
    return Stream.of(Theme.values()).flatMap(theme -> sizes.stream().filter(size -> Seeds.isPaired(
        sizes.indexOf(size), theme.ordinal())).flatMap(size -> Stream.of(false, true).map(euros ->
            new Look(size[0], size[1], theme, euros))));
  }

  private static TableView<?> months(MainWindow window) {
    window.pages().close();
    Snapshot.named("months", window).prepare().get();
    OffScreen.settle(window);
    return (TableView<?>) window.lookup("#months-table");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void fourVendorsAreReadInFull(Look look) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(look.euros() ? inEuros() : fourVendors(), look.width(), look.height(),
          look.theme());
      months(window);
      assertAll(() -> assertEquals(List.of(), Texts.cut(window), "cut"),
          () -> assertEquals(List.of(), Texts.dotted(window), "cut in a chart"),
          () -> assertEquals(List.of(), Texts.overlapping(window), "on another text of the chart"),
          () -> assertEquals(List.of(), Texts.astray(window), "outside its card"),
          () -> assertTrue(window.lookup("#months").getLayoutBounds().getWidth() <= look.width(),
              "wider than the window"));
      return null;
    });
  }

  /// Month, days, four vendors, the month, so far and the budget: as wide as the table, or further, with a bar that
  /// brings the rest into sight. The difference, the calls and what happens give way: a row tells them.
  @ParameterizedTest
  @MethodSource("looks")
  void noColumnVanishes(Look look) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(look.euros() ? inEuros() : fourVendors(), look.width(), look.height(),
          look.theme());
      TableView<?> table = months(window);
      assertEquals(List.of(), table.getColumns().stream().filter(column -> !column.isVisible()).map(
          TableColumn::getText).filter(head -> !TOLD_BY_A_ROW.contains(head)).toList());
      if (look.width() == 1600) {
        assertEquals(COLUMNS, table.getVisibleLeafColumns().size());
      }
      double wide = table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
      double room = table.lookup(".clipped-container").getLayoutBounds().getWidth();
      boolean scrolls = Nodes.under(table).anyMatch(node -> node instanceof ScrollBar bar && Nodes.isShown(bar)
          && bar.getOrientation() == Orientation.HORIZONTAL);
      assertEquals(wide > room + 1, scrolls, () -> "columns of %s in %s".formatted(wide, room));
      return null;
    });
  }

  /// The arrow of a sorted column takes room from its head.
  @ParameterizedTest
  @CsvSource({"1600, 1000", "960, 700"})
  void theHeadOfASortedColumnIsReadInFullToo(int width, int height) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(fourVendors(), width, height, Theme.LIGHT);
      TableView<?> table = months(window);
      for (int i = 0; i < table.getColumns().size(); i++) {
        sort(table, i);
        OffScreen.settle(window);
        assertEquals(List.of(), Texts.cut(table), "sorted by " + table.getColumns().get(i).getText());
      }
      return null;
    });
  }

  private static <T> void sort(TableView<T> table, int column) {
    table.getSortOrder().setAll(List.of(table.getColumns().get(column)));
  }

  /// From Jun to Sep 2027 every month has 22 days and costs the same.
  @Test
  void aMonthAsDearAsTheOneBeforeSaysNoDifference() {
    FxThread.ask(() -> {
      TableView<?> table = months(shown.show(inEuros(), 1600, 1000, Theme.LIGHT));
      List<String> said = Nodes.under(table).filter(node -> node instanceof TableCell<?, ?> cell
          && cell.getTableColumn().getText().equals("difference")).map(node ->
              ((TableCell<?, ?>) node).getText()).filter(text -> text != null).toList();
      assertEquals(3, said.stream().filter("\u2013"::equals).count(), said::toString);
      assertTrue(said.stream().noneMatch(text -> text.contains("+\u20ac0")), said::toString);
      return null;
    });
  }
}
