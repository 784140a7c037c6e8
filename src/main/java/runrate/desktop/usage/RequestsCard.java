package runrate.desktop.usage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.FigureColumn;
import runrate.desktop.controls.FigureTable;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.text.Figures;
import runrate.text.UsageSentence;
import runrate.text.UsageWords;
import runrate.usage.Marks;
import runrate.usage.RecordedCall;

/// Single requests, the dearest first, sorted by any of their heads. Those that are meant by what is chosen elsewhere
/// are marked; one that is chosen here marks the rows it belongs to.
final class RequestsCard extends VBox {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
  private static final int PLACES = 4;
  private static final double BESIDE = 8;
  private static final double USER = 38;
  /// Names are longer than that, as hashes are.
  private static final double LONG_USER = 66;
  private static final int SHORT = 4;

  private final RecordedCalls calls;
  private final Label title = StyledLabel.of("", "card-title");
  private final CardFinding finding = new CardFinding();
  private final SimpleObjectProperty<Marks> marks = new SimpleObjectProperty<>(Marks.NONE);
  private final FigureColumn<RecordedCall> input = FigureColumn.figures("input", call ->
      OptionalDouble.of(call.inputTokens()), call -> Figures.whole(call.inputTokens()));
  private final FigureColumn<RecordedCall> output = FigureColumn.figures("output", call ->
      OptionalDouble.of(call.outputTokens()), call -> Figures.whole(call.outputTokens()));
  private final FigureColumn<RecordedCall> cost = FigureColumn.figures("cost", call -> call.usd().map(usd ->
      OptionalDouble.of(usd.doubleValue())).orElse(OptionalDouble.empty()), call -> call.usd().map(usd ->
          UsageWords.exact(usd, PLACES)).orElse("–"));
  private final FigureColumn<RecordedCall> user = FigureColumn.<RecordedCall>words("user", call ->
      UsageWords.name(call.user())).wide(USER);
  private static final String STAY = "single requests stay in the database; only sums come back";
  private final FigureTable<RecordedCall> table;
  private final Hyperlink standOut = new Hyperlink();
  private boolean outliersOnly;
  private boolean showing;

  /// @param onGrow gives it the whole view, or takes it back
  RequestsCard(RecordedCalls calls, Runnable onGrow) {
    this.calls = calls;
    setId("card-requests");
    getStyleClass().addAll("card", "requests-card");
    setMinSize(0, 0);
    table = new FigureTable<>(columns());
    table.setId("usage-requests");
    table.setPlaceholder(new Label());
    table.getColumns().getFirst().getStyleClass().add("usage-first");
    table.getColumns().getLast().getStyleClass().add("usage-last");
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    table.setRowFactory(view -> new Row());
    cost.setSortType(SortType.DESCENDING);
    table.getSortOrder().setAll(List.of(cost));
    table.getSelectionModel().selectedItemProperty().addListener((property, old, chosen) -> {
      if (!showing && chosen != null) {
        calls.mark(Marks.of(chosen));
      }
    });
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    title.setMinWidth(USE_PREF_SIZE);
    standOut.setId("usage-outliers");
    standOut.getStyleClass().add("why-link");
    standOut.setMinWidth(USE_PREF_SIZE);
    standOut.setOnAction(event -> {
      outliersOnly = !outliersOnly;
      calls.calls().ifPresent(read -> show(read, !input.isVisible()));
    });
    var head = new HBox(8, title, finding, standOut, new SmallButton("card-requests-grow", Feather.MAXIMIZE_2,
        "Grow or shrink the requests", onGrow));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("card-head");
    VBox.setVgrow(table, Priority.ALWAYS);
    // marked rows reach out beside the words of the card's head, as chosen rows do
    VBox.setMargin(table, new Insets(0, -BESIDE, 0, -BESIDE));
    getChildren().addAll(head, table);
  }

