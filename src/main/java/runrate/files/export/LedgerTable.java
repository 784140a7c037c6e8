package runrate.files.export;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import runrate.ledger.GapCause;
import runrate.ledger.LedgerLine;
import runrate.ledger.Reconciliation;

/// Three ledgers as a table, a line a vendor, model, mode and time, a column a cause, every amount to its last digit.
public final class LedgerTable {
  private static final List<String> HEADS = List.of("Vendor", "Model", "Mode", "From", "To (first day after)", "Logged",
      "Priced", "Billed", "Billed minus priced");

  private LedgerTable() {}

  public static String csv(Reconciliation all) {
    var csv = new CsvText(Locale.ROOT).head(Stream.concat(HEADS.stream(), Stream.of(GapCause.values())
        .map(GapCause::label)).toList());
    all.lines().forEach(line -> line(csv, line));
    return new String(csv.bytes(), StandardCharsets.UTF_8);
  }

  private static void line(CsvText csv, LedgerLine line) {
    csv.text(line.vendor()).text(line.model()).text(line.mode()).text(line.from().toString())
        .text(line.to().toString());
    line.logged().ifPresentOrElse(usd -> csv.decimal(brief(usd)), csv::empty);
    List.of(line.priced(), line.billed(), line.residual()).forEach(usd -> csv.decimal(brief(usd)));
    for (GapCause cause : GapCause.values()) {
      csv.decimal(brief(line.causes().getOrDefault(cause, BigDecimal.ZERO)));
    }
    csv.end();
  }

  private static BigDecimal brief(BigDecimal usd) {
    return usd.signum() == 0 ? BigDecimal.ZERO : usd.stripTrailingZeros();
  }
}
