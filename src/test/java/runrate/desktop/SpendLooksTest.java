package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import runrate.scenario.BudgetAmount;
import runrate.scenario.BudgetReset;
import runrate.scenario.BudgetScope;
import runrate.scenario.Campaign;
import runrate.scenario.OwnForecast;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Scenario;
import runrate.scenario.SpecialDays;

/// Recorded spend with large amounts, an outlier, every budget and special days is read in full at every size.
class SpendLooksTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  private static Scenario full() {
    LocalDate first = LocalDate.of(2026, 11, 1);
    var days = new RecordedSpend(IntStream.range(0, 18).mapToObj(day -> new RecordedDay(first.plusDays(day),
        day == 10 ? 92_412.75 : 41_034.65, "")).toList(), "the bill of November");
    return OpenDesk.shipped("20-agents").withForecast(old -> old.upTo(days).withOwnUsd(OwnForecast.Span.DAY,
        OptionalDouble.of(41_034.65)).withSpecial(none -> new SpecialDays(
        List.of(first.plusDays(25)), List.of(new Campaign(first.plusDays(26), first.plusDays(29), 1.5, "Sale")))))
        .withBudget(old -> old.with(Period.DAY, "", OptionalDouble.of(1_200))
            .with(Period.QUARTER, "", OptionalDouble.of(2_660_000)).with(Period.YEAR, "", OptionalDouble.of(1e7))
            .with(Period.MONTH, "hard stop", OptionalDouble.of(999_999)));
  }

  /// A day, the month and a quarter, of which a part is only planned.
  private static Scenario threeBudgets() {
    return OpenDesk.shipped("20-agents").withBudget(old -> old.with(Period.DAY, "", OptionalDouble.of(1_200))
        .with(Period.QUARTER, "", OptionalDouble.of(80_000)));
  }

  /// Lines that hold all a line can hold.
  private static Scenario stacked() {
    var reset = new BudgetReset(Optional.of(LocalTime.of(0, 30)), Optional.of(ZoneId.of("America/New_York")));
    return full().withBudget(old -> old.withLines(List.of(
        PeriodBudget.of(Period.DAY, 1_200).withAlerts(List.of(0.5, 0.9)),
        PeriodBudget.of(Period.MONTH, 700).withScope(BudgetScope.ofEach(BudgetScope.Kind.PULL_REQUEST, 4_000)),
        new PeriodBudget("platform and search together, both sites", BudgetAmount.tokens(1.4e10), Period.QUARTER,
            new BudgetScope(BudgetScope.Kind.TEAM, "north", false, OptionalInt.of(4)), reset, List.of(0.5)))));
  }

  /// At 150 per cent of 1280x800 three weeks are in sight with nothing scrolled: a day is no higher than it needs.
  @Test
  void daysAreNoHigherThanTheyNeedInTheSmallestWindow() {
    FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped("20-agents"), 960, 700, Theme.LIGHT);
      Snapshot.named("spend", window).prepare().get();
      OffScreen.settle(window);
      OffScreen.settle(window);
      assertTrue(window.lookup("#day-2026-11-01").getLayoutBounds().getHeight() < 60);
      return null;
    });
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void withThreeBudgetsTheLastRowIsInSightInAnOrdinaryWindow(Theme theme) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(threeBudgets(), 1280, 800, theme);
      Snapshot.named("spend", window).prepare().get();
      OffScreen.settle(window);
      ((ToggleButton) node(window, "spend-part-budgets")).fire();
      OffScreen.settle(window);
      assertTrue(bottom(node(window, "budget-year-field")) <= bottom(window.lookup("#spend-budgets .spend-scroll")));
      return null;
    });
  }

  /// Two budgets of which a part is only planned take two lines more.
  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1280, 800, DARK", "960, 700, LIGHT"})
  void withEveryBudgetTheYearIsInSight(int width, int height, Theme theme) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(full(), width, height, theme);
      Snapshot.named("spend", window).prepare().get();
      OffScreen.settle(window);
      ((ToggleButton) node(window, "spend-part-budgets")).fire();
      OffScreen.settle(window);
      double room = bottom(window.lookup("#spend-budgets .spend-scroll"));
      double year = bottom(node(window, "budget-year-field"));
      assertTrue(year <= room, () -> "%s below %s".formatted(year, room));
      return null;
    });
  }

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1280, 800, DARK", "960, 700, LIGHT"})
  void noWordsLieUnderTheBarThatScrollsTheBudgets(int width, int height, Theme theme) {
    FxThread.ask(() -> {
      Node budgets = budgets(shown.show(full(), width, height, theme));
      Bounds bar = budgets.lookupAll(".scroll-bar").stream().filter(Node::isVisible)
          .filter(node -> node.getLayoutBounds().getHeight() > node.getLayoutBounds().getWidth())
          .map(node -> node.localToScene(node.getLayoutBounds())).findFirst().orElse(new BoundingBox(width, 0, 0, 0));
      double right = budgets.lookupAll(".budget-verdict").stream()
          .mapToDouble(node -> node.localToScene(node.getLayoutBounds()).getMaxX()).max().orElseThrow();
      assertTrue(right + 6 <= bar.getMinX(), () -> "%s beside %s".formatted(right, bar));
      return null;
    });
  }

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1280, 800, DARK", "960, 700, LIGHT"})
  void budgetsOfPartsAndOfTokensAreReadInFull(int width, int height, Theme theme) {
    assertEquals(List.of(), FxThread.ask(() -> {
      Node budgets = budgets(shown.show(stacked(), width, height, theme));
      assertTrue(Nodes.under(budgets).anyMatch(node -> "budget-month-each-of-4,000-pull-requests-more".equals(
          node.getId())), "the row is there");
      return Texts.cut(budgets);
    }));
  }

  /// The budget lines of recorded spend, brought to the front.
  private static Node budgets(MainWindow window) {
    Snapshot.named("spend", window).prepare().get();
    OffScreen.settle(window);
    ((ToggleButton) node(window, "spend-part-budgets")).fire();
    OffScreen.settle(window);
    return window.lookup("#spend-budgets");
  }

  private static Node node(MainWindow window, String id) {
    return Nodes.under(window).filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1280, 800, DARK", "960, 700, LIGHT"})
  void everythingOfRecordedSpendIsReadInFull(int width, int height, Theme theme) {
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = shown.show(full(), width, height, theme);
      return Stream.of("spend", "paste", "week", "special-days").flatMap(name -> {
        Snapshot.named(name, window).prepare().get();
        OffScreen.settle(window);
        Node page = window.lookup(".spend-page");
        // the scroll pane around the cards is as wide as the page
        Stream<String> out = Texts.stickingOut(page).stream().filter(text -> !text.equals("null "));
        return Stream.concat(Texts.cut(page).stream(), out).map(text -> name + ": " + text);
      }).toList();
    }));
  }
}
