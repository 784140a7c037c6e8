package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.scenario.RankLink;
import runrate.scenario.Scenario;

/// Calls a day and hit rate linked by hand and by keys, from -1 against each other to 1 together.
class LinkCardTest {
  private static final String CALLS = "workload.callsPerDay";
  private static final String HIT_RATE = "plan.caching.hitRate";
  private static final String CONTEXT = "workload.contextTokens";
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();

  @BeforeEach
  void openRanges() {
    open(List.of(new RankLink(CALLS, HIT_RATE, -0.4)));
  }

  private void open(List<RankLink> links) {
    desk.reopen(OpenDesk.shipped("how-sure").withLinks(links));
    desk.tab("Risk");
    desk.run(() -> ((ToggleButton) desk.node("#risk-ranges-view")).setSelected(true));
  }

  private static String slider(String a, String b) {
    return "#links.%s.%s-slider".formatted(a, b);
  }

  private double rank(int link) {
    return desk.scenario().uncertainty().links().get(link).rank();
  }

  private Node thumb() {
    return desk.call(() -> desk.node(slider(CALLS, HIT_RATE)).lookup(".thumb"));
  }

  /// The track is from -1 to 1 between the middles of its two outermost thumbs.
  private double across(double far) {
    return desk.call(() -> (((Slider) desk.node(slider(CALLS, HIT_RATE))).getWidth() - 16) * far / 2);
  }

  @Test
  void theThumbIsDraggedAndOneUndoTakesItBack() {
    Scenario opened = desk.scenario();
    desk.hands().drag(thumb(), across(0.9), 0, 100);
    assertEquals(0.5, rank(0), 1e-9);
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
    assertEquals(-0.4, desk.call(() -> ((Slider) desk.node(slider(CALLS, HIT_RATE))).getValue()), 1e-9);
  }

  @Test
  void arrowKeysMoveItByATenth() {
    desk.run(() -> desk.node(slider(CALLS, HIT_RATE)).requestFocus());
    desk.hands().key(KeyCode.RIGHT);
    assertEquals(-0.3, rank(0), 1e-9);
    desk.hands().key(KeyCode.LEFT);
    desk.hands().key(KeyCode.LEFT);
    assertEquals(-0.5, rank(0), 1e-9);
    desk.hands().key(KeyCode.END);
    assertEquals(1, rank(0));
  }

  @Test
  void aNumberIsTypedToo() {
    desk.hands().click(desk.node("#links.%s.%s-field".formatted(CALLS, HIT_RATE)));
    desk.hands().type("0.73");
    desk.hands().key(KeyCode.ENTER);
    assertEquals(0.73, rank(0), 1e-9);
    assertEquals(0.73, desk.call(() -> ((Slider) desk.node(slider(CALLS, HIT_RATE))).getValue()), 1e-9);
  }

  /// Two inputs that both go with a third at 0.9 cannot go against each other all the way: 2 * 0.9 * 0.9 - 1 = 0.62 is
  /// the least, nearly.
  @Test
  void theThumbStopsWhereOtherLinksLetItGoNoFarther() {
    open(List.of(new RankLink(CALLS, HIT_RATE, 0.8), new RankLink(CALLS, CONTEXT, 0.9),
        new RankLink(HIT_RATE, CONTEXT, 0.9)));
    desk.run(() -> desk.node(slider(CALLS, HIT_RATE)).requestFocus());
    desk.hands().key(KeyCode.HOME);
    double least = rank(0);
    assertEquals(0.62, least, 0.03);
    assertEquals(least, desk.call(() -> ((Slider) desk.node(slider(CALLS, HIT_RATE))).getValue()), 1e-9);
    desk.hands().key(KeyCode.LEFT);
    assertEquals(least, rank(0));
  }

  /// More calls that find less in the cache: the bad month is dearer than with each on its own.
  @Test
  void aBadMonthIsToldWithTheLinkAndWithout() {
    desk.settleUntil(() -> desk.text("#link-effect").startsWith("Linked, a bad month costs $32,"));
    assertTrue(desk.text("#link-effect").matches("Linked, a bad month costs \\$32,\\d00; apart, \\$31,\\d00\\."),
        desk.text("#link-effect"));
  }

  @Test
  void itSaysHowManyPairsAreLinkedInANarrowWindowToo() {
    double before = desk.call(() -> desk.stage().getWidth());
    for (double wide : new double[] {1600, 1280}) {
      desk.run(() -> desk.stage().setWidth(wide));
      desk.settle();
      assertEquals("one pair is linked", desk.call(() -> ((Label) desk.node("#card-links").lookup(".card-finding"))
          .getText()), () -> "at " + wide);
    }
    desk.run(() -> desk.stage().setWidth(before));
  }

  @Test
  void itSaysWhatALinkDoes() {
    desk.settleUntil(() -> desk.text("#link-effect").startsWith("Linked, a bad month costs $32,"));
    desk.run(() -> ((Hyperlink) desk.node("#card-links-why")).fire());
    List<String> words = desk.call(() -> Nodes.under(desk.window().whyPopover()).filter(Label.class::isInstance)
        .map(node -> ((Label) node).getText()).toList());
    assertTrue(words.contains("-0.4") || words.contains("\u22120.4"), words::toString);
  }

  /// Whatever is drawn meanwhile, and whether it is linked at all.
  @Test
  void nothingMovesUnderAHand() {
    double before = desk.call(() -> thumb().localToScene(0, 0).getY());
    for (double rank : new double[] {0, 0.05, 0.6}) {
      desk.edit(scenario -> scenario.withLinks(List.of(new RankLink(CALLS, HIT_RATE, rank))));
      assertEquals(before, desk.call(() -> thumb().localToScene(0, 0).getY()));
    }
  }

  @Test
  void drawnPairsTellBothInputsAndAreThoseOfTheLinkWithTheKeyboard() {
    open(List.of(new RankLink(CALLS, HIT_RATE, -0.4), new RankLink(CONTEXT, HIT_RATE, 0.5)));
    assertEquals("400 pairs as they are drawn: calls a day, 320 to 520 to the right, hit rate, 60\u2009% to 94\u2009% "
        + "upwards", desk.call(() -> desk.node("#link-cloud").getAccessibleText()));
    desk.run(() -> desk.node(slider(CONTEXT, HIT_RATE)).requestFocus());
    assertTrue(desk.call(() -> desk.node("#link-cloud").getAccessibleText()).contains("context, 70k to 100k"));
  }

  @Test
  void withNoPairLinkedOnlyTheFirstOneIsOffered() {
    open(List.of());
    assertFalse(Nodes.isShown(desk.node("#link-cloud")));
    assertFalse(Nodes.isShown(desk.node("#link-effect")));
    desk.hands().click(desk.node("#link-add"));
    assertEquals(List.of(new RankLink(CALLS, HIT_RATE, 0)), desk.scenario().uncertainty().links());
    assertTrue(Nodes.isShown(desk.node("#link-cloud")));
  }
}
