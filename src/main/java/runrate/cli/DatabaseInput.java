package runrate.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.files.Today;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.database.DatabaseAddress;
import runrate.files.warehouse.database.DatabaseCalls;
import runrate.files.warehouse.database.DatabaseRows;
import runrate.text.UsageWords;
import runrate.usage.LoggedNames;

/// A database of the organisation whose calls are asked instead of those that were read.
final class DatabaseInput {
  private static final int MOST_SECONDS = 86_400;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--jdbc", paramLabel = "URL", description = "Ask calls that lie in this database, which only returns "
      + "sums: jdbc:postgresql://host/database. Nothing is written to it and nothing of it is kept.")
  private String url;

  @Option(names = "--user", paramLabel = "NAME", description = "Who asks the database.")
  private String user;

  @Option(names = "--password", interactive = true, arity = "0..1", description = "Ask for the password. It is kept "
      + "nowhere.")
  private char[] password;

  @Option(names = "--table", paramLabel = "NAME", description = "The table or view that has the calls; LiteLLM's and "
      + "Langfuse's are known.")
  private String table;

  @Option(names = "--query", paramLabel = "SQL", description = "A query that selects the calls, instead of a table.")
  private String query;

  @Option(names = "--timeout", paramLabel = "SECONDS", description = "After which a question is given up.")
  private int timeoutSeconds = 300;

  @Option(names = "--show-sql", description = "Print what the database is asked for, and ask no more than its columns.")
  private boolean showSql;

  /// What is asked of the database.
  interface Question<T> {
    T ask(DatabaseCalls database, CallQuestions calls, LoggedNames names) throws WarehouseException;
  }

  /// Whether a database is asked; what only makes sense with one is refused without.
  boolean isGiven() {
    boolean others = user != null || table != null || query != null || showSql;
    if (url == null && others) {
      throw new ParameterException(spec.commandLine(), "--user, --table, --query and --show-sql need --jdbc URL");
    }
    if (table != null && query != null) {
      throw new ParameterException(spec.commandLine(), "--table and --query say the same twice; give one of them");
    }
    if (timeoutSeconds < 1 || timeoutSeconds > MOST_SECONDS) {
      throw new ParameterException(spec.commandLine(), "--timeout is '%s'; use 1 to 86400 seconds".formatted(
          timeoutSeconds));
    }
    return url != null;
  }

  /// What to do where no call says on which day it was.
  String noDay(CallQuestions calls) {
    return !isGiven() ? UsageWords.NO_TIME_IN_LOG : calls.source().isDated()
        ? "No call of this database says on which day it was." : UsageWords.NO_TIME_IN_DATABASE;
  }

  /// @param said of columns, of cached tokens and of users
  /// @param out  where questions are shown that are not asked
  /// @return nothing where they are only shown
  <T> Optional<T> ask(UsageFolder folder, LoggedNames names, ReadOptions said, PrintWriter out, Question<T> question)
      throws WarehouseException {
    var address = new DatabaseAddress(url, Optional.ofNullable(user), Optional.ofNullable(password)
        .map(String::valueOf), Duration.ofSeconds(timeoutSeconds));
    try (DatabaseCalls database = DatabaseCalls.open(address, new DatabaseRows(Optional.ofNullable(table),
        Optional.ofNullable(query), said.columns(), said.cachedInside()), said.users(), folder)) {
      if (showSql) {
        CallQuestions.shown(database).forEach(out::println);
        return Optional.empty();
      }
      return Optional.of(question.ask(database, CallQuestions.of(database, folder.rules().all(), names,
          Today.date()), names));
    }
  }
}
