package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import runrate.files.RunrateHome;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.files.cards.RateCardFolder;
import runrate.files.warehouse.CountingProposal;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.files.warehouse.WarehouseException;
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

  /// What is asked of a store by somebody who needs the models its calls are of, too.
  interface NamedQuestion {
    int ask(UsageStore store, LoggedNames names, LogPrices prices, LocalDate today) throws WarehouseException;
  }

  /// Asks calls of some files alone, of which nothing is kept; without files, the store of the user.
  int askEither(List<Path> logs, PrintWriter err, NamedQuestion question) {
    return ask(logs, logs.isEmpty(), err, question);
  }

  /// Asks the store of the user.
  ///
  /// @param logs files that are read into it first
  int ask(List<Path> logs, PrintWriter err, Question question) {
    return ask(logs, true, err, plain(question));
  }

  /// Asks calls of some files alone, of which nothing is kept.
  int askAlone(List<Path> logs, PrintWriter err, Question question) {
    return ask(logs, false, err, plain(question));
  }

  private static NamedQuestion plain(Question question) {
    return (store, names, prices, today) -> question.ask(store, prices, today);
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
      return question.ask(store, names, store.prices(names), Today.date());
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
