package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every shown number answers "why?" with the exact amount.
class WhyTest {
  @TempDir Path user;
  private OpenDesk desk;

  @BeforeEach
  void openDesk() {
    desk = OpenDesk.onDefault(user);
  }

  @AfterEach
  void closeDesk() {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"headline-cost | $22,869.86", "headline-saving | $22,538.14",
      "headline-request | $0.12994", "card-cost | $22,869.86", "card-waterfall | $22,538.14",
      "card-burn | $23,173.31", "card-frontier | $0.12994"})
  void everyWhyOpensACardWithTheExactAmount(String place, String amount) {
    desk.run(() -> ((Hyperlink) desk.node("#" + place + "-why")).fire());
    assertTrue(isOpen());
    assertTrue(words().contains(amount), () -> amount + " is not among " + words());
  }

  @ParameterizedTest
  @CsvSource({"headline-cost", "headline-saving", "card-cost", "card-waterfall", "card-burn", "card-frontier"})
  void escapeClosesTheCardAndTheFocusGoesBack(String place) {
    Node link = desk.node("#" + place + "-why");
    desk.hands().focus(link);
    desk.hands().key(KeyCode.SPACE);
    assertTrue(isOpen());
    desk.hands().key(KeyCode.ESCAPE);
    assertFalse(isOpen());
    assertEquals(link, focused());
  }

  @Test
  void theCardOpensByMouseAndAClickBesideItClosesIt() {
    desk.hands().click(desk.node("#headline-cost-why"));
    assertTrue(isOpen());
    desk.hands().moveTo(new Point2D(955, 690));
    desk.hands().press();
    desk.hands().release();
    assertFalse(isOpen());
  }

  @Test
  void theFocusStaysInTheCardWhileItIsOpen() {
    desk.hands().focus(desk.node("#headline-cost-why"));
    desk.hands().key(KeyCode.SPACE);
    for (int i = 0; i < 5; i++) {
      desk.hands().key(KeyCode.TAB);
      assertTrue(desk.call(() -> Nodes.under(desk.window().whyPopover()).toList().contains(focused())),
          () -> "the focus is on " + focused());
    }
    desk.hands().key(KeyCode.ESCAPE);
    assertFalse(isOpen());
  }

  @Test
  void aClickOnABarExplainsItsTokenClass() {
    desk.hands().click(desk.charts().getFirst());
    desk.settleUntil(desk.window().whyPopover()::isVisible);
    assertTrue(words().stream().anyMatch(text -> text.endsWith("in the month")), () -> words().toString());
  }

  private boolean isOpen() {
    return desk.call(() -> desk.window().whyPopover().isVisible());
  }

  private Node focused() {
    return desk.call(() -> desk.window().getScene().getFocusOwner());
  }

  private List<String> words() {
    return desk.call(() -> Nodes.under(desk.window().whyPopover()).filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText()).toList());
  }
}
