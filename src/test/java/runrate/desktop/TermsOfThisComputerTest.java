package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.costing.CostEngine;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.pricing.VendorTerms;

/// A discount that lies in the user's folder is offered to the scenario, which travels.
class TermsOfThisComputerTest {
  @TempDir
  private Path user;
  private OpenDesk desk;

  @BeforeEach
  void openDesk() {
    desk = OpenDesk.onDefault(user);
    RateCard shipped = OpenDesk.ENGINE.book().cards().stream()
        .filter(card -> card.vendor().id().equals("anthropic")).findFirst().orElseThrow();
    RateCard own = shipped.withModels(List.of()).withTerms(VendorTerms.NONE.withDiscount(0.15));
    desk.run(() -> desk.store().useRates(new CostEngine(new RateBook(OpenDesk.ENGINE.book().cards(), List.of(own))),
        List.of()));
    desk.run(() -> desk.window().open(OpenDesk.HOME.scenario("one-rent-payment")));
  }

  @AfterEach
  void closeDesk() {
    desk.close();
  }

  private OpenedNotice notice() {
    return (OpenedNotice) desk.node(".opened-notice");
  }

  private void answer(String words) {
    desk.run(() -> notice().getActions().stream().filter(action -> action.getText().equals(words)).findFirst()
        .orElseThrow().handle(null));
  }

  @Test
  void itIsKeptInTheScenarioAtAClick() {
    double month = desk.monthUsd();
    assertEquals("On this computer only: Anthropic: 15.0\u2009% discount. Whoever opens this scenario elsewhere sees "
        + "another month.", desk.call(() -> notice().getText()));
    answer("Keep them in the scenario");
    assertEquals(OptionalDouble.of(0.15), desk.scenario().plan().contract().with("anthropic").orElseThrow().discount());
    assertNear(month, desk.monthUsd());
    desk.settleUntil(() -> !desk.window().lookup(".opened-notice").isVisible());
  }

  @Test
  void orItIsLeftWhereItIsAndNotOfferedAgainForThisFile() {
    answer("Leave them there");
    desk.settleUntil(() -> !desk.window().lookup(".opened-notice").isVisible());
    assertTrue(desk.scenario().plan().contract().isNone());
    desk.run(() -> notice().show(desk.store().state()));
    Node bar = desk.call(() -> desk.window().lookup(".opened-notice"));
    assertFalse(desk.call(bar::isVisible));
    assertEquals(Optional.empty(), desk.scenario().plan().contract().with("anthropic"));
  }
}
