package runrate.desktop.months;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Hands;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.forecast.TwelveMonths;
import runrate.scenario.Period;
import runrate.text.Figures;

/// A year ahead in the window.
class MonthsViewTest {
  @TempDir private static Path folder;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> folder.resolve("user"));
  private OpenDesk desk;
  private Hands hands;

  @BeforeEach
  void openPage() {
    desk = WINDOW.desk();
    hands = desk.hands();
    if (desk.call(() -> desk.window().lookup("#months") == null)) {
      hands.key(KeyCode.CONTROL, KeyCode.M);
    }
  }

  private void type(String field, String typed) {
    hands.focus(desk.node(field));
    hands.type(typed);
    hands.key(KeyCode.ENTER);
  }

  @Test
  void growthAndABudgetSayOnWhichDayTheYearBreaks() {
    type("#forecast.growthPerMonth-field", "2");
    type("#budgets[year].amount-field", "264000");
    assertEquals(0.02, desk.scenario().forecast().growthPerMonth());
    assertEquals(264_000, desk.scenario().budget().line(Period.YEAR, "").orElseThrow().amount().value());
    assertEquals("At 2\u2009% growth the year costs $303,471; its budget is gone on 17 Sep.",
        desk.text("#months-sentence"));
    hands.key(KeyCode.CONTROL, KeyCode.Z);
    assertTrue(desk.scenario().budget().line(Period.YEAR, "").isEmpty());
  }

  @Test
  void theTableHasTheFiguresOfTheCommandLine() {
    TwelveMonths year = TwelveMonths.of(desk.store().engine(), desk.scenario());
    TableView<?> table = (TableView<?>) desk.node("#months-table");
    assertEquals(12, desk.call(() -> table.getItems().size()));
    MonthRows.Row second = (MonthRows.Row) desk.call(() -> table.getItems().get(1));
    assertEquals(Figures.usdCents(year.months().get(1).usd()), Figures.usdCents(second.month().usd()));
  }

  @Test
  void aBudgetOfNothingIsRefusedAndTheStripSaysWhyThePageIsPale() {
    String before = desk.text("#months-sentence");
    type("#budgets[year].amount-field", "0");
    assertTrue(desk.node("#budgets[year].amount-reply").isVisible());
    assertEquals("Not priced: the field Budget a year holds a value that cannot be; take it back or correct it. "
        + "What you see below is the last valid state.", desk.text("#months-sentence"));
    assertEquals(1, opacity("#budgets[year].amount-reply"));
    assertEquals(1, opacity("#months-sentence"));
    assertTrue(opacity("#months-table") < 0.5);
    hands.key(KeyCode.ESCAPE);
    assertEquals(before, desk.text("#months-sentence"));
    assertEquals(1, opacity("#months-table"));
  }

  /// With all that is around it.
  private double opacity(String selector) {
    return Stream.iterate(desk.node(selector), Objects::nonNull, Node::getParent).mapToDouble(Node::getOpacity)
        .reduce(1, (one, other) -> one * other);
  }
}
