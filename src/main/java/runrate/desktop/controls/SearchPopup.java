package runrate.desktop.controls;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
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
  private final int standing;

  /// Opens with what stands now: the first Enter leaves it as it is, and chooses nothing where no row stands.
  ///
  /// @param prompt   what is searched for, in a word or two
  /// @param standing of all rows, the one that is chosen at present; below zero for none
  public SearchPopup(String prompt, List<SearchRow> rows, int standing) {
    this.standing = standing;
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

  /// Opens below a node, above it where there is no room below, or else beside it: what is changed stays in sight. Only
  /// a popup that was shown knows how high it is. It is drawn as large as its owner, but placed as if it were as it was
  /// made.
  public void show(Node owner) {
    Bounds place = owner.localToScreen(owner.getLayoutBounds());
    double larger = owner.getLocalToSceneTransform().getMyy() - 1;
    show(owner, PopOver.ArrowLocation.TOP_LEFT, place.getMinX(), place.getMaxY() + GAP);
    if (covers(place)) {
      show(owner, PopOver.ArrowLocation.BOTTOM_LEFT, place.getMinX(),
          place.getMinY() - GAP - content.getHeight() * larger);
    }
    if (covers(place)) {
      show(owner, PopOver.ArrowLocation.LEFT_TOP, place.getMaxX() + GAP, place.getMinY());
    }
    field.requestFocus();
  }

  private void show(Node owner, PopOver.ArrowLocation arrow, double x, double y) {
    popOver.hide();
    popOver.setArrowLocation(arrow);
    popOver.show(owner, x, y);
  }

  private boolean covers(Bounds place) {
    return content.localToScreen(content.getLayoutBounds()).intersects(place);
  }

  private void search(String typed) {
    list.getItems().setAll(SearchRow.found(rows, typed));
    select(typed.isBlank() ? standing : 0);
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
    select(chosen);
  }

  private void select(int row) {
    list.getSelectionModel().clearAndSelect(row);
    list.scrollTo(Math.clamp(row - MOST_ROWS / 2, 0, Math.max(0, list.getItems().size() - 1)));
  }

  private void choose(List<SearchRow> chosen) {
    List.copyOf(chosen).stream().findFirst().ifPresent(row -> {
      popOver.hide();
      row.onChosen().run();
    });
  }
}
