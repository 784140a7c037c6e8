package runrate.desktop.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// A question that is answered beside the window, the newest first. Work that takes longer than a blink says how far it
/// is, and may be stopped; whoever shows the last answer meanwhile knows that it is an older one.
///
/// @param <Q> what is asked; it must not change while it is worked on
/// @param <A> the answer
public final class LateAnswer<Q, A> {
  /// Nothing is said of work that takes no longer.
  private static final Duration QUICK = Duration.millis(200);

  private final Background<Q, A> work;
  private final Consumer<A> onAnswer;
  private final PauseTransition slow = new PauseTransition(QUICK);
  private final List<Runnable> listeners = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private Optional<Q> asked = Optional.empty();
  private boolean late;
  private double share;
  private String failure = "";

  /// @param name     of the thread
  /// @param onAnswer given the answer, before those who listen are told
  public LateAnswer(String name, Background.Work<Q, A> answering, Consumer<A> onAnswer) {
    this.onAnswer = onAnswer;
    work = new Background<>(name, answering, this::take, this::fail).telling(this::progressed);
    slow.setOnFinished(event -> {
      late = true;
      tell();
    });
  }

  /// @param listener told whenever there is something new to show
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /// @param listener told how far work is that takes long, many times a second
  public void listenWhileWaiting(Runnable listener) {
    waiting.add(listener);
  }

  /// Asks only what is new: a look at another tab and back asks nothing anew.
  ///
  /// @return whether it was new
  public boolean ask(Q question) {
    if (asked.filter(question::equals).isPresent()) {
      return false;
    }
    asked = Optional.of(question);
    share = 0;
    failure = "";
    slow.playFromStart();
    work.ask(question);
    return true;
  }

  /// Asks and waits, for a picture that is taken only once.
  public void askNow(Q question) {
    asked = Optional.of(question);
    work.now(question);
  }

  /// Gives up waiting: the last answer stays, as an older one.
  ///
  /// @param why there is no newer one
  public void stop(String why) {
    work.stop();
    fail(why);
  }

  /// The next question is new, even if it is the same.
  public void forget() {
    asked = Optional.empty();
  }

  private void progressed(double done) {
    share = done;
    if (late) {
      waiting.forEach(Runnable::run);
    }
  }

  private void take(A answer) {
    settle("");
    onAnswer.accept(answer);
    tell();
  }

  /// There is no answer, or not all of it.
  public void fail(String why) {
    settle(why);
    tell();
  }

  private void settle(String why) {
    slow.stop();
    late = false;
    failure = why;
  }

  /// Tells those who listen that there is something new to show.
  public void tell() {
    listeners.forEach(Runnable::run);
  }

  /// What was asked last.
  public Optional<Q> asked() {
    return asked;
  }

  /// Whether the answer is one to an older question: another one is being worked on, or there is none.
  public boolean isOld() {
    return late || !failure.isEmpty();
  }

  /// Whether somebody has waited for longer than a blink.
  public boolean isLate() {
    return late;
  }

  /// The part of the work that is done, from 0 to 1.
  public double share() {
    return share;
  }

  /// Why there is no answer; empty where there is one.
  public String failure() {
    return failure;
  }
}
