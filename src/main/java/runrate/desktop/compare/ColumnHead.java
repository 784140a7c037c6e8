package runrate.desktop.compare;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.compare.ColumnFacts;
import runrate.compare.Comparison;
import runrate.compare.Row;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.text.ComparedFigures;
import runrate.text.Money;

/// The head of a column: whose models it is, its name, its amount, and a bar on the scale all columns share.
final class ColumnHead extends VBox {
  private static final double BAR_HEIGHT = 8;
  private static final double TOP_HEIGHT = 26;

  ColumnHead(Comparison comparison, Row total, int column, Runnable onReference, Runnable onRemove) {
    super(2);
    getStyleClass().add("column-head");
    var entry = comparison.columns().get(column);
    boolean reference = column == comparison.reference();
    HBox top = top(entry.facts().map(ColumnHead::vendors).orElse("not priced"));
    if (!reference) {
      top.getChildren().add(button("column-reference-" + column, Feather.BOOKMARK, "Read the others against this",
          onReference));
    }
    if (column > 0) {
      top.getChildren().add(button("column-remove-" + column, Feather.X, "Remove this column", onRemove));
    }
    getChildren().addAll(top, name(entry.column().name()));
    entry.facts().ifPresentOrElse(facts -> {
      getChildren().add(amount(ComparedFigures.money(comparison), total, column, facts.isRetired()));
      getChildren().add(bar(total, column, reference));
    }, () -> getChildren().add(StyledLabel.of(entry.problems().getFirst().sentence(), "compare-problem")));
    getChildren().add(reference ? StyledLabel.of("others read against this", "compare-sub")
        : against(ComparedFigures.money(comparison), total, column));
    setId("column-" + column);
  }

  private static String vendors(ColumnFacts facts) {
    return facts.offers().map(offer -> offer.card().vendor().name()).distinct().collect(Collectors.joining(", "));
  }

  private static HBox top(String vendors) {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var top = new HBox(2, StyledLabel.of(vendors, "compare-sub"), gap);
    top.setMinHeight(TOP_HEIGHT);
    top.setAlignment(Pos.CENTER_LEFT);
    return top;
  }

  private static Button button(String id, Feather icon, String words, Runnable action) {
    var button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().setAll("icon-button");
    button.setAccessibleText(words);
    button.setTooltip(Terms.tooltip(words));
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Label name(String words) {
    Label name = StyledLabel.of(words, "column-name");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    return name;
  }

  private static HBox amount(Money money, Row total, int column, boolean retired) {
    Label amount = StyledLabel.of(ComparedFigures.of(money, total.cells().get(column), total), "column-amount");
    amount.setId("column-amount-" + column);
    amount.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(8, amount);
    line.setAlignment(Pos.BASELINE_LEFT);
    if (total.best().contains(column)) {
      Label badge = StyledLabel.of("best", "best-badge");
      badge.setGraphic(new FontIcon(Feather.CHECK));
      badge.setMinWidth(USE_PREF_SIZE);
      line.getChildren().add(badge);
    }
    if (retired) {
      Label badge = StyledLabel.of("retired", "badge-warning");
      badge.setMinWidth(USE_PREF_SIZE);
      line.getChildren().add(badge);
    }
    return line;
  }

  /// All bars share one scale: the dearest column is a whole bar.
  private static Region bar(Row total, int column, boolean reference) {
    double share = total.largest() == 0 ? 0 : total.value(column).orElse(0) / total.largest();
    var fill = new Region();
    fill.getStyleClass().add(reference ? "column-bar-reference" : "column-bar");
    var track = new HBox(fill);
    track.getStyleClass().add("column-bar-track");
    track.setMinHeight(BAR_HEIGHT);
    track.setMaxHeight(BAR_HEIGHT);
    fill.prefWidthProperty().bind(track.widthProperty().multiply(share));
    return track;
  }

  private static Label against(Money money, Row total, int column) {
    boolean cheaper = total.difference(column).orElse(0) < 0;
    Label change = StyledLabel.of(total.difference(column).isEmpty() ? "" : "%s · %s".formatted(
        ComparedFigures.difference(money, total, column), ComparedFigures.change(total, column)), "column-change");
    change.getStyleClass().add(cheaper ? "saved" : "over");
    return change;
  }
}
