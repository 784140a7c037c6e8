package runrate.desktop;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import runrate.desktop.levers.PlainScroll;

/// Lays the cards out: two by two, one under the other in a narrow window, or one alone while it is grown.
final class CardGrid extends StackPane {
  private static final double TWO_COLUMNS = 760;
  private static final double STACKED_HEIGHT = 300;

  private final GridPane grid = new GridPane();
  private final List<ChartCard> cards;
  private ChartCard grown;
  private boolean stacked;

  CardGrid(List<ChartCard> cards) {
    this.cards = cards;
    grid.getStyleClass().add("desk-grid");
    var scroll = new PlainScroll(grid);
    scroll.getStyleClass().add("desk-scroll");
    scroll.setFitToHeight(true);
    getChildren().add(scroll);
    arrange();
    widthProperty().addListener((property, old, width) -> {
      if (stacked != width.doubleValue() < TWO_COLUMNS) {
        stacked = !stacked;
        arrange();
      }
    });
  }

  /// Takes one card to the full size, or back.
  void grow(ChartCard card) {
    if (grown != null) {
      grown.showGrown(false);
    }
    grown = grown == card ? null : card;
    if (grown != null) {
      grown.showGrown(true);
    }
    arrange();
  }

  /// @return whether a card was grown
  boolean shrink() {
    boolean was = grown != null;
    if (was) {
      grow(grown);
    }
    return was;
  }

  private void arrange() {
    List<ChartCard> shown = grown == null ? cards : List.of(grown);
    int columns = shown.size() == 1 || stacked ? 1 : 2;
    int rows = shown.size() / columns;
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    grid.getRowConstraints().clear();
    for (int column = 0; column < columns; column++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(constraints);
    }
    for (int row = 0; row < rows; row++) {
      var constraints = new RowConstraints();
      constraints.setPercentHeight(100.0 / rows);
      grid.getRowConstraints().add(constraints);
    }
    grid.setMinHeight(rows > 2 ? rows * STACKED_HEIGHT : 0);
    for (int i = 0; i < shown.size(); i++) {
      grid.add(shown.get(i), i % columns, i / columns);
    }
  }
}
