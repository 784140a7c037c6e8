package runrate.desktop.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;

/// Lays the cards out in rows, one under the other in a narrow window, or one alone while it is grown.
public final class CardGrid extends StackPane {
  /// Narrower grids have their cards one under the other: beside each other, the words of their charts would be too.
  public static final double SIDE_BY_SIDE = 880;
  private static final double STACKED_HEIGHT = 300;

  private final GridPane grid = new GridPane();
  private final List<Row> rows;
  private ChartCard grown;
  private boolean stacked;
  private double leastHigh;

  /// Cards side by side.
  ///
  /// @param height part of the grid's height
  /// @param widths part of its width for each card
  public record Row(double height, List<? extends Region> cards, List<Double> widths) {
    /// Cards of one width.
    public static Row even(double height, Region... cards) {
      return new Row(height, List.of(cards), List.of(cards).stream().map(card -> 1.0 / cards.length).toList());
    }
  }

  public CardGrid(List<Row> rows) {
    this.rows = List.copyOf(rows);
    grid.getStyleClass().add("desk-grid");
    var scroll = new PlainScroll(grid);
    scroll.getStyleClass().add("desk-scroll");
    scroll.setFitToHeight(true);
    getChildren().add(scroll);
    arrange();
    widthProperty().addListener((property, old, width) -> {
      if (stacked != width.doubleValue() < SIDE_BY_SIDE) {
        stacked = !stacked;
        arrange();
      }
    });
  }

  /// Takes one card to the full size, or back.
  public void grow(ChartCard card) {
    if (grown != null) {
      grown.showGrown(false);
    }
    grown = grown == card ? null : card;
    if (grown != null) {
      grown.showGrown(true);
    }
    arrange();
  }

  public boolean isGrown(ChartCard card) {
    return grown == card;
  }

  /// @return whether a card was grown
  public boolean shrink() {
    boolean was = grown != null;
    if (was) {
      grow(grown);
    }
    return was;
  }

  private void arrange() {
    List<Row> shown = grown != null ? List.of(Row.even(1, grown))
        : stacked ? rows.stream().flatMap(row -> row.cards().stream()).map(card -> Row.even(0, card)).toList() : rows;
    grid.getChildren().clear();
    grid.getRowConstraints().clear();
    grid.getColumnConstraints().setAll(column(1));
    for (Row row : shown) {
      var constraints = new RowConstraints();
      constraints.setPercentHeight(100 * (row.height() == 0 ? 1.0 / shown.size() : row.height()));
      grid.getRowConstraints().add(constraints);
      grid.add(line(row), 0, grid.getRowConstraints().size() - 1);
    }
    fit();
  }

  private void fit() {
    grid.setMinHeight(grown != null ? 0 : stacked ? grid.getRowConstraints().size() * STACKED_HEIGHT
        : leastHigh > 0 ? sideBySide() : 0);
  }

  /// No card is lower than so much, whatever stands around the grid; then the page it is on scrolls.
  public CardGrid leastHigh(double height) {
    leastHigh = height;
    grid.insetsProperty().subscribe(this::fit);
    grid.vgapProperty().subscribe(this::fit);
    return this;
  }

  /// The height in which the lowest row is as high as a card must be.
  private double sideBySide() {
    return rows.stream().mapToDouble(row -> leastHigh / row.height()).max().orElse(0)
        + (rows.size() - 1) * grid.getVgap() + grid.getInsets().getTop() + grid.getInsets().getBottom();
  }

  /// Where cards need a height, whatever is around them scrolls as one page.
  @Override
  protected double computeMinHeight(double width) {
    return grown == null && (stacked || leastHigh > 0) ? grid.getMinHeight() : super.computeMinHeight(width);
  }

  private Node line(Row row) {
    var line = new GridPane();
    line.setMinSize(0, 0);
    line.getStyleClass().add("desk-row");
    var whole = new RowConstraints();
    whole.setPercentHeight(100);
    line.getRowConstraints().add(whole);
    for (int i = 0; i < row.cards().size(); i++) {
      line.getColumnConstraints().add(column(row.widths().get(i)));
      line.add(row.cards().get(i), i, 0);
    }
    return line;
  }

  private static ColumnConstraints column(double width) {
    var constraints = new ColumnConstraints();
    constraints.setPercentWidth(100 * width);
    return constraints;
  }
}
