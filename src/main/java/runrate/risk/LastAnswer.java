package runrate.risk;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /// One search, under way or over; over without an answer where it was given up.
  private static final class Search<Q, A> {
    private final Q question;
    private Optional<A> answer = Optional.empty();
    private boolean isOver;
    private volatile double share;

    Search(Q question) {
      this.question = question;
    }
  }

  /// @param finding finds the answer, watched by who began it
  A of(Q question, Watch watch, Function<Watch, A> finding) {
    var own = new Search<Q, A>(question);
    Search<Q, A> search = join(own);
    while (search != own) {
      Optional<A> answer = await(search, watch);
      if (answer.isPresent()) {
        return answer.get();
      }
      search = join(own);
    }
    return find(own, watch, finding);
  }

  private A find(Search<Q, A> own, Watch watch, Function<Watch, A> finding) {
    Optional<A> answer = Optional.empty();
    try {
      answer = Optional.of(finding.apply(new Watch(watch.isStopped(), share -> {
        own.share = share;
        watch.progress().accept(share);
      })));
      return answer.get();
    } finally {
      end(own, answer);
    }
  }

  private synchronized Search<Q, A> join(Search<Q, A> own) {
    Optional<Search<Q, A>> same = Stream.of(found, going).flatMap(Optional::stream)
        .filter(last -> last.question.equals(own.question)).findFirst();
    going = same.isPresent() ? going : Optional.of(own);
    return same.orElse(own);
  }

  private synchronized void end(Search<Q, A> over, Optional<A> answer) {
    over.answer = answer;
    over.isOver = true;
    found = answer.isPresent() ? Optional.of(over) : found;
    going = going.filter(other -> other != over);
    notifyAll();
  }

  /// @return nothing where the search was given up
  private Optional<A> await(Search<Q, A> search, Watch watch) {
    while (!isOver(search)) {
      watch.goOn();
      watch.progress().accept(search.share);
    }
    return search.answer;
  }

  private synchronized boolean isOver(Search<Q, A> search) {
    if (!search.isOver) {
      try {
        wait(BLINK_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("nobody waits for these months any more", stopped);
      }
    }
    return search.isOver;
  }
}
