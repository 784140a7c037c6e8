package runrate.desktop.controls;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/// Words of a table that take as many lines as they need. Its table is [wrapping][#STYLE].
///
/// @param <S> a row
/// @param <T> what it says
public class WrappedCell<S, T> extends TableCell<S, T> {
  /// Of a table whose rows are as high as their cells ask.
  public static final String STYLE = "wrapping";

  /// Room above and below wrapped words. It is no padding: JavaFX takes that off twice when it looks how many lines
  /// fit.
  public static final double ROOM = 11;

  public WrappedCell() {
    getStyleClass().add("figure-cell");
    setWrapText(true);
    setAlignment(Pos.CENTER_LEFT);
  }

  /// A row asks how high its cells are without saying how wide they are, which wrapped words must know.
  @Override
  protected double computePrefHeight(double width) {
    return isWrapText() ? super.computePrefHeight(getTableColumn().getWidth()) + ROOM : super.computePrefHeight(width);
  }

  @Override
  protected void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty || item == null ? null : item.toString());
  }
}
