package runrate.desktop.controls;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import org.controlsfx.control.PopOver;

/// A long list to choose from: letters narrow it, the arrow keys move in it, Enter or a click chooses, Escape leaves.
/// One is made for every opening.
public final class SearchPopup {
  private static final double WIDTH = 420;
  private static final double ROW = 28;
  private static final int MOST_ROWS = 10;
  private static final double GAP = 2;

  private final PopOver popOver = new PopOver();
  private final TextField field = new TextField();
  private final ListView<SearchRow> list = new ListView<>();
  private final VBox content = new VBox(6);
  private final List<SearchRow> rows;

  /// @param prompt what is searched for, in a word or two
  public SearchPopup(String prompt, List<SearchRow> rows) {
    this.rows = List.copyOf(rows);
    field.setId("search-field");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.getStyleClass().add("search-popup-field");
    field.textProperty().subscribe(this::search);
    list.setId("search-list");
    list.getStyleClass().add("search-list");
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * Math.clamp(rows.size(), 1, MOST_ROWS));
    list.setFocusTraversable(false);
    list.setPlaceholder(new Label("Nothing is called that."));
    list.setCellFactory(view -> new SearchCell(this::choose));
    content.getStyleClass().add("search-popup");
    content.setPrefWidth(WIDTH);
    content.getChildren().addAll(field, list);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    popOver.getStyleClass().add("search-popover");
    popOver.setContentNode(content);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
    popOver.setArrowSize(0);
    popOver.setArrowIndent(0);
    popOver.setCornerRadius(0);
  }

  /// Adds a line of small print.
  public SearchPopup note(String words) {
    content.getChildren().add(StyledLabel.wrapped(words, "lever-note"));
    return this;
  }

  /// Adds something else to do than to choose a row; Tab leads there.
  public SearchPopup action(String words, Runnable action) {
    var button = new Button(words);
    button.getStyleClass().add("quiet-button");
    button.setOnAction(event -> {
      popOver.hide();
      action.run();
    });
    content.getChildren().add(button);
    return this;
  }

  /// Opens below a node, or above it where there is no room below. It is drawn as large as its owner, but placed as if
  /// it were as it was made.
  public void show(Node owner) {
    Bounds place = owner.localToScreen(owner.getLayoutBounds());
    Rectangle2D screen = Screen.getScreensForRectangle(place.getMinX(), place.getMinY(), 1, 1).stream().findFirst()
        .orElse(Screen.getPrimary()).getVisualBounds();
    content.applyCss();
    double scale = owner.getLocalToSceneTransform().getMyy();
    double high = content.prefHeight(WIDTH);
    double below = screen.getMaxY() - place.getMaxY() - GAP;
    boolean above = below < high * scale && place.getMinY() - screen.getMinY() > below;
    popOver.setArrowLocation(above ? PopOver.ArrowLocation.BOTTOM_LEFT : PopOver.ArrowLocation.TOP_LEFT);
    popOver.show(owner, place.getMinX(), above ? place.getMinY() - GAP - high * (scale - 1) : place.getMaxY() + GAP);
    field.requestFocus();
  }

  private void search(String typed) {
    list.getItems().setAll(SearchRow.found(rows, typed));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(MOST_ROWS - 1);
      case PAGE_UP -> move(1 - MOST_ROWS);
      case ENTER -> choose(list.getSelectionModel().getSelectedItems());
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Moves the choice and keeps it in sight.
  private void move(int rowsDown) {
    int last = list.getItems().size() - 1;
    int chosen = Math.clamp(list.getSelectionModel().getSelectedIndex() + rowsDown, 0, Math.max(0, last));
    list.getSelectionModel().clearAndSelect(chosen);
    list.scrollTo(Math.clamp(chosen - MOST_ROWS / 2, 0, Math.max(0, last)));
  }

  private void choose(List<SearchRow> chosen) {
    List.copyOf(chosen).stream().findFirst().ifPresent(row -> {
      popOver.hide();
      row.onChosen().run();
    });
  }
}
