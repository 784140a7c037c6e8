package runrate.desktop.controls;

import javafx.geometry.Pos;
import javafx.scene.text.TextAlignment;

/// A cell of a [FigureTable].
final class FigureCell<T> extends WrappedCell<T, T> {
  private final FigureColumn<T> column;

  FigureCell(FigureColumn<T> column) {
    this.column = column;
    getStyleClass().add(column.styleClass());
    setWrapText(column.wraps());
    setAlignment(column.holdsFigures() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    setTextAlignment(column.holdsFigures() ? TextAlignment.RIGHT : TextAlignment.LEFT);
    column.restated().subscribe(times -> {
      if (!isEmpty()) {
        write(getItem());
      }
    });
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
