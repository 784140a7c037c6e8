package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.pricing.RateBook;
import runrate.risk.Watch;
import runrate.usage.LoggedNames;

/// The recorded calls a scenario is set beside: those of some logs alone, of a database, or all that were read before.
final class AskedLogs {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--log", paramLabel = "LOG", description = "Ask this log alone, of which nothing is kept; may be "
      + "repeated. Without: everything that was read before.")
  private final List<Path> logs = new ArrayList<>();

  @Mixin
  private LogOptions options;

  @Mixin
  private DatabaseInput database;

  /// What is asked of the calls.
  interface Question<T> {
    /// @param files the calls were read from
    T ask(CallQuestions calls, LoggedNames names, List<Path> files) throws WarehouseException;
  }

  /// What to do where no call says on which day it was.
  String noDay(CallQuestions calls) {
    return database.noDay(calls);
  }

  /// @param book whose prices they pay
  /// @param out  where questions are shown that are not asked
  /// @return nothing where the questions are only shown
  <T> Optional<T> ask(RateBook book, PrintWriter out, Question<T> question) throws WarehouseException {
    UsageFolder folder = new UsageFolder(UserFolder.find().folder());
    LoggedNames names = folder.names(book);
    if (database.isGiven()) {
      if (!logs.isEmpty()) {
        throw new ParameterException(spec.commandLine(), "--log and --jdbc ask two different places; give one of them");
      }
      return database.ask(folder, names, options.options(), out, (from, calls, known) -> question.ask(calls, names,
          List.of()));
    }
    try (UsageStore store = logs.isEmpty() ? UsageStore.open(folder, logs) : UsageStore.inMemory(folder, logs)) {
      for (Path log : logs) {
        store.read(log, options.options(), Watch.NONE);
      }
      CallQuestions calls = store.questions(store.prices(names), Today.date());
      return Optional.of(question.ask(calls, names, store.sources(calls.prices(), calls.today()).stream().map(source ->
          Path.of(source.path())).toList()));
    }
  }
}
