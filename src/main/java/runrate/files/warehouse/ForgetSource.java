package runrate.files.warehouse;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import runrate.files.calls.WarehouseException;
import runrate.units.Problem;
import runrate.usage.ForgottenSource;

/// Takes a source out of the store. A call it told first is gone, although another source told it, too: of that copy
/// nothing was kept, but of bills. Its file counts as changed from then on, so that it is read anew.
record ForgetSource(DuckDb database) {
  private record Named(int id, String path, String label) {}

  /// @param name a source's name, or its path where several have that name
  int find(String name) throws SQLException, WarehouseException {
    List<Named> all = database.rows("SELECT id, path, label FROM source ORDER BY id", row -> new Named(row.getInt(1),
        row.getString(2), row.getString(3)));
    String path = Path.of(name).toAbsolutePath().normalize().toString();
    List<Named> meant = all.stream().filter(source -> source.label().equals(name) || source.path().equals(path))
        .toList();
    if (meant.size() == 1) {
      return meant.getFirst().id();
    }
    throw new WarehouseException(meant.isEmpty() ? Problem.error("", "no source is called that: there is %s".formatted(
        all.stream().map(Named::label).collect(Collectors.joining(", "))), "Name one of them").inFile(name)
        : Problem.error("", "several sources are called that: %s".formatted(meant.stream().map(Named::path)
            .collect(Collectors.joining(", "))), "Name one by its path").inFile(name), null);
  }

  ForgottenSource forget(int source) throws SQLException {
    String files = "(SELECT id FROM file WHERE source = %s)".formatted(source);
    String label = database.rows("SELECT label FROM source WHERE id = " + source, row -> row.getString(1)).getFirst();
    long calls = database.number("SELECT COUNT(*) FROM call WHERE file IN " + files);
    database.execute("""
        CREATE OR REPLACE TEMP TABLE told_elsewhere AS
        SELECT DISTINCT o.id, s.label FROM line l JOIN file o ON o.id = l.file JOIN source s ON s.id = o.source
        JOIN file f ON f.source = %1$s AND (ends_with(l.reason, ' of ' || parse_filename(f.path))
          OR ends_with(l.reason, ' stands in ' || parse_filename(f.path)))
        WHERE l.kind = 'duplicate' AND o.source <> %1$s AND o.id NOT IN (SELECT file FROM bill)""".formatted(source));
    List<String> again = database.rows("SELECT DISTINCT label FROM told_elsewhere ORDER BY label", row ->
        row.getString(1));
    for (String sql : List.of("UPDATE file SET bytes = -1 WHERE id IN (SELECT id FROM told_elsewhere)",
        "DELETE FROM call WHERE file IN " + files,
        "DELETE FROM bill WHERE file IN " + files, "DELETE FROM line WHERE file IN " + files,
        "DELETE FROM file WHERE source = " + source, "DELETE FROM source WHERE id = " + source)) {
      database.execute(sql);
    }
    KeepBills.copies(database);
    return new ForgottenSource(label, calls, again);
  }
}
