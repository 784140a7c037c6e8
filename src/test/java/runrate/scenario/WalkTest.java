package runrate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WalkTest {
  private static final Walk ABCD = walk("A", "B", "C", "D");

  private static Walk walk(String... titles) {
    return new Walk("", Walk.Figure.MONTH, Stream.of(titles).map(WalkTest::step).toList());
  }

  private static WalkStep step(String title) {
    return new WalkStep(new StepWords(title, "", ""), StepLook.USUAL, List.of(), List.of());
  }

  @Test
  void aStepMovedUpLetsThoseBetweenMoveDownAndBack() {
    assertEquals(walk("D", "A", "B", "C"), ABCD.withMoved(3, 0));
    assertEquals(walk("B", "C", "A", "D"), ABCD.withMoved(0, 2));
    assertEquals(ABCD, ABCD.withMoved(3, 0).withMoved(0, 3));
  }

  @Test
  void aWalkOf24StepsTakesNoMore() {
    Walk full = new Walk("", Walk.Figure.MONTH, Collections.nCopies(24, step("A")));
    assertEquals(full, full.withAdded(0, step("B")));
    assertEquals(walk("A", "B", "X", "C", "D"), ABCD.withAdded(2, step("X")));
    assertEquals(walk("A", "C", "D"), ABCD.without(1));
  }
}
