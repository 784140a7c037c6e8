package runrate.desktop.controls;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.text.TextAlignment;

/// A cell of a [FigureTable].
final class FigureCell<T> extends TableCell<T, T> {
  /// Room above and below wrapped words. It is no padding: JavaFX takes that off twice when it looks how many lines
  /// fit.
  private static final double ROOM = 11;

  private final FigureColumn<T> column;

  FigureCell(FigureColumn<T> column) {
    this.column = column;
    getStyleClass().addAll("figure-cell", column.styleClass());
    setWrapText(column.wraps());
    setAlignment(column.holdsFigures() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    setTextAlignment(column.holdsFigures() ? TextAlignment.RIGHT : TextAlignment.LEFT);
    column.restated().subscribe(times -> {
      if (!isEmpty()) {
        write(getItem());
      }
    });
  }

  /// A row asks how high its cells are without saying how wide they are, which wrapped words must know.
  @Override
  protected double computePrefHeight(double width) {
    return column.wraps() ? super.computePrefHeight(column.getWidth()) + ROOM : super.computePrefHeight(width);
  }

  @Override
  protected void updateItem(T row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText(null);
      setGraphic(null);
    } else {
      write(row);
    }
  }

  private void write(T row) {
    setText(column.text(row));
    column.dress(this, row);
  }
}
