package runrate.desktop.usage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.desktop.store.Background;
import runrate.files.Today;
import runrate.files.calls.CallField;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.ColumnQuestion;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.BilledRows;
import runrate.files.warehouse.CountingProposal;
import runrate.files.warehouse.KeptBills;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.files.warehouse.UserIds;
import runrate.files.warehouse.database.DatabaseAddress;
import runrate.files.warehouse.database.DatabaseCalls;
import runrate.files.warehouse.database.DatabaseRows;
import runrate.pricing.RateBook;
import runrate.risk.Watch;
import runrate.text.UsageWords;
import runrate.units.Problem;
import runrate.usage.Attribution;
import runrate.usage.CallSum;
import runrate.usage.LineClass;
import runrate.usage.LineCounts;
import runrate.usage.LineNote;
import runrate.usage.LogPrices;
import runrate.usage.LogSource;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedWork;

/// What is asked of the store of recorded calls, one thing at a time. It is opened for each and closed again, so that
/// another Runrate may read logs meanwhile.
///
/// Longer than most files because every question is told with what comes of it.
final class StoreWork {
  /// Calls told one by one: more than anybody looks through, and little to keep.
  private static final int MOST_CALLS = 5_000;
  private static final int MOST_NOTES = 2_000;

  private final UsageFolder folder;
  private final Path sample;

  /// What is asked.
  sealed interface Asked {
    /// The cards calls are priced with.
    RateBook book();
  }

  /// Everything that was read before.
  record Stored(RateBook book) implements Asked {}

  /// Logs that are read first.
  record Read(RateBook book, List<Path> logs, ReadOptions options) implements Asked {
    Read {
      logs = List.copyOf(logs);
    }
  }

  /// What may be said of the columns of a table that was read.
  record Columns(RateBook book, Path file) implements Asked {}

  /// That a source is not recorded any more.
  record ForgetSource(RateBook book, int source) implements Asked {}

  /// Which model of a card the words of a log mean.
  record Mean(RateBook book, String words, Optional<String> model) implements Asked {}

  /// A file that says how calls went.
  record Told(RateBook book, Path file, UserIds users) implements Asked {}

  /// The invented log, of which nothing is kept.
  record Sample(RateBook book) implements Asked {}

  /// Calls that lie in a database.
  ///
  /// @param onlyLook whether it is only shown what would be asked
  record Database(RateBook book, DatabaseAddress address, DatabaseRows rows, UserIds users, boolean onlyLook)
      implements Asked {
    Database at(RateBook other) {
      return new Database(other, address, rows, users, onlyLook);
    }

    /// The same, asked and not only looked at.
    Database forGood() {
      return new Database(book, address, rows, users, false);
    }

    Database with(Map<CallField, String> columns, Optional<Boolean> inside) {
      return new Database(book, address, rows.with(columns, inside), users, onlyLook);
    }
  }

  /// That nothing is recorded any more.
  record Forget(RateBook book) implements Asked {}

  /// What came of it.
  ///
  /// @param calls    absent where nothing is recorded, or nothing could be read
  /// @param question what somebody can say so that a file is read after all
  /// @param said     what is worth saying of it; may be empty
  /// @param looked   where it was only looked at, and the calls in sight stay
  record Answer(Optional<ReadCalls> calls, Optional<Problem> problem, Optional<ColumnQuestion> question, String said,
      Optional<LookedAt> looked) {
    private static Answer of(Optional<ReadCalls> calls) {
      return saying(calls, "");
    }

    private static Answer saying(Optional<ReadCalls> calls, String said) {
      return new Answer(calls, Optional.empty(), Optional.empty(), said, Optional.empty());
    }
  }

  StoreWork(UsageFolder folder, Path sample) {
    this.folder = folder;
    this.sample = sample;
  }

  /// One after the other in all of the program: what is in sight and slides ask of the same store.
  Answer answer(Asked asked, Background.Going going) {
    try {
      synchronized (StoreWork.class) {
        return found(asked, new Watch(going::isStopped, going::progress));
      }
    } catch (WarehouseException e) {
      return new Answer(Optional.empty(), Optional.of(e.problem()), e.question().filter(question ->
          !question.columns().isEmpty()).map(question -> checked(asked, question)), "", Optional.empty());
    }
  }

  private ColumnQuestion checked(Asked asked, ColumnQuestion question) {
    return asked instanceof Read read ? question.withCheck(CountingProposal.of(folder, question, read.options(),
        folder.names(asked.book()), Today.date())) : question;
  }

  private Answer found(Asked asked, Watch watch) throws WarehouseException {
    return switch (asked) {
      case Stored stored -> Answer.of(folder.isThere() ? stored(stored.book()) : Optional.empty());
      case Read read -> read(read, watch);
      case Columns of -> columns(of);
      case ForgetSource of -> forget(of);
      case Mean of -> {
        folder.mean(of.words(), of.model());
        yield Answer.of(stored(of.book()));
      }
      case Told told -> told(told);
      case Sample of -> Answer.of(sample(of.book()));
      case Database of -> database(of, watch);
      case Forget forgotten -> {
        folder.forget();
        yield Answer.of(Optional.empty());
      }
    };
  }

