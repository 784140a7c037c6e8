package runrate.desktop.controls;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One line: the name, whose it is, a mark, and at the right what it costs.
final class SearchCell extends ListCell<SearchRow> {
  private final Label name = StyledLabel.of("", "model-name");
  private final Label group = StyledLabel.of("", "group-note");
  private final Label mark = StyledLabel.of("", "badge-muted");
  private final Label detail = StyledLabel.of("", "model-price");
  private final HBox line;

  /// @param onChosen told the row that was clicked
  SearchCell(Consumer<List<SearchRow>> onChosen) {
    getStyleClass().add("search-cell");
    setPrefWidth(0);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    line = new HBox(8, name, group, gap, mark, detail);
    line.setAlignment(Pos.CENTER_LEFT);
    List.of(name, mark, detail).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
    setOnMouseClicked(event -> onChosen.accept(isEmpty() ? List.of() : List.of(getItem())));
  }

  @Override
  protected void updateItem(SearchRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty || row == null ? null : line);
    if (!empty && row != null) {
      name.setText(row.name());
      group.setText(row.group());
      detail.setText(row.detail());
      mark.setText(row.mark());
      Restyle.keep(mark, !row.mark().isEmpty());
      setAccessibleText(String.join(", ", List.of(row.name(), row.group(), row.detail(), row.mark()).stream()
          .filter(words -> !words.isEmpty()).toList()));
    }
  }
}
