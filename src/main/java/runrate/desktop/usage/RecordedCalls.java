package runrate.desktop.usage;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.desktop.store.LateAnswer;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.usage.StoreWork.Answer;
import runrate.desktop.usage.StoreWork.Asked;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.calls.CallField;
import runrate.files.calls.ColumnQuestion;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UserIds;
import runrate.files.warehouse.database.DatabaseAddress;
import runrate.files.warehouse.database.DatabaseRows;
import runrate.pricing.RateBook;
import runrate.text.Figures;
import runrate.units.Problem;
import runrate.usage.Attribution;
import runrate.usage.LogSource;
import runrate.usage.Marks;

/// The calls in sight: what was recorded, or the sample. The store is asked beside the window and not before somebody
/// wants to see it; the newest question wins, and what was there stays until it is answered.
///
/// Longer than most files because every question of the tab goes through it, each a line or two.
final class RecordedCalls {
  private final ScenarioStore store;
  private final UserFolder user;
  private final MoreQuestions more;
  private final KeptTags tags;
  private final NamedParts named;
  private final LateAnswer<Asked, Answer> work;
  private final UserAlert alert;
  private final List<Runnable> listeners = new ArrayList<>();
  private Optional<Asked> answered = Optional.empty();
  private Optional<ReadCalls> calls = Optional.empty();
  private Optional<Problem> problem = Optional.empty();
  private Optional<ColumnQuestion> question = Optional.empty();
  private Optional<LookedAt> looked = Optional.empty();
  private Optional<StoreWork.Database> database = Optional.empty();
  private String said = "";
  private boolean isSample;
  private Marks marks = Marks.NONE;
  private UserIds users = UserIds.HASH;

  RecordedCalls(ScenarioStore store, RunrateHome home, UserFolder user) {
    this.store = store;
    this.user = user;
    alert = new UserAlert(user);
    more = new MoreQuestions(new UsageFolder(user.folder()), home.thirtyRequests());
    tags = new KeptTags(more.folder(), () -> ask(place()), this::tell);
    named = new NamedParts(more.folder());
    var asking = new StoreWork(more.folder(), more.sample());
    work = new LateAnswer<>("recorded-calls", asking::answer, this::take);
    work.listen(this::tell);
  }

  /// @param listener told how far reading is, many times a second
  void listenWhileReading(Runnable listener) {
    work.listenWhileWaiting(listener);
  }

