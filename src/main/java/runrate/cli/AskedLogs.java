package runrate.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.files.warehouse.CallQuestions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.files.warehouse.WarehouseException;
import runrate.pricing.RateBook;
import runrate.risk.Watch;
import runrate.usage.LogPrices;
import runrate.usage.LoggedNames;

/// The recorded calls a scenario is set beside: those of some logs alone, or all that were read before.
final class AskedLogs {
  @Option(names = "--log", paramLabel = "LOG", description = "Ask this log alone, of which nothing is kept; may be "
      + "repeated. Without: everything that was read before.")
  private final List<Path> logs = new ArrayList<>();

  @Mixin
  private LogOptions options;

  /// What is asked of the calls.
  interface Question<T> {
    /// @param files the calls were read from
    T ask(CallQuestions calls, LoggedNames names, List<Path> files) throws WarehouseException;
  }

  /// @param book whose prices they pay
  <T> T ask(RateBook book, Question<T> question) throws WarehouseException {
    UsageFolder folder = new UsageFolder(UserFolder.find().folder());
    try (UsageStore store = logs.isEmpty() ? UsageStore.open(folder, logs) : UsageStore.inMemory(folder, logs)) {
      for (Path log : logs) {
        store.read(log, options.options(), Watch.NONE);
      }
      LoggedNames names = folder.names(book);
      LogPrices prices = store.prices(names);
      List<Path> files = store.sources(prices, Today.date()).stream().map(source -> Path.of(source.path())).toList();
      return question.ask(store.questions(prices, Today.date()), names, files);
    }
  }
}
