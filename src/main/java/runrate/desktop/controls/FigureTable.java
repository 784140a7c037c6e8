package runrate.desktop.controls;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Thousands of rows of words and figures, of which only those in sight are nodes. A click on a head sorts, Ctrl+C
/// copies the chosen rows for a spreadsheet.
public final class FigureTable<T> extends TableView<T> {
  private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final List<FigureColumn<T>> columns;
  private final Map<T, Integer> places = new IdentityHashMap<>();
  private List<T> rows = List.of();
  private Predicate<T> sums = row -> false;

  public FigureTable(List<FigureColumn<T>> columns) {
    this.columns = List.copyOf(columns);
    getStyleClass().add("figure-table");
    getColumns().setAll(columns);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setSortPolicy(table -> sortRows());
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (COPY.match(event) && !(event.getTarget() instanceof TextInputControl)) {
        copy();
        event.consume();
      }
    });
  }

  /// Makes rows as high as their words need, where all others are one line high.
  public FigureTable<T> wrapping() {
    getStyleClass().add(WrappedCell.STYLE);
    columns.forEach(column -> {
      column.wrap();
      column.widthProperty().subscribe((old, width) -> refresh());
    });
    return this;
  }

  /// Gives every column at least what it asks for: where that is more than there is, the table is scrolled sideways.
  public FigureTable<T> scrollingSideways() {
    setColumnResizePolicy(room -> {
      double least = columns.stream().mapToDouble(FigureColumn::getMinWidth).sum();
      if (least <= room.getContentWidth()) {
        return CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS.call(room);
      }
      if (room.getColumn() == null) {
        columns.forEach(column -> resizeColumn(column, column.getMinWidth() - column.getWidth()));
      }
      return UNCONSTRAINED_RESIZE_POLICY.call(room);
    });
    return this;
  }

  /// @param wanted rows that stay below all others, however these are sorted
  public FigureTable<T> withSums(Predicate<T> wanted) {
    sums = wanted;
    return this;
  }

  /// Writes every cell anew where the same rows say something else by now. No cell is made anew, so that a field in one
  /// keeps the keyboard.
  public void restate() {
    columns.forEach(FigureColumn::restate);
  }

  /// Shows other rows, in the order that was chosen; rows stay chosen where they are still there.
  public void show(List<T> newRows) {
    if (rows.equals(newRows)) {
      return;
    }
    List<T> chosen = List.copyOf(getSelectionModel().getSelectedItems());
    rows = List.copyOf(newRows);
    places.clear();
    IntStream.range(0, rows.size()).forEach(place -> places.put(rows.get(place), place));
    getItems().setAll(rows.stream().sorted(order()).toList());
    getSelectionModel().clearSelection();
    chosen.forEach(getSelectionModel()::select);
  }

  private boolean sortRows() {
    FXCollections.sort(getItems(), order());
    return true;
  }

  /// By the columns that were clicked, then as the rows came.
  private Comparator<T> order() {
    Comparator<T> below = Comparator.comparing(sums::test);
    Comparator<T> order = getSortOrder().stream().flatMap(clicked -> columns.stream().filter(clicked::equals))
        .map(FigureColumn::order).reduce(Comparator::thenComparing).orElse((one, other) -> 0);
    return below.thenComparing(order).thenComparing(places::get);
  }

  private void copy() {
    if (!getSelectionModel().isEmpty()) {
      var content = new ClipboardContent();
      content.putString(chosenText());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  /// The chosen rows below their heads, a line each, with tabs between the cells.
  public String chosenText() {
    Stream<String> heads = Stream.of(line(FigureColumn::getText));
    Stream<String> lines = getSelectionModel().getSelectedItems().stream().map(row -> line(column -> column.text(row)));
    return Stream.concat(heads, lines).collect(Collectors.joining("\n"));
  }

  private String line(Function<FigureColumn<T>, String> cell) {
    return columns.stream().map(column -> cell.apply(column).replaceAll("\\s+", " ").strip())
        .collect(Collectors.joining("\t"));
  }

  /// The row that was chosen last.
  public Optional<T> chosen() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem());
  }
}
