package runrate.desktop.prices;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.costing.PriceTable;
import runrate.text.PriceWords;

/// All prices of a model in one table, USD per million tokens; beside each, where asked for, the price
/// it is compared with and how far that is away.
final class PriceGrid extends GridPane {
  private static final double NARROWEST_NAME = 130;
  private static final double NARROWEST_PRICE = 62;

  PriceGrid() {
    setId("price-grid");
    getStyleClass().add("price-grid");
  }

  void show(PriceTable table, Optional<PriceTable> other) {
    getChildren().clear();
    getColumnConstraints().clear();
    addColumn(HPos.LEFT, NARROWEST_NAME, Priority.ALWAYS);
    add(first(cell("USD per million tokens", "why-head", Pos.CENTER_LEFT)), 0, 0);
    for (int column = 0; column < table.columns().size(); column++) {
      addColumn(HPos.RIGHT, NARROWEST_PRICE, Priority.SOMETIMES);
      add(cell(PriceWords.of(table.columns().get(column)), "why-head", Pos.CENTER_RIGHT), column + 1, 0);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      addRow(table, other, table.rows().get(row), row + 1);
    }
  }

  private void addColumn(HPos alignment, double narrowest, Priority grows) {
    var constraints = new ColumnConstraints();
    constraints.setHalignment(alignment);
    constraints.setMinWidth(narrowest);
    constraints.setHgrow(grows);
    getColumnConstraints().add(constraints);
  }

  private static Label cell(String text, String styleClass, Pos alignment) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setAlignment(alignment);
    return label;
  }

  private static <N extends Node> N first(N node) {
    node.getStyleClass().add("first-cell");
    return node;
  }

  private void addRow(PriceTable table, Optional<PriceTable> other, PriceTable.Row row, int at) {
    var name = new VBox(cell(PriceWords.of(row), "price-row-name", Pos.CENTER_LEFT));
    String how = PriceWords.how(table.offer(), row);
    if (!how.isEmpty()) {
      name.getChildren().add(cell(how, "group-note", Pos.CENTER_LEFT));
    }
    name.getStyleClass().add("price-cell");
    name.setAlignment(Pos.CENTER_LEFT);
    add(first(name), 0, at);
    Optional<PriceTable.Row> like = other.flatMap(compared -> compared.rowLike(row));
    for (int column = 0; column < table.columns().size(); column++) {
      PriceTable.Column priced = table.columns().get(column);
      OptionalDouble theirs = like.map(found -> other.orElseThrow().price(found, priced))
          .orElse(OptionalDouble.empty());
      add(prices(row.cells().get(column), other.isPresent(), theirs), column + 1, at);
    }
  }

  /// The other price is what somebody would pay instead, so it is the one that is cheaper or dearer.
  private static VBox prices(OptionalDouble ours, boolean compared, OptionalDouble theirs) {
    var box = new VBox(cell(PriceWords.price(ours), "price-value", Pos.CENTER_RIGHT));
    box.getStyleClass().add("price-cell");
    box.setAlignment(Pos.CENTER_RIGHT);
    if (compared) {
      String change = PriceWords.change(ours, theirs);
      var beside = cell((PriceWords.price(theirs) + " " + change).strip(), "price-other", Pos.CENTER_RIGHT);
      if (!change.isEmpty() && !change.equals("same")) {
        beside.getStyleClass().add(theirs.getAsDouble() < ours.getAsDouble() ? "saved" : "over");
      }
      box.getChildren().add(beside);
    }
    return box;
  }
}
