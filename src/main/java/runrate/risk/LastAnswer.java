package runrate.risk;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// The answer that was found last, for whoever asks the same again; who asks while it is being found waits for that one
/// and begins no other. It may be asked from any number of threads.
///
/// @param <Q> what is asked
/// @param <A> the answer
final class LastAnswer<Q, A> {
  /// How soon whoever waits is told how far it is, and may give up.
  private static final long BLINK_MILLIS = 20;

  private Optional<Search<Q, A>> found = Optional.empty();
  private Optional<Search<Q, A>> going = Optional.empty();

  /// One search, done or under way.
  private static final class Search<Q, A> {
    private final Q question;
    private final CompletableFuture<A> answer = new CompletableFuture<>();
    private volatile double share;

    Search(Q question) {
      this.question = question;
    }

    boolean isOf(Q asked) {
      return question.equals(asked) && !answer.isCompletedExceptionally();
    }
  }

  /// @param finding finds the answer, watched by who began it
  A of(Q question, Watch watch, Function<Watch, A> finding) {
    while (true) {
      var own = new Search<Q, A>(question);
      Search<Q, A> search = join(own);
      Optional<A> answer = search == own ? Optional.of(find(own, watch, finding)) : await(search, watch);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
  }

  private synchronized Search<Q, A> join(Search<Q, A> own) {
    Optional<Search<Q, A>> same = found.filter(last -> last.isOf(own.question))
        .or(() -> going.filter(last -> last.isOf(own.question)));
    if (same.isEmpty()) {
      going = Optional.of(own);
    }
    return same.orElse(own);
  }

  private A find(Search<Q, A> own, Watch watch, Function<Watch, A> finding) {
    try {
      A answer = finding.apply(new Watch(watch.isStopped(), share -> {
        own.share = share;
        watch.progress().accept(share);
      }));
      keep(own);
      own.answer.complete(answer);
      return answer;
    } finally {
      // whoever waits for a search that was given up begins one
      own.answer.cancel(false);
    }
  }

  private synchronized void keep(Search<Q, A> done) {
    found = Optional.of(done);
    going = going.filter(other -> other != done);
  }

  /// @return nothing where the search was given up
  private static <Q, A> Optional<A> await(Search<Q, A> search, Watch watch) {
    while (true) {
      try {
        return Optional.of(search.answer.get(BLINK_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException late) {
        watch.goOn();
        watch.progress().accept(search.share);
      } catch (ExecutionException | CancellationException given) {
        return Optional.empty();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("nobody waits for these months any more", stopped);
      }
    }
  }
}
