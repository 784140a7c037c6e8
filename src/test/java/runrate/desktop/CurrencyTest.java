package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.PlotPane;
import runrate.scenario.CurrencyRate;
import runrate.text.Money;

/// The window in another currency: at 1 EUR = 1.25 US dollars, $22,870 are 18,296 EUR.
class CurrencyTest {
  @TempDir private static Path folder;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> folder.resolve("user"));
  private OpenDesk desk;
  private Hands hands;
  private CurrencyHands card;

  @BeforeEach
  void begin() {
    desk = WINDOW.desk();
    hands = desk.hands();
    card = new CurrencyHands(desk);
  }

  private void openMonths() {
    if (desk.call(() -> desk.window().lookup("#months") == null)) {
      hands.key(KeyCode.CONTROL, KeyCode.M);
    }
  }

  private void openCard() {
    openMonths();
    hands.click(desk.node("#currency-rate"));
    assertTrue(card.isOpen());
  }

  private void inEuros() {
    openCard();
    card.enter("eur", "1.25", "our bank");
    card.use();
    assertFalse(card.isOpen());
  }

  private Optional<CurrencyRate> rate() {
    return desk.scenario().business().currency();
  }

  @Test
  void aRateTurnsTheWholeWindowAtOnceAndIsOneUndo() {
    inEuros();
    CurrencyRate rate = rate().orElseThrow();
    assertEquals("EUR", rate.code());
    assertEquals(0.8, rate.perUsd(), 1e-12);
    assertEquals("our bank", rate.source());
    assertTrue(desk.text("#months-sentence").contains("€"));
    hands.key(KeyCode.ESCAPE);
    assertEquals("€18,296", desk.text("#headline-cost"));
    assertEquals("€1 = $1.25", desk.text("#currency-shown"));
    for (PlotPane chart : desk.charts()) {
      List<String> dollars = desk.textsOf(chart).stream().filter(text -> text.contains("$")).toList();
      assertEquals(List.of(), dollars, chart.getClass().getSimpleName());
    }
    hands.key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("$22,870", desk.text("#headline-cost"));
    assertTrue(rate().isEmpty());
  }

  /// What is typed stays in dollars, what is computed is in euros; the heads say which is which.
  @Test
  void budgetLinesForecastInEurosWhatIsTypedInDollars() {
    inEuros();
    hands.key(KeyCode.ESCAPE);
    desk.run(() -> desk.window().tabs().desk().showRecordedSpend());
    hands.click(desk.node("#spend-part-budgets"));
    List<String> shown = desk.call(() -> Nodes.under(desk.node("#spend-budgets")).filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText()).toList());
    assertTrue(shown.containsAll(List.of("budget, USD", "spent, EUR", "forecast, EUR")), shown::toString);
    String end = Money.of(desk.scenario()).amount(desk.state().report().burn().monthEndUsd());
    assertTrue(end.startsWith("€") && shown.contains(end), () -> end + " is not among " + shown);
    assertTrue(shown.stream().anyMatch(words -> words.startsWith("€") && words.endsWith(" over")), shown::toString);
    desk.run(() -> desk.window().tabs().shrink());
  }

  @Test
  void theSwitchShowsDollarsAndKeepsTheRate() {
    inEuros();
    hands.click(desk.node("#currency-usd"));
    assertFalse(rate().orElseThrow().shown());
    assertTrue(desk.text("#months-sentence").contains("$"));
    hands.click(desk.node("#currency-other"));
    assertTrue(desk.text("#months-sentence").contains("€"));
    assertEquals(0.8, rate().orElseThrow().perUsd(), 1e-12);
  }

  @Test
  void aRateOfNothingAWrongCodeAndADayThatIsNoneAreRefusedWithTheirReason() {
    openCard();
    card.enter("EUR", "0", "");
    assertEquals(1, card.problems().size());
    card.use();
    assertTrue(card.isOpen());
    card.enter("EURO", "1.25", "");
    assertEquals(List.of("'EURO' is no currency: write three letters, for example EUR."), card.problems());
    card.enter("EUR", "1.25", "");
    assertTrue(card.maySay());
    card.day("2026-02-30");
    assertEquals(List.of("The day is written like 2026-11-20."), card.problems());
    assertFalse(card.maySay());
    assertTrue(rate().isEmpty());
  }

  @Test
  void theButtonSaysWhatIsMissing() {
    openCard();
    card.use();
    assertEquals(List.of("Type what 1 EUR is worth in US dollars."), card.problems());
    assertTrue(card.isOpen());
  }

  @Test
  void aDayToComeIsRemarked() {
    openCard();
    card.day("2099-01-31");
    assertEquals(List.of("This day is still to come."), card.problems());
    assertTrue(card.maySay());
  }

  @Test
  void enterInTheFieldOfTheWorthIsEnough() {
    openCard();
    card.enter("CHF", "2", "");
    card.pressEnter();
    assertFalse(card.isOpen());
    assertEquals(0.5, rate().orElseThrow().perUsd(), 1e-12);
    hands.key(KeyCode.CONTROL, KeyCode.Z);
    assertTrue(rate().isEmpty());
  }

  @Test
  void theCardIsReachedFromEveryViewAndTheRateCanBeForgotten() {
    inEuros();
    hands.key(KeyCode.ESCAPE);
    desk.tab("Compare");
    hands.click(desk.node("#currency-shown"));
    card.forget();
    assertTrue(rate().isEmpty());
    assertFalse(Nodes.isShown(desk.node("#currency-shown")));
  }

  @Test
  void anOldRateSaysItsAge() {
    desk.edit(scenario -> scenario.withBusiness(business -> business.withCurrency(Optional.of(
        new CurrencyRate("EUR", 0.8, scenario.pricesAsOf().minusDays(41), "our bank", true)))));
    openMonths();
    assertTrue(desk.call(() -> Nodes.under(desk.node("#currency-bar")).filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())).anyMatch("41 days old"::equals));
  }
}
