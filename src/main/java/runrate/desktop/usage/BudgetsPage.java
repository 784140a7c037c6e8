package runrate.desktop.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.Exports;
import runrate.desktop.store.ScenarioStore;
import runrate.files.export.ShowbackTable;
import runrate.inputs.OneOf;
import runrate.scenario.Period;
import runrate.scenario.Scenario;
import runrate.sharing.SharedWay;
import runrate.showback.OwnerDay;
import runrate.showback.OwnerSpend;
import runrate.showback.Showback;
import runrate.text.Money;
import runrate.text.ShowbackWords;
import runrate.text.Why;
import runrate.usage.CallDimension;

/// What finance asks first: budget, actual, forecast and variance by team, feature or user, in one period.
final class BudgetsPage extends StackPane implements UsagePage {
  private static final double NARROW = 1400;
  private static final String UNTIMED = "The log says no times, so that nobody knows which month its calls are of.";
  private static final String UNNAMED = "The log names no team, feature or user: join a table that does in Imports, "
      + "under How calls went.";

  private final RecordedCalls calls;
  private final ScenarioStore store;
  private final UsageStrip strip;
  private final BudgetsCard card;
  private final VBox page;
  private final Node empty;
  private final Label refused = StyledLabel.wrapped("", "usage-refused");
  private final Segments<CallDimension> owners = new Segments<>(this::chooseOwner);
  private final Segments<Period> periods = new Segments<>(this::choosePeriod);
  private final Button earlier = new SmallButton("budgets-earlier", Feather.CHEVRON_LEFT, "Period before", () ->
      step(-1));
  private final Button later = new SmallButton("budgets-later", Feather.CHEVRON_RIGHT, "Period after", () -> step(1));
  private final Label period = StyledLabel.of("", "usage-file");
  private final PlaceNotice place;
  private final Region gap = new Region();
  private final MenuButton export = new MenuButton("Export…");
  private CallDimension by = Showback.OWNERS.getFirst();
  private Period of = Period.MONTH;
  /// A day of the period in sight; absent for the last one there is.
  private Optional<LocalDate> within = Optional.empty();
  private Optional<Showback> shown = Optional.empty();

  BudgetsPage(RecordedCalls calls, BiConsumer<Why, Node> why, Exports exports, UsageView.Actions actions) {
    this.calls = calls;
    store = calls.store();
    place = new PlaceNotice(calls);
    strip = new UsageStrip("usage-budgets", calls);
    card = new BudgetsCard(store, link -> shown.ifPresent(all -> why.accept(ShowbackWords.why(money(), all), link)));
    page = new VBox(strip, card);
    page.getStyleClass().add("usage-cards");
    VBox.setVgrow(card, Priority.ALWAYS);
    empty = new StackPane(new DropCard("budgets-empty", "A log of calls tells who has spent what", List.of(
        DropCard.button("budgets-empty-import", "Import…", actions.choose())), "It stays on this computer."));
    empty.getStyleClass().add("usage-cards");
    refused.setId("budgets-refused");
    refused.getStyleClass().add("usage-cards");
    getChildren().addAll(page, refused, empty);
    addBar(exports);
    widthProperty().subscribe(this::show);
    calls.listen(this::show);
  }

  private void addBar(Exports exports) {
    Showback.OWNERS.forEach(each -> owners.option(each,
        "budgets-by-" + each.word(), "By " + each.word()));
    Showback.PERIODS.forEach(each -> periods.option(each, "budgets-" + OneOf.word(each),
        "By " + OneOf.word(each)));
    periods.show(of);
    period.setId("budgets-period");
    period.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(gap, Priority.ALWAYS);
    export.setId("budgets-export");
    export.getStyleClass().add("risk-button");
    export.setMinWidth(USE_PREF_SIZE);
    export.getItems().setAll(item("Spreadsheet with live formulas (.xlsx)…", ".xlsx", exports, (scenario, all) ->
        ShowbackTable.xlsx(scenario, all, calls.isSample())), item("Table (.csv)…", ".csv", exports, (scenario, all) ->
            ShowbackTable.csv(scenario, all, calls.isSample(), Locale.getDefault(Locale.Category.FORMAT))));
  }

