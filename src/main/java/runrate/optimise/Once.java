package runrate.optimise;

import java.util.function.Supplier;

/// What is worked out when it is first asked for, once, whoever asks.
final class Once<T> implements Supplier<T> {
  private Supplier<T> work;
  private T done;

  Once(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public synchronized T get() {
    if (work != null) {
      done = work.get();
      work = null;
    }
    return done;
  }

  synchronized boolean isDone() {
    return work == null;
  }
}
