package runrate.desktop.about;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.WrappedCell;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.FileRow;
import runrate.files.scenario.FileRows;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Every value of the scenario's file in one table to search and to type into, so that nothing it holds needs a text
/// editor. What cannot be is refused with the words the file would be.
final class FileCard extends VBox {
  /// Of the inputs of a workload, as wide as they are written.
  private static final double LONGEST_KEY = 236;

  private final ScenarioStore store;
  private final TextField find = new TextField();
  private final TableView<FileRow> table = new TableView<>();
  private final Label refused = StyledLabel.wrapped("", "field-problem");
  private final Button add = new Button("Add an entry");
  private final Button remove = new Button("Remove the entry");
  private List<FileRow> rows = List.of();
  private Optional<Scenario> shown = Optional.empty();

  FileCard(ScenarioStore store) {
    this.store = store;
    getStyleClass().addAll("card", "file-card");
    find.setId("file-find");
    find.setPromptText("Find a value");
    find.setAccessibleText("Find a value of the file");
    find.textProperty().subscribe(this::filter);
    table.setId("file-table");
    table.setEditable(true);
    table.getStyleClass().addAll("figure-table", WrappedCell.STYLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().setAll(List.of(pathColumn(), valueColumn(), sentenceColumn()));
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    table.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DELETE && table.getEditingCell() == null) {
        removeChosen();
      } else if (event.getCode() == KeyCode.ENTER && table.getEditingCell() == null) {
        table.edit(table.getSelectionModel().getSelectedIndex(), table.getColumns().get(1));
      }
    });
    VBox.setVgrow(table, Priority.ALWAYS);
    add.setId("file-add");
    add.setOnAction(event -> chosenRow().ifPresent(row -> take(FileRows.plus(now(), row.path()))));
    remove.setId("file-remove");
    remove.setOnAction(event -> removeChosen());
    HBox.setHgrow(find, Priority.ALWAYS);
    Label title = StyledLabel.of("Everything in its file", "card-title");
    Stream.of(title, add, remove).forEach(control -> control.setMinWidth(USE_PREF_SIZE));
    find.setMinWidth(80);
    var head = new HBox(8, title, find, add, remove);
    head.setAlignment(Pos.CENTER_LEFT);
    refused.setId("file-refused");
    Restyle.keep(refused, false);
    getChildren().addAll(head, table, refused);
    chosen(null);
  }

  private static TableColumn<FileRow, String> column(String name, double width) {
    var column = new TableColumn<FileRow, String>(name);
    column.setPrefWidth(width);
    column.setSortable(false);
    return column;
  }

  private static TableColumn<FileRow, String> pathColumn() {
    TableColumn<FileRow, String> column = column("Key", 250);
    column.setMinWidth(LONGEST_KEY);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().path()));
    return column;
  }

  private static TableColumn<FileRow, String> sentenceColumn() {
    TableColumn<FileRow, String> column = column("What it is", 400);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().sentence()));
    column.setCellFactory(shown -> new WrappedCell<>());
    return column;
  }

  private TableColumn<FileRow, String> valueColumn() {
    TableColumn<FileRow, String> column = column("Value", 250);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().value().replace('\n', ' ')));
    column.setCellFactory(shown -> new ValueCell());
    column.setOnEditCommit(edit -> {
      if (edit.getRowValue().kind() == FileRow.Kind.VALUE && !edit.getNewValue().equals(edit.getOldValue())) {
        take(FileRows.set(now(), edit.getRowValue().path(), edit.getNewValue()));
      }
      table.refresh();
    });
    return column;
  }

  private Scenario now() {
    return store.state().scenario();
  }

  private Optional<FileRow> chosenRow() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private void chosen(FileRow row) {
    add.setDisable(row == null || row.kind() != FileRow.Kind.LIST);
    remove.setDisable(row == null || row.kind() != FileRow.Kind.ENTRY);
  }

  private void removeChosen() {
    chosenRow().filter(row -> row.kind() == FileRow.Kind.ENTRY)
        .ifPresent(row -> take(FileRows.minus(now(), row.path())));
  }

  private void take(ReadResult<Scenario> changed) {
    changed.value().ifPresent(scenario -> store.edit(old -> scenario));
    String why = changed.value().isPresent() ? "" : changed.problems().stream().filter(Problem::isError)
        .map(Problem::line).findFirst().orElse("");
    refused.setText(why);
    Restyle.keep(refused, !why.isEmpty());
  }

  void show(DeskState state) {
    if (shown.filter(state.scenario()::equals).isEmpty()) {
      shown = Optional.of(state.scenario());
      rows = FileRows.of(state.scenario());
      filter(find.getText());
    }
  }

  private void filter(String typed) {
    int at = table.getSelectionModel().getSelectedIndex();
    table.getItems().setAll(rows.stream().filter(row -> row.holds(typed)).toList());
    table.getSelectionModel().select(Math.min(at, table.getItems().size() - 1));
  }

  void find(String path) {
    find.setText(path);
    table.getSelectionModel().selectFirst();
    table.requestFocus();
  }

  void focusFind() {
    find.requestFocus();
  }
}
