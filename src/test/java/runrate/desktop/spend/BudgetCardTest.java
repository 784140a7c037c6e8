package runrate.desktop.spend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Hands;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.inputs.BudgetShape;
import runrate.inputs.Key;
import runrate.scenario.BudgetAmount;
import runrate.scenario.BudgetReset;
import runrate.scenario.BudgetScope;
import runrate.scenario.BudgetScope.Kind;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;

/// All that a budget of a file holds, typed into its card.
class BudgetCardTest {
  @TempDir private static Path folder;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> folder.resolve("user"));
  private OpenDesk desk;
  private Hands hands;

  @BeforeEach
  void openBudgets() {
    desk = WINDOW.desk();
    hands = desk.hands();
    desk.openRecordedSpend();
    hands.click(desk.node("#spend-part-budgets"));
  }

  @AfterEach
  void closeRecord() {
    desk.run(() -> List.copyOf(Window.getWindows()).stream().filter(window -> window != desk.stage())
        .forEach(Window::hide));
    hands.click(desk.node("#crumb-desk"));
  }

  private Stream<Node> card() {
    return List.copyOf(Window.getWindows()).stream().filter(window -> window != desk.stage() && window.isShowing())
        .flatMap(window -> Nodes.under(window.getScene().getRoot()));
  }

  private Node node(String id) {
    return desk.call(() -> card().filter(node -> id.equals(node.getId())).findFirst()
        .orElseThrow(() -> new AssertionError("no " + id)));
  }

  private boolean isOpen() {
    return desk.call(() -> card().anyMatch(node -> "budget-card".equals(node.getId())));
  }

  private void type(String id, String text) {
    desk.run(() -> {
      var field = (TextField) node(id);
      field.requestFocus();
      field.setText(text);
      field.fireEvent(new ActionEvent());
    });
  }

  @SuppressWarnings("unchecked")
  private <T> void choose(String id, T value) {
    desk.run(() -> ((ComboBox<T>) node(id)).setValue(value));
  }

  private String keep() {
    hands.click(node("budget-card-keep"));
    return isOpen() ? desk.call(() -> ((Label) node("budget-card-problem")).getText()) : "";
  }

  private List<PeriodBudget> lines() {
    return desk.scenario().budget().lines();
  }

  @Test
  void everyKeyOfABudgetHasItsFields() {
    hands.click(desk.node("#budget-add"));
    Map<String, List<String>> fields = Map.of("name", List.of("budget-card-name"), "amount",
        List.of("budget-card-amount-field"), "unit", List.of("budget-card-usd", "budget-card-tokens"), "period",
        List.of("budget-card-period"), "scope", List.of("scope-kind", "scope-name", "scope-each",
        "scope-count-field"), "resetAt", List.of("budget-card-hour"), "zone", List.of("budget-card-zone"),
        "alerts", List.of("budget-card-alerts"));
    assertEquals(BudgetShape.LINES.shape().keys().stream().map(Key::name).collect(Collectors.toSet()), fields.keySet());
    fields.values().forEach(ids -> ids.forEach(this::node));
  }

  @Test
  void aBudgetOfEachEngineerIsMadeInOneStep() {
    hands.click(desk.node("#budget-add"));
    type("budget-card-name", "seats");
    type("budget-card-amount-field", "700");
    choose("scope-kind", Kind.ENGINEER);
    hands.click(node("scope-each"));
    assertEquals("Say how many engineers there are.", keep());
    type("scope-count-field", "40");
    type("budget-card-alerts", "90, 50 %");
    assertEquals("", keep());
    assertEquals(List.of(new PeriodBudget("seats", BudgetAmount.usd(700), Period.MONTH,
        BudgetScope.ofEach(Kind.ENGINEER, 40), BudgetReset.UNSAID, List.of(0.5, 0.9))), lines());
    // the month's 22,000 dollars are one budget, this is the second
    assertTrue(desk.text("#budget-first").startsWith("The first to bind is the budget of November"),
        desk.text("#budget-first"));
    assertEquals("assumed", desk.call(() -> Nodes.under(desk.node("#spend-budgets")).filter(node -> Nodes.isShown(node)
        && node.getStyleClass().contains("badge-warning")).map(node -> ((Label) node).getText()).findFirst()
        .orElseThrow()));
    desk.run(() -> desk.store().undo());
    assertEquals(List.of(), lines());
  }

  @Test
  void theAlertsOfTheMonthAndOfADayAreTyped() {
    desk.edit(scenario -> scenario.withBudget(old -> old.with(Period.DAY, "", OptionalDouble.of(1_150))));
    hands.click(desk.node("#budget-day-more"));
    type("budget-card-alerts", "75;110");
    assertEquals("Alerts are per cents from 0 to 100, like 50, 75, 90.", keep());
    type("budget-card-alerts", "75");
    assertEquals("", keep());
    assertEquals(List.of(0.75), lines().getFirst().alerts());
    hands.click(desk.node("#budget-month-more"));
    type("budget-card-alerts", "40, 80");
    assertEquals("", keep());
    assertEquals(List.of(0.4, 0.8), desk.scenario().budget().alertShares());
    assertEquals(OptionalDouble.of(22_000), desk.scenario().budget().monthlyUsd());
  }

  @Test
  void theMonthsBudgetBecomesATeamsAndTheMonthHasNoneThen() {
    hands.click(desk.node("#budget-month-more"));
    choose("scope-kind", Kind.TEAM);
    hands.click(node("scope-one"));
    assertEquals("Say which team.", keep());
    desk.run(() -> ((ComboBox<?>) node("scope-name")).getEditor().setText("north"));
    type("scope-count-field", "2");
    assertEquals("", keep());
    assertEquals(OptionalDouble.empty(), desk.scenario().budget().monthlyUsd());
    assertEquals(new BudgetScope(Kind.TEAM, "north", false, OptionalInt.of(2)), lines().getFirst().scope());
    assertEquals(List.of(0.5, 0.75, 0.9), lines().getFirst().alerts());
  }

  @Test
  void aBudgetOfTokensIsTypedAsTokens() {
    hands.click(desk.node("#budget-add"));
    hands.click(node("budget-card-tokens"));
    type("budget-card-count-field", "1.5B");
    assertEquals("", keep());
    assertEquals(List.of(PeriodBudget.of(Period.MONTH, 1).withAmount(BudgetAmount.tokens(1.5e9))), lines());
    hands.focus(desk.node("#budget-month-tokens-field"));
    hands.type("2B");
    hands.key(KeyCode.ENTER);
    assertEquals(BudgetAmount.tokens(2e9), lines().getFirst().amount());
    assertEquals(OptionalDouble.of(22_000), desk.scenario().budget().monthlyUsd());
  }

  @Test
  void theHourAndTheZoneOfAResetAreTyped() {
    hands.click(desk.node("#budget-month-more"));
    type("budget-card-hour", "6");
    assertEquals("'6' is no hour of a day. Write it like 06:00.", keep());
    type("budget-card-hour", "06:00");
    type("budget-card-zone", "berlin");
    assertEquals("'berlin' is no time zone. Perhaps 'Europe/Berlin' is meant.", keep());
    type("budget-card-zone", "Europe/Berlin");
    assertEquals("", keep());
    assertEquals(new BudgetReset(Optional.of(LocalTime.of(6, 0)), Optional.of(ZoneId.of("Europe/Berlin"))),
        desk.scenario().budget().reset());
    assertEquals(OptionalDouble.of(22_000), desk.scenario().budget().monthlyUsd());
    String said = "resets at 06:00 Europe/Berlin, on 1 Nov at 05:00 UTC"
        + "; days are counted whole, so that no figure changes";
    assertTrue(desk.call(() -> Nodes.under(desk.node("#spend-budgets")).anyMatch(node -> Nodes.isShown(node)
        && node instanceof Label label && label.getText().equals(said))));
  }

  @Test
  void escapeLeavesTheBudgetAsItWas() {
    hands.click(desk.node("#budget-month-more"));
    type("budget-card-hour", "06:00");
    desk.run(() -> Event.fireEvent(node("scope-kind"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false,
        false, false, false)));
    assertFalse(isOpen());
    assertEquals(BudgetReset.UNSAID, desk.scenario().budget().reset());
  }

  @Test
  void whatNoFileCanHoldIsRefusedInTheCard() {
    hands.click(desk.node("#budget-add"));
    assertEquals("Type what may be spent.", keep());
    type("budget-card-amount-field", "700");
    assertEquals("There is such a budget already: give this one a name.", keep());
    choose("scope-kind", Kind.TASK);
    hands.click(node("scope-one"));
    desk.run(() -> ((ComboBox<?>) node("scope-name")).getEditor().setText("coder"));
    assertEquals("No task is called 'coder'. The scenario has no tasks: add one.", keep());
    assertEquals(List.of(), lines());
  }

  @Test
  void aBudgetIsRemovedAndAnotherLeftAsItWas() {
    desk.edit(scenario -> scenario.withBudget(old -> old.with(Period.WEEK, "hard", OptionalDouble.of(5_000))));
    hands.click(desk.node("#budget-week-hard-more"));
    hands.click(node("budget-card-remove"));
    assertFalse(isOpen());
    assertEquals(List.of(), lines());
    assertTrue(desk.call(() -> desk.node("#budget-week-more").isDisabled()), "there is no week's budget");
  }
}
