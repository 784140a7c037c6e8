package runrate.desktop.spend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Hands;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.scenario.Campaign;
import runrate.scenario.CurrencyRate;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Period;
import runrate.scenario.RecordedSpend;
import runrate.spend.DateOrder;
import runrate.text.Figures;

/// Recorded spend as its user types, pastes and imports it: 20 agents, with a sample of 18 days of November 2026.
class RecordedSpendTest {
  @TempDir private static Path folder;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> folder.resolve("user"));
  private OpenDesk desk;
  private Hands hands;

  @BeforeEach
  void openRecord() {
    desk = WINDOW.desk();
    hands = desk.hands();
    desk.openRecordedSpend();
  }

  @AfterEach
  void closeRecord() {
    desk.run(() -> page().dropPaste());
    hands.click(desk.node("#crumb-desk"));
  }

  /// Ctrl+0 draws the window as large as it was drawn; the 1st keeps its $74.50.
  @Test
  void aShortcutWritesNothingIntoADay() {
    Node first = desk.node("#day-2026-11-01");
    for (String character : List.of("0", "-", "5")) {
      desk.run(() -> {
        first.requestFocus();
        first.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, true, false, false));
      });
      assertTrue(desk.call(() -> Nodes.under(first).noneMatch(node -> node.getStyleClass().contains("day-field"))));
    }
    assertEquals(74.5, forecast().recorded().days().getFirst().usd());
  }

  private SpendPage page() {
    return (SpendPage) desk.window().lookup(".spend-page");
  }

  private ForecastSettings forecast() {
    return desk.scenario().forecast();
  }

  private OptionalDouble usd(int day) {
    return forecast().recorded().usdOn(LocalDate.of(2026, 11, day));
  }

  private Node cell(int day) {
    return desk.node("#day-2026-11-%02d".formatted(day));
  }

  private boolean isFocused(Node node) {
    return desk.call(() -> desk.stage().getScene().getFocusOwner() == node);
  }

  private void paste(String text) {
    desk.run(() -> {
      var content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
    hands.click(desk.node("#spend-paste-button"));
  }

  /// A day of November on each line, 1.000,50 on the first and a dollar more on each after it.
  private static String days(int many) {
    return IntStream.rangeClosed(1, many).mapToObj(day -> String.format(Locale.GERMANY, "%02d.11.2026;%,.2f", day,
        999.5 + day)).collect(Collectors.joining("\n"));
  }

  private void undo() {
    desk.run(() -> desk.store().undo());
  }

  @Test
  void aDayIsTypedMovedFromAndTakenBackWithoutTheMouse() {
    hands.focus(cell(17));
    hands.key(KeyCode.RIGHT);
    assertTrue(isFocused(cell(18)));
    hands.key(KeyCode.ENTER);
    hands.type("1157,6");
    hands.key(KeyCode.ENTER);
    assertEquals(OptionalDouble.of(1157.6), usd(18));
    assertTrue(isFocused(cell(18)));
    hands.key(KeyCode.DOWN);
    hands.key(KeyCode.UP);
    hands.key(KeyCode.DELETE);
    assertEquals(OptionalDouble.empty(), usd(18));
    assertEquals(17, forecast().today());
    undo();
    assertEquals(OptionalDouble.of(1157.6), usd(18));
    undo();
    assertEquals(OptionalDouble.of(1183.5), usd(18));
    assertEquals(18, forecast().today());
  }

  @Test
  void typingBeginsAtOnceTabGoesRightAndEscapeRestores() {
    hands.focus(cell(2));
    hands.type("900");
    hands.key(KeyCode.TAB);
    assertEquals(OptionalDouble.of(900), usd(2));
    assertTrue(isFocused(cell(3)));
    hands.type("5");
    hands.key(KeyCode.ESCAPE);
    assertEquals(OptionalDouble.of(1092.5), usd(3));
    assertTrue(isFocused(cell(3)));
  }

  @Test
  void theKeyboardStaysOnTheDayThatIsClearedAndTakenBack() {
    hands.focus(cell(18));
    hands.key(KeyCode.DELETE);
    desk.settle();
    assertEquals(OptionalDouble.empty(), usd(18));
    assertTrue(isFocused(cell(18)));
    hands.key(KeyCode.CONTROL, KeyCode.Z);
    desk.settle();
    assertEquals(OptionalDouble.of(1183.5), usd(18));
    assertTrue(isFocused(cell(18)));
  }

  @Test
  void theKeyboardReturnsToTheDayWhenTheLastStepIsTakenBackByTheButton() {
    hands.focus(cell(18));
    hands.key(KeyCode.DELETE);
    hands.click(desk.node("#undo"));
    desk.settle();
    assertEquals(OptionalDouble.of(1183.5), usd(18));
    assertTrue(isFocused(cell(18)), () -> String.valueOf(desk.call(() -> desk.stage().getScene().getFocusOwner())));
  }

  @Test
  void aPasteByTheKeyNeedsNoDayInHand() {
    desk.run(() -> {
      var content = new ClipboardContent();
      content.putString(days(3));
      Clipboard.getSystemClipboard().setContent(content);
    });
    for (String elsewhere : List.of("#burn-view-recorded", "#month-after", "#spend-import")) {
      hands.focus(desk.node(elsewhere));
      hands.key(KeyCode.CONTROL, KeyCode.V);
      desk.settle();
      assertEquals("Take over 3 days", desk.text("#paste-take"), elsewhere);
      desk.run(() -> page().dropPaste());
    }
  }

  /// 0.8 euros a dollar: what is typed stays in dollars, what is computed is in euros with their sign.
  @Test
  void plannedDaysAreInTheCurrencyTheScenarioIsShownIn() {
    String planned = amount(20);
    desk.run(() -> desk.store().edit(scenario -> scenario.withBusiness(business -> business.withCurrency(Optional.of(
        new CurrencyRate("EUR", 0.8, LocalDate.of(2026, 11, 20), "a bank", true))))));
    double usd = Double.parseDouble(planned.substring(1).replace(",", ""));
    assertEquals("~\u20ac" + Figures.whole(Math.round(usd * 0.8)), amount(20));
    assertEquals("1,183.50", amount(18));
    assertTrue(Nodes.under(page()).anyMatch(node -> node instanceof Labeled label
        && "recorded in USD, planned and weeks in EUR".equals(label.getText())));
  }

  /// 0.8 euros a dollar, so 8 euros are $10. What was pressed to paste is gone, and the keyboard is on what is asked.
  @Test
  @SuppressWarnings("unchecked")
  void eurosAreConvertedAtTheRateOfTheScenarioWhereThatIsChosen() {
    desk.run(() -> desk.store().edit(scenario -> scenario.withBusiness(business -> business.withCurrency(Optional.of(
        new CurrencyRate("EUR", 0.8, LocalDate.of(2026, 11, 20), "a bank", false))))));
    paste("2026-11-20\t8,00 \u20ac");
    var currency = (ComboBox<String>) desk.node("#paste-currency");
    assertTrue(isFocused(currency));
    desk.run(() -> currency.setValue("EUR"));
    assertTrue(desk.text("#paste-reason").contains("converted at 1 EUR = $1.25"), desk.text("#paste-reason"));
    assertFalse(currency.isDisabled());
    hands.click(desk.node("#paste-take"));
    assertEquals(OptionalDouble.of(10), usd(20));
  }

  @Test
  void withoutARateEurosCanOnlyBeTakenForDollars() {
    paste("2026-11-20\t8,00 \u20ac");
    var currency = (ComboBox<?>) desk.node("#paste-currency");
    assertFalse(currency.isDisabled());
    assertEquals(List.of("USD"), desk.call(() -> List.copyOf(currency.getItems())));
  }

  private String amount(int day) {
    return desk.call(() -> ((Labeled) cell(day).lookup(".day-amount")).getText());
  }

  @Test
  void aClickChoosesADayAndTypingBegins() {
    hands.click(cell(19));
    hands.type("250");
    hands.key(KeyCode.ENTER);
    assertEquals(OptionalDouble.of(250), usd(19));
  }

  @Test
  void nothingSpentIsRecordedAndATextIsRefused() {
    hands.focus(cell(2));
    hands.type("0");
    hands.key(KeyCode.ENTER);
    assertEquals(OptionalDouble.of(0), usd(2));
    hands.key(KeyCode.ENTER);
    hands.type("much");
    hands.key(KeyCode.ENTER);
    assertTrue(desk.call(() -> page().lookup(".field-reply").isVisible()));
    assertEquals(OptionalDouble.of(0), usd(2));
    hands.key(KeyCode.ESCAPE);
    assertEquals(OptionalDouble.of(0), usd(2));
    assertFalse(desk.call(() -> page().lookup(".field-reply").isVisible()));
  }

  private double bottomOf(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMaxY();
  }

  @Test
  void whatIsSaidOfARefusedDayAndOfARefusedBudgetIsReadInASmallWindow() {
    double wide = desk.call(() -> desk.stage().getWidth());
    double high = desk.call(() -> desk.stage().getHeight());
    desk.run(() -> {
      desk.stage().setWidth(1280);
      desk.stage().setHeight(800);
    });
    desk.settle();
    hands.focus(cell(2));
    hands.key(KeyCode.ENTER);
    hands.type("much");
    hands.key(KeyCode.ENTER);
    desk.settle();
    Node reply = desk.node("#spend-day-reply");
    assertTrue(desk.call(() -> bottomOf(reply) <= cell(1).localToScene(0, 0).getY()));
    assertTrue(desk.call(() -> bottomOf(cell(30)) <= bottomOf(desk.node("#spend-month"))));
    hands.key(KeyCode.ESCAPE);
    hands.click(desk.node("#spend-part-budgets"));
    hands.focus(desk.node("#budget-year-field"));
    hands.type("much");
    hands.key(KeyCode.ENTER);
    desk.settle();
    Node below = desk.node("#budget-year-reply");
    Node table = desk.call(() -> page().lookup("#spend-budgets .spend-scroll"));
    assertTrue(desk.call(() -> below.isVisible() && bottomOf(below) <= bottomOf(table) + 1));
    hands.key(KeyCode.ESCAPE);
    desk.run(() -> {
      desk.stage().setWidth(wide);
      desk.stage().setHeight(high);
    });
  }

  @Test
  void theMenusKeyBringsTheRecordFromWhereverOneIs() {
    closeRecord();
    hands.key(KeyCode.CONTROL, KeyCode.M);
    hands.key(KeyCode.CONTROL, KeyCode.R);
    String day = desk.call(() -> desk.stage().getScene().getFocusOwner().getId());
    assertTrue(day.startsWith("day-2026-11-"), day);
  }

  @Test
  void otherMonthsAreAKeyAway() {
    hands.focus(cell(1));
    hands.key(KeyCode.LEFT);
    assertTrue(isFocused(desk.node("#day-2026-10-31")));
    hands.type("700");
    hands.key(KeyCode.ENTER);
    assertEquals(OptionalDouble.of(700), forecast().recorded().usdOn(LocalDate.of(2026, 10, 31)));
    assertEquals(18, forecast().today());
    hands.key(KeyCode.PAGE_DOWN);
    assertTrue(isFocused(desk.node("#day-2026-11-30")));
  }

  @Test
  void aPasteMovesNothingUntilItIsTakenOverAndIsOneUndo() {
    RecordedSpend before = forecast().recorded();
    paste(days(20) + "\n31.11.2026;5,00\nSumme;20.200,00");
    assertEquals(before, forecast().recorded());
    assertEquals("Take over 20 days", desk.text("#paste-take"));
    assertEquals(2, desk.call(() -> ((ListView<?>) desk.node("#paste-refused")).getItems().size()));
    assertTrue(desk.text("#paste-strip").startsWith("As pasted, November ends at $"), desk.text("#paste-strip"));
    hands.click(desk.node("#paste-take"));
    assertEquals(OptionalDouble.of(1019.5), usd(20));
    assertEquals(20, forecast().today());
    assertFalse(forecast().isSample());
    assertEquals("", forecast().actualSource());
    undo();
    assertEquals(before, forecast().recorded());
  }

  @Test
  void twoReadingsAreAskedAndNoFigureMoves() {
    paste("12.11.2026;5,00\n11.12.2026;6,00");
    assertEquals("“12.11.2026” may be 12 November or 11 December: choose", desk.text("#paste-reason"));
    assertTrue(desk.call(() -> desk.node("#paste-take").isDisabled()));
    desk.run(() -> ((ComboBox<?>) desk.node("#paste-order")).getSelectionModel().select(
        DateOrder.DAY_FIRST.ordinal()));
    assertEquals("Take over 2 days", desk.text("#paste-take"));
    hands.click(desk.node("#paste-cancel"));
    assertTrue(forecast().isSample());
  }

  @Test
  void aColumnGoesInFromTheChosenCell() {
    hands.focus(cell(19));
    desk.run(() -> page().paste("7\n8"));
    assertEquals("No dates stand there: the figures begin on 19 November.", desk.text("#paste-reason"));
    assertEquals("Take over 2 days", desk.text("#paste-take"));
  }

  @Test
  void aHundredThousandRowsAreOneLine() {
    desk.run(() -> page().paste("2026-11-01;5\n".repeat(100_000)));
    assertEquals("This has 100,000 rows; at most 10,000 can be read at once. Paste the days you need.",
        desk.text("#paste-reason"));
  }

  @Test
  void aCsvFileIsReadAsAPasteIs() throws IOException {
    Path file = folder.resolve("spend.csv");
    Files.writeString(file, "Tag;Betrag für Modelle\n13.11.2026;5,00\n", Charset.forName("windows-1252"));
    desk.run(() -> page().read(file));
    assertEquals("Take over 1 day", desk.text("#paste-take"));
    desk.run(() -> page().read(folder.resolve("none.csv")));
    assertTrue(desk.text("#paste-reason").startsWith("none.csv could not be read"), desk.text("#paste-reason"));
  }

  @Test
  void theSampleIsReplacedByNothing() {
    hands.click(desk.node("#spend-replace"));
    assertTrue(forecast().recorded().isEmpty());
    assertFalse(desk.call(() -> desk.node("#spend-replace").isVisible()));
    undo();
    assertEquals(18, forecast().recorded().days().size());
  }

  @Test
  void thePatternIsUsedOnRequestOnlyAndGivenBack() {
    hands.click(desk.node("#spend-part-pattern"));
    assertTrue(forecast().seasonality().weekdays().isEmpty());
    desk.run(() -> ((CheckBox) desk.node("#use-pattern")).fire());
    assertEquals(7, forecast().seasonality().weekdays().size());
    // Thursday the 19th then costs the median of two Thursdays
    assertEquals((1081 + 1104.5) / 2, desk.state().report().burn().days().get(18).usd(), 0.005);
    desk.run(() -> ((CheckBox) desk.node("#use-pattern")).fire());
    assertTrue(forecast().seasonality().weekdays().isEmpty());
    assertEquals(0, forecast().growthPerMonth());
  }

  @Test
  void everyBudgetIsAFieldAndAnEmptyOneIsNone() {
    hands.click(desk.node("#spend-part-budgets"));
    hands.focus(desk.node("#budget-day-field"));
    hands.type("1150");
    hands.key(KeyCode.ENTER);
    assertEquals(1150, desk.scenario().budget().line(Period.DAY, "").orElseThrow().amount().value());
    hands.focus(desk.node("#budget-month-field"));
    hands.type("25k");
    hands.key(KeyCode.ENTER);
    assertEquals(OptionalDouble.of(25_000), desk.scenario().budget().monthlyUsd());
    hands.focus(desk.node("#budget-day-field"));
    hands.key(KeyCode.DELETE);
    hands.key(KeyCode.ENTER);
    assertTrue(desk.scenario().budget().line(Period.DAY, "").isEmpty());
    // the 17th and 18th cost more, then nobody asks
    assertEquals(List.of("no budget", "no budget"), desk.call(() -> page().lookupAll(".budget-verdict").stream()
        .map(label -> ((Labeled) label).getText()).limit(2).toList()));
  }

  /// The sample's last seven days cost 12 % more than those of the plan; twice the calls cost more than any of them.
  @Test
  void spendThatCreepsAboveThePlanIsToldBesideTheSpikes() {
    assertTrue(desk.text("#spend-drift").startsWith("The mean of seven days has been above the plan since 7 Nov, by "
        + "12"), desk.text("#spend-drift"));
    desk.edit(scenario -> scenario.withWorkload(work -> work.withCallsPerDay(2 * work.callsPerDay())));
    assertFalse(desk.call(() -> desk.node("#spend-drift").isVisible()));
  }

  @Test
  void holidaysAndCampaignsAreAddedAndRemoved() {
    hands.click(desk.node("#spend-part-special"));
    desk.run(() -> ((DatePicker) desk.node("#holiday-day")).setValue(LocalDate.of(2026, 11, 26)));
    hands.click(desk.node("#holiday-add"));
    assertEquals(List.of(LocalDate.of(2026, 11, 26)), forecast().special().holidays());
    hands.click(desk.node("#holiday-add"));
    assertEquals(1, forecast().special().holidays().size());
    desk.run(() -> {
      ((DatePicker) desk.node("#campaign-from")).setValue(LocalDate.of(2026, 11, 27));
      ((DatePicker) desk.node("#campaign-to")).setValue(LocalDate.of(2026, 11, 30));
    });
    hands.click(desk.node("#campaign-add"));
    assertEquals(List.of(new Campaign(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 30), 1.5, "")),
        forecast().special().campaigns());
    desk.run(() -> ((Button) page().lookup("#spend-special .scroll-pane .icon-button")).fire());
    assertTrue(forecast().special().holidays().isEmpty());
  }

  @Test
  void holidaysOfAFileAreAddedToThoseThereAreAndItsOtherLinesTold() throws IOException {
    desk.edit(scenario -> scenario.withForecast(old -> old.withSpecial(special ->
        special.withHoliday(LocalDate.of(2026, 11, 26)))));
    hands.click(desk.node("#spend-part-special"));
    Path file = Files.writeString(folder.resolve("holidays.csv"), "Day,Name\n2026-11-26,Thanksgiving\n"
        + "2026-12-25,Christmas\nBoxing Day\n");
    desk.run(() -> ((SpecialPart) desk.node("#spend-special")).read(file));
    assertEquals(List.of(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 12, 25)), forecast().special().holidays());
    assertEquals("1 holiday from holidays.csv, 1 stood there already. Not taken: line 4, \u201cBoxing Day\u201d: "
        + "no day like 2026-12-25 at its start.",
        desk.call(() -> ((Labeled) page().lookup(".special-problem")).getText()));
    desk.run(() -> ((SpecialPart) desk.node("#spend-special")).read(folder.resolve("gone.ics")));
    assertTrue(desk.call(() -> ((Labeled) page().lookup(".special-problem")).getText())
        .startsWith("gone.ics could not be read: "));
  }

  @Test
  void aRefusedBudgetHoldsTheWindowBackAndGoesWithItsScenario() {
    hands.click(desk.node("#spend-part-budgets"));
    typeBudget("week", "e");
    assertEquals(Optional.of("the field Budget, 16 Nov to 22 Nov holds a value that cannot be; take it back or "
        + "correct it"), desk.state().heldBack());
    desk.edit(scenario -> scenario.withWorkload(work -> work.withAgents(21)));
    assertTrue(desk.state().heldBack().isPresent(), "another input moves and the text stays");
    assertEquals("e", budget("week"));
    desk.reopen(OpenDesk.shipped("small-team"));
    assertEquals(Optional.empty(), desk.state().heldBack());
    assertEquals("", budget("week"));
    assertFalse(desk.call(() -> desk.node("#budget-week-reply").isVisible()));
  }

  @Test
  void aRefusedDayHoldsTheWindowBackAndGoesWithItsScenario() {
    hands.focus(cell(17));
    hands.key(KeyCode.ENTER);
    hands.type("e");
    hands.key(KeyCode.ENTER);
    assertEquals("Spent on Tue 17 Nov", desk.state().refusals().getFirst().label());
    desk.reopen();
    assertEquals(Optional.empty(), desk.state().heldBack());
    assertFalse(desk.call(() -> page().lookup("#spend-day-reply").isVisible()));
  }

  @Test
  void aDigitChoosesWhatARefusedBudgetOffers() {
    hands.click(desk.node("#spend-part-budgets"));
    typeBudget("day", "1.200");
    hands.type("2");
    assertEquals(1200, desk.scenario().budget().line(Period.DAY, "").orElseThrow().amount().value());
    assertEquals(Optional.empty(), desk.state().heldBack());
  }

  @Test
  void aRefusedBudgetStaysClearWhileTheRestIsPale() {
    hands.click(desk.node("#spend-part-budgets"));
    typeBudget("day", "1.200");
    assertEquals(1, opacity(desk.node("#budget-day-field")));
    assertEquals(1, opacity(desk.node("#budget-day-reply")));
    assertTrue(opacity(cell(17)) < 0.5);
    assertTrue(opacity(desk.node("#budget-month-field")) < 0.5);
    hands.key(KeyCode.ESCAPE);
    assertEquals(1, opacity(cell(17)));
    assertEquals(1, opacity(desk.node("#budget-month-field")));
  }

  /// With all that is around it.
  private static double opacity(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent).mapToDouble(Node::getOpacity)
        .reduce(1, (one, other) -> one * other);
  }

  private void typeBudget(String period, String text) {
    hands.focus(desk.node("#budget-%s-field".formatted(period)));
    hands.type(text);
    hands.key(KeyCode.ENTER);
  }

  private String budget(String period) {
    return desk.call(() -> ((TextField) desk.node("#budget-%s-field".formatted(period))).getText());
  }

  @Test
  void aHolidayThatIsNoDayStaysRedAndSaysWhyAtOnce() {
    hands.click(desk.node("#spend-part-special"));
    typeHoliday("2026-02-31");
    assertEquals("2026-02-31", desk.call(() -> picker().getEditor().getText()));
    assertEquals("“2026-02-31” is no day: February 2026 has 28 days",
        desk.call(() -> ((Labeled) page().lookup(".special-problem")).getText()));
    assertTrue(picker().getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("wrong")));
    hands.click(desk.node("#holiday-add"));
    assertEquals("2026-02-31", desk.call(() -> picker().getEditor().getText()));
    assertTrue(forecast().special().holidays().isEmpty());
    typeHoliday("25.12.2026");
    assertEquals("2026-12-25", desk.call(() -> picker().getEditor().getText()));
    hands.click(desk.node("#holiday-add"));
    assertEquals(List.of(LocalDate.of(2026, 12, 25)), forecast().special().holidays());
  }

  private DatePicker picker() {
    return (DatePicker) desk.node("#holiday-day");
  }

  private void typeHoliday(String text) {
    desk.run(() -> {
      picker().getEditor().requestFocus();
      picker().getEditor().setText(text);
    });
    hands.key(KeyCode.ENTER);
  }
}
