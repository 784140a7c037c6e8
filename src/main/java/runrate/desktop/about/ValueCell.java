package runrate.desktop.about;

import javafx.scene.control.cell.TextFieldTableCell;
import javafx.util.converter.DefaultStringConverter;
import runrate.desktop.controls.Terms;
import runrate.desktop.controls.WrappedCell;
import runrate.files.scenario.FileRow;
import runrate.units.Excerpt;

/// A value of the file, in as many lines as it needs; of a text of pages the first lines, and more under the mouse or
/// while it is typed.
final class ValueCell extends TextFieldTableCell<FileRow, String> {
  private static final int LONGEST_TIP = 600;
  private static final int MOST_LINES = 12;
  private static final double LINE = 16;

  ValueCell() {
    super(new DefaultStringConverter());
    getStyleClass().add("figure-cell");
    setWrapText(true);
    Runnable told = () -> setTooltip(isTextTruncated() && getItem() != null
        ? Terms.tooltip(Excerpt.of(getItem(), LONGEST_TIP)) : null);
    textTruncatedProperty().subscribe(told);
    itemProperty().subscribe(told);
  }

  /// As of a [WrappedCell].
  @Override
  protected double computePrefHeight(double width) {
    return Math.min(super.computePrefHeight(getTableColumn().getWidth()), MOST_LINES * LINE) + WrappedCell.ROOM;
  }
}
