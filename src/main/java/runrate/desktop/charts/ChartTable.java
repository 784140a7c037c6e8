package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.scene.Node;

/// What a chart shows, as a table: words and figures, each figure with the value it is sorted by.
public record ChartTable(List<String> heads, List<Row> rows) {
  public ChartTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /// @param values one for each text; absent where it is words
  /// @param action what Enter does on it, given where the row stands
  public record Row(List<String> texts, List<OptionalDouble> values, Optional<Consumer<Node>> action) {
    public Row {
      texts = List.copyOf(texts);
      values = List.copyOf(values);
    }
  }

  /// Collects a row cell by cell.
  static final class Cells {
    private final List<String> texts = new ArrayList<>();
    private final List<OptionalDouble> values = new ArrayList<>();

    Cells words(String text) {
      texts.add(text);
      values.add(OptionalDouble.empty());
      return this;
    }

    Cells figure(double value, String text) {
      texts.add(text);
      values.add(OptionalDouble.of(value));
      return this;
    }

    Row row() {
      return new Row(texts, values, Optional.empty());
    }

    Row row(Consumer<Node> action) {
      return new Row(texts, values, Optional.of(action));
    }
  }

  /// Whether a column holds figures.
  public boolean isFigure(int column) {
    return !rows.isEmpty() && rows.stream().allMatch(row -> row.values().get(column).isPresent());
  }
}