  private List<FigureColumn<RecordedCall>> columns() {
    return List.of(FigureColumn.<RecordedCall>words("request", RecordedCall::id).wide(60),
        FigureColumn.<RecordedCall>words("model", call -> calls.calls().map(read -> read.model(call))
            .orElse("")).wide(74),
        FigureColumn.<RecordedCall>words("feature", call -> UsageWords.name(call.feature())).wide(72),
        user, input.wide(64), output.wide(52), cost.wide(64).styled("usage-cost"),
        FigureColumn.<RecordedCall>figures("outcome", call -> call.outcome().map(done ->
            OptionalDouble.of(done ? 1 : 0)).orElse(OptionalDouble.empty()), call -> call.outcome().map(done ->
                done ? "" : "failed").orElse("–")).wide(64).styled("usage-outcome").dressed(RequestsCard::outcome));
  }

  private static void outcome(Labeled cell, RecordedCall call) {
    boolean done = call.outcome().orElse(false);
    cell.setGraphic(done ? new FontIcon(Feather.CHECK) : null);
    Restyle.mark(cell, "failed", call.outcome().isPresent() && !done);
  }

  /// A row knows whether it is meant, however it came into sight.
  private final class Row extends TableRow<RecordedCall> {
    Row() {
      marks.subscribe(this::dress);
      itemProperty().subscribe(this::dress);
    }

    private void dress() {
      boolean meant = getItem() != null && marks.get().has(getItem());
      pseudoClassStateChanged(MARKED, meant);
      pseudoClassStateChanged(FAINT, getItem() != null && !meant && !marks.get().isEmpty());
      setAccessibleText(getItem() == null ? null : UsageSentence.call(getItem()) + (meant ? ", marked" : ""));
    }
  }

  /// Escape chooses nothing, Enter the feature the request is part of.
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !calls.marks().isEmpty()) {
      calls.mark(Marks.NONE);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      table.chosen().ifPresent(call -> calls.mark(Marks.of(calls.calls().orElseThrow().attribution().told()
          .getFirst(), call.key(calls.calls().orElseThrow().attribution().told().getFirst()))));
      event.consume();
    }
  }

  /// Gives the keyboard to the first of those that are meant.
  void follow() {
    Marks meant = calls.marks();
    table.requestFocus();
    table.getItems().stream().filter(meant::has).findFirst().ifPresent(call -> {
      showing = true;
      table.getSelectionModel().select(call);
      table.scrollTo(call);
      showing = false;
    });
  }

  /// @param narrow whether there is no room for tokens
  void show(ReadCalls read, boolean narrow) {
    showing = true;
    input.setVisible(!narrow);
    output.setVisible(!narrow);
    List<RecordedCall> all = read.attribution().calls();
    long requests = read.attribution().total().requests();
    title.setText(Figures.counted(requests, "request"));
    String marked = UsageSentence.marked(read.attribution(), calls.marks());
    finding.show(all.isEmpty() && requests > 0 ? List.of(STAY, "") : all.size() < requests ? List.of(
        "the %s dearest; %s".formatted(Figures.whole(all.size()), marked), marked, "") : List.of(marked, ""));
    user.wide(all.stream().anyMatch(call -> call.user().length() > SHORT) && !narrow ? LONG_USER : USER);
    List<RecordedCall> outliers = read.attribution().outliers();
    outliersOnly &= !outliers.isEmpty();
    Restyle.keep(standOut, !outliers.isEmpty());
    standOut.setText(outliersOnly ? "show all" : UsageSentence.outliers(outliers.size()));
    standOut.setAccessibleText(UsageSentence.outliers(outliers.size()) + ": each costs more than five times the mean "
        + "of its feature");
    table.show(outliersOnly ? outliers : all);
    Optional<RecordedCall> single = calls.marks().call();
    if (single.isPresent() && !single.equals(table.chosen())) {
      table.getSelectionModel().select(single.get());
      table.scrollTo(single.get());
    } else if (single.isEmpty() && !table.isFocused()) {
      table.getSelectionModel().clearSelection();
    }
    marks.set(calls.marks());
    showing = false;
  }
}
