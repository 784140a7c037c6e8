package runrate.desktop.usage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.text.Figures;
import runrate.text.LedgerWords;
import runrate.text.Why;
import runrate.usage.LineCounts;
import runrate.usage.LogSource;

/// The logs that were read, with an account of every line, and where another one is brought in.
final class ImportsPage extends VBox implements UsagePage {
  private static final double NARROW = 1400;
  private static final double DROP = 440;
  private static final double NARROW_DROP = 330;
  /// For an address and its user.
  private static final double CONNECTING = 350;

  private final RecordedCalls calls;
  private final UsageView.Actions actions;
  private final UsageStrip strip;
  private final Label facts = StyledLabel.of("", "card-finding");
  private final PlaceNotice place;
  private final Region gap = new Region();
  private final Button again = new Button("Read all again");
  private final Button forget = new Button("Forget all…");
  private final SourcesCard sources;
  private final DropCard here;
  private final VBox drop;
  private final VBox outcomes = new VBox(8);
  private final ConnectionCard connection;
  private final UserIdsCard ids;
  private final LedgerCard ledger;
  private boolean forgetting;
  private boolean connecting;
  private boolean grown;
  private Optional<LogSource> leaving = Optional.empty();

  ImportsPage(RecordedCalls calls, BiConsumer<Why, Node> why, ChartCard.Host host, UsageView.Actions actions,
      UsageView.Example example) {
    this.calls = calls;
    this.actions = actions;
    getStyleClass().add("usage-cards");
    strip = new UsageStrip("usage-imports", calls);
    place = new PlaceNotice(calls);
    sources = new SourcesCard(actions.notes());
    addOutcomes();
    again.setId("usage-read-again");
    again.setOnAction(event -> actions.again().run());
    forget.setId("usage-forget");
    forget.setOnAction(event -> askForget(!forgetting));
    List.of(again, forget).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    facts.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(gap, Priority.ALWAYS);
    connection = new ConnectionCard(calls);
    ids = new UserIdsCard(calls);
    ledger = new LedgerCard(calls, why, host, actions, example, this::show);
    here = new DropCard("usage-drop", "JSONL, CSV, Parquet, usage exports, bills, telemetry, DuckDB", List.of(
        DropCard.button("usage-drop-file", "File…", actions.choose()),
        DropCard.button("usage-drop-folder", "Folder…", actions.folder()),
        DropCard.button("usage-drop-database", "Database…", this::connect), DropCard.button("usage-drop-sample",
            "Sample of 30", calls::openSample)), "It stays on this computer. Ctrl+Shift+I opens the dialog; the whole "
                + "tab is the drop target.");
    here.setMinHeight(USE_PREF_SIZE);
    drop = new VBox(16, here, connection, ids, outcomes);
    VBox.setVgrow(connection, Priority.ALWAYS);
    var right = new VBox(16, sources, ledger.card());
    right.setMinWidth(0);
    HBox.setHgrow(right, Priority.ALWAYS);
    VBox.setVgrow(ledger.card(), Priority.ALWAYS);
    var cards = new HBox(16, drop, right);
    VBox.setVgrow(cards, Priority.ALWAYS);
    getChildren().addAll(strip, cards);
    widthProperty().subscribe(this::show);
    calls.listen(this::show);
  }

  /// The card of the database takes the place of the small ones, and leaves it again.
  private void connect() {
    connecting = !connecting;
    show();
  }

  /// Shows the card of a database with its address.
  void connectTo(Path file) {
    connecting = true;
    connection.offer(file);
    show();
  }

  private void addOutcomes() {
    outcomes.getChildren().setAll(StyledLabel.of("How calls went", "card-title"), StyledLabel.wrapped("No vendor's "
        + "export says so. A table of request_id or trace_id with outcome, feature or user is joined to what is "
        + "recorded.", "group-note"), DropCard.button("usage-outcomes", "Outcomes…", actions.outcomes()));
    outcomes.getStyleClass().add("card");
  }

  /// Asked in the strip, where the second click does it.
  private void askForget(boolean asks) {
    forgetting = asks;
    leaving = Optional.empty();
    show();
  }

  private void askForget(LogSource source) {
    forgetting = true;
    leaving = Optional.of(source);
    show();
  }

  private void forget() {
    forgetting = false;
    leaving.ifPresentOrElse(calls::forget, calls::forget);
  }

  private String question() {
    return leaving.map(source -> "Forget %s and the calls read from it? The log itself stays as it is.".formatted(
        source.label())).orElse("Delete every recorded call, and the key that hides the names of users? The logs they "
            + "were read from stay as they are.");
  }

  @Override
  public void show() {
    boolean wide = getWidth() >= NARROW;
    double wanted = wide ? DROP : connecting ? CONNECTING : NARROW_DROP;
    drop.setMinWidth(wanted);
    drop.setMaxWidth(wanted);
    here.brief(connecting && !wide);
    List<LogSource> read = calls.calls().map(all -> all.attribution().sources()).orElse(List.of());
    LineCounts counts = LineCounts.sum(read.stream().map(LogSource::counts).toList());
    facts.setText(read.isEmpty() ? "nothing was read yet" : "%s, %s, every one of them accounted for".formatted(
        Figures.counted(read.size(), "source"), Figures.counted(counts.lines(), "row")));
    boolean own = !read.isEmpty() && !calls.isSample() && !calls.isDatabase();
    place.show();
    List.of(again, forget).forEach(button -> Restyle.keep(button, own));
    ids.show();
    forgetting &= !read.isEmpty();
    ledger.show();
    grown &= ledger.shown().isPresent();
    Restyle.keep(connection, connecting);
    Restyle.keep(ids, !connecting);
    Restyle.keep(outcomes, !connecting && own);
    Restyle.keep(drop, !grown);
    Restyle.keep(sources, !grown);
    // the bars take what rows of sources leave
    VBox.setVgrow(sources, ledger.shown().isPresent() ? Priority.NEVER : Priority.ALWAYS);
    connection.show();
    showStrip();
    sources.show(read, calls.calls().map(all -> all.attribution().total()), wide, source -> new SourceRow.Actions(
        () -> actions.read().accept(List.of(source)), () -> calls.chooseColumns(Path.of(source.path())),
        () -> askForget(source)));
  }

  /// A question first, then what came of what was done last.
  private void showStrip() {
    if (forgetting) {
      strip.show(question(), leaving.isPresent() ? "Forget it" : "Forget them", this::forget);
    } else if (!ledger.said().isEmpty()) {
      strip.show(ledger.said(), "Put it back", ledger::putBack);
    } else {
      strip.show(!calls.said().isEmpty() ? calls.said() : ledger.shown().map(LedgerWords::headline).orElse(""), "",
          () -> { });
    }
  }

  @Override
  public RecordedCalls calls() {
    return calls;
  }

  @Override
  public List<Node> bar() {
    return List.of(facts, gap, place, again, forget);
  }

  @Override
  public boolean stop() {
    boolean asked = forgetting;
    askForget(false);
    return calls.stop() || asked;
  }

  @Override
  public void grow(Node card) {
    grown = card == ledger.card() && !grown;
    show();
  }

  @Override
  public void shrink() {
    grown = false;
    show();
  }
}
