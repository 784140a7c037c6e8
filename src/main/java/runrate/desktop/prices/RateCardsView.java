package runrate.desktop.prices;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.inputs.ContractShape;
import runrate.inputs.Keys;
import runrate.pricing.Offer;
import runrate.text.Why;

/// The rate cards tab: find a model on the left, see everything its card says on the right.
public final class RateCardsView extends VBox implements WindowTab {
  private static final double SIDE_BY_SIDE = 880;

  private final ScenarioStore store;
  private final OwnPrices own;
  private final ModelFilter filter;
  private final ModelList list = new ModelList(this::choose);
  private final OtherSources others;
  private final ListImport lists;
  private final ModelSheet sheet;
  private final Label done = new Label();
  private final Hyperlink undo = new Hyperlink("Undo");
  private final HBox doneBar = new HBox(8, done, undo);
  private final VBox left = new VBox(8);
  private final StackPane body = new StackPane();
  private boolean stacked;
  private boolean inFront;

  /// @param onAccount shown what became of an import, near a node
  /// @param onInput   shows the input at a path of the scenario
  public RateCardsView(ScenarioStore store, RunrateHome home, UserFolder user, BiConsumer<Why, Node> onAccount,
      Consumer<String> onInput) {
    this.store = store;
    own = new OwnPrices(store, home, user, this::refresh);
    others = new OtherSources(user, this::refresh);
    filter = new ModelFilter(date(), query -> refresh());
    lists = new ListImport(user, account -> {
      others.changed();
      onAccount.accept(account, filter);
    }, store::showFileProblems);
    sheet = new ModelSheet(own, others, new CardMenu(own, user, lists, this::chosen, store::showFileProblems),
        offer -> onInput.accept("%s[%s].%s".formatted(Keys.path(ContractShape.VENDORS), offer.vendor(),
            ContractShape.VENDOR_DISCOUNT.name())));
    getStyleClass().add("rates");
    VBox.setVgrow(list, Priority.ALWAYS);
    left.getChildren().addAll(filter, list);
    HBox.setHgrow(sheet, Priority.ALWAYS);
    VBox.setVgrow(sheet, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinSize(0, 0);
    arrange(false);
    widthProperty().addListener((property, old, width) -> arrange(width.doubleValue() < SIDE_BY_SIDE));
    undo.setId("rates-undo");
    undo.getStyleClass().add("verdict-action");
    undo.setOnAction(event -> store.showFileProblems(own.undo()));
    doneBar.setAlignment(Pos.CENTER_LEFT);
    doneBar.getStyleClass().add("done-bar");
    getChildren().addAll(doneBar, body);
  }

  /// In a narrow window the list lies above the model.
  private void arrange(boolean nowStacked) {
    if (body.getChildren().isEmpty() || nowStacked != stacked) {
      stacked = nowStacked;
      left.getStyleClass().setAll("card", stacked ? "rates-above" : "rates-left");
      body.getChildren().setAll(stacked ? new VBox(12, left, sheet) : new HBox(16, left, sheet));
    }
  }

  private LocalDate date() {
    return store.state().scenario().pricesAsOf();
  }

  private LocalDate forecastEnd() {
    return store.state().scenario().forecast().lastDay();
  }

  @Override
  public String title(DeskState state) {
    return "Rate cards";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public List<Picture> pictures() {
    return List.of(Picture.of("rates", this::compareNow), Picture.of("history", this::showHistory),
        Picture.of("sources", () -> showSources().compareNow()));
  }

  @Override
  public void show(DeskState old, DeskState state) {
    refresh();
  }

  /// Only a tab in front is filled.
  @Override
  public void setInFront(boolean nowInFront) {
    inFront = nowInFront;
    if (list.getItems().isEmpty() && routed().stream().allMatch(offer -> offer.model().isRetiredOn(date()))) {
      filter.showRetiredToo();
    }
    refresh();
  }

  /// Shows the cards in use on the scenario's day.
  public void refresh() {
    if (!inFront) {
      return;
    }
    filter.show(own.book(), date());
    List<Offer> found = filter.query().in(own.book()).stream()
        .filter(offer -> !filter.onlyWhereSourcesDiffer() || others.differ(offer.key())).toList();
    filter.showFound(found.size());
    list.show(own.book(), own.agreed(), date(), forecastEnd(), found);
    if (list.getSelectionModel().isEmpty() && !found.isEmpty()) {
      chooseFirst(found);
    }
    own.lastDone().ifPresent(done::setText);
    Restyle.keep(doneBar, own.lastDone().isPresent());
    chosen().ifPresent(offer -> sheet.show(offer, date(), forecastEnd()));
  }

  /// A model of the open scenario is what somebody came for.
  private void chooseFirst(List<Offer> found) {
    if (routed().stream().noneMatch(offer -> list.choose(offer.key()))) {
      list.choose(found.getFirst().key());
    }
  }

  private List<Offer> routed() {
    return store.state().scenario().plan().routing().routes().stream()
        .flatMap(route -> own.book().find(route.model()).stream()).toList();
  }

  private void choose(Offer offer) {
    sheet.show(offer, date(), forecastEnd());
  }

  private Optional<Offer> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .flatMap(offer -> own.book().find(offer.key()));
  }

  /// Shows one model, whatever is filtered.
  public void open(String key) {
    if (!list.choose(key)) {
      own.book().find(key).ifPresent(this::choose);
    }
  }

  /// Shows the history of the model in front.
  public void showHistory() {
    sheet.show(ModelSheet.Part.HISTORY);
  }

  /// Brings in a price list as if the user had chosen the file.
  public void importList(Path file) {
    lists.start(file);
  }

  /// Shows what other sources say of the model in front.
  public RateCardsView showSources() {
    sheet.show(ModelSheet.Part.SOURCES);
    return this;
  }

  /// Waits for what other sources say, for a picture that is taken only once.
  public void compareNow() {
    others.answerNow();
  }

  /// Puts the keyboard on the search.
  public void focusSearch() {
    filter.focus();
  }
}
