package runrate.desktop.spend;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.spend.PartCard.Part;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.files.SpendFile;
import runrate.files.disk.Reason;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;

/// Recorded spend: the month, a paste beside it or in its place, and below what the record teaches, budgets, special
/// days.
public final class SpendPage extends StackPane {
  private static final double ROOM_FOR_BOTH = 1100;
  private static final double LEAST_HEIGHT = 520;
  /// Below this width figures are as wide as their cells, and stand under the numbers of their days.
  private static final double NARROW = 700;
  private static final double TALL_HEIGHT = 590;
  /// Head and padding of the card of budgets, and half the gap above it.
  private static final double AROUND_BUDGETS = 80;
  /// The same of the card of what the record teaches, which has no table's head.
  private static final double AROUND_PATTERN = 64;

  private final ScenarioStore store;
  private final SpendDraft draft;
  private final MonthCard month;
  private final PasteCard paste;
  private final PatternPart pattern;
  private final BudgetPart budgets;
  private final SpecialPart special;
  private final PartCard left = new PartCard();
  private final PartCard right = new PartCard();
  private final GridPane grid = new GridPane();
  private boolean wide = true;
  private boolean isOpen;

  public SpendPage(ScenarioStore store) {
    this.store = store;
    draft = new SpendDraft(store.state().scenario().forecast().month(), this::refresh);
    month = new MonthCard(store, draft);
    paste = new PasteCard(draft, this::pasteClipboard, this::take);
    pattern = new PatternPart(store, draft);
    budgets = new BudgetPart(store);
    special = new SpecialPart(store, store.state().scenario().forecast().month().atDay(1));
    getStyleClass().add("spend-page");
    grid.getStyleClass().add("desk-grid");
    var scroll = new PlainScroll(grid);
    scroll.getStyleClass().add("desk-scroll");
    scroll.setFitToHeight(true);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
    getChildren().add(scroll);
    arrange();
    budgets.rowsHeight().subscribe(this::fit);
    pattern.widthProperty().subscribe(this::fit);
    pattern.visibleProperty().subscribe(this::fit);
    widthProperty().subscribe(width -> {
      fit();
      if (width.doubleValue() > 0 && wide != width.doubleValue() >= ROOM_FOR_BOTH) {
        wide = !wide;
        arrange();
      }
    });
  }

  /// The page scrolls rather than hide a budget or write words over others.
  private void fit() {
    double least = getWidth() < NARROW ? TALL_HEIGHT : LEAST_HEIGHT;
    double below = Math.max(budgets.neededHeight() + AROUND_BUDGETS, pattern.neededHeight() + AROUND_PATTERN);
    grid.setMinHeight(Math.max(least, below / (1 - above())));
  }

  /// A narrow window has no second column for the cards below: the one there is needs the more height.
  private double above() {
    return wide ? 0.58 : 0.55;
  }

  private void arrange() {
    grid.getChildren().clear();
    budgets.showFoot(wide);
    if (wide) {
      left.hold(Map.of(Part.PATTERN, pattern));
      right.hold(Map.of(Part.BUDGETS, budgets, Part.SPECIAL, special));
      columns(57, 43, 43, 57);
    } else {
      left.hold(Map.of());
      right.hold(Map.of(Part.PATTERN, pattern, Part.BUDGETS, budgets, Part.SPECIAL, special));
      columns(100, 0, 0, 100);
    }
    refreshPaste();
  }

  /// Two rows, each with its own two widths; where one is 0 the other card has the row to itself.
  private void columns(double... widths) {
    grid.getColumnConstraints().setAll(percent(100));
    double above = above() * 100;
    grid.getRowConstraints().setAll(height(above), height(100 - above));
    grid.add(wide ? line(month, widths[0], paste, widths[1]) : new StackPane(month, paste), 0, 0);
    grid.add(wide ? line(left, widths[2], right, widths[3]) : new StackPane(right), 0, 1);
  }