  /// @param listener told whenever there is something new to show
  void listen(Runnable listener) {
    listeners.add(listener);
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  private void take(Answer answer) {
    answered = work.asked();
    if (isOfBills(answer)) {
      ask(place());
      return;
    }
    problem = answer.problem();
    question = answer.question();
    said = answer.said();
    looked = answer.looked();
    if (problem.isEmpty() && looked.isEmpty()) {
      calls = answer.calls();
      database = asked();
      isSample = work.asked().filter(StoreWork.Sample.class::isInstance).isPresent();
      if (!isSample) {
        alert.forgetSample();
      }
      boolean known = marks.row().map(row -> all().stream().flatMap(all -> all.by(row.by()).stream())
          .anyMatch(sum -> sum.keys().getFirst().equals(row.key()))).orElse(false);
      marks = known ? marks : all().filter(all -> all.total().requests() > 0).map(all -> Marks.of(
          all.told().getFirst(), all.by(all.told().getFirst()).getFirst().keys().getFirst())).orElse(Marks.NONE);
    }
  }

  /// Bills stand beside calls of a database: who reads or forgets one goes on with the database.
  private boolean isOfBills(Answer answer) {
    return database.isPresent() && answer.problem().isEmpty() && answer.question().isEmpty() && answered.filter(asked ->
        asked instanceof StoreWork.ForgetSource || asked instanceof StoreWork.Read read && answer.calls().filter(all ->
            all.isOfBills(read.logs())).isPresent()).isPresent();
  }

  private Optional<Attribution> all() {
    return calls.map(ReadCalls::attribution);
  }

  /// Asks for what is recorded, once somebody looks; again where the rate cards have changed since. Nothing that is
  /// being worked on is given up for that.
  void look() {
    Optional<Asked> asked = work.asked();
    if (asked.isEmpty()) {
      ask(new StoreWork.Stored(store.engine().book()));
    } else if (asked.equals(answered) && asked.get().book() != store.engine().book()) {
      ask(place());
    }
  }

  /// Where the calls in sight lie, at the prices of the cards as they are now.
  Asked place() {
    RateBook book = store.engine().book();
    return isSample ? new StoreWork.Sample(book) : database.<Asked>map(of -> of.at(book)).orElse(
        new StoreWork.Stored(book));
  }

  /// Of which feature and team they are, and who pays for what all use.
  KeptTags tags() {
    return tags;
  }

  /// What somebody has named of bills.
  NamedParts named() {
    return named;
  }

  /// What else may be asked of them.
  MoreQuestions more() {
    return more;
  }

  private void ask(Asked asked) {
    problem = Optional.empty();
    question = Optional.empty();
    looked = Optional.empty();
    said = "";
    work.forget();
    work.ask(asked);
    tell();
  }

  void read(List<Path> logs) {
    read(logs, ReadOptions.USUAL.withUsers(users));
  }

  private void read(List<Path> logs, ReadOptions options) {
    if (!logs.isEmpty()) {
      ask(new StoreWork.Read(store.engine().book(), logs, options));
    }
  }

  /// Reads the file that was asked about, and what was to be read with it, with what is known now.
  void answer(Map<CallField, String> columns, Optional<Boolean> inside) {
    Optional<StoreWork.Database> of = asked();
    if (of.isPresent()) {
      ask(of.get().with(columns, inside));
    } else {
      question.ifPresent(file -> read(List.of(file.file()), new ReadOptions(Optional.empty(), columns, inside, users,
          false)));
    }
  }

  /// Leaves the file unread.
  void leave() {
    question = Optional.empty();
    problem = Optional.empty();
    tell();
  }

  /// Joins a file that says how calls went.
  void tellOutcomes(Path file) {
    ask(new StoreWork.Told(store.engine().book(), file, users));
  }

  /// What came of what was asked last, where that is worth a sentence.
  String said() {
    return said;
  }

  void openSample() {
    ask(new StoreWork.Sample(store.engine().book()));
  }

  /// At once, for a picture that is taken only once: what is recorded, else the sample.
  void lookNow() {
    work.askNow(new StoreWork.Stored(store.engine().book()));
    if (calls.isEmpty() && problem.isEmpty()) {
      work.askNow(new StoreWork.Sample(store.engine().book()));
    }
  }

  /// Back to what is recorded.
  void closeSample() {
    ask(new StoreWork.Stored(store.engine().book()));
  }

  /// Looks at a database whose calls can be asked in place of those that were read.
  void lookAtDatabase(DatabaseAddress address, DatabaseRows rows) {
    ask(new StoreWork.Database(store.engine().book(), address, rows, users, true));
  }

  /// Asks the database that was looked at last, with what was said of its columns.
  void askDatabase() {
    asked().ifPresent(of -> ask(of.forGood()));
  }

  private Optional<StoreWork.Database> asked() {
    return answered.filter(StoreWork.Database.class::isInstance).map(StoreWork.Database.class::cast);
  }

  /// What is kept of the database that was asked last.
  Map<String, String> lastDatabase() {
    return new UsageFolder(user.folder()).lastDatabase();
  }

  /// What a database would be asked, where that was looked at last.
  Optional<LookedAt> looked() {
    return looked;
  }

  /// Whether the calls in sight lie in a database.
  boolean isDatabase() {
    return database.isPresent();
  }

  /// Asks again which columns of a table are what.
  void chooseColumns(Path file) {
    ask(new StoreWork.Columns(store.engine().book(), file));
  }

  void forget(LogSource source) {
    ask(new StoreWork.ForgetSource(store.engine().book(), source.id()));
  }

  /// @param model of a card, as which calls of such words are priced; empty takes that back
  void mean(String words, Optional<String> model) {
    ask(new StoreWork.Mean(store.engine().book(), words, model));
  }

  void forget() {
    ask(new StoreWork.Forget(store.engine().book()));
  }

  /// @return whether anything was being read
  boolean stop() {
    boolean was = isReading();
    if (was) {
      work.stop("Stopped; nothing of it is kept.");
    }
    return was;
  }

  boolean isReading() {
    return work.isLate();
  }

  /// `Reading usage.jsonl, 43 %`
  String reading() {
    String share = work.share() > 0 ? ", " + Figures.percent(work.share()) : "";
    return work.asked().map(asked -> asked instanceof StoreWork.Read read ? "Reading %s%s".formatted(
        read.logs().size() == 1 ? read.logs().getFirst().getFileName() : read.logs().size() + " logs", share)
        : asked instanceof StoreWork.Database of ? "Asking " + of.address().name() : "Opening what is recorded")
        .orElse("");
  }

  double share() {
    return work.share();
  }

  /// Why there is nothing newer, in one line; empty where all went well.
  String failure() {
    return problem.map(of -> question.isPresent() ? of.what() + "." : of.line()).orElse(work.failure());
  }

  Optional<ReadCalls> calls() {
    return calls;
  }

  Optional<ColumnQuestion> question() {
    return question;
  }

  boolean isSample() {
    return isSample && calls.isPresent();
  }

  Marks marks() {
    return marks;
  }

  void mark(Marks chosen) {
    if (!chosen.equals(marks)) {
      marks = chosen;
      tell();
    }
  }

  UserIds users() {
    return users;
  }

  void users(UserIds other) {
    users = other;
  }

  Optional<BigDecimal> alertUsd() {
    return alert.usd(isSample(), all());
  }

  void alert(BigDecimal usd) {
    alert.set(isSample(), usd);
    tell();
  }

  ScenarioStore store() {
    return store;
  }
}
