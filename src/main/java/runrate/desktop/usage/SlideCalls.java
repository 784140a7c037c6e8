package runrate.desktop.usage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import runrate.desktop.store.Background;
import runrate.desktop.store.LateAnswer;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.warehouse.UsageFolder;
import runrate.pricing.RateBook;
import runrate.units.Problem;
import runrate.usage.Attribution;

/// Who pays for what, for slides: the recorded calls, or the sample where nothing is recorded. They are read beside the
/// window once a step shows them, and again for the next walk.
public final class SlideCalls {
  private final StoreWork store;
  private final LateAnswer<RateBook, Told> reading;
  private final Set<Runnable> waiting = new LinkedHashSet<>();
  private Optional<Told> told = Optional.empty();
  private boolean atOnce;

  /// What was read.
  ///
  /// @param calls   absent where nothing could be read
  /// @param problem why; empty where all went well
  public record Told(Optional<Attribution> calls, boolean isSample, String problem) {}

  public SlideCalls(RunrateHome home, UserFolder user) {
    store = new StoreWork(new UsageFolder(user.folder()), home.thirtyRequests());
    reading = new LateAnswer<>("slide-calls", this::read, answer -> told = Optional.of(answer));
    reading.listen(this::tell);
  }

  /// For pictures that are taken only once: whoever asks waits.
  public SlideCalls atOnce() {
    atOnce = true;
    return this;
  }

  /// The next walk shows what is recorded by then.
  public void forget() {
    reading.forget();
    told = Optional.empty();
  }

  /// @param then told once they are read, where they are not yet
  public Optional<Told> told(RateBook book, Runnable then) {
    if (reading.asked().filter(asked -> asked == book).isEmpty()) {
      told = Optional.empty();
      if (atOnce) {
        reading.askNow(book);
      } else {
        reading.ask(book);
      }
    }
    if (told.isEmpty()) {
      waiting.add(then);
    }
    return told;
  }

  private Told read(RateBook book, Background.Going going) {
    StoreWork.Answer recorded = store.answer(new StoreWork.Stored(book), going);
    boolean isSample = recorded.calls().isEmpty() && recorded.problem().isEmpty();
    StoreWork.Answer shown = isSample ? store.answer(new StoreWork.Sample(book), going) : recorded;
    return new Told(shown.calls().map(ReadCalls::attribution), isSample, shown.problem().map(Problem::what).orElse(""));
  }

  private void tell() {
    if (!reading.failure().isEmpty()) {
      told = Optional.of(new Told(Optional.empty(), false, reading.failure()));
    }
    if (told.isPresent()) {
      List<Runnable> all = List.copyOf(waiting);
      waiting.clear();
      all.forEach(Runnable::run);
    }
  }
}
