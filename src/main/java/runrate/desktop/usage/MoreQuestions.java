package runrate.desktop.usage;

import java.nio.file.Path;
import java.util.List;
import runrate.desktop.store.Background;
import runrate.files.Today;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.files.warehouse.database.DatabaseCalls;
import runrate.risk.Watch;
import runrate.usage.LoggedNames;

/// Asks the calls in sight what is not asked of all calls at once, wherever they lie.
///
/// @param sample the invented log
record MoreQuestions(UsageFolder folder, Path sample) {
  /// What is asked.
  interface Question<T> {
    T of(CallQuestions calls, LoggedNames names) throws WarehouseException;
  }

  /// @param place where the calls lie: a database, the sample, or else what was recorded
  <T> T ask(StoreWork.Asked place, Question<T> question, Background.Going going) throws WarehouseException {
    synchronized (StoreWork.class) {
      var watch = new Watch(going::isStopped, going::progress);
      watch.goOn();
      LoggedNames names = folder.names(place.book());
      if (place instanceof StoreWork.Database of) {
        try (DatabaseCalls database = DatabaseCalls.open(of.address(), of.rows(), of.users(), folder)) {
          return database.whileAsking(watch, () -> question.of(CallQuestions.of(database, folder.rules().all(), names,
              Today.date()), names));
        }
      }
      try (UsageStore store = place instanceof StoreWork.Sample ? StoreWork.opened(folder, sample)
          : UsageStore.open(folder, List.of())) {
        return question.of(store.questions(store.prices(names), Today.date()), names);
      }
    }
  }
}
