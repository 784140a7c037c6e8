package runrate.desktop.optimise;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// Parts of one width beside each other; in a narrow window as many in a row as are read there.
class EvenColumns extends GridPane {
  private final int narrow;
  private final double sideBySide;
  private List<? extends Region> parts = List.of();
  private boolean stacked;

  /// @param narrow     columns where a window is narrow
  /// @param sideBySide least width in which all are beside each other
  EvenColumns(int narrow, double sideBySide) {
    this.narrow = narrow;
    this.sideBySide = sideBySide;
    widthProperty().subscribe(width -> {
      boolean was = stacked;
      stacked = width.doubleValue() > 0 && width.doubleValue() < sideBySide;
      if (was != stacked) {
        arrange();
      }
    });
  }

  /// Shows these, and no others.
  void show(List<? extends Region> shown) {
    if (!parts.equals(shown)) {
      parts = List.copyOf(shown);
      arrange();
    }
  }

  private void arrange() {
    int columns = stacked ? narrow : parts.size();
    getChildren().clear();
    getColumnConstraints().clear();
    for (int i = 0; i < columns; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      getColumnConstraints().add(column);
    }
    for (int i = 0; i < parts.size(); i++) {
      add(parts.get(i), i % columns, i / columns);
    }
  }
}
