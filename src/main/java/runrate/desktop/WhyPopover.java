package runrate.desktop;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.StyledLabel;
import runrate.text.Why;

/// The card that answers "why this number?": it lies over the window, beside what was asked about.
final class WhyPopover extends Pane {
  private static final double WIDTH = 560;
  private static final double MARGIN = 12;

  private final VBox card = new VBox();
  private final VBox content = new VBox();
  private final Button copy = new Button("Copy as text", new FontIcon(Feather.COPY));
  private final Button close = new Button(null, new FontIcon(Feather.X));
  private Why shown;
  private Node anchor;
  private Node focusBefore;

  WhyPopover() {
    setPickOnBounds(true);
    setVisible(false);
    getStyleClass().add("why-layer");
    card.getStyleClass().add("why-card");
    card.setId("why-card");
    content.getStyleClass().add("why-content");
    close.setId("why-close");
    close.getStyleClass().setAll("icon-button");
    close.setAccessibleText("Close");
    close.setOnAction(event -> close());
    var scroll = new PlainScroll(content);
    scroll.getStyleClass().add("why-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    card.getChildren().addAll(scroll, footer());
    getChildren().add(card);
    setOnMousePressed(event -> {
      if (event.getTarget() == this) {
        close();
      }
    });
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        close();
        event.consume();
      } else if (event.getCode() == KeyCode.TAB) {
        (copy.isFocused() ? close : copy).requestFocus();
        event.consume();
      }
    });
  }

  private HBox footer() {
    copy.setOnAction(event -> copy());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var hint = new Label("Esc closes");
    hint.getStyleClass().add("why-note");
    var footer = new HBox(8, copy, gap, hint);
    footer.setAlignment(Pos.CENTER_LEFT);
    footer.getStyleClass().add("why-footer");
    return footer;
  }

  private void copy() {
    var clipboard = new ClipboardContent();
    clipboard.putString(shown.asText());
    Clipboard.getSystemClipboard().setContent(clipboard);
  }

  /// @param near the control the question was asked from
  void show(Why why, Node near) {
    shown = why;
    anchor = near;
    focusBefore = getScene() == null ? null : getScene().getFocusOwner();
    var title = new Label(why.title());
    title.getStyleClass().add("why-title");
    var figure = new Label(why.figure());
    figure.getStyleClass().add("why-figure");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    content.getChildren().setAll(new HBox(title, gap, close), figure, formula(why));
    why.tables().forEach(table -> content.getChildren().add(table(table)));
    why.notes().forEach(note -> content.getChildren().add(note(note)));
    setVisible(true);
    requestLayout();
    card.requestFocus();
  }

  void close() {
    setVisible(false);
    if (focusBefore != null) {
      focusBefore.requestFocus();
    }
  }

  private static Node formula(Why why) {
    var box = new VBox(4, StyledLabel.wrapped(why.formula(), "why-formula"));
    if (!why.detail().isEmpty()) {
      box.getChildren().add(StyledLabel.wrapped(why.detail(), "why-detail"));
    }
    box.getStyleClass().add("why-formula-box");
    return box;
  }

  private static Node note(String text) {
    boolean isPrice = text.startsWith("Prices");
    var icon = new FontIcon(isPrice ? Feather.TAG : Feather.ALERT_CIRCLE);
    icon.getStyleClass().add(isPrice ? "icon-muted" : "icon-warning");
    var label = StyledLabel.wrapped(text, "why-note");
    var row = new HBox(8, icon, label);
    HBox.setHgrow(label, Priority.ALWAYS);
    return row;
  }

  private static GridPane table(Why.Table table) {
    var grid = new GridPane();
    grid.getStyleClass().add("why-table");
    for (int column = 0; column < table.header().size(); column++) {
      var constraints = new ColumnConstraints();
      constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
      constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
      grid.getColumnConstraints().add(constraints);
    }
    boolean words = table.header().size() == 2;
    if (words) {
      grid.getColumnConstraints().getFirst().setMinWidth(USE_PREF_SIZE);
    }
    int row = 0;
    addRow(grid, row++, table.header(), "why-head", words);
    for (List<String> cells : table.rows()) {
      addRow(grid, row++, cells, "why-cell", words);
    }
    if (!table.sum().isEmpty()) {
      addRow(grid, row, table.sum(), "why-sum", words);
    }
    return grid;
  }

  /// @param words whether what stands on the right may be long and takes further lines
  private static void addRow(GridPane grid, int row, List<String> cells, String styleClass, boolean words) {
    for (int column = 0; column < cells.size(); column++) {
      var cell = new Label(cells.get(column));
      cell.getStyleClass().add(styleClass);
      cell.setMaxWidth(Double.MAX_VALUE);
      if (column == 0) {
        cell.getStyleClass().add("first-cell");
      } else if (words) {
        cell.setWrapText(true);
        cell.setTextAlignment(TextAlignment.RIGHT);
        cell.setMinHeight(USE_PREF_SIZE);
      }
      cell.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
      grid.add(cell, column, row);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = Math.min(WIDTH, getWidth() - 2 * MARGIN);
    double wanted = content.prefHeight(width) + card.getChildren().getLast().prefHeight(width) + 4;
    double height = Math.min(wanted, getHeight() - 2 * MARGIN);
    Bounds near = anchor == null || anchor.getScene() == null
        ? getLayoutBounds() : sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
    double x = Math.clamp(near.getMinX(), MARGIN, Math.max(MARGIN, getWidth() - width - MARGIN));
    double below = near.getMaxY() + 8;
    double y = below + height + MARGIN <= getHeight() ? below : Math.max(MARGIN, getHeight() - height - MARGIN);
    card.resizeRelocate(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
  }
}
