package runrate.files.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import runrate.files.json.JsonMapping;
import runrate.sharing.SharedWay;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LineCounts;
import runrate.usage.LineNote;
import runrate.usage.LogPrices;
import runrate.usage.LogSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Recorded calls as JSON: counts by class that add up to the lines, and exact sums.
public final class UsageJson {
  private UsageJson() {}

  /// What was read.
  public static String read(List<LogSource> sources, LineCounts counts, CallSum total, List<LineNote> notes) {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode();
    counts(root.putObject("counts"), counts);
    sum(root.putObject("total"), total);
    ArrayNode all = root.putArray("sources");
    sources.forEach(source -> source(all.addObject(), source));
    ArrayNode lines = root.putArray("lines");
    notes.forEach(note -> lines.addObject().put("file", note.file()).put("line", note.line().isEmpty() ? null
        : note.line().getAsLong()).put("class", word(note.of())).put("reason", note.reason()));
    return ReportJson.text(root);
  }

  /// Sums by some dimensions.
  ///
  /// @param shared how the cost of the shared team is split over the others; absent where it stays its own
  public static String rollUp(List<CallDimension> by, List<CallSum> rows, CallSum total, LineCounts counts,
      LogPrices prices, Optional<SharedWay> shared) {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode();
    shared.ifPresent(way -> root.put("shared", way.word()));
    counts(root.putObject("counts"), counts);
    sum(root.putObject("total"), total);
    ArrayNode dimensions = root.putArray("by");
    by.forEach(each -> dimensions.add(each.word()));
    ObjectNode said = root.putObject("pricedAsSaid");
    prices.said().forEach(said::put);
    ArrayNode all = root.putArray("rows");
    rows.forEach(row -> {
      ObjectNode node = all.addObject();
      for (int i = 0; i < by.size(); i++) {
        node.put(by.get(i).word(), row.keys().get(i));
      }
      sum(node, row);
    });
    return ReportJson.text(root);
  }

  private static void counts(ObjectNode node, LineCounts counts) {
    node.put("lines", counts.lines()).put("priced", counts.priced()).put("unpriced", counts.unpriced())
        .put("billRows", counts.bills()).put("duplicates", counts.duplicates())
        .put("notCalls", counts.notCalls()).put("errors", counts.errors()).put("refused", counts.refused());
  }

  private static void source(ObjectNode node, LogSource source) {
    node.put("path", source.path());
    ArrayNode formats = node.putArray("formats");
    source.formats().forEach(formats::add);
    node.put("files", source.files()).put("isSample", source.isSample());
    counts(node.putObject("counts"), source.counts());
    node.put("costUsd", plain(source.usd()));
    source.first().ifPresentOrElse(first -> node.put("first", first.toString()), () -> node.putNull("first"));
    source.last().ifPresentOrElse(last -> node.put("last", last.toString()), () -> node.putNull("last"));
    ArrayNode flags = node.putArray("notes");
    source.flags().forEach(flags::add);
    ArrayNode problems = node.putArray("problems");
    source.problems().forEach(problems::add);
  }

  private static void sum(ObjectNode node, CallSum sum) {
    node.put("requests", sum.requests());
    if (sum.uncounted() == 0) {
      node.put("calls", sum.calls());
    } else {
      node.putNull("calls");
    }
    node.put("unpriced", sum.unpriced()).put("invocations", sum.tasks()).put("successes", sum.successes())
        .put("failures", sum.failures());
    sum.knownUsd().ifPresentOrElse(usd -> node.put("costUsd", plain(usd)), () -> node.putNull("costUsd"));
    ReportJson.put(node, "successRate", sum.successRate());
    ReportJson.put(node, "costPerSuccessUsd", sum.usdPerSuccess());
    ReportJson.put(node, "meanWaitSeconds", sum.waits().meanSeconds());
    sum.recordedUsd().ifPresentOrElse(usd -> node.put("recordedUsd", plain(usd)), () -> node.putNull("recordedUsd"));
    node.putObject("tokens").put("uncachedInput", plain(sum.tokens().uncachedInput()))
        .put("cacheRead", plain(sum.tokens().cacheRead())).put("cacheWrite5m", plain(sum.tokens().cacheWrite5m()))
        .put("cacheWrite1h", plain(sum.tokens().cacheWrite1h())).put("output", plain(sum.tokens().output()))
        .put("thinking", plain(sum.tokens().thinking())).put("searches", plain(sum.tokens().searches()));
  }

  /// Without noughts behind the last digit, and without an exponent.
  static BigDecimal plain(BigDecimal exact) {
    BigDecimal plain = exact.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static String word(Enum<?> of) {
    return of.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
