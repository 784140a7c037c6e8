package runrate.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventQueueTest {
  @Test
  void theEarliestComesFirstAndNoneIsLost() {
    var queue = new EventQueue();
    var chance = new SplittableRandom(1);
    for (int i = 0; i < 1_000; i++) {
      int time = chance.nextInt(500);
      queue.add(time, time);
    }
    double before = 0;
    for (int i = 0; i < 1_000; i++) {
      double time = queue.nextTime();
      assertTrue(time >= before);
      assertEquals((long) time, queue.take());
      before = time;
    }
    assertEquals(Double.POSITIVE_INFINITY, queue.nextTime());
  }

  @Test
  void whoCameFirstLeavesFirstThoughTheRingGrows() {
    var line = new WaitingLine();
    int left = 0;
    for (int came = 0; came < 1_000; came++) {
      line.join(came, came);
      if (came % 3 == 0) {
        assertEquals(left, line.firstCameAt());
        assertEquals(left++, line.first());
        line.leave();
      }
    }
    while (!line.isEmpty()) {
      assertEquals(left++, line.first());
      line.leave();
    }
    assertEquals(1_000, left);
  }

  @Test
  void aCallKeepsItsPartsInOneLong() {
    long call = CallCode.nextAttempt(CallCode.firstAttempt(CallCode.MOST_AGENTS, 254, true));
    assertEquals(CallCode.MOST_AGENTS, CallCode.agent(call));
    assertEquals(254, CallCode.route(call));
    assertEquals(2, CallCode.attempt(call));
    assertTrue(CallCode.counted(call));
    assertEquals(CallCode.ATTEMPT, CallCode.kind(call));
    assertFalse(CallCode.counted(CallCode.firstAttempt(0, 0, false)));
    assertEquals(CallCode.PREWARM, CallCode.kind(CallCode.of(CallCode.PREWARM, 254)));
  }
}
