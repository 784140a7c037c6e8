package runrate.desktop.months;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
    assertEquals(264_000, desk.scenario().budget().line(Period.YEAR, "").orElseThrow().amountUsd());
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
  void aBudgetOfNothingIsRefused() {
    type("#budgets[year].amount-field", "0");
    assertTrue(desk.node("#budgets[year].amount-reply").isVisible());
    hands.key(KeyCode.ESCAPE);
  }
}
