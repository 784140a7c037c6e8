package runrate.desktop.usage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.desktop.charts.SuccessCostChart;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.Exports;
import runrate.files.export.LineNotesTable;
import runrate.text.UsageSentence;
import runrate.text.Why;
import runrate.text.WhyUsage;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.Marks;

/// Who pays for what: single requests at the left, their sums at the right, and what is chosen in one of them marked in
/// all.
final class AttributionPage extends StackPane implements UsagePage {
  /// In a narrow window users and outcomes are ways of adding up only, and requests say no tokens.
  private static final double NARROW = 1400;
  private static final double NARROW_TABLE = 400;
  /// Of the room, for reasons why lines are no priced calls.
  private static final double NOTES = 0.56;
  private static final double TABLE = 0.397;
  private static final double ROWS = 0.54;
  private static final double PALE = 0.4;
  private static final double GAP = 16;

  private final RecordedCalls calls;
  private final UsageBar bar;
  private final UsageStrip strip;
  private final RequestsCard requests;
  private final NotesCard notes;
  private final BreakdownCard rows;
  private final UsersCard users;
  private final SuccessCostChart success;
  private final ChartCard outcomes;
  private final StackPane left;
  private final HBox lower;
  private final VBox right;
  private final HBox cards;
  private final VBox page;
  private final Region empty;
  private final RulesCard rules;
  private Optional<Node> grown = Optional.empty();
  private boolean noted;

  /// @param actions what the tab can be asked for
  AttributionPage(RecordedCalls calls, BiConsumer<Why, Node> why, ChartCard.Host host, Exports exports,
      UsageView.Actions actions) {
    this.calls = calls;
    getStyleClass().add("usage-page");
    rules = new RulesCard(calls.tags());
    bar = new UsageBar(calls, () -> note(!noted), actions.spend(), actions.choose()).withRules(rules::open);
    strip = new UsageStrip("usage", calls);
    requests = new RequestsCard(calls, () -> grow(grown.isPresent() ? null : this.side()));
    notes = new NotesCard(() -> save(exports), actions.again(), () -> note(false), () ->
        calls.store().engine().book(), calls::mean);
    rows = new BreakdownCard(calls, why, host, requests::follow);
    users = new UsersCard(calls, why, host, requests::follow);
    success = new SuccessCostChart(calls::mark, requests::follow);
    outcomes = new ChartCard("card-usage-outcomes", "By outcome", success, host, link -> calls.calls().ifPresent(read ->
        why.accept(WhyUsage.ofSuccess(read.attribution(), way(read.attribution())), link)));
    left = new StackPane(requests, notes);
    lower = new HBox(GAP, users.card(), outcomes);
    right = new VBox(GAP, rows.card(), lower);
    cards = new HBox(GAP, left, right);
    empty = new DropCard("usage-empty", "JSONL, CSV, Parquet, or a vendor's usage export", List.of(
        DropCard.button("usage-empty-import", "Import…", actions.choose()),
        DropCard.button("usage-empty-sample", "Open the sample of 30", calls::openSample)),
        "It stays on this computer. User ids are hashed on the way in. Ctrl+Shift+I opens the dialog; the whole tab "
            + "is the drop target.");
    page = new VBox(strip, cards, empty);
    page.getStyleClass().add("usage-cards");
    VBox.setVgrow(empty, Priority.ALWAYS);
    layOut();
    calls.listen(this::arrange);
    arrange();
  }

