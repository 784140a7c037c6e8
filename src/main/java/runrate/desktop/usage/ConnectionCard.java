package runrate.desktop.usage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.files.warehouse.database.DatabaseAddress;
import runrate.files.warehouse.database.DatabaseRows;

/// A database whose calls are asked where they lie. What it is asked is shown before it is asked; the password is typed
/// each time and kept nowhere.
final class ConnectionCard extends VBox {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String POSTGRESQL = "PostgreSQL";
  private static final String DUCKDB = "DuckDB file";
  /// Kinds with an address of each to begin with.
  private static final Map<String, String> KINDS = Map.of(POSTGRESQL, "jdbc:postgresql://host/database",
      "Trino", "jdbc:trino://host:8080/catalog/schema", "ClickHouse", "jdbc:clickhouse://host:8123/database",
      "Spark", "jdbc:hive2://host:10000/database", DUCKDB, "jdbc:duckdb:/folder/file.duckdb");
  private static final List<String> ORDER = List.of(POSTGRESQL, "Trino", "ClickHouse", "Spark", DUCKDB);

  private final RecordedCalls calls;
  private final ComboBox<String> kind = new ComboBox<>();
  private final TextField url = field(new TextField(), "usage-db-url", "Address of the database");
  private final TextField user = field(new TextField(), "usage-db-user", "User of the database");
  private final PasswordField password = field(new PasswordField(), "usage-db-password", "Password of the database");
  private final TextField table = field(new TextField(), "usage-db-table", "Table or view with the calls");
  private final TextArea query = field(new TextArea(), "usage-db-query", "Query that selects the calls");
  private final Segments<Boolean> rows = new Segments<Boolean>(this::select)
      .option(false, "usage-db-by-table", "a table").option(true, "usage-db-by-query", "a query");
  private final Label answers = StyledLabel.of("it answers", "badge-measured");
  private final Button read = DropCard.button("usage-db-read", "Read these rows", this::read);
  private final Button test = DropCard.button("usage-db-test", "Test", this::test);
  private final TextArea sql = new TextArea();
  private final GridPane columns = new GridPane();
  private final VBox looked = new VBox(6);
  private boolean isQuery;
  private Optional<List<String>> tested = Optional.empty();

  ConnectionCard(RecordedCalls calls) {
    super(8);
    this.calls = calls;
    setId("card-connection");
    getStyleClass().addAll("card", "connection-card");
    setMinSize(0, 0);
    kind.getItems().setAll(ORDER);
    kind.setId("usage-db-kind");
    kind.setAccessibleText("Kind of database");
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.setOnAction(event -> {
      if (!url.getText().startsWith(prefix(kind.getValue()))) {
        url.setText(KINDS.get(kind.getValue()));
      }
    });
    password.setPromptText("asked each time, never stored");
    table.setPromptText("LiteLLM's and Langfuse's are found");
    query.setPromptText("SELECT ts, model, feature, … FROM llm_calls WHERE ts >= DATE '2026-11-01'");
    query.setPrefRowCount(3);
    query.setWrapText(true);
    Stream.of(url, user, password, table, query).forEach(typed -> typed.textProperty().subscribe(this::changed));
    read.getStyleClass().add("accent");
    answers.setId("usage-db-answers");
    layOut();
    remember();
    rows.show(isQuery);
    select(isQuery);
    changed();
  }

  private static <T extends TextInputControl> T field(T field, String id, String words) {
    field.setId(id);
    field.setAccessibleText(words);
    return field;
  }

