package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import runrate.risk.UncertainInput;
import runrate.scenario.Assumption;
import runrate.scenario.Scenario;

/// The open row of the ranges: its curve by hand and by keys, its words, its source. Calls a day lie from 320 over 400
/// to 520, the hit rate from 60 over 77 to 94 per cent.
class RangesTabTest {
  private static final String CALLS = "range.workload.callsPerDay";
  private static final String HIT_RATE = "range.plan.caching.hitRate";
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private Scenario opened;

  @BeforeEach
  void openRanges() {
    desk.reopen(OpenDesk.shipped("how-sure"));
    opened = desk.scenario();
    desk.tab("Risk");
    desk.run(() -> ((ToggleButton) desk.node("#risk-ranges-view")).setSelected(true));
    desk.run(() -> desk.node("#" + CALLS + ".low-field").requestFocus());
  }

  private Assumption calls() {
    return desk.scenario().assumption("workload.callsPerDay").orElseThrow();
  }

  private Node mark(String end) {
    return desk.node("#%s.curve.%s".formatted(CALLS, end));
  }

  private boolean isOpen(String row) {
    return desk.call(() -> desk.node("#" + row + ".curve").isVisible()
        && Nodes.isShown(desk.node("#" + row + ".curve")));
  }

  /// The ground from 320 to 520 without the room at its sides, times a part of it.
  private double across(double part) {
    return desk.call(() -> desk.node("#" + CALLS + ".curve").getLayoutBounds().getWidth() - 24) * part;
  }

  /// As it is when the whole window is enlarged while the ranges are in front.
  @Test
  void aWindowThatBecomesNarrowHasTheBillBelowTheRanges() {
    double wide = desk.call(() -> desk.stage().getWidth());
    desk.run(() -> desk.stage().setWidth(1600));
    desk.settle();
    desk.run(() -> desk.stage().setWidth(1067));
    desk.settle();
    double right = desk.call(() -> Math.max(Texts.place(desk.node("#card-ranges-bill")).getMaxX(),
        Texts.place(desk.node("#ranges-done")).getMaxX()));
    desk.run(() -> desk.stage().setWidth(wide));
    assertTrue(right <= 1067, right + " of 1067");
  }

