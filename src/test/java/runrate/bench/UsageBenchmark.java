package runrate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.risk.Watch;
import runrate.testing.GeneratedLog;
import runrate.testing.Shipped;
import runrate.usage.CallDimension;
import runrate.usage.LogPrices;
import runrate.usage.LoggedNames;

/// Reading a log of a million lines and adding it up, beside plain SQL of the same database over the same file, each in
/// a process of its own: time, and the most memory it held.
///
/// `mvn -q test-compile exec:exec@usage -Dlines=1000000`
public final class UsageBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private UsageBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 1) {
      compare(Integer.parseInt(arguments[0]));
    } else {
      Path log = Path.of(arguments[1]);
      Path folder = Files.createTempDirectory("usage-benchmark");
      long start = System.nanoTime();
      if (arguments[0].equals("ours")) {
        ours(log, folder, start);
      } else {
        plain(log, folder, start);
      }
      IO.println("  in all %s s, at most %s MB".formatted(seconds(start), mostMegabytes()));
    }
  }

  private static void compare(int lines) throws IOException, InterruptedException {
    Path log = Files.createTempFile("generated", ".jsonl");
    GeneratedLog written = GeneratedLog.write(log, lines, 17);
    IO.println("%s lines, %s MB, %s pico-dollars".formatted(written.lines(), Files.size(log) / 1_000_000,
        written.pico()));
    for (String which : List.of("plain", "ours", "plain", "ours")) {
      IO.println(which);
      List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xmx256m", "-Drunrate.home=" + System.getProperty("runrate.home"), "--enable-native-access=ALL-UNNAMED",
          "-cp", System.getProperty("java.class.path"), UsageBenchmark.class.getName(), which, log.toString()));
      new ProcessBuilder(command).inheritIO().start().waitFor();
    }
    Files.delete(log);
  }

  private static void ours(Path log, Path folder, long start) throws WarehouseException {
    CompletableFuture<LoggedNames> names = CompletableFuture.supplyAsync(() ->
        new LoggedNames(Shipped.engine().book()));
    try (UsageStore store = UsageStore.open(new UsageFolder(folder), List.of(log))) {
      store.read(log, ReadOptions.USUAL, Watch.NONE);
      IO.println("  read after %s s".formatted(seconds(start)));
    }
    long again = System.nanoTime();
    try (UsageStore store = UsageStore.open(new UsageFolder(folder), List.of())) {
      LogPrices prices = store.prices(names.join());
      IO.println("  opened again in %s s".formatted(seconds(again)));
      IO.println("  %s after %s s".formatted(store.questions(prices, TODAY).total().usd(), seconds(start)));
      store.questions(prices, TODAY).sums(List.of(CallDimension.FEATURE, CallDimension.MODEL, CallDimension.OUTCOME,
          CallDimension.DAY));
    }
  }

  /// What somebody who knows SQL would write: typed columns, no check, no reason, no name of a user hidden.
  private static void plain(Path log, Path folder, long start) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("plain.duckdb"));
        Statement statement = database.createStatement()) {
      for (String sql : List.of("SET memory_limit='240MB'", "SET threads=2", """
          CREATE TABLE raw AS SELECT row_number() OVER () AS n, * FROM read_json('%s', format='newline_delimited',
            ignore_errors=true, columns={timestamp: 'TIMESTAMP', sessionId: 'VARCHAR', requestId: 'VARCHAR',
              cwd: 'VARCHAR',
            message: 'STRUCT(id VARCHAR, model VARCHAR, usage STRUCT(input_tokens BIGINT, output_tokens BIGINT,
              cache_read_input_tokens BIGINT, cache_creation_input_tokens BIGINT, service_tier VARCHAR))'})"""
            .formatted(log), """
          CREATE TABLE call AS SELECT * EXCLUDE (copy) FROM (SELECT *, row_number() OVER (
            PARTITION BY message.id, requestId ORDER BY message.usage.output_tokens DESC, n DESC) AS copy FROM raw
            WHERE message.id IS NOT NULL)
          WHERE copy = 1""", "DROP TABLE raw")) {
        statement.execute(sql);
      }
      IO.println("  read after %s s".formatted(seconds(start)));
      String cost = """
          message.usage.input_tokens * p.i + message.usage.cache_read_input_tokens * p.r
            + message.usage.cache_creation_input_tokens * p.w + message.usage.output_tokens * p.o""";
      String from = """
           FROM call c JOIN (VALUES ('claude-opus-4-8', 5000000, 500000, 6250000, 25000000),
            ('claude-sonnet-4-6', 3000000, 300000, 3750000, 15000000),
            ('claude-haiku-4-5', 1000000, 100000, 1250000, 5000000)) p(m, i, r, w, o) ON p.m = c.message.model""";
      try (ResultSet total = statement.executeQuery("SELECT SUM(CAST(%s AS DECIMAL(29, 0)))%s".formatted(cost, from))) {
        total.next();
        IO.println("  %s after %s s".formatted(total.getBigDecimal(1).movePointLeft(12), seconds(start)));
      }
      try (ResultSet rows = statement.executeQuery("""
          SELECT cwd, message.model, CAST(timestamp AS DATE), SUM(CAST(%s AS DECIMAL(29, 0)))%s GROUP BY ALL"""
          .formatted(cost, from))) {
        while (rows.next()) {
          rows.getBigDecimal(4);
        }
      }
    }
  }

  private static String seconds(long start) {
    return String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / 1e9);
  }

  private static long mostMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000).findFirst().orElse(-1);
  }
}