  private void layOut() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(8, StyledLabel.of("Connection", "card-title"), StyledLabel.of("read only", "card-finding"), gap,
        answers);
    head.setAlignment(Pos.CENTER_LEFT);
    rows.setMaxWidth(USE_PREF_SIZE);
    var grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(6);
    List<Node> fields = List.of(kind, url, user, password, new VBox(6, rows, table, query));
    List<String> names = List.of("Kind", "Address", "User", "Password", "Rows");
    for (int i = 0; i < fields.size(); i++) {
      Label name = StyledLabel.of(names.get(i), "lever-name");
      name.setMinWidth(USE_PREF_SIZE);
      GridPane.setHgrow(fields.get(i), Priority.ALWAYS);
      GridPane.setValignment(name, VPos.TOP);
      name.setPadding(new Insets(4, 0, 0, 0));
      grid.addRow(i, name, fields.get(i));
    }
    sql.setId("usage-db-sql");
    sql.setAccessibleText("What the database is asked");
    sql.setEditable(false);
    sql.setPrefRowCount(5);
    sql.getStyleClass().add("sql-text");
    columns.setHgap(10);
    columns.setVgap(2);
    columns.setId("usage-db-columns");
    looked.getChildren().addAll(StyledLabel.of("What it is asked; sums come back, and nothing is written",
        "group-note"), sql, columns);
    read.setMinWidth(USE_PREF_SIZE);
    test.setMinWidth(USE_PREF_SIZE);
    var buttons = new HBox(8, read, test, StyledLabel.wrapped("60 s at most, can be stopped", "group-note"));
    buttons.setAlignment(Pos.CENTER_LEFT);
    var scroll = new PlainScroll(new VBox(8, grid, looked));
    scroll.getStyleClass().add("connection-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll, buttons);
  }

  private void remember() {
    Map<String, String> last = calls.lastDatabase();
    kind.setValue(POSTGRESQL);
    url.setText(last.getOrDefault(LastDatabase.URL, KINDS.get(POSTGRESQL)));
    user.setText(last.getOrDefault(LastDatabase.USER, ""));
    table.setText(last.getOrDefault(LastDatabase.TABLE, ""));
    query.setText(last.getOrDefault(LastDatabase.QUERY, ""));
    isQuery = last.containsKey(LastDatabase.QUERY);
  }

  /// A file of the embedded database, whose table is still to be named.
  void offer(Path file) {
    url.setText("jdbc:duckdb:" + file.toAbsolutePath());
    table.clear();
    rows.show(false);
    select(false);
    table.requestFocus();
  }

  private void select(boolean byQuery) {
    isQuery = byQuery;
    Restyle.keep(table, !isQuery);
    Restyle.keep(query, isQuery);
    changed();
  }

  private List<String> typed() {
    return List.of(url.getText(), user.getText(), password.getText(), isQuery ? query.getText() : table.getText());
  }

  /// `jdbc:postgresql:`
  private static String prefix(String name) {
    String address = KINDS.get(name);
    return address.substring(0, address.indexOf(':', "jdbc:".length()) + 1);
  }

  /// What was tested is what is read: a letter more and it is shown again first.
  private void changed() {
    ORDER.stream().filter(name -> url.getText().startsWith(prefix(name))).findFirst().ifPresent(kind::setValue);
    boolean same = tested.filter(typed()::equals).isPresent();
    boolean isLooked = same && calls.looked().isPresent();
    boolean isRead = same && calls.isDatabase();
    read.setDisable(!isLooked && !isRead);
    Restyle.keep(answers, isLooked || isRead);
    Restyle.keep(looked, isLooked);
  }

  private void read() {
    tested = Optional.of(typed());
    calls.askDatabase();
  }

  private void test() {
    tested = Optional.of(typed());
    calls.lookAtDatabase(new DatabaseAddress(url.getText().strip(), given(user), given(password), TIMEOUT),
        new DatabaseRows(isQuery ? Optional.empty() : given(table), isQuery ? given(query) : Optional.empty(), Map.of(),
            Optional.empty()));
  }

  private static Optional<String> given(TextInputControl field) {
    return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
  }

  /// Shows what a test has found; what failed is tested again before it is read.
  void show() {
    tested = tested.filter(typed -> calls.failure().isEmpty() || calls.question().isPresent());
    calls.looked().ifPresent(found -> {
      sql.setText(String.join("\n", found.sql()));
      columns.getChildren().clear();
      for (int i = 0; i < found.columns().size(); i++) {
        var column = found.columns().get(i);
        columns.addRow(i, StyledLabel.of(column.name(), "lever-name"), StyledLabel.of(column.field().map(field ->
            field.column().replace('_', ' ')).orElse("not used"), column.field().isPresent() ? "card-finding"
                : "of-unpriced"), StyledLabel.of(column.type(), "group-note"));
      }
    });
    changed();
  }
}
