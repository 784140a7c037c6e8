package runrate.files.report;

import java.math.BigDecimal;
import java.util.Map;
import runrate.files.json.JsonMapping;
import runrate.ledger.LedgerLine;
import runrate.ledger.Reconciliation;
import runrate.text.LedgerWords;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Three ledgers as JSON, every amount to its last digit.
public final class LedgerJson {
  private LedgerJson() {}

  public static String of(Reconciliation all) {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode().put("headline", LedgerWords.headline(all))
        .put("isFloor", all.isFloor()).put("unseenUsd", exact(all.unseenUsd()));
    amounts(root.putObject("total"), all.total());
    root.putObject("copies").put("rows", all.copies()).put("usd", exact(all.copiesUsd()));
    root.putObject("notCompared").put("requests", all.otherCalls()).put("usd", exact(all.otherUsd()));
    ArrayNode twofold = root.putArray("toldInTwoFormats");
    all.twofold().forEach(told -> twofold.addObject().put("vendor", told.vendor()).put("counted", told.counted().name())
        .put("notCounted", told.left().name()).put("rows", told.rows()).put("usd", exact(told.usd()))
        .put("moreUsd", exact(told.moreUsd())));
    ObjectNode foreign = root.putObject("otherCurrencies");
    all.foreign().forEach((currency, amount) -> foreign.put(currency, exact(amount)));
    ArrayNode named = root.putArray("named");
    all.named().forEach(part -> named.addObject().put("vendor", part.vendor()).put("from", part.from().toString())
        .put("to", part.to().toString()).put("name", part.name()).put("usd", exact(part.usd()))
        .put("note", part.note()));
    ArrayNode rates = root.putArray("rates");
    all.rates().forEach(rate -> rates.addObject().put("vendor", rate.vendor()).put("listedUsd", exact(rate.listedUsd()))
        .put("billedUsd", exact(rate.billedUsd())).put("discount", rate.discount()));
    sums(root.putArray("vendors"), all.by(LedgerLine::vendor), "vendor");
    sums(root.putArray("models"), all.by(line -> line.vendor() + "/" + line.model()), "model");
    sums(root.putArray("periods"), all.by(line -> "%s/%s".formatted(line.from(), line.to())), "period");
    ArrayNode lines = root.putArray("lines");
    all.lines().forEach(line -> amounts(lines.addObject().put("vendor", line.vendor()).put("model", line.model())
        .put("mode", line.mode()).put("from", line.from().toString()).put("to", line.to().toString()), line));
    return ReportJson.text(root);
  }

  private static void sums(ArrayNode rows, Map<String, LedgerLine> sums, String name) {
    sums.forEach((key, line) -> amounts(rows.addObject().put(name, key), line));
  }

  private static void amounts(ObjectNode node, LedgerLine line) {
    line.logged().ifPresent(usd -> node.put("loggedUsd", exact(usd)));
    node.put("pricedUsd", exact(line.priced())).put("billedUsd", exact(line.billed()))
        .put("residualUsd", exact(line.residual()));
    ObjectNode causes = node.putObject("causes");
    line.causes().forEach((cause, usd) -> causes.put(cause.word(), exact(usd)));
  }

  /// Without zeros that say nothing.
  private static BigDecimal exact(BigDecimal usd) {
    BigDecimal plain = usd.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
