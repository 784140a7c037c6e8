package runrate.files.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import runrate.bridge.BridgeFactor;
import runrate.bridge.CostBridge;
import runrate.text.BridgeWords;
import runrate.text.PeriodWords;

/// The change between two periods as a table that leaves the program: a row a kind of call, the last of all.
public final class BridgeTable {
  private BridgeTable() {}

  /// As comma-separated values for a country; amounts are US dollars and exact.
  public static String csv(CostBridge bridge, Locale locale) {
    List<String> heads = new ArrayList<>(List.of("Calls", PeriodWords.of(bridge.before().days()),
        PeriodWords.of(bridge.after().days()), "Change"));
    Stream.of(BridgeFactor.values()).map(BridgeFactor::word).forEach(heads::add);
    var csv = new CsvText(locale).head(heads);
    for (CostBridge.Row row : bridge.rows()) {
      csv.text(BridgeWords.kind(row.kind())).exact(row.beforeUsd()).exact(row.afterUsd()).exact(row.changeUsd());
      Stream.of(BridgeFactor.values()).forEach(factor -> csv.exact(row.parts().get(factor)));
      csv.end();
    }
    csv.text("all").exact(bridge.before().usd()).exact(bridge.after().usd()).exact(bridge.changeUsd());
    Stream.of(BridgeFactor.values()).forEach(factor -> csv.exact(bridge.part(factor)));
    return csv.end().toString();
  }
}
