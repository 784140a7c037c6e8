package runrate.desktop.compare;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.compare.Better;
import runrate.compare.ComparedCell;
import runrate.compare.Comparison;
import runrate.compare.Row;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.StyledLabel;
import runrate.text.ComparedFigures;
import runrate.text.Figures;
import runrate.text.Money;

/// The table of a comparison: a head a column, groups of rows, and the inputs in which the columns differ.
final class CompareGrid extends VBox {
  private static final double LABELS = 210;
  private static final double NARROWEST = 116;

  private final IntConsumer onReference;
  private final IntConsumer onRemove;
  private final GridPane heads = new GridPane();
  private final GridPane rows = new GridPane();
  private Comparison comparison;
  private int next;

  CompareGrid(IntConsumer onReference, IntConsumer onRemove) {
    this.onReference = onReference;
    this.onRemove = onRemove;
    setId("compare-grid");
    getStyleClass().addAll("card", "compare-card");
    heads.getStyleClass().add("compare-heads");
    rows.getStyleClass().add("compare-grid");
    var scroll = new PlainScroll(rows);
    scroll.setId("compare-scroll");
    scroll.getStyleClass().add("plain-scroll");
    scroll.viewportBoundsProperty().addListener((property, old, bounds) ->
        heads.setPadding(new Insets(0, Math.max(0, scroll.getWidth() - bounds.getWidth()), 0, 0)));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(heads, scroll);
  }

  void show(Comparison shown, Map<String, List<String>> inputs) {
    comparison = shown;
    next = 0;
    for (GridPane grid : List.of(heads, rows)) {
      grid.getChildren().clear();
      columns(grid);
    }
    addHeads();
    comparison.groups().forEach(this::group);
    if (!inputs.isEmpty()) {
      title("Inputs that differ");
      inputs.forEach(this::input);
    }
  }

  private void columns(GridPane grid) {
    grid.getColumnConstraints().clear();
    grid.getColumnConstraints().add(new ColumnConstraints(LABELS, LABELS, LABELS));
    for (int i = 0; i < comparison.columns().size(); i++) {
      var constraints = new ColumnConstraints(NARROWEST, NARROWEST, Double.MAX_VALUE);
      constraints.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(constraints);
    }
  }

  private void addHeads() {
    Row total = comparison.total();
    var corner = new VBox(2, StyledLabel.of(total.kind().label()
        + (comparison.basis().contracted() ? ", contracted" : ", list price"), "compare-sub"));
    corner.setAlignment(Pos.BOTTOM_LEFT);
    corner.getStyleClass().add("compare-corner");
    heads.add(corner, 0, 0);
    for (int i = 0; i < comparison.columns().size(); i++) {
      int column = i;
      heads.add(marked(new ColumnHead(comparison, total, i, () -> onReference.accept(column),
          () -> onRemove.accept(column)), i), i + 1, 0);
    }
  }

  private Money money() {
    return ComparedFigures.money(comparison);
  }

  private void title(String words) {
    rows.add(row(StyledLabel.of(words.toUpperCase(Figures.LOCALE), "section"), "compare-group"), 0, next);
    for (int i = 0; i < comparison.columns().size(); i++) {
      rows.add(marked(row(new Region(), "compare-group"), i), i + 1, next);
    }
    next++;
  }

  private void group(Comparison.Group group) {
    title(group.title());
    List<List<String>> figures = group.addsUp() ? ComparedFigures.parts(money(), group.rows(), comparison.total())
        : group.rows().stream().map(row -> row.cells().stream().map(cell -> ComparedFigures.of(money(), cell, row))
            .toList())
        .toList();
    for (int r = 0; r < group.rows().size(); r++) {
      Row row = group.rows().get(r);
      rows.add(row(StyledLabel.of(row.kind().label(), "compare-label"), "compare-row"), 0, next);
      for (int i = 0; i < row.cells().size(); i++) {
        rows.add(marked(cell(row, i, figures.get(r).get(i)), i), i + 1, next);
      }
      next++;
    }
  }

  private Node cell(Row row, int column, String figure) {
    boolean best = row.best().contains(column);
    boolean unknown = row.cells().get(column) instanceof ComparedCell.Unknown;
    var value = StyledLabel.of(figure, unknown ? "compare-unknown" : best ? "compare-best" : "compare-value");
    value.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(6, gap, value);
    if (best) {
      var badge = StyledLabel.of("best", "best-badge");
      badge.setGraphic(new FontIcon(Feather.CHECK));
      badge.setMinWidth(USE_PREF_SIZE);
      line.getChildren().addFirst(badge);
    }
    line.setAlignment(Pos.CENTER_RIGHT);
    var box = new VBox(line);
    box.setAlignment(Pos.CENTER_RIGHT);
    String change = ComparedFigures.change(row, column);
    String note = ComparedFigures.note(money(), row.cells().get(column), row);
    if (!change.isEmpty() || !note.isEmpty()) {
      box.getChildren().add(beside(row, column, change, note));
    }
    return row(box, "compare-row");
  }

  private static Node beside(Row row, int column, String change, String note) {
    var line = new FlowPane(6, 0);
    line.setAlignment(Pos.CENTER_RIGHT);
    if (!note.isEmpty()) {
      line.getChildren().add(StyledLabel.of(note, "compare-note"));
    }
    if (!change.isEmpty()) {
      boolean cheaper = row.difference(column).orElseThrow() < 0 == (row.kind().better() != Better.HIGHER);
      var label = StyledLabel.of(change, "compare-change");
      label.getStyleClass().add(cheaper ? "saved" : "over");
      label.setMinWidth(USE_PREF_SIZE);
      line.getChildren().add(label);
    }
    return line;
  }

  private void input(String path, List<String> values) {
    rows.add(row(StyledLabel.of(path, "compare-label"), "compare-row"), 0, next);
    for (int i = 0; i < values.size(); i++) {
      var value = StyledLabel.of(values.get(i), values.get(i).equals(values.get(comparison.reference()))
          ? "compare-value" : "compare-differs");
      value.setWrapText(true);
      var box = new HBox(value);
      box.setAlignment(Pos.CENTER_RIGHT);
      rows.add(marked(row(box, "compare-row"), i), i + 1, next);
    }
    next++;
  }

  private <N extends Node> N marked(N node, int column) {
    if (column == comparison.reference()) {
      node.getStyleClass().add("compare-reference");
    }
    return node;
  }

  private static Region row(Node content, String styleClass) {
    var box = new VBox(content);
    box.getStyleClass().add(styleClass);
    box.setAlignment(content instanceof Label ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    box.setFillWidth(true);
    return box;
  }
}