  private Optional<ReadCalls> stored(RateBook book) throws WarehouseException {
    try (UsageStore store = UsageStore.open(folder, List.of())) {
      return report(store, book);
    }
  }

  private Answer columns(Columns asked) throws WarehouseException {
    try (UsageStore store = UsageStore.open(folder, List.of(asked.file()))) {
      return new Answer(report(store, asked.book()), Optional.empty(), Optional.of(store.columns(asked.file())), "",
          Optional.empty());
    }
  }

  private Answer forget(ForgetSource asked) throws WarehouseException {
    try (UsageStore store = UsageStore.open(folder, List.of())) {
      String said = UsageWords.of(store.forget(asked.source()));
      return Answer.saying(report(store, asked.book()), said);
    }
  }

  private Answer read(Read asked, Watch watch) throws WarehouseException {
    try (UsageStore store = UsageStore.open(folder, asked.logs())) {
      int count = asked.logs().size();
      for (int i = 0; i < count; i++) {
        int done = i;
        watch.goOn();
        store.read(asked.logs().get(i), asked.options(), new Watch(watch.isStopped(), share ->
            watch.progress().accept((done + share) / count)));
      }
      Optional<ReadCalls> calls = report(store, asked.book());
      return Answer.saying(calls, calls.map(all -> said(asked, all)).orElse(""));
    }
  }

  /// What there is to know of logs that were read just now.
  private static String said(Read asked, ReadCalls calls) {
    List<String> paths = asked.logs().stream().map(log -> log.toAbsolutePath().normalize().toString()).toList();
    return calls.attribution().sources().stream().filter(source -> paths.contains(source.path()))
        .flatMap(source -> source.flags().stream().map(flag -> "%s: %s.".formatted(source.label(), flag)))
        .collect(Collectors.joining(" "));
  }

  private Answer told(Told asked) throws WarehouseException {
    try (UsageStore store = UsageStore.open(folder, List.of(asked.file()))) {
      String said = UsageWords.of(asked.file().getFileName().toString(), store.tellOutcomes(asked.file(),
          asked.users()));
      return Answer.saying(report(store, asked.book()), said + ".");
    }
  }

  private Optional<ReadCalls> sample(RateBook book) throws WarehouseException {
    try (UsageStore store = opened(folder, sample)) {
      return report(store, book);
    }
  }

  /// The invented log, of which nothing is kept.
  static UsageStore opened(UsageFolder folder, Path sample) throws WarehouseException {
    UsageStore store = UsageStore.inMemory(folder, List.of(sample));
    try {
      store.read(sample, new ReadOptions(Optional.empty(), Map.of(), Optional.empty(), UserIds.NAMES, true),
          Watch.NONE);
      return store;
    } catch (WarehouseException e) {
      store.close();
      throw e;
    }
  }

  /// What was said of it is kept for the next time, the password is not.
  private Answer database(Database asked, Watch watch) throws WarehouseException {
    LoggedNames names = folder.names(asked.book());
    try (DatabaseCalls database = DatabaseCalls.open(asked.address(), asked.rows(), asked.users(), folder)) {
      if (asked.onlyLook()) {
        return new Answer(Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.of(new LookedAt(
            CallQuestions.shown(database), database.columns())));
      }
      folder.keepLastDatabase(LastDatabase.of(asked.address(), asked.rows()));
      return database.whileAsking(watch, () -> {
        CallQuestions questions = CallQuestions.of(database, folder.rules().all(), names, Today.date());
        CallSum total = questions.total();
        LineCounts counts = database.counts(questions, total);
        LoggedWork work = questions.work();
        KeptBills bills = KeptBills.of(folder, names, Today.date(), MOST_NOTES);
        List<LogSource> sources = Stream.concat(Stream.of(database.source(counts, total, work, Instant.now())),
            bills.sources().stream()).toList();
        Attribution all = questions.attribution(total, LineCounts.sum(sources.stream().map(LogSource::counts).toList()),
            List.of(), sources);
        return Answer.of(Optional.of(ReadCalls.of(questions, work, all, Stream.concat(refused(sources.getFirst(),
            database, questions),
            bills.notes().stream()).toList(), names, BesideBills.of(bills.rows(), questions, names, sources))));
      });
    }
  }

  private static Stream<LineNote> refused(LogSource source, DatabaseCalls database, CallQuestions questions)
      throws WarehouseException {
    return source.counts().refused() == 0 ? Stream.empty() : database.refused(questions).stream().map(row ->
        new LineNote(source.label(), OptionalLong.empty(), LineClass.REFUSED, UsageWords.of(row)));
  }

  private Optional<ReadCalls> report(UsageStore store, RateBook book) throws WarehouseException {
    LoggedNames names = folder.names(book);
    LogPrices prices = store.prices(names);
    Attribution all = store.attribution(prices, Today.date(), MOST_CALLS);
    CallQuestions questions = store.questions(prices, Today.date());
    return all.sources().isEmpty() ? Optional.empty() : Optional.of(ReadCalls.of(questions, questions.work(), all,
        store.notes(prices, Today.date(), all.sources().stream().map(LogSource::id).toList(), MOST_NOTES), names,
        BesideBills.of(new BilledRows(store).all(), questions, names, all.sources())));
  }
}
