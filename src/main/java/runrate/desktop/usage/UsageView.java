package runrate.desktop.usage;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;
import runrate.costing.CostEngine;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.PagedTab;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.Exports;
import runrate.desktop.store.ScenarioStore;
import runrate.files.RunrateHome;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.scenario.RecordedDay;
import runrate.scenario.Scenario;
import runrate.text.Why;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.LogCase;
import runrate.usage.LogSource;

/// The Usage tab: recorded calls and who pays for them. All of it is a place for logs to be dropped.
public final class UsageView extends PagedTab {
  private static final String ATTRIBUTION = "usage";
  private static final String IMPORTS = "imports";

  private final RecordedCalls calls;
  private final AttributionPage attribution;
  private final ImportsPage imports;
  private final ColumnsCard columns;
  private Optional<Starting> starting = Optional.empty();
  private Optional<LookedAt> looked = Optional.empty();

  /// Somebody who waits for a scenario of what is being read.
  ///
  /// @param before what was in sight when it was asked for
  private record Starting(Optional<ReadCalls> before, Consumer<Scenario> onMade) {}

  /// What the views can ask for.
  ///
  /// @param choose asks for logs, `folder` for a folder of them
  /// @param outcomes asks for a file that says how calls went
  /// @param read   reads some of what was read before again, `again` all of it
  /// @param notes  shows the lines that need a look
  /// @param spend  takes the spend of the log's days over into the scenario
  record Actions(Runnable choose, Runnable folder, Runnable outcomes, Consumer<List<LogSource>> read, Runnable again,
      Runnable notes, Runnable spend) {}

  /// A scenario that comes with the program: what is made of a log is a new one, and the example stays.
  ///
  /// @param isOpen  whether one is open
  /// @param replace opens another in its place
  public record Example(BooleanSupplier isOpen, Consumer<Scenario> replace) {}

  /// @param onSentence told when another view is in sight
  public UsageView(ScenarioStore store, RunrateHome home, UserFolder user, BiConsumer<Why, Node> why,
      ChartCard.Host host, Exports exports, Example example, Runnable onSentence) {
    super("Usage", onSentence);
    getStyleClass().add("usage-view");
    calls = new RecordedCalls(store, home, user);
    var actions = new Actions(this::importLog, () -> calls.read(LogDialogs.folder(owner())),
        () -> LogDialogs.files(owner()).stream().findFirst().ifPresent(this::tellOutcomes), this::read,
        () -> calls.calls().ifPresent(read -> read(read.attribution().sources())), this::showNotes, this::takeSpend);
    attribution = new AttributionPage(calls, why, host, exports, actions);
    add(ATTRIBUTION, "usage-attribution", "Attribution", attribution);
    add("usage-calibrate", "usage-calibrate", "Calibrate", new CalibratePage(calls, why, actions,
        this::sentenceChanged));
    add("usage-why", "usage-why", "Why", new WhyPage(calls, why, host, exports, actions));
    add("usage-budgets", "usage-budgets", "Budgets", new BudgetsPage(calls, why, exports, actions));
    imports = new ImportsPage(calls, why, host, actions, example);
    add(IMPORTS, "usage-imports", "Imports", imports);
    columns = new ColumnsCard(calls::answer, calls::leave);
    Restyle.keep(columns, false);
    lay(columns);
    calls.listen(() -> {
      Restyle.keep(columns, calls.question().isPresent());
      calls.question().ifPresent(columns::show);
      if (!calls.looked().equals(looked)) {
        looked = calls.looked();
        looked.ifPresent(found -> choose(IMPORTS));
      }
      start();
    });
    takeDrops();
  }

  /// Whose dialogs they are; a tab that was never in sight is in no window yet.
  private Window owner() {
    return getScene() == null ? null : getScene().getWindow();
  }

  private void takeDrops() {
    setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
    });
    setOnDragDropped(event -> {
      drop(event.getDragboard().getFiles().stream().map(File::toPath).toList());
      event.setDropCompleted(true);
    });
  }

  private void showNotes() {
    choose(ATTRIBUTION);
    attribution.showNotes();
  }

  /// Reads logs into what is recorded, or shows how a database is asked.
  public void drop(List<Path> logs) {
    Optional<Path> database = logs.stream().filter(UsageView::isDatabase).findFirst();
    if (database.isPresent()) {
      choose(IMPORTS);
      imports.connectTo(database.get());
    } else {
      calls.read(logs);
    }
  }

  /// A file of the embedded database is asked as it is.
  private static boolean isDatabase(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".duckdb");
  }

  /// Reads logs, shows who pays, and makes a first scenario of what they measure.
  ///
  /// @param onMade given the scenario, once they are read
  public void startFrom(List<Path> logs, Consumer<Scenario> onMade) {
    choose(ATTRIBUTION);
    starting = logs.isEmpty() ? Optional.empty() : Optional.of(new Starting(calls.calls(), onMade));
    drop(logs);
  }

  /// The same with logs that are asked for.
  public void startFromChosen(Consumer<Scenario> onMade) {
    startFrom(LogDialogs.files(owner()), onMade);
  }

  private void start() {
    boolean failed = !calls.failure().isEmpty() && calls.question().isEmpty();
    if (starting.isEmpty() || !failed && calls.calls().orElse(null) == starting.get().before().orElse(null)) {
      return;
    }
    Consumer<Scenario> onMade = starting.get().onMade();
    starting = Optional.empty();
    CostEngine engine = calls.store().engine();
    calls.calls().filter(read -> !failed).flatMap(read -> LogCase.of(engine, read.names(), read.work(),
        read.label(), "log, " + read.label(), Today.date())).ifPresent(onMade);
  }

  /// Asks for logs, and reads them.
  public void importLog() {
    drop(LogDialogs.files(owner()));
  }

  /// Joins a file that says how recorded calls went.
  public void tellOutcomes(Path file) {
    calls.tellOutcomes(file);
  }

  private void read(List<LogSource> sources) {
    calls.read(sources.stream().filter(source -> !source.isSample()).map(source -> Path.of(source.path())).toList());
  }

  /// A day that has a call without a price costs nobody knows what, and is no recorded day.
  private void takeSpend() {
    calls.calls().ifPresent(read -> {
      Attribution all = read.attribution();
      List<RecordedDay> days = all.by(CallDimension.DAY).stream().filter(row -> row.unpriced() == 0
          && !row.keys().getFirst().equals(CallDimension.NOBODY)).map(row -> new RecordedDay(LocalDate.parse(
              row.keys().getFirst()), row.usd().doubleValue(), "")).toList();
      calls.store().edit(scenario -> scenario.withForecast(old -> {
        var before = old.withoutSample();
        return before.upTo(before.recorded().with(days));
      }));
    });
  }
}
