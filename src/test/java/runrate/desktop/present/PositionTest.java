package runrate.desktop.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PositionTest {
  @Test
  void aWalkOfThreeStepsEndsAtTheThird() {
    Position end = Position.start(3).next().next().next();
    assertEquals(2, end.step());
    assertEquals(0, end.back().back().back().step());
  }

  @Test
  void lightComesBackOnTheStepThatWasLeft() {
    Position black = Position.start(3).next().switchBlack();
    assertTrue(black.black());
    assertEquals(1, black.next().step());
    assertFalse(black.next().black());
    assertEquals(1, black.back().step());
  }

  /// Of three steps the second waits with its figure.
  @Test
  void aFigureThatWaitsComesWithTheNextKeyAndBeforeTheNextStep() {
    Position first = new Position(0, List.of(false, true, false), false, false, false);
    Position second = first.next();
    assertEquals(1, second.step());
    assertTrue(second.waiting());
    assertEquals(1, second.next().step());
    assertFalse(second.next().waiting());
    assertEquals(2, second.next().next().step());
    assertFalse(second.next().next().back().waiting());
    assertTrue(second.switchBlack().next().waiting());
  }

  @Test
  void aStepForgetsThatBeforeWasHeld() {
    assertFalse(Position.start(2).withBefore(true).next().before());
  }
}
