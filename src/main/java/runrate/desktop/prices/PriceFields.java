package runrate.desktop.prices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import runrate.costing.PriceTable;
import runrate.pricing.PriceSet;
import runrate.pricing.TokenClass;
import runrate.text.Figures;
import runrate.text.PriceWords;

/// Prices to be typed: a row for each set of them, a column for each class of tokens. An empty field is a
/// price nobody names, never 0.
final class PriceFields extends GridPane {
  private final Map<PriceTable.Column, List<TextField>> fields = new LinkedHashMap<>();
  private int rows;

  PriceFields() {
    getStyleClass().add("price-editor-grid");
  }

  /// Starts anew with columns and no row.
  void clear(List<PriceTable.Column> columns) {
    getChildren().clear();
    fields.clear();
    rows = 0;
    for (PriceTable.Column column : columns) {
      fields.put(column, new ArrayList<>());
      add(new Label(PriceWords.of(column)), fields.size(), 0);
    }
  }

  /// Adds a row with the prices it starts from.
  void addRow(String name, PriceSet set) {
    rows++;
    add(new Label(name), 0, rows);
    int at = 1;
    for (var column : fields.entrySet()) {
      var field = new TextField(price(column.getKey(), set).map(usd -> usd.stripTrailingZeros().toPlainString())
          .orElse(""));
      String tokenClass = column.getKey().tokenClass().name().toLowerCase(Figures.LOCALE);
      field.setId("own-%s%s-%s".formatted(tokenClass, column.getKey().lifetime(), rows - 1));
      field.setPrefColumnCount(6);
      field.setAlignment(Pos.CENTER_RIGHT);
      field.setAccessibleText("%s, %s".formatted(name, PriceWords.of(column.getKey())));
      column.getValue().add(field);
      add(field, at++, rows);
    }
  }

  /// Puts the keyboard on the first price.
  void focus() {
    fields.values().iterator().next().getFirst().requestFocus();
  }

  private static Optional<BigDecimal> price(PriceTable.Column column, PriceSet set) {
    return switch (column.tokenClass()) {
      case UNCACHED_INPUT -> Optional.of(set.input());
      case OUTPUT -> Optional.of(set.output());
      case THINKING -> set.reasoning();
      case CACHE_READ -> set.cacheRead();
      case CACHE_WRITE -> Optional.ofNullable(set.cacheWrite().get(column.lifetime()));
    };
  }

  /// What was typed in a row, the first being 0.
  ///
  /// @throws NumberFormatException with what is wrong, in words
  PriceSet entered(int row) {
    Map<String, BigDecimal> writes = new LinkedHashMap<>();
    fields.keySet().stream().filter(column -> column.tokenClass() == TokenClass.CACHE_WRITE)
        .forEach(column -> number(column, row).ifPresent(usd -> writes.put(column.lifetime(), usd)));
    return new PriceSet(required(TokenClass.UNCACHED_INPUT, row), required(TokenClass.OUTPUT, row),
        optional(TokenClass.THINKING, row), optional(TokenClass.CACHE_READ, row), writes);
  }

  private BigDecimal required(TokenClass tokenClass, int row) {
    return optional(tokenClass, row).orElseThrow(() -> TypedPrice.missing());
  }

  private Optional<BigDecimal> optional(TokenClass tokenClass, int row) {
    var column = new PriceTable.Column(tokenClass, "");
    return fields.containsKey(column) ? number(column, row) : Optional.empty();
  }

  private Optional<BigDecimal> number(PriceTable.Column column, int row) {
    String text = fields.get(column).get(row).getText().strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(TypedPrice.usd(text));
  }
}
