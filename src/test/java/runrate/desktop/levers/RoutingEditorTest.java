package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.OpenDesk;
import runrate.desktop.SearchHands;
import runrate.scenario.Assumption;
import runrate.testing.Seeds;

/// The routing bar, its rows and its menus: the shares add up to 1 whatever is done to them.
class RoutingEditorTest {
  private static final double EXACT = 1e-9;
  private static final int EDITS = Seeds.thinned(500);
  private static final long SEED = 20_2611;

  @TempDir static Path user;
  private static OpenDesk desk;
  private RoutingHands routing;

  @BeforeAll
  static void openDesk() {
    desk = OpenDesk.onDefault(user);
  }

  @BeforeEach
  void reopen() {
    openAnotherFile();
    desk.reopen();
    routing = new RoutingHands(desk);
  }

  /// A lock goes with the file.
  private static void openAnotherFile() {
    desk.run(() -> desk.store().open(OpenDesk.shipped("four-vendors"), Optional.empty()));
  }

  @AfterAll
  static void closeDesk() {
    desk.close();
  }

  @Test
  void sharesAddUpTo1AfterHundredsOfDragsTypedSharesAndLocks() {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < EDITS; i++) {
      List<Boolean> locked = routing.locks().stream().map(ToggleButton::isSelected).toList();
      List<Double> before = routing.shares();
      int route = random.nextInt(3);
      int what = random.nextInt(5);
      String action = "seed %d, edit %d: %d on route %d".formatted(SEED, i, what, route);
      switch (what) {
        case 0, 1 -> routing.dragKnob(route % 2, random.nextInt(272));
        case 2, 3 -> routing.typeShare(route, random.nextInt(101));
        default -> desk.call(() -> {
          routing.locks().get(route).fire();
          return null;
        });
      }
      assertEquals(1, routing.mix().sum(), EXACT, action);
      for (int other = 0; other < 3; other++) {
        if (locked.get(other) && !(other == route && (what == 2 || what == 3))) {
          assertEquals(before.get(other), routing.shares().get(other), EXACT, action + " moved a locked share");
        }
      }
    }
  }

  @Test
  void aLockedShareOf20StaysWhenAnotherIsTyped() {
    desk.hands().click(routing.locks().getFirst());
    routing.type(1, "50");
    assertEquals(List.of(0.2, 0.5, 0.3), routing.rounded());
  }

  @Test
  void aMenuOpensOnTheModelThatStandsSoThatEnterChangesNothing() {
    for (int route = 0; route < 3; route++) {
      var before = routing.mix();
      routing.openMenu(route);
      var popup = new SearchHands(desk);
      assertEquals(desk.store().engine().book().shortName(before.routes().get(route).model()), popup.chosen().name());
      assertFalse(popup.covers(routing.menu(route)));
      desk.hands().key(KeyCode.ENTER);
      assertFalse(popup.isOpen());
      assertEquals(before, routing.mix());
    }
  }

  @Test
  void aLockGoesWithTheNextFileAndStaysWhenTheFileIsSaved() {
    desk.hands().click(routing.locks().getFirst());
    desk.run(() -> desk.store().saved(OpenDesk.HOME.defaultScenario()));
    assertTrue(desk.call(() -> routing.locks().getFirst().isSelected()));
    openAnotherFile();
    desk.reopen();
    assertFalse(desk.call(() -> routing.locks().getFirst().isSelected()));
  }

  @Test
  void aLockedShareOf20LeavesAtMost80ForAnother() {
    desk.hands().click(routing.locks().getFirst());
    routing.type(1, "100");
    assertEquals(List.of(0.2, 0.7, 0.1), routing.rounded());
    assertEquals(List.of("80\u2009%", "70\u2009% again"), routing.offers(1));
    routing.takeOffer(1, 0);
    assertEquals(List.of(0.2, 0.8, 0.0), routing.rounded());
  }

  @Test
  void oneModelAt100LeavesNothingForTheOthersAndGivesItBackEqually() {
    routing.type(0, "100");
    assertEquals(List.of(1.0, 0.0, 0.0), routing.rounded());
    routing.type(0, "40");
    assertEquals(List.of(0.4, 0.3, 0.3), routing.rounded());
  }

  @Test
  void aTypedShareIsAssumedNoLongerUntilItIsTakenBack() {
    desk.edit(scenario -> scenario.withAssumption(new Assumption("plan.routing", "nobody has said so yet",
        OptionalDouble.empty(), OptionalDouble.empty(), "")));
    routing.type(1, "50");
    assertTrue(desk.scenario().assumption("plan.routing").isEmpty());
    desk.run(() -> desk.store().undo());
    assertTrue(desk.scenario().assumption("plan.routing").isPresent());
  }

  @Test
  void itIsToldThatATypedShareRescalesTheOthers() {
    assertTrue(desk.call(() -> routing.locks().stream().allMatch(lock -> lock.getTooltip().getText().equals(
        "A typed share rescales the others that are not locked."))));
  }

  @Test
  void aKnobMovesCallsBetweenItsNeighboursOnly() {
    routing.dragKnob(0, 139);
    assertEquals(List.of(0.5, 0.4, 0.1), routing.rounded());
  }

  @Test
  void anAddedModelHasNoCallsAndTheOthersKeepTheirs() {
    routing.add("GPT-4o");
    assertEquals(List.of(0.2, 0.7, 0.1, 0.0), routing.rounded());
    routing.type(3, "50");
    assertEquals(List.of(0.1, 0.35, 0.05, 0.5), routing.rounded());
  }

  @Test
  void arrowKeysAndEnterChangeARoutesModelAndItsShareStays() {
    desk.hands().focus(desk.call(() -> routing.locks().get(1).getParent().lookup(".quiet-menu")));
    desk.hands().key(KeyCode.SPACE);
    var popup = new SearchHands(desk);
    desk.hands().type("openai mini");
    List<String> found = popup.names();
    assertTrue(found.size() > 1, found::toString);
    desk.hands().key(KeyCode.DOWN);
    assertEquals(found.get(1), popup.chosen().name());
    assertEquals("OpenAI", popup.chosen().group());
    desk.hands().key(KeyCode.ENTER);
    assertFalse(popup.isOpen());
    assertEquals(found.get(1), OpenDesk.ENGINE.book().find(routing.mix().routes().get(1).model()).orElseThrow()
        .model().shortName());
    assertEquals(List.of(0.2, 0.7, 0.1), routing.rounded());
  }

  @Test
  void escapeLeavesTheMixAsItIs() {
    routing.openMenu(0);
    desk.hands().type("gpt");
    desk.hands().key(KeyCode.ESCAPE);
    assertFalse(new SearchHands(desk).isOpen());
    assertEquals(OpenDesk.shipped("20-agents").plan().routing(), routing.mix());
  }

  @Test
  void aRowCanBeClickedAndAModelOfTheMixIsNotAddedTwice() {
    desk.hands().click(desk.node("#routing-add"));
    desk.hands().type("gpt-4o");
    new SearchHands(desk).click("GPT-4o");
    assertEquals(4, routing.shares().size());
    routing.add("GPT-4o");
    assertEquals(4, routing.shares().size());
  }

  @Test
  void aRemovedModelsCallsGoToTheOthersInProportion() {
    routing.remove(2);
    assertEquals(1, routing.mix().sum(), EXACT);
    assertEquals(2.0 / 9, routing.shares().getFirst(), EXACT);
    routing.remove(0);
    assertEquals(List.of(1.0), routing.rounded());
    routing.remove(0);
    assertEquals(List.of(1.0), routing.rounded(), "the last model cannot be removed");
  }
}
