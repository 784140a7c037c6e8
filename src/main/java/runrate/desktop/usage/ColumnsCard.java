package runrate.desktop.usage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.files.calls.CallField;
import runrate.files.calls.ColumnQuestion;
import runrate.text.UsageWords;

/// A table whose columns are not known: which of them is what, and whether cached tokens are part of its input. Nothing
/// of that is guessed.
final class ColumnsCard extends VBox {
  private static final String NONE = "not in it";
  /// What is worth asking, with what it is called; the first three are needed.
  private static final Map<CallField, String> FIELDS = fields();
  private static final int NEEDED = 3;

  private final Label title = StyledLabel.of("", "card-title");
  private final GridPane grid = new GridPane();
  private final Map<CallField, ComboBox<String>> boxes = new EnumMap<>(CallField.class);
  private final Segments<Boolean> inside = new Segments<Boolean>(chosen -> refresh())
      .option(true, "usage-cached-inside", "part of the input").option(false, "usage-cached-beside", "beside it");
  private final HBox cached = new HBox(8, StyledLabel.of("Cached tokens are", "group-note"), inside);
  private final Label proposal = StyledLabel.wrapped("", "group-note");
  private final Button read = new Button("Read it");
  private Optional<ColumnQuestion> shown = Optional.empty();

  private static Map<CallField, String> fields() {
    Map<CallField, String> fields = new LinkedHashMap<>();
    fields.put(CallField.MODEL, "model");
    fields.put(CallField.INPUT, "input tokens");
    fields.put(CallField.OUTPUT, "output tokens");
    fields.put(CallField.CACHE_READ, "tokens read from the cache");
    fields.put(CallField.CACHE_WRITE_5M, "tokens written to it");
    fields.put(CallField.STARTED, "time");
    fields.put(CallField.FEATURE, "feature");
    fields.put(CallField.USER_ID, "user");
    fields.put(CallField.TEAM, "team");
    fields.put(CallField.AGENT, "agent");
    fields.put(CallField.PREFIX, "cached prefix");
    fields.put(CallField.OUTCOME, "outcome");
    fields.put(CallField.CALL_ID, "request id");
    return fields;
  }

  /// @param onRead   given the columns by field, none as an empty text, and whether cached tokens are part of the input
  /// @param onCancel leaves the file unread
  ColumnsCard(BiConsumer<Map<CallField, String>, Optional<Boolean>> onRead, Runnable onCancel) {
    super(10);
    setId("card-columns");
    getStyleClass().addAll("card", "columns-card");
    setMaxSize(560, USE_PREF_SIZE);
    grid.setHgap(12);
    grid.setVgap(6);
    cached.setAlignment(Pos.CENTER_LEFT);
    inside.show(null);
    proposal.setId("usage-columns-proposal");
    read.setId("usage-columns-read");
    read.getStyleClass().add("accent");
    read.setOnAction(event -> onRead.accept(chosen(), asksInside() ? inside.chosen() : Optional.empty()));
    var cancel = new Button("Leave it");
    cancel.setId("usage-columns-cancel");
    cancel.setOnAction(event -> onCancel.run());
    getChildren().addAll(title, StyledLabel.wrapped("Which column is what? The first three are needed; nothing is "
        + "guessed.", "card-finding"), new PlainScroll(grid), cached, proposal, new HBox(8, read, cancel));
  }

  /// What somebody is choosing stays while the same is asked.
  void show(ColumnQuestion question) {
    if (shown.filter(question::equals).isPresent()) {
      return;
    }
    shown = Optional.of(question);
    title.setText(question.file().getFileName().toString());
    grid.getChildren().clear();
    boxes.clear();
    List<String> names = new ArrayList<>(List.of(NONE));
    names.addAll(question.columns());
    FIELDS.forEach((field, word) -> {
      var box = new ComboBox<String>();
      box.setId("usage-column-" + field.column().replace('_', '-'));
      box.getItems().setAll(names);
      box.setValue(question.known().getOrDefault(field, NONE));
      box.setAccessibleText("Column of the " + word);
      box.setPrefWidth(280);
      box.valueProperty().subscribe(value -> refresh());
      boxes.put(field, box);
      grid.addRow(boxes.size() - 1, StyledLabel.of(word, boxes.size() <= NEEDED ? "lever-name" : "group-note"), box);
    });
    inside.show(question.inside().orElse(null));
    proposal.setText(question.check().map(UsageWords::proposal).orElse(""));
    Restyle.keep(proposal, question.check().isPresent());
    refresh();
  }

  private Map<CallField, String> chosen() {
    Map<CallField, String> columns = new EnumMap<>(CallField.class);
    boxes.forEach((field, box) -> columns.put(field, NONE.equals(box.getValue()) ? "" : box.getValue()));
    return columns;
  }

  private boolean has(CallField field) {
    return !chosen().getOrDefault(field, "").isEmpty();
  }

  private boolean asksInside() {
    return has(CallField.CACHE_READ) || has(CallField.CACHE_WRITE_5M);
  }

  private void refresh() {
    cached.setVisible(asksInside());
    boolean known = FIELDS.keySet().stream().limit(NEEDED).allMatch(this::has);
    read.setDisable(!known || asksInside() && inside.chosen().isEmpty());
  }
}
