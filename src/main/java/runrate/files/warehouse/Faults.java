package runrate.files.warehouse;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import runrate.files.calls.WarehouseException;
import runrate.units.Problem;

/// What the database complains of, said for people: it has no codes, only words.
final class Faults {
  private Faults() {}

  /// @param what the file that was being read or written
  static WarehouseException of(Path what, SQLException e) {
    return new WarehouseException(problem(what.toString(), String.valueOf(e.getMessage())), e);
  }

  private static Problem problem(String file, String said) {
    String words = said.toLowerCase(Locale.ROOT);
    if (words.contains("conflicting lock") || words.contains("could not set lock")) {
      return Problem.error("", "another Runrate has the recorded calls open", "Close it, or wait until it has read its "
          + "files").inFile(file);
    }
    if (words.contains("no space left") || words.contains("disk is full") || words.contains("not enough space")
        || words.contains("max_temp_directory_size") || words.contains("failed to offload")) {
      return Problem.error("", "the disk is full; nothing of this import was kept", "Make room and read it again")
          .inFile(file);
    }
    if (words.contains("out of memory")) {
      return Problem.error("", "this needs more memory than recorded calls may take; nothing of it was kept",
          "Read fewer files at a time").inFile(file);
    }
    if (words.contains("no suitable driver") || words.contains("unsatisfiedlink")) {
      return missingDatabase(file);
    }
    if (words.contains("not a valid duckdb") || words.contains("serialization") || words.contains("corrupt")) {
      return Problem.error("", "this is no store of recorded calls, or a broken one", "Delete it and read the logs "
          + "again").inFile(file);
    }
    return Problem.error("", firstLine(said), "").inFile(file);
  }

  /// Only recorded calls need the database: everything else works without it.
  static Problem missingDatabase(String file) {
    return Problem.error("", "the database for recorded calls is not part of this installation",
        "Everything else works without it").inFile(file);
  }

  private static String firstLine(String said) {
    String line = said.lines().findFirst().orElse(said).replaceFirst("^[A-Za-z ]*Error: ", "");
    return line.replaceFirst("[.!\\s]+$", "");
  }
}
