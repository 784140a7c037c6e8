package runrate.files.warehouse.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.AllQuestions;
import runrate.files.calls.CallField;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.CallTable;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UserIds;
import runrate.testing.Shipped;
import runrate.text.UsageWords;
import runrate.usage.LoggedNames;
import runrate.usage.RefusedRow;

/// The same questions and the same answers from Spark as from the embedded database, over 50,000 rows. Spark is asked in
/// this process: its server for JDBC is not among the jars of the registry.
///
/// `mvn -Pspark test -Dtest=SparkTest`
class SparkTest {
  private static final int ROWS = 50_000;
  private static final Map<String, Integer> TYPES = Map.of("TIMESTAMP", Types.TIMESTAMP, "BIGINT", Types.BIGINT);
  @TempDir
  private Path folder;

  @Test
  void everyQuestionHasTheSameAnswer() throws SQLException, WarehouseException, IOException {
    String url = "jdbc:duckdb:" + folder.resolve("calls.duckdb");
    try (Connection here = DriverManager.getConnection(url)) {
      for (String sql : MadeCalls.of(ROWS).sql()) {
        TwoDatabases.execute(here, sql);
      }
    }
    try (SparkSession spark = session(); DatabaseCalls here = DatabaseCalls.open(new DatabaseAddress(url,
        Optional.empty(), Optional.empty(), Duration.ofSeconds(60)), TwoDatabases.table(MadeCalls.TABLE),
            UserIds.HASH, new UsageFolder(folder.resolve("user")))) {
      for (String sql : new MadeCalls("(SELECT id AS i FROM range(0, %s)) g".formatted(ROWS), "timestamp_seconds({s})")
          .sql()) {
        spark.sql(sql.replace(" AS\n", " USING parquet AS\n"));
      }
      oddTexts(spark);
      String own = CallTable.of(view(here)).before();
      for (String question : AllQuestions.of(CallQuestions.of(here, List.of(), new LoggedNames(Shipped.engine()
          .book()), LocalDate.of(2026, 11, 28)))) {
        assertEquals(AnswerRows.of(here, question), rows(spark.sql(question.replace(here.calls().before(), own))),
            question);
      }
    }
  }

  /// Its texts are read as elsewhere, and written so that each backslash and apostrophe of them is one.
  private static void oddTexts(SparkSession spark) {
    Map<CallField, String> columns = new EnumMap<>(Map.of(CallField.CALL_ID, "request_id", CallField.STARTED, "ts",
        CallField.MODEL, "model", CallField.INPUT, "input_tokens", CallField.OUTPUT, "output_tokens"));
    Map<String, Integer> types = Map.of("request_id", Types.VARCHAR, "ts", Types.VARCHAR, "model", Types.VARCHAR,
        "input_tokens", Types.VARCHAR, "output_tokens", Types.DECIMAL);
    CallTable calls = CallTable.of(new SourceView(Dialect.SPARK, "(" + OddTexts.SQL + ")", columns, types, false)
        .sql());
    String before = "WITH " + calls.before() + "once AS (" + calls.once() + ") ";
    assertEquals(OddTexts.REFUSED, spark.sql(before + CallTable.REFUSED).collectAsList().stream().map(row -> UsageWords
        .of(new RefusedRow(row.getString(0), row.isNullAt(1) ? Optional.empty() : Optional.of(Instant.ofEpochMilli(
            row.getLong(1))), row.getString(2)))).toList());
    assertEquals(1_000L, spark.sql(before + "SELECT SUM(input_uncached) FROM once").first().getLong(0));
    String odd = "C:\\temp's";
    assertEquals(odd, spark.sql("SELECT " + Dialect.SPARK.literal(odd)).first().getString(0));
  }

  private SparkSession session() {
    return SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC").config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString()).getOrCreate();
  }

  private static String view(DatabaseCalls calls) {
    Map<CallField, String> columns = new EnumMap<>(CallField.class);
    Map<String, Integer> types = new HashMap<>();
    calls.columns().forEach(column -> {
      column.field().ifPresent(field -> columns.put(field, Dialect.SPARK.quoted(column.name())));
      types.put(Dialect.SPARK.quoted(column.name()), TYPES.getOrDefault(column.type(), Types.VARCHAR));
    });
    return new SourceView(Dialect.SPARK, MadeCalls.TABLE, columns, types, false).sql();
  }

  private static List<String> rows(Dataset<Row> answer) {
    List<String> rows = new ArrayList<>();
    for (Row row : answer.collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(answer.columns()[i] + "=" + (row.get(i) instanceof BigDecimal sum ? sum.toPlainString()
            : String.valueOf(row.get(i))));
      }
      rows.add(String.join(" ", cells));
    }
    return rows.stream().sorted().toList();
  }
}
