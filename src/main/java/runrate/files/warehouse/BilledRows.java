package runrate.files.warehouse;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import runrate.files.calls.WarehouseException;
import runrate.ledger.BillFile;
import runrate.ledger.ChargeKind;
import runrate.ledger.ChargeRow;
import runrate.usage.Meter;

/// Asks a store what vendors have billed.
public record BilledRows(UsageStore store) {
  private static final String COPY = "CASE WHEN file_no = 1 AND copy_no = 1 THEN 0 ELSE 1 END";
  private static final String SAID = "CASE WHEN category = 'usage' THEN '' ELSE item END";
  private static final String COUNTED = "CASE WHEN quantity IS NULL THEN 0 ELSE 1 END";
  private static final String LISTED = "CASE WHEN listed IS NULL THEN 0 ELSE 1 END";
  private static final String KEYS = "from_ms, to_ms, vendor, model, tier, meter, category, currency, file";
  private static final String SQL = """
      WITH ranked AS (%1$s),
      grouped AS (
      SELECT %2$s, %3$s AS is_copy, %4$s AS said, COUNT(*) AS bill_rows,
        CASE WHEN %5$s = 1 THEN SUM(quantity) END AS total_quantity, SUM(billed) AS total_billed,
        CASE WHEN %6$s = 1 THEN SUM(listed) END AS total_listed
      FROM ranked GROUP BY %2$s, %3$s, %4$s, %5$s, %6$s)
      SELECT g.*, parse_filename(f.path) AS file_name, f.format FROM grouped g JOIN file f ON f.id = g.file
      ORDER BY from_ms, vendor, model, meter, file"""
      .formatted(KeepBills.RANKED, KEYS, COPY, SAID, COUNTED, LISTED);

  /// The earliest first, copies among them.
  public List<ChargeRow> all() throws WarehouseException {
    return store.asked(SQL, BilledRows::of);
  }

  private static ChargeRow of(ResultSet row) throws SQLException {
    return new ChargeRow(day(row.getLong("from_ms")), day(row.getLong("to_ms") - 1).plusDays(1),
        row.getString("vendor"), row.getString("model"), Optional.ofNullable(row.getString("tier")),
        Meter.of(row.getString("meter")).orElse(Meter.OTHER),
        ChargeKind.of(row.getString("category")).orElse(ChargeKind.USAGE),
        plain(row, "total_quantity"), plain(row, "total_billed").orElseThrow(), plain(row, "total_listed"),
        row.getString("currency"), row.getString("said"), row.getLong("bill_rows"), row.getLong("is_copy") == 1,
        new BillFile(row.getString("file_name"), row.getString("format")));
  }

  private static Optional<BigDecimal> plain(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(BigDecimal::stripTrailingZeros);
  }

  private static LocalDate day(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }
}