  private void layOut() {
    Restyle.keep(notes, false);
    List.of(left, right, lower).forEach(part -> part.setMinSize(0, 0));
    VBox.setVgrow(cards, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    StackPane.setAlignment(rules, Pos.TOP_CENTER);
    StackPane.setMargin(rules, new Insets(GAP));
    getChildren().addAll(page, rules);
    widthProperty().subscribe(this::arrange);
    cards.heightProperty().subscribe(() -> share(getWidth() > 0 && getWidth() < NARROW));
  }

  private Node side() {
    return left;
  }

  /// What successes are told apart by: features where there are any.
  private static CallDimension way(Attribution all) {
    return all.told().stream().filter(each -> each != CallDimension.USER).findFirst().orElse(CallDimension.MODEL);
  }

  private void save(Exports exports) {
    calls.calls().ifPresent(read -> LogDialogs.list(getScene().getWindow()).ifPresent(file -> exports.write(file, () ->
        LineNotesTable.csv(read.notes(), Locale.getDefault(Locale.Category.FORMAT)))));
  }

  /// Shows the lines that need a look.
  void showNotes() {
    note(true);
  }

  private void note(boolean shown) {
    noted = shown;
    arrange();
  }

  /// A grown card has the view to itself.
  private void arrange() {
    boolean narrow = getWidth() > 0 && getWidth() < NARROW;
    boolean inRight = grown.filter(card -> card != left).isPresent();
    Restyle.keep(left, grown.isEmpty() && (noted || !ofSums()) || grown.filter(card -> card == left).isPresent());
    Restyle.keep(right, grown.isEmpty() || inRight);
    Restyle.keep(rows.card(), grown.isEmpty() || grown.get() == rows.card());
    Restyle.keep(lower, grown.isEmpty() ? !narrow : grown.get() == users.card() || grown.get() == outcomes);
    Restyle.keep(users.card(), grown.isEmpty() || grown.get() == users.card());
    Restyle.keep(outcomes, grown.isEmpty() || grown.get() == outcomes);
    double room = getWidth() - 2 * 24 - GAP;
    double wide = grown.isPresent() ? room + GAP : noted ? room * NOTES : narrow ? NARROW_TABLE
        : room * TABLE;
    left.setPrefWidth(wide);
    left.setMinWidth(grown.isPresent() ? 0 : wide);
    List.of(users.card(), outcomes).forEach(card -> {
      card.setPrefWidth(0);
      HBox.setHgrow(card, Priority.ALWAYS);
    });
    share(narrow);
    show();
  }

  /// Whether single requests stay where they are, and there is nothing to list.
  private boolean ofSums() {
    return calls.isDatabase();
  }

  private void share(boolean narrow) {
    boolean alone = grown.isPresent() || narrow;
    rows.card().setPrefHeight(alone ? Region.USE_COMPUTED_SIZE : (cards.getHeight() - GAP) * ROWS);
    VBox.setVgrow(rows.card(), alone ? Priority.ALWAYS : Priority.NEVER);
    VBox.setVgrow(lower, Priority.ALWAYS);
  }

  @Override
  public void show() {
    boolean there = calls.calls().isPresent();
    Restyle.keep(cards, there);
    Restyle.keep(empty, !there);
    noted &= there && calls.calls().get().isNoted();
    Restyle.keep(requests, !noted);
    Restyle.keep(notes, noted);
    bar.show(calls, noted, false);
    strip.show(calls.calls().map(read -> UsageSentence.strip(read.attribution(), calls.alertUsd())).orElse(""),
        calls.calls().filter(read -> read.attribution().calls().size() > 2).map(read ->
            "Show the three largest requests").orElse(""), this::showLargest);
    calls.calls().ifPresent(read -> {
      requests.show(read, getWidth() > 0 && getWidth() < NARROW && grown.isEmpty());
      notes.show(read);
      rows.show();
      users.show(read);
      success.show(read.attribution(), calls.marks(), way(read.attribution()));
      outcomes.show(UsageSentence.findingOfSuccess(read.attribution(), way(read.attribution())), "");
      cards.setOpacity(calls.isReading() ? PALE : 1);
    });
  }

  private void showLargest() {
    rows.choose(Optional.empty());
    calls.calls().flatMap(read -> read.attribution().calls().stream().findFirst()).ifPresent(call ->
        calls.mark(Marks.of(call)));
    rows.chart().requestFocus();
  }

  @Override
  public RecordedCalls calls() {
    return calls;
  }

  @Override
  public List<Node> bar() {
    return bar.nodes();
  }

  @Override
  public void grow(Node card) {
    grown = card == null || grown.equals(Optional.of(card)) ? Optional.empty() : Optional.of(card);
    arrange();
  }

  @Override
  public void shrink() {
    grown = Optional.empty();
    arrange();
  }
}
