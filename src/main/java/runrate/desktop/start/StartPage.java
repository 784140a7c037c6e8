package runrate.desktop.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.costing.CostEngine;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.store.Background;
import runrate.desktop.store.ScenarioStore;
import runrate.draft.ModelSize;
import runrate.draft.NewCase;
import runrate.files.Today;
import runrate.pricing.Offer;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Scenario;
import runrate.text.Why;

/// Where a scenario begins: six questions, an invoice or a log at the left, all scenarios there are at the right.
public final class StartPage extends HBox {
  private static final double ROOM_FOR_BOTH = 1400;
  private static final int MANY_COLUMNS = 4;
  /// Of a column of cards, with the gap beside it; less would put a figure on the next card.
  private static final double LEAST_COLUMN = 246;
  private static final double QUESTIONS_WIDE = 496;
  private static final double QUESTIONS_NARROW = 400;
  /// What padding and the gap beside the questions take, less the gap that the last column has none of.
  private static final double AROUND = 56;

  private final ScenarioStore store;
  private final Host host;
  private final Shelf shelf;
  private final ScenarioStore draft;
  private final QuestionsCard questions;
  private final InvoiceCard invoice;
  private final Segments<Boolean> which;
  private final VBox left = new VBox(16);
  private final VBox right = new VBox(16);
  private final LogCard log;
  private final Background<List<ShelfEntry>, List<ShelfEntry>> reading;

  /// What the page asks of the window around it.
  public interface Host {
    /// Shows a case that is in no file yet, unless unsaved work is to be kept.
    void openNew(Scenario scenario);

    void open(Path file);

    void openCopy(Path file);

    void openChosen();

    /// Reads logs, or asks for some where none is given, and makes a case of what they measure.
    void fromLogs(List<Path> logs);

    /// Files of the user's, the last opened first.
    List<Path> own();

    void forget(Path file);

    List<Path> shipped();
  }

  public StartPage(ScenarioStore store, Host host, BiConsumer<Why, Node> onWhy) {
    this.store = store;
    this.host = host;
    setId("start-page");
    getStyleClass().add("start-page");
    Offer model = firstModel(store);
    draft = new ScenarioStore(store.engine(), NewCase.assumed(model.key(), Today.date()), Optional.empty());
    questions = new QuestionsCard(draft, host::openNew, onWhy);
    invoice = new InvoiceCard(store.engine(), model, Today.date(), host::openNew);
    which = new Segments<Boolean>(this::showOne).option(true, "start-questions", "Questions")
        .option(false, "start-invoice", "Invoice");
    which.setMaxWidth(USE_PREF_SIZE);
    shelf = new Shelf(new CardActions(), host::openChosen);
    right.setMinWidth(0);
    right.getChildren().add(shelf);
    VBox.setVgrow(invoice, Priority.ALWAYS);
    left.getStyleClass().add("start-left");
    left.getChildren().addAll(which, questions, invoice);
    VBox.setVgrow(shelf, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    log = new LogCard(host::fromLogs);
    getChildren().addAll(left, right);
    reading = new Background<>("start page", (files, going) -> files.stream().map(entry ->
        ShelfEntry.of(store.engine(), entry.file(), entry.own())).toList(), this::read, why -> { });
    widthProperty().subscribe(width -> fit(width.doubleValue()));
    store.stateProperty().subscribe(state -> showIn(state.scenario().business().shownCurrency()));
  }

  /// Amounts are shown and read in the currency of the open scenario, which a new one keeps.
  private void showIn(Optional<CurrencyRate> rate) {
    questions.in(rate);
    invoice.in(rate);
  }

  /// A middle model of the vendor the open scenario is bought from, else of anybody who has one.
  private static Offer firstModel(ScenarioStore store) {
    CostEngine engine = store.engine();
    String open = store.state().scenario().plan().routing().largest().model();
    List<ModelSize.Sized> sizes = ModelSize.of(engine.book(), Today.date()).stream()
        .filter(sized -> sized.size() == ModelSize.MIDDLE).toList();
    return engine.book().find(open).flatMap(offer -> sizes.stream()
        .filter(sized -> sized.vendor().id().equals(offer.vendor())).findFirst())
        .or(() -> sizes.stream().findFirst()).map(ModelSize.Sized::offer)
        .orElseGet(() -> engine.book().offers().iterator().next());
  }

  /// Reads all scenarios anew, beside the window, and puts the keyboard on the first question.
  public void open() {
    shelf.clearFind();
    // Every card has its place before it is read, and says at once which one is open.
    shelf.show(shelf.isBlank() ? files() : shelf.entries(), store.state());
    reading.ask(files());
    questions.focusFirst();
  }

  /// The same at once, for a picture.
  public void openNow() {
    reading.now(files());
  }

  /// The case that the questions make; undo belongs to it while the page is in sight.
  public ScenarioStore draft() {
    return draft;
  }

  public void focusFind() {
    shelf.focusFind();
  }

  private List<ShelfEntry> files() {
    List<ShelfEntry> files = new ArrayList<>();
    host.own().forEach(file -> files.add(ShelfEntry.unread(file, true)));
    host.shipped().stream().filter(file -> !host.own().contains(file))
        .forEach(file -> files.add(ShelfEntry.unread(file, false)));
    return files;
  }

  private void read(List<ShelfEntry> entries) {
    shelf.show(entries, store.state());
  }

  /// Both cards where there is room, else one of them, and the log's where there is room for it then.
  private void fit(double width) {
    boolean both = width >= ROOM_FOR_BOTH;
    Restyle.set(this, "start-page", both ? "wide" : "narrow");
    questions.fit(!both);
    double room = width - AROUND - (both ? QUESTIONS_WIDE : QUESTIONS_NARROW);
    shelf.columns(Math.clamp((int) (room / LEAST_COLUMN), 1, MANY_COLUMNS));
    Restyle.keep(which, !both);
    if (!(both ? right : left).getChildren().contains(log)) {
      (both ? left : right).getChildren().remove(log);
      (both ? right : left).getChildren().add(log);
    }
    if (both) {
      Restyle.keep(questions, true);
      Restyle.keep(invoice, true);
    } else {
      showOne(which.chosen().orElse(true));
    }
  }

  private void showOne(boolean asked) {
    Restyle.keep(questions, asked);
    Restyle.keep(invoice, !asked);
  }

  private final class CardActions implements ShelfCard.Asked {
    @Override
    public void open(ShelfEntry entry) {
      host.open(entry.file());
    }

    @Override
    public void openCopy(ShelfEntry entry) {
      host.openCopy(entry.file());
    }

    @Override
    public void forget(ShelfEntry entry) {
      host.forget(entry.file());
      reading.ask(files());
    }
  }
}
