package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import runrate.files.RunrateHome;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.WarehouseException;
import runrate.files.cards.RateCardFolder;
import runrate.files.warehouse.CountingProposal;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.pricing.RateBook;
import runrate.risk.Watch;
import runrate.text.UsageWords;
import runrate.units.Problem;
import runrate.usage.LogPrices;
import runrate.usage.LoggedNames;

/// The store of recorded calls a command asks, and the cards their prices are on.
final class LogInput {
  @Mixin
  private LogOptions options;

  @Mixin
  private RateCardInput rateCards;

  @Option(names = "--outcomes", paramLabel = "FILE", description = "A file that says how calls went: request_id or "
      + "trace_id, and outcome, feature or user.")
  private Path outcomes;

  /// What is asked of a store with its prices.
  interface Question {
    int ask(UsageStore store, LogPrices prices, LocalDate today) throws WarehouseException;
  }

  /// The same by somebody who wants to know which models are meant.
  interface NamedQuestion {
    int ask(UsageStore store, LogPrices prices, LoggedNames names, LocalDate today) throws WarehouseException;
  }

  /// Asks the store of the user, or logs alone where some are named, of which then nothing is kept.
  int askNamed(List<Path> logs, PrintWriter err, NamedQuestion question) {
    return ask(logs, logs.isEmpty(), err, question);
  }

  /// Asks the store of the user.
  ///
  /// @param logs files that are read into it first
  int ask(List<Path> logs, PrintWriter err, Question question) {
    return ask(logs, true, err, named(question));
  }

  /// Asks calls of some files alone, of which nothing is kept.
  int askAlone(List<Path> logs, PrintWriter err, Question question) {
    return ask(logs, false, err, named(question));
  }

  private static NamedQuestion named(Question question) {
    return (store, prices, names, today) -> question.ask(store, prices, today);
  }

  /// What is asked of calls wherever they lie.
  interface CallsQuestion {
    int ask(CallQuestions calls, LoggedNames names) throws WarehouseException;
  }

  /// Asks calls of a database where one is given, else of some files alone, else of the store of the user.
  int askCalls(DatabaseInput database, List<Path> logs, CommandLine command, CallsQuestion question) {
    if (!database.isGiven()) {
      return askNamed(logs, command.getErr(), (store, prices, names, today) -> question.ask(store.questions(prices,
          today), names));
    }
    return ask(database, logs, command, (from, calls, names) -> question.ask(calls, names));
  }

  /// Asks calls of a database.
  ///
  /// @param logs none: they would be another place
  int ask(DatabaseInput database, List<Path> logs, CommandLine command, DatabaseInput.Question<Integer> question) {
    if (!logs.isEmpty()) {
      throw new ParameterException(command, "LOG and --jdbc ask two different places; give one of them");
    }
    UsageFolder folder = new UsageFolder(UserFolder.find().folder());
    try {
      return database.ask(folder, folder.names(book(rateCards.read(RunrateHome.find()), command.getErr())),
          options.options(), command.getOut(), question).orElse(ExitCode.FINE);
    } catch (WarehouseException e) {
      command.getErr().println(e.problem().line());
      return ExitCode.UNUSABLE;
    }
  }

  private List<Path> readable(List<Path> logs) {
    return Stream.concat(logs.stream(), Stream.ofNullable(outcomes)).toList();
  }

  /// Cards are read beside the logs, which take no note of them.
  private int ask(List<Path> logs, boolean kept, PrintWriter err, NamedQuestion question) {
    CompletableFuture<RateCardFolder.Result> cards = CompletableFuture.supplyAsync(() ->
        rateCards.read(RunrateHome.find()));
    ReadOptions said = options.options();
    UsageFolder folder = new UsageFolder(UserFolder.find().folder());
    try (UsageStore store = kept ? UsageStore.open(folder, readable(logs))
        : UsageStore.inMemory(folder, readable(logs))) {
      for (Path log : logs) {
        store.read(log, said, Watch.NONE);
      }
      if (outcomes != null) {
        err.println(UsageWords.of(outcomes.getFileName().toString(), store.tellOutcomes(outcomes,
            said.users())));
      }
      LoggedNames names = folder.names(book(cards.join(), err));
      return question.ask(store, store.prices(names), names, Today.date());
    } catch (WarehouseException e) {
      err.println(e.problem().line());
      e.question().flatMap(asked -> CountingProposal.of(folder, asked, said, folder.names(book(cards.join(), err)),
          Today.date())).ifPresent(check -> err.println(UsageWords.proposal(check)));
      return ExitCode.UNUSABLE;
    }
  }

  private static RateBook book(RateCardFolder.Result cards, PrintWriter err) {
    cards.problems().stream().filter(Problem::isError).forEach(problem -> err.println(problem.line()));
    return cards.book().readOn(Today.date());
  }
}
