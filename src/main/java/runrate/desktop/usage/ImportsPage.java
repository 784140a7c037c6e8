package runrate.desktop.usage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.TabPage;
import runrate.desktop.store.WindowTab;
import runrate.files.warehouse.UserIds;
import runrate.text.Figures;
import runrate.usage.LineCounts;
import runrate.usage.LogSource;

/// The logs that were read, with an account of every line, and where another one is brought in.
final class ImportsPage extends VBox implements TabPage {
  private static final double NARROW = 1400;
  private static final double DROP = 440;
  private static final double NARROW_DROP = 330;

  private final RecordedCalls calls;
  private final UsageView.Actions actions;
  private final UsageStrip strip;
  private final Label facts = StyledLabel.of("", "card-finding");
  private final Label sample = StyledLabel.of("sample data", "badge-muted");
  private final Region gap = new Region();
  private final Button again = new Button("Read all again");
  private final Button forget = new Button("Forget all…");
  private final SourceList rows;
  private final CardFinding finding = new CardFinding();
  private final Segments<UserIds> users;
  private final VBox drop;
  private final VBox outcomes = new VBox(8);
  private final ConnectionCard connection;
  private final VBox ids;
  private boolean forgetting;
  private boolean connecting;
  private Optional<LogSource> leaving = Optional.empty();

  ImportsPage(RecordedCalls calls, UsageView.Actions actions) {
    this.calls = calls;
    this.actions = actions;
    getStyleClass().add("usage-cards");
    strip = new UsageStrip("usage-imports", calls);
    rows = new SourceList(actions.notes());
    users = new Segments<UserIds>(calls::users).option(UserIds.HASH, "usage-users-hash", "hashed")
        .option(UserIds.NAMES, "usage-users-names", "as they are").option(UserIds.DROP, "usage-users-drop", "left out");
    users.setMaxWidth(USE_PREF_SIZE);
    addOutcomes();
    again.setId("usage-read-again");
    again.setOnAction(event -> actions.again().run());
    forget.setId("usage-forget");
    forget.setOnAction(event -> askForget(!forgetting));
    List.of(again, forget).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    List.of(facts, sample).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
    HBox.setHgrow(gap, Priority.ALWAYS);
    connection = new ConnectionCard(calls);
    ids = userCard();
    var place = new DropCard("usage-drop", "JSONL, CSV, Parquet, usage exports, telemetry, DuckDB files", List.of(
        DropCard.button("usage-drop-file", "File…", actions.choose()),
        DropCard.button("usage-drop-folder", "Folder…", actions.folder()),
        DropCard.button("usage-drop-database", "Database…", this::connect), DropCard.button("usage-drop-sample",
            "Sample of 30", calls::openSample)), "It stays on this computer. Ctrl+Shift+I opens the dialog; the whole "
                + "tab is the drop target.");
    place.setMinHeight(USE_PREF_SIZE);
    drop = new VBox(16, place, connection, ids, outcomes);
    VBox.setVgrow(connection, Priority.ALWAYS);
    var cards = new HBox(16, drop, sources());
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

  private VBox userCard() {
    var card = new VBox(8, StyledLabel.of("User ids", "card-title"), users, StyledLabel.wrapped("For logs read from "
        + "now on. Hashed, the same user is the same row and nobody can tell who without the key, which stays in your "
        + "folder.", "group-note"));
    card.getStyleClass().add("card");
    card.setId("card-usage-ids");
    return card;
  }

  private VBox sources() {
    var title = StyledLabel.of("Sources", "card-title");
    title.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(8, title, finding);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("card-head");
    var scroll = new PlainScroll(rows);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var card = new VBox(head, scroll);
    card.setId("card-sources");
    card.getStyleClass().add("card");
    card.setMinSize(0, 0);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
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

  private void show() {
    boolean wide = getWidth() >= NARROW;
    drop.setMinWidth(wide ? DROP : NARROW_DROP);
    drop.setMaxWidth(wide ? DROP : NARROW_DROP);
    List<LogSource> sources = calls.calls().map(read -> read.attribution().sources()).orElse(List.of());
    LineCounts counts = LineCounts.sum(sources.stream().map(LogSource::counts).toList());
    facts.setText(sources.isEmpty() ? "nothing was read yet" : "%s, %s, every one of them accounted for".formatted(
        Figures.counted(sources.size(), "source"), Figures.counted(counts.lines(), "row")));
    boolean own = !sources.isEmpty() && !calls.isSample() && !calls.isDatabase();
    Restyle.keep(sample, calls.isSample() || calls.isDatabase());
    sample.setText(calls.isDatabase() ? "asked from a database" : "sample data");
    List.of(again, forget).forEach(button -> Restyle.keep(button, own));
    users.show(calls.users());
    finding.show(List.of("the classes add up to the rows, in every line", ""));
    forgetting &= !sources.isEmpty();
    Restyle.keep(connection, connecting);
    Restyle.keep(ids, !connecting);
    Restyle.keep(outcomes, !connecting && !sources.isEmpty() && !calls.isSample() && !calls.isDatabase());
    connection.show();
    strip.show(forgetting ? question() : calls.said(), !forgetting ? "" : leaving.isPresent() ? "Forget it"
        : "Forget them", this::forget);
    rows.show(sources, calls.calls().map(read -> read.attribution().total()), wide, source -> new SourceRow.Actions(
        () -> actions.read().accept(List.of(source)), () -> calls.chooseColumns(Path.of(source.path())),
        () -> askForget(source)));
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public List<Node> bar() {
    return List.of(facts, gap, sample, again, forget);
  }

  @Override
  public boolean fillsBar() {
    return true;
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public void refresh() {
    calls.look();
    show();
  }

  @Override
  public void showNow() {
    calls.openSampleNow();
    show();
  }

  @Override
  public Optional<WindowTab.Verdict> verdict() {
    return Optional.empty();
  }

  @Override
  public boolean stop() {
    boolean asked = forgetting;
    askForget(false);
    return calls.stop() || asked;
  }
}
