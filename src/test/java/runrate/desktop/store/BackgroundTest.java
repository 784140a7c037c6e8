package runrate.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// Two queues stand in for the two threads, so that a test says who is next: nothing here waits for anything.
class BackgroundTest {
  private final Queue<Runnable> beside = new ArrayDeque<>();
  private final Queue<Runnable> window = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private final List<Boolean> stopped = new ArrayList<>();

  private Background<Integer, Integer> background(Background.Work<Integer, Integer> work) {
    return new Background<>(beside::add, window::add, work, answer -> told.add("answer " + answer),
        why -> told.add("failed: " + why), share -> told.add("at " + share));
  }

  private final Background<Integer, Integer> doubling = background((number, going) -> {
    stopped.add(going.isStopped());
    return 2 * number;
  });

  @Test
  void anAnswerArrivesOnlyWhenTheWindowHasTime() {
    doubling.ask(4);
    assertEquals(List.of(), told);
    beside.remove().run();
    assertEquals(List.of(), told);
    window.remove().run();
    assertEquals(List.of("answer 8"), told);
  }

  @Test
  void ofTwoQuestionsOnlyTheNewerIsWorkedOn() {
    doubling.ask(4);
    doubling.ask(5);
    runAll();
    assertEquals(List.of("answer 10"), told);
    assertEquals(1, stopped.size());
  }

  @Test
  void workThatIsGoingOnIsToldToStopByANewerQuestionAndItsAnswerNeverArrives() {
    List<Boolean> heard = new ArrayList<>();
    var asking = new ArrayList<Background<Integer, Integer>>();
    asking.add(background((number, going) -> {
      if (number == 4) {
        heard.add(going.isStopped());
        asking.getFirst().ask(5);
        heard.add(going.isStopped());
        going.progress(0.5);
      }
      return 2 * number;
    }));
    asking.getFirst().ask(4);
    runAll();
    assertEquals(List.of(false, true), heard);
    assertEquals(List.of("answer 10"), told);
  }

  @Test
  void anAnswerOnItsWayIsOvertakenByANewerQuestion() {
    doubling.ask(4);
    beside.remove().run();
    doubling.ask(5);
    runAll();
    assertEquals(List.of("answer 10"), told);
  }

  @Test
  void whatIsStoppedTellsNothing() {
    doubling.ask(4);
    beside.remove().run();
    doubling.stop();
    runAll();
    assertEquals(List.of(), told);
  }

  @Test
  void progressArrivesBeforeTheAnswer() {
    background((number, going) -> {
      going.progress(0.5);
      return number;
    }).ask(4);
    runAll();
    assertEquals(List.of("at 0.5", "answer 4"), told);
  }

  @Test
  void aBusyWindowHearsTheLatestOfAThousandSharesOnce() {
    background((number, going) -> {
      for (int done = 1; done <= 1000; done++) {
        going.progress(done / 1000.0);
      }
      return number;
    }).ask(4);
    runAll();
    assertEquals(List.of("at 1.0", "answer 4"), told);
  }

  @Test
  void aFailureArrivesInWords() {
    background((number, going) -> {
      throw new NoSuchFileException("gone");
    }).ask(4);
    runAll();
    assertEquals(List.of("failed: the folder does not exist"), told);
  }

  @Test
  void evenTooLittleMemoryIsTold() {
    background((number, going) -> {
      throw new OutOfMemoryError("Java heap space");
    }).ask(4);
    runAll();
    assertEquals(List.of("failed: Java heap space"), told);
  }

  @Test
  void askedNowTheAnswerHasArrivedWhenTheQuestionReturns() {
    doubling.now(4);
    assertEquals(List.of("answer 8"), told);
    assertEquals(List.of(false), stopped);
    assertTrue(beside.isEmpty() && window.isEmpty());
  }

  @Test
  void askedNowWhatWasAskedBeforeIsDropped() {
    doubling.ask(4);
    doubling.now(5);
    runAll();
    assertEquals(List.of("answer 10"), told);
  }

  private void runAll() {
    assertFalse(beside.isEmpty() && window.isEmpty(), "there is something to do");
    while (!beside.isEmpty() || !window.isEmpty()) {
      (beside.isEmpty() ? window : beside).remove().run();
    }
  }
}
