package runrate.desktop.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import runrate.files.disk.Reason;

/// Work that takes longer than a frame, done beside the window. The newest question wins: an older one is told to
/// stop, and neither its progress nor its answer arrives any more. What arrives does so on the thread of the window.
///
/// @param <Q> what is asked; it must not change while it is worked on
/// @param <A> the answer
public final class Background<Q, A> {
  /// Finds the answer, on a thread of its own. What it throws is told in words.
  public interface Work<Q, A> {
    A answer(Q question, Going going) throws Exception;
  }

  /// What work that is going on may know and tell.
  public interface Going {
    /// Whether nobody waits for the answer any more; what is returned then is thrown away.
    boolean isStopped();

    /// @param share of the work that is done, from 0 to 1; may be told as often as one likes
    void progress(double share);
  }

  private final Executor beside;
  private final Executor window;
  private final Work<Q, A> work;
  private final Consumer<A> onAnswer;
  private final Consumer<String> onFailure;
  private final DoubleConsumer onProgress;
  private final AtomicLong newest = new AtomicLong();

  /// @param name      of the thread
  /// @param onFailure told why there is no answer
  public Background(String name, Work<Q, A> work, Consumer<A> onAnswer, Consumer<String> onFailure) {
    this(task -> Thread.ofPlatform().daemon().name(name).start(task), Platform::runLater, work, onAnswer, onFailure,
        share -> { });
  }

  Background(Executor beside, Executor window, Work<Q, A> work, Consumer<A> onAnswer, Consumer<String> onFailure,
      DoubleConsumer onProgress) {
    this.beside = beside;
    this.window = window;
    this.work = work;
    this.onAnswer = onAnswer;
    this.onFailure = onFailure;
    this.onProgress = onProgress;
  }

  /// The same work, begun only once no newer question has come for a while.
  public Background<Q, A> after(Duration pause) {
    return new Background<>(CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, beside), window,
        work, onAnswer, onFailure, onProgress);
  }

  /// The same work, whose progress is told to somebody, from 0 to 1.
  public Background<Q, A> telling(DoubleConsumer progress) {
    return new Background<>(beside, window, work, onAnswer, onFailure, progress);
  }

  /// Asks; the answer arrives later, unless another question or [#stop] comes before it.
  public void ask(Q question) {
    var asked = new Asked(newest.incrementAndGet());
    beside.execute(() -> {
      if (!asked.isStopped()) {
        asked.tell(reply(question, asked));
      }
    });
  }

  /// Asks and waits, for a picture that is taken only once: the answer has arrived when this returns.
  public void now(Q question) {
    reply(question, new Asked(newest.incrementAndGet())).run();
  }

  /// Tells work that is going on to stop; no answer arrives.
  public void stop() {
    newest.incrementAndGet();
  }

  private Runnable reply(Q question, Going going) {
    try {
      A answer = work.answer(question, going);
      return () -> onAnswer.accept(answer);
    } catch (Throwable e) {
      // Errors too: somebody waits, and a thread that dies of too little memory tells nobody.
      String why = Reason.of(e);
      return () -> onFailure.accept(why);
    }
  }

  private final class Asked implements Going {
    private final long number;
    private final AtomicBoolean toBeTold = new AtomicBoolean();
    private volatile double share;

    Asked(long number) {
      this.number = number;
    }

    @Override
    public boolean isStopped() {
      return newest.get() != number;
    }

    /// The window hears the latest share when it has time, not each of thousands.
    @Override
    public void progress(double done) {
      share = done;
      if (toBeTold.compareAndSet(false, true)) {
        tell(() -> {
          toBeTold.set(false);
          onProgress.accept(share);
        });
      }
    }

    void tell(Runnable news) {
      window.execute(() -> {
        if (!isStopped()) {
          news.run();
        }
      });
    }
  }
}