  private static GridPane line(Node one, double first, Node two, double second) {
    var line = new GridPane();
    line.setMinSize(0, 0);
    line.getStyleClass().add("desk-row");
    line.getRowConstraints().add(height(100));
    line.getColumnConstraints().addAll(percent(first), percent(second));
    line.add(one, 0, 0);
    line.add(two, 1, 0);
    return line;
  }

  private static ColumnConstraints percent(double share) {
    var constraints = new ColumnConstraints();
    constraints.setPercentWidth(share);
    return constraints;
  }

  private static RowConstraints height(double share) {
    var constraints = new RowConstraints();
    constraints.setPercentHeight(share);
    return constraints;
  }

  /// In a narrow window a paste takes the place of the month.
  private void refreshPaste() {
    Restyle.keep(month, wide || !draft.isOpen());
    Restyle.keep(paste, wide || draft.isOpen());
  }

  /// Brings it into sight: only what is in sight is computed.
  public void setOpen(boolean open) {
    if (open && !isOpen) {
      isOpen = true;
      draft.show(store.state().scenario().forecast().month());
      refresh();
    }
    isOpen = open;
  }

  public void focusFirst() {
    month.focusCell();
  }

  public void show(DeskState old, DeskState state) {
    if (old != null && !old.scenario().forecast().month().equals(state.scenario().forecast().month())) {
      draft.drop();
      draft.show(state.scenario().forecast().month());
    }
    refresh();
  }

  private void refresh() {
    if (!isOpen) {
      return;
    }
    draft.know(store.state().scenario().business().currency());
    SpendMoment moment = SpendMoment.of(store.engine(), store.state(), draft);
    month.show(moment);
    paste.show(moment);
    RecordedSpend before = store.state().scenario().forecast().recorded();
    Map<LocalDate, Double> known = before.byDate();
    List<RecordedDay> replaced = draft.days().stream().filter(day -> known.containsKey(day.date())).toList();
    paste.tellReplaced(before.isSample(), replaced);
    String week = pattern.show(moment);
    left.tell(Part.PATTERN, week);
    right.tell(Part.PATTERN, week);
    right.tell(Part.BUDGETS, budgets.show(moment));
    right.tell(Part.SPECIAL, special.show(moment));
    refreshPaste();
    fit();
  }

  /// Brings the holidays and campaigns to the front.
  public void showSpecialDays() {
    right.bring(Part.SPECIAL);
  }

  /// Brings what the record teaches to the front, which has its own place in a wide window.
  public void showWeek() {
    right.bring(Part.PATTERN);
  }

  /// Reads what the clipboard holds.
  public void pasteClipboard() {
    paste(Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
  }

  /// Shows how a text would be read; nothing moves.
  public void paste(String text) {
    draft.know(store.state().scenario().business().currency());
    draft.paste(text);
    paste.focusNext();
  }

  /// Gives a paste up; nothing has moved.
  void dropPaste() {
    draft.drop();
  }

  /// Asks for a CSV file and reads it as a paste.
  public void chooseFile() {
    var chooser = new FileChooser();
    chooser.setTitle("Import recorded spend");
    chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("CSV and text", "*.csv", "*.tsv", "*.txt"),
        new FileChooser.ExtensionFilter("All files", "*"));
    Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).ifPresent(file -> read(file.toPath()));
  }

  void read(Path file) {
    try {
      paste(SpendFile.text(file));
    } catch (IOException e) {
      draft.refuse("%s could not be read: %s".formatted(file.getFileName(), Reason.of(e)));
    }
  }

  private void take() {
    store.edit(scenario -> SpendMoment.taken(scenario, draft));
    draft.drop();
    month.focusCell();
  }

  /// Takes the sample away, so that days can be recorded in its place.
  public void replaceSample() {
    store.edit(scenario -> scenario.withForecast(old -> old.isSample() ? old.upTo(RecordedSpend.NONE) : old));
    month.focusCell();
  }
}
