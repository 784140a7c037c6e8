package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The length of a word, found once for all who ask.
@Timeout(60)
class LastAnswerTest {
  private final LastAnswer<String, Integer> lengths = new LastAnswer<>();
  private final AtomicInteger found = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch waitedFor = new CountDownLatch(1);

  private int length(String word, Watch watch) {
    return lengths.of(word, watch, own -> {
      found.incrementAndGet();
      return word.length();
    });
  }

  /// Half of it is done, and then it waits until somebody else does.
  private CompletableFuture<Integer> slowly(String word, boolean givesUp) {
    CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> lengths.of(word, Watch.NONE, own -> {
      found.incrementAndGet();
      own.progress().accept(0.5);
      begun.countDown();
      await(waitedFor);
      if (givesUp) {
        throw new IllegalStateException("given up");
      }
      return word.length();
    }), task -> Thread.ofPlatform().daemon().start(task));
    await(begun);
    return answer;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void theSameQuestionIsAnsweredOnceAndAnotherOneAnew() {
    assertEquals(List.of(5, 5, 3, 5), List.of(length("month", Watch.NONE), length("month", Watch.NONE),
        length("day", Watch.NONE), length("month", Watch.NONE)));
    assertEquals(3, found.get());
  }

  @Test
  void whoAsksMeanwhileWaitsAndHearsHowFarItIs() {
    CompletableFuture<Integer> first = slowly("month", false);
    List<Double> heard = new CopyOnWriteArrayList<>();
    int second = length("month", new Watch(() -> false, share -> {
      heard.add(share);
      waitedFor.countDown();
    }));
    assertEquals(5, second);
    assertEquals(5, first.join());
    assertEquals(1, found.get());
    assertEquals(0.5, heard.getFirst());
  }

  @Test
  void whereTheFirstGivesUpTheSecondFindsItAlone() {
    CompletableFuture<Integer> first = slowly("month", true);
    assertEquals(5, length("month", new Watch(() -> false, share -> waitedFor.countDown())));
    assertThrows(CompletionException.class, first::join);
    assertEquals(2, found.get());
  }

  @Test
  void whoWaitsMayGiveUp() {
    CompletableFuture<Integer> first = slowly("month", false);
    assertThrows(IllegalStateException.class, () -> length("month", new Watch(() -> true, share -> { })));
    waitedFor.countDown();
    assertEquals(5, first.join());
    assertEquals(1, found.get());
  }

  @Test
  void anotherQuestionDoesNotWait() {
    CompletableFuture<Integer> first = slowly("month", false);
    assertEquals(3, length("day", Watch.NONE));
    waitedFor.countDown();
    assertEquals(5, first.join());
  }
}
