package runrate.files.warehouse.database;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runrate.files.calls.WarehouseException;
import runrate.units.Problem;

/// What a database complains of, said for people: by its code where it has one of the standard's, else by its words.
final class DatabaseFaults {
  private static final Pattern CLICKHOUSE = Pattern.compile("Code: ([0-9]+)[.] DB::Exception: ");

  private DatabaseFaults() {}

  /// @param timeText a column whose texts are read as times, which is what may fail
  static WarehouseException of(DatabaseAddress address, Optional<String> timeText, SQLException e) {
    return new WarehouseException(problem(address, timeText, e).inFile(address.shown()), e);
  }

  private static Problem problem(DatabaseAddress address, Optional<String> timeText, SQLException e) {
    String words = String.valueOf(e.getMessage());
    String state = state(e, words);
    if (e instanceof SQLTimeoutException || state.equals("57014")) {
      return Problem.error("", "the database did not answer within %s s; nothing was counted".formatted(
          address.timeout().toSeconds()), "Allow more time, or ask for fewer rows with a query");
    }
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "28" -> Problem.error("", "the database refuses this user or password", "Check both");
      case "08", "57" -> Problem.error("", "the database does not answer: " + said(words),
          "Nothing was counted. Check the address and the network, and ask again");
      case "25" -> Problem.error("", "this connection only reads, and this would write", "");
      case "22" -> Problem.error("", timeText.map("the column “%s” holds a text that is no time: "::formatted).orElse(
          "a column holds something else than it was taken for: ") + said(words),
          "Choose another column, or cast it in a query");
      case "42" -> refused(state, words);
      default -> Problem.error("", said(words), "");
    };
  }

  /// ClickHouse's driver calls everything its server says a fault of the data; the server's own code tells.
  private static String state(SQLException e, String words) {
    Matcher code = CLICKHOUSE.matcher(words);
    return !code.find() ? Optional.ofNullable(e.getSQLState()).orElse("") : switch (code.group(1)) {
      case "60", "81" -> "42P01";
      case "47" -> "42703";
      case "497" -> "42501";
      case "516", "192", "193", "194" -> "28000";
      case "164" -> words.contains("Cannot modify") ? "" : "25006";
      case "159" -> "57014";
      default -> "";
    };
  }

  private static Problem refused(String state, String words) {
    return switch (state) {
      case "42501" -> Problem.error("", "this user may not read that: " + said(words),
          "Ask for the right to SELECT from it");
      case "42P01" -> Problem.error("", "there is no such table: " + said(words),
          "Name another one, or select the calls with a query");
      case "42703" -> Problem.error("", "there is no such column: " + said(words),
          "Say which column is what");
      default -> Problem.error("", "the database does not understand the question: " + said(words),
          "");
    };
  }

  /// The first line, without the server's own word for how bad it is.
  private static String said(String words) {
    String line = words.lines().findFirst().orElse(words).strip().replaceFirst("^" + CLICKHOUSE.pattern(), "")
        .replaceFirst("( *[(]([A-Z_]+|version [^)]*|queryId=[^)]*)[)])+[. ]*$", "")
        .replaceFirst("^([A-Za-z ]*Error|ERROR|FATAL): *", "");
    String whole = line.replaceFirst("[.!\\s]+$", "");
    return whole.isEmpty() ? "it says nothing" : whole.substring(0, 1).toLowerCase(Locale.ROOT) + whole.substring(1);
  }
}