  private MenuItem item(String label, String ending, Exports exports, BiFunction<Scenario, Showback, byte[]> bytes) {
    var item = new MenuItem(label);
    item.setOnAction(event -> shown.filter(all -> exports.mayLeave()).ifPresent(all -> LogDialogs.save(
        getScene().getWindow(), label, "budgets by %s, %s%s".formatted(all.by().word(), ShowbackWords.period(all),
            ending)).ifPresent(file -> exports.write(file, () -> bytes.apply(store.state().scenario(), all)))));
    return item;
  }

  private void chooseOwner(CallDimension chosen) {
    by = chosen;
    show();
  }

  private void choosePeriod(Period chosen) {
    of = chosen;
    show();
  }

  private void step(int periods) {
    shown.ifPresent(all -> {
      within = Optional.of(periods < 0 ? all.from().minusDays(1) : all.to().plusDays(1));
      show();
    });
  }

  private Money money() {
    return Money.of(store.state().scenario());
  }

  private OwnerSpend spend() {
    return calls.calls().map(read -> read.spend(by, calls.tags().way())).orElse(new OwnerSpend(List.of(),
        Optional.empty()));
  }

  private List<OwnerDay> days() {
    return spend().days();
  }

  @Override
  public void show() {
    List<CallDimension> told = calls.calls().map(read -> Showback.OWNERS.stream().filter(read.attribution().told()
        ::contains).toList()).orElse(List.of());
    Showback.OWNERS.forEach(each -> owners.offer(each, told.contains(each)));
    if (!told.isEmpty() && !told.contains(by)) {
      by = told.getFirst();
    }
    owners.show(by);
    boolean there = calls.calls().isPresent();
    String refusal = !there ? "" : told.isEmpty() ? UNNAMED : days().isEmpty() ? UNTIMED : "";
    refused.setText(refusal);
    Restyle.keep(refused, !refusal.isEmpty());
    Restyle.keep(empty, !there);
    Restyle.keep(page, there && refusal.isEmpty());
    shown = there && refusal.isEmpty() ? showback() : Optional.empty();
    List.of(owners, periods, earlier, later, period, export).forEach(node -> Restyle.keep(node, shown.isPresent()));
    place.show();
    shown.ifPresent(all -> {
      period.setText(ShowbackWords.period(all));
      earlier.setDisable(days().stream().noneMatch(day -> day.day().isBefore(all.from())));
      later.setDisable(days().stream().noneMatch(day -> day.day().isAfter(all.to())));
      card.show(money(), all, getWidth() > 0 && getWidth() < NARROW, unfair(all));
    });
    strip.show(shown.map(all -> ShowbackWords.sentence(money(), all)).orElse(""), "", () -> { });
  }

  private String unfair(Showback all) {
    boolean wanted = calls.tags().way().equals(Optional.of(SharedWay.FAIRLY));
    return !wanted || all.shared().equals(Optional.of(SharedWay.FAIRLY)) ? "" : calls.isDatabase()
        ? " Fairly is not possible: a database tells sums, not who used what another call had written."
        : " Fairly is not possible: no call that says its time names the cached prefix it used.";
  }

  private Optional<Showback> showback() {
    LocalDate last = days().stream().map(OwnerDay::day).max(LocalDate::compareTo).orElseThrow();
    return Showback.of(store.state().scenario(), by, of, within.filter(day -> !day.isAfter(last)).orElse(last),
        spend());
  }

  @Override
  public RecordedCalls calls() {
    return calls;
  }

  @Override
  public List<Node> bar() {
    return List.of(owners, periods, earlier, period, later, gap, place, export);
  }
}
