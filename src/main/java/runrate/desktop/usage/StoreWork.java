package runrate.desktop.usage;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.desktop.store.Background;
import runrate.files.Today;
import runrate.files.warehouse.CallQuestions;
import runrate.files.warehouse.ColumnQuestion;
import runrate.files.warehouse.CountingProposal;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.SpendByOwner;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.files.warehouse.UserIds;
import runrate.files.warehouse.WarehouseException;
import runrate.pricing.RateBook;
import runrate.risk.Watch;
import runrate.showback.OwnerDay;
import runrate.showback.Showback;
import runrate.text.UsageWords;
import runrate.units.Problem;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.LogPrices;
import runrate.usage.LogSource;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;

/// What is asked of the store of recorded calls, one thing at a time. It is opened for each and closed again, so that
/// another Runrate may read logs meanwhile.
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

  /// That nothing is recorded any more.
  record Forget(RateBook book) implements Asked {}

  /// What came of it.
  ///
  /// @param calls    absent where nothing is recorded, or nothing could be read
  /// @param question what somebody can say so that a file is read after all
  /// @param said     what is worth saying of it; may be empty
  record Answer(Optional<ReadCalls> calls, Optional<Problem> problem, Optional<ColumnQuestion> question, String said) {
    private static Answer of(Optional<ReadCalls> calls) {
      return new Answer(calls, Optional.empty(), Optional.empty(), "");
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
          !question.columns().isEmpty()).map(question -> checked(asked, question)), "");
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
      return new Answer(report(store, asked.book()), Optional.empty(), Optional.of(store.columns(asked.file())), "");
    }
  }

  private Answer forget(ForgetSource asked) throws WarehouseException {
    try (UsageStore store = UsageStore.open(folder, List.of())) {
      String said = UsageWords.of(store.forget(asked.source()));
      return new Answer(report(store, asked.book()), Optional.empty(), Optional.empty(), said);
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
      return new Answer(calls, Optional.empty(), Optional.empty(), calls.map(all -> said(asked, all)).orElse(""));
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
      return new Answer(report(store, asked.book()), Optional.empty(), Optional.empty(), said + ".");
    }
  }

  private Optional<ReadCalls> sample(RateBook book) throws WarehouseException {
    try (UsageStore store = UsageStore.inMemory(folder, List.of(sample))) {
      store.read(sample, new ReadOptions(Optional.empty(), Map.of(), Optional.empty(), UserIds.NAMES, true),
          Watch.NONE);
      return report(store, book);
    }
  }

  private static Map<CallDimension, List<OwnerDay>> owners(SpendByOwner spend, Attribution all)
      throws WarehouseException {
    Map<CallDimension, List<OwnerDay>> owners = new EnumMap<>(CallDimension.class);
    for (CallDimension by : Showback.OWNERS) {
      if (all.told().contains(by)) {
        owners.put(by, spend.days(by));
      }
    }
    return owners;
  }

  private Optional<ReadCalls> report(UsageStore store, RateBook book) throws WarehouseException {
    LoggedNames names = folder.names(book);
    LogPrices prices = store.prices(names);
    Attribution all = store.attribution(prices, Today.date(), MOST_CALLS);
    if (all.sources().isEmpty()) {
      return Optional.empty();
    }
    CallQuestions questions = store.questions(prices, Today.date());
    var spend = new SpendByOwner(questions);
    Map<LoggedModel, String> models = new HashMap<>();
    all.calls().stream().map(call -> call.model()).distinct().forEach(model -> names.find(model).ifPresent(offer ->
        models.put(model, offer.shortName())));
    return Optional.of(new ReadCalls(all, store.notes(prices, Today.date(), all.sources().stream().map(LogSource::id)
        .toList(), MOST_NOTES), models, questions.work(), owners(spend, all),
        all.told().contains(CallDimension.FEATURE) ? spend.workByFeature() : Map.of(), names,
        MeantModel.of(names, prices)));
  }
}
