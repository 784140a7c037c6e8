package runrate.desktop.controls;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;

/// A column of a [FigureTable]: words on the left of it or figures on its right, sorted by what they are and not by
/// how they are written.
public final class FigureColumn<T> extends TableColumn<T, T> {
  private final Function<T, String> text;
  private final Comparator<T> upward;
  private final Comparator<T> downward;
  private final boolean figures;
  /// How often its cells had to be written anew for the same rows.
  private final ReadOnlyIntegerWrapper restated = new ReadOnlyIntegerWrapper();
  private String styleClass = "label";
  private boolean wraps;
  private BiConsumer<Labeled, T> dress = (cell, row) -> { };

  private FigureColumn(String head, Function<T, String> text, Comparator<T> upward, Comparator<T> downward,
      boolean figures) {
    super(head);
    this.text = text;
    this.upward = upward;
    this.downward = downward;
    this.figures = figures;
    getStyleClass().add(figures ? "figure-column" : "word-column");
    setReorderable(false);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    setCellFactory(column -> new FigureCell<>(this));
  }

  public static <T> FigureColumn<T> words(String head, Function<T, String> text) {
    return ordered(head, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), text);
  }

  /// Words with an order of their own.
  public static <T> FigureColumn<T> ordered(String head, Comparator<T> order, Function<T, String> text) {
    return new FigureColumn<>(head, text, order, order.reversed(), false);
  }

  /// @param value what is sorted by; rows without one come last, whichever way
  public static <T> FigureColumn<T> figures(String head, Function<T, OptionalDouble> value, Function<T, String> text) {
    return figures(head, row -> "", value, text);
  }

  /// Figures of several units: each unit's stay together, for dollars cannot be compared with minutes.
  public static <T> FigureColumn<T> figures(String head, Function<T, String> unit, Function<T, OptionalDouble> value,
      Function<T, String> text) {
    Comparator<T> known = Comparator.comparing(row -> value.apply(row).isEmpty());
    Comparator<T> size = Comparator.comparingDouble(row -> value.apply(row).orElse(0));
    Comparator<T> together = known.thenComparing(unit);
    return new FigureColumn<>(head, text, together.thenComparing(size), together.thenComparing(size.reversed()), true);
  }

  /// As wide as this, in pixels, unless somebody drags its edge.
  public FigureColumn<T> wide(double width) {
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width * 2);
    return this;
  }

  /// The same, and no narrower than its head, which is broken into two lines before it makes the column wider.
  public FigureColumn<T> wideAsHead(double width) {
    HeadLines head = HeadLines.of(getText(), width);
    setText(head.text());
    return wide(Math.max(width, head.width()));
  }

  /// A style for all of its cells.
  public FigureColumn<T> styled(String newStyleClass) {
    styleClass = newStyleClass;
    return this;
  }

  /// @param newDress gives a cell an icon or a style besides its words; one cell shows many rows, one after another
  public FigureColumn<T> dressed(BiConsumer<Labeled, T> newDress) {
    dress = newDress;
    return this;
  }

  Comparator<T> order() {
    return getSortType() == SortType.DESCENDING ? downward : upward;
  }

  String text(T row) {
    return text.apply(row);
  }

  String styleClass() {
    return styleClass;
  }

  void restate() {
    restated.set(restated.get() + 1);
  }

  ReadOnlyIntegerProperty restated() {
    return restated.getReadOnlyProperty();
  }

  void wrap() {
    wraps = true;
  }

  boolean wraps() {
    return wraps;
  }

  boolean holdsFigures() {
    return figures;
  }

  void dress(Labeled cell, T row) {
    dress.accept(cell, row);
  }
}
