package runrate.desktop.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.compare.Column;
import runrate.compare.Equivalents;
import runrate.compare.SameWorkload;
import runrate.desktop.controls.SearchPopup;
import runrate.desktop.controls.SearchRow;
import runrate.desktop.store.ScenarioStore;
import runrate.files.EquivalentsFile;
import runrate.files.UserFolder;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.ScenarioReader;
import runrate.inputs.Work;
import runrate.pricing.Offer;
import runrate.pricing.Vendor;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.units.Problem;

/// The ways to add a column: the same workload elsewhere, at another date, under another contract, naive or as it
/// was saved, or another scenario altogether.
final class ColumnMenu extends MenuButton {
  private static final List<Double> DISCOUNTS = List.of(0.0, 0.1, 0.15, 0.2, 0.25, 0.3);
  private static final int YEARS = 2;

  private final ScenarioStore store;
  private final UserFolder user;
  private final Consumer<Column> onChosen;

  ColumnMenu(ScenarioStore store, UserFolder user, Consumer<Column> onChosen) {
    this.store = store;
    this.user = user;
    this.onChosen = onChosen;
    setText("Add a column");
    setId("compare-add");
    setGraphic(new FontIcon(Feather.PLUS));
    setMinWidth(USE_PREF_SIZE);
    // An empty menu would never open, so it starts with something to replace.
    getItems().add(new MenuItem("…"));
    setOnShowing(event -> fill());
  }

  private Scenario scenario() {
    return store.state().scenario();
  }

  private void fill() {
    var workload = new MenuItem("Same workload on…");
    workload.setOnAction(event -> models().show(this));
    getItems().setAll(workload, dates(), discounts(),
        item("Naive use", naive()), item("As saved", new Column("As saved", store.state().opened())));
    scenario().baseline().pinned().ifPresent(plan -> getItems().add(item("The plan of today",
        new Column("Plan of today", Work.bought(scenario(), plan)))));
    var other = new MenuItem("Another scenario…");
    other.setOnAction(event -> chooseFile());
    getItems().addAll(new SeparatorMenuItem(), other);
  }

  private MenuItem item(String words, Column column) {
    var item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> onChosen.accept(column));
    return item;
  }

  private Column naive() {
    Plan naive = Plan.naive(scenario().baselineModel()).withRegion(scenario().plan().region());
    return new Column("Naive", scenario().withPlan(plan -> naive));
  }

  /// Vendor by vendor its models of the same sizes, then each of its models.
  private SearchPopup models() {
    ReadResult<Equivalents> read = EquivalentsFile.read(user);
    Equivalents equivalents = read.value().orElseThrow();
    List<Choice> choices = store.engine().book().vendors().stream()
        .flatMap(vendor -> choices(vendor, equivalents)).toList();
    var popup = new SearchPopup("Search models", choices.stream().map(Choice::row).toList(),
        choices.stream().map(Choice::model).toList().indexOf(scenario().plan().effectiveRouting().largest().model()));
    popup.note("Sizes judged %s: %s".formatted(Figures.date(equivalents.asOf()), equivalents.source()));
    read.problems().forEach(problem -> popup.note(problem.line()));
    return popup;
  }

  /// @param model its key; empty for all models of a vendor
  private record Choice(String model, SearchRow row) {}

  private Stream<Choice> choices(Vendor vendor, Equivalents equivalents) {
    var same = new SameWorkload(store.engine().book(), equivalents);
    LocalDate day = scenario().pricesAsOf();
    Stream<Choice> sizes = same.on(vendor.id(), scenario()).stream().map(column ->
        new Choice("", new SearchRow(column.name(), vendor.name(), "models of the same size", "",
            () -> onChosen.accept(column))));
    Stream<Choice> models = store.engine().book().soldBy(vendor)
        .sorted(Comparator.comparing((Offer offer) -> offer.model().isRetiredOn(day)))
        .flatMap(offer -> offer.model().priceOn(day).stream().flatMap(price -> same.on(offer.key(), scenario())
            .stream().map(column -> new Choice(offer.key(), SearchRow.model(offer, price,
                offer.model().isRetiredOn(day), () -> choose(offer, column, equivalents))))));
    return Stream.concat(sizes, models);
  }

  /// A model that is chosen for a mix of one size is remembered as its vendor's equivalent of that size.
  private void choose(Offer offer, Column column, Equivalents equivalents) {
    remember(offer, equivalents);
    onChosen.accept(column);
  }

  private void remember(Offer offer, Equivalents equivalents) {
    List<Optional<Equivalents.Size>> sizes = scenario().plan().routing().routes().stream()
        .map(route -> equivalents.sizeOf(route.model())).distinct().toList();
    if (sizes.size() != 1 || sizes.getFirst().isEmpty()) {
      return;
    }
    try {
      EquivalentsFile.write(user, equivalents.proposing(offer.card().vendor().id(), sizes.getFirst().get(),
          offer.key()));
    } catch (IOException e) {
      store.showFileProblems(List.of(Problem.warning("",
          "the choice of %s could not be remembered".formatted(offer.key()), "")));
    }
  }

  /// Days on which a price of the plan changes, past and announced.
  private Menu dates() {
    var menu = new Menu("Same plan at prices of");
    LocalDate day = scenario().pricesAsOf();
    var days = store.engine().priceChanges(scenario(), day.minusYears(YEARS), day.plusYears(YEARS)).stream()
        .filter(change -> !change.equals(day) && isPriced(change));
    days.forEach(change -> menu.getItems().add(item(Figures.date(change),
        new Column("Prices of " + Figures.date(change), scenario().withPricesAsOf(change)))));
    menu.setDisable(menu.getItems().isEmpty());
    return menu;
  }

  private boolean isPriced(LocalDate day) {
    return scenario().plan().effectiveRouting().routes().stream().allMatch(route ->
        store.engine().book().find(route.model()).flatMap(offer -> offer.model().priceOn(day)).isPresent());
  }

  private Menu discounts() {
    var menu = new Menu("Same plan with a discount of");
    scenario().plan().effectiveRouting().routes().stream()
        .flatMap(route -> store.engine().book().find(route.model()).stream()).map(offer -> offer.card().vendor())
        .distinct().forEach(vendor -> DISCOUNTS.forEach(share -> menu.getItems().add(discount(vendor, share))));
    return menu;
  }

  /// A discount belongs to a vendor: a column on another one does not get it.
  private MenuItem discount(Vendor vendor, double share) {
    String words = "%s at %s".formatted(Figures.percent(share), vendor.name());
    return item(words, new Column(words, scenario().withPlan(plan -> plan.withContract(plan.contract()
        .withVendor(vendor.id(), terms -> terms.withDiscount(OptionalDouble.of(share)))))));
  }

  private void chooseFile() {
    var chooser = new FileChooser();
    chooser.setTitle("Add a scenario as a column");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Scenarios", "*.json"));
    Stream.ofNullable(chooser.showOpenDialog(getScene().getWindow())).map(File::toPath).forEach(this::addFile);
  }

  private void addFile(Path file) {
    var read = ScenarioReader.readPriceable(store.engine(), file, List.of());
    read.value().ifPresent(other -> onChosen.accept(new Column(other.name(), other)));
    store.showFileProblems(read.errors());
  }
}
