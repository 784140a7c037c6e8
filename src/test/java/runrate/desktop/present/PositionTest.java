package runrate.desktop.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  @Test
  void aStepForgetsThatBeforeWasHeld() {
    assertFalse(Position.start(2).withBefore(true).next().before());
  }
}