  @Test
  void anEndIsDraggedAndOneUndoTakesItBack() {
    desk.hands().drag(mark("low"), across(0.1), 0, 5);
    assertEquals(340, calls().low().orElseThrow(), 1);
    assertEquals(OptionalDouble.of(520), calls().high());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  /// The ground stands still meanwhile, and grows again when the mouse lets go.
  @Test
  void anEndIsDraggedOutwardsToo() {
    desk.hands().dragAtOnce(mark("low"), across(-0.1), 0);
    assertEquals(300, calls().low().orElseThrow(), 1);
    desk.hands().dragAtOnce(mark("high"), across(0.1), 0);
    assertEquals(542, calls().high().orElseThrow(), 1);
  }

  @ParameterizedTest
  @CsvSource({"low, 1000, 400, 0, 520", "high, -1000, 320, 0, 400", "likely, 1000, 320, 520, 520",
      "likely, -1000, 320, 320, 520"})
  void noValuePassesAnother(String end, double dx, double low, double likely, double high) {
    desk.hands().dragAtOnce(mark(end), dx, 0);
    assertEquals(low, calls().low().orElseThrow());
    assertEquals(likely, calls().likely().orElse(0));
    assertEquals(high, calls().high().orElseThrow());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void arrowKeysMoveAMarkAndTellWhereItIs() {
    desk.run(() -> mark("high").requestFocus());
    desk.hands().key(KeyCode.LEFT);
    desk.hands().key(KeyCode.LEFT);
    assertEquals(OptionalDouble.of(500), calls().high());
    assertEquals("Calls a day, high end, 500", desk.call(() -> mark("high").getAccessibleText()));
    assertEquals(500.0, desk.call(() -> mark("high").queryAccessibleAttribute(AccessibleAttribute.VALUE)));
    desk.run(() -> mark("likely").requestFocus());
    desk.hands().key(KeyCode.UP);
    assertEquals(OptionalDouble.of(410), calls().likely());
    assertEquals("Calls a day, likely value, 410", desk.call(() -> mark("likely").getAccessibleText()));
  }

  /// An even range has no likely value, so no ring.
  @Test
  void aShapeWithoutALikelyValueHasNoRing() {
    assertTrue(desk.call(() -> mark("likely").isVisible()));
    desk.edit(scenario -> scenario.withAssumptions(scenario.assumptions().stream().map(assumed ->
        assumed.withShape(Assumption.Shape.UNIFORM)).toList()));
    assertFalse(desk.call(() -> mark("likely").isVisible()));
  }

  @ParameterizedTest
  @EnumSource(Assumption.Shape.class)
  void theWordOfAShapeIsReadInFull(Assumption.Shape shape) {
    desk.edit(scenario -> scenario.withAssumptions(scenario.assumptions().stream().map(assumed ->
        assumed.field().equals("workload.callsPerDay") ? assumed.withShape(shape) : assumed).toList()));
    assertEquals(List.of(), desk.call(() -> Texts.cut(desk.node("#" + CALLS))));
  }

  @Test
  void theRowWithTheKeyboardIsOpenAndNoOther() {
    assertTrue(isOpen(CALLS));
    desk.hands().click(desk.node("#" + HIT_RATE + ".high-field"));
    assertTrue(isOpen(HIT_RATE));
    assertFalse(isOpen(CALLS));
    assertEquals("1 month in 10 lies below 68\u2009%, 1 in 10 above 86\u2009%; mean 77\u2009%.",
        desk.text("#" + HIT_RATE + ".words"));
    desk.settleUntil(() -> desk.text("#" + HIT_RATE + ".width").equals("$10.4k wide"));
  }

  /// The list hangs where the row was, so that this stays until the list is gone.
  @Test
  @SuppressWarnings("unchecked")
  void aRowOpensOnceItsListIsGone() {
    var shape = (ComboBox<Assumption.Shape>) desk.node("#" + HIT_RATE + ".shape");
    desk.hands().click(shape);
    assertTrue(desk.call(shape::isShowing));
    assertFalse(isOpen(HIT_RATE));
    desk.run(shape::hide);
    assertTrue(isOpen(HIT_RATE));
  }

  @Test
  void aSourceIsQuotedAndEdited() {
    desk.run(() -> desk.node("#" + HIT_RATE + ".low-field").requestFocus());
    assertEquals("\u201cmeasurements published elsewhere\u201d", desk.text("#" + HIT_RATE + ".quote"));
    desk.run(() -> ((Hyperlink) desk.node("#" + HIT_RATE + ".source-edit")).fire());
    desk.run(() -> ((TextField) desk.node("#" + HIT_RATE + ".source")).setText("our log of June"));
    desk.hands().key(KeyCode.ENTER);
    assertEquals("\u201cour log of June\u201d", desk.text("#" + HIT_RATE + ".quote"));
    assertTrue(Nodes.isShown(desk.node("#" + HIT_RATE + ".quote")));
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void noRangeTakesTheRangeAway() {
    desk.run(() -> ((Hyperlink) desk.node("#" + CALLS + ".remove")).fire());
    assertFalse(desk.scenario().assumption("workload.callsPerDay").filter(Assumption::hasRange).isPresent());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  /// Months have 20 to 23 days from Monday to Friday; hit rate, failures and output have their ranges already.
  @Test
  void whatIsSuggestedAndNotInUseIsTakenByAClick() {
    Node chip = desk.node("#range-offer.workload.daysPerMonth");
    assertEquals("+ Days a month 20 to 23", desk.text("#range-offer.workload.daysPerMonth"));
    assertEquals(1, desk.call(() -> Nodes.under(desk.window()).filter(node -> node.getStyleClass().contains(
        "range-offer")).count()));
    desk.hands().click(chip);
    Assumption days = desk.scenario().assumption("workload.daysPerMonth").orElseThrow();
    assertEquals(20, days.low().orElseThrow());
    assertEquals(23, days.high().orElseThrow());
    assertEquals(Assumption.Basis.PUBLISHED, days.basis());
    assertTrue(isOpen("range.workload.daysPerMonth"));
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
    assertTrue(Nodes.isShown(desk.node("#range-offer.workload.daysPerMonth")));
  }

  @Test
  void aSuggestionNobodyPublishedIsSaidToBeAGuess() {
    desk.run(() -> ((Hyperlink) desk.node("#range.workload.outputTokens.remove")).fire());
    assertEquals("+ Output 600 to 1.2k, guessed", desk.text("#range-offer.workload.outputTokens"));
  }

  private void middle(String range, String end, String typed) {
    desk.run(() -> ((ToggleButton) desk.node("#ranges-middle")).setSelected(true));
    desk.hands().click(desk.node("#%s.%s-field".formatted(range, end)));
    desk.hands().type(typed);
    desk.hands().key(KeyCode.ENTER);
  }

  private String field(String range, String end) {
    return desk.call(() -> ((TextField) desk.node("#%s.%s-field".formatted(range, end))).getText());
  }

  private UncertainInput drawn(String path) {
    return UncertainInput.of(desk.scenario()).stream().filter(input -> input.path().equals(path)).findFirst()
        .orElseThrow();
  }

  /// Of a triangle from 60 over 77 to 94 the 5th of 100 is 60 + sqrt(0.05 * 34 * 17) = 65.4. With 70 in its place the
  /// low end follows, and the 95th stays.
  @Test
  void lowAndHighAreTheFifthAndTheNinetyFifthWhereOneChoosesSo() {
    double before = drawn("plan.caching.hitRate").quantile(0.95);
    desk.run(() -> ((ToggleButton) desk.node("#ranges-middle")).setSelected(true));
    assertEquals("65.4", field(HIT_RATE, "low"));
    assertEquals(opened, desk.scenario());
    middle(HIT_RATE, "low", "70");
    assertEquals(0.7, drawn("plan.caching.hitRate").quantile(0.05), 1e-9);
    assertEquals(before, drawn("plan.caching.hitRate").quantile(0.95), 1e-9);
    assertEquals("70", field(HIT_RATE, "low"));
    desk.run(() -> ((ToggleButton) desk.node("#ranges-ends")).setSelected(true));
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
    assertEquals("60", field(HIT_RATE, "low"));
  }

  /// With 99 % as the 95th of 100 the very end would lie above 100 %.
  @Test
  void anEndThatWouldLieBeyondWhatTheInputMayBeIsRefused() {
    middle(HIT_RATE, "high", "99");
    assertEquals(opened, desk.scenario());
    assertTrue(Nodes.isShown(desk.node("#" + HIT_RATE + ".high-reply")));
    desk.hands().key(KeyCode.ESCAPE);
    desk.run(() -> ((ToggleButton) desk.node("#ranges-ends")).setSelected(true));
  }

  /// Of a triangle from 70,000 over 80,000 to 100,000 tokens they are 70,000 + sqrt(0.05 * 30,000 * 10,000) = 73,872.98
  /// and 100,000 - sqrt(0.05 * 30,000 * 20,000) = 94,522.77.
  @Test
  void tokensAreWholeThere() {
    desk.run(() -> ((ToggleButton) desk.node("#ranges-middle")).setSelected(true));
    assertEquals("73,873", field("range.workload.contextTokens", "low"));
    assertEquals("94,523", field("range.workload.contextTokens", "high"));
    middle("range.workload.contextTokens", "low", "74500");
    assertEquals("74.5k", field("range.workload.contextTokens", "low"));
    double low = desk.scenario().assumption("workload.contextTokens").orElseThrow().low().orElseThrow();
    assertEquals(Math.rint(low), low);
    desk.run(() -> ((ToggleButton) desk.node("#ranges-ends")).setSelected(true));
  }

  /// The likely share of failures is none, and the 5th of 100 is 15 * (1 - sqrt(0.95)) = 0.4 per cent.
  @Test
  void aLikelyValueOutsideOfThemIsExplained() {
    String beyond = "#range.workload.failure.share.beyond";
    assertFalse(Nodes.isShown(desk.node(beyond)));
    desk.run(() -> ((ToggleButton) desk.node("#ranges-middle")).setSelected(true));
    assertEquals("0.4", field("range.workload.failure.share", "low"));
    assertEquals("What you expect most, 0\u2009%, lies below the 5th of 100, near the low end.", desk.text(beyond));
    assertFalse(Nodes.isShown(desk.node("#" + HIT_RATE + ".beyond")));
    desk.run(() -> ((ToggleButton) desk.node("#ranges-ends")).setSelected(true));
  }

  @ParameterizedTest
  @CsvSource({"1280", "1600"})
  void whereARangeComesFromIsReadInAnyWindow(double wide) {
    double before = desk.call(() -> desk.stage().getWidth());
    desk.run(() -> desk.stage().setWidth(wide));
    desk.settle();
    List<String> badges = desk.call(() -> Nodes.under(desk.node("#" + HIT_RATE)).filter(node ->
        node.getStyleClass().contains("badge-changed") && Nodes.isShown(node)).map(node ->
            ((Label) node).getText()).toList());
    List<String> cut = desk.call(() -> Texts.cut(desk.node("#" + HIT_RATE)));
    desk.run(() -> desk.stage().setWidth(before));
    assertEquals(List.of("published"), badges);
    assertEquals(List.of(), cut);
  }

  /// Failures have their peak at none: with 12 % as the 95th of 100 the end is 12 / (1 - sqrt(0.05)) = 15.5 %.
  @Test
  void aPeakAtAnEndStaysThere() {
    middle("range.workload.failure.share", "high", "12");
    assertEquals(0, drawn("workload.failure.share").low());
    assertEquals(0.12 / (1 - Math.sqrt(0.05)), drawn("workload.failure.share").high(), 1e-9);
    desk.run(() -> ((ToggleButton) desk.node("#ranges-ends")).setSelected(true));
  }
}
