package runrate.files.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import runrate.discrepancy.Discrepancies;
import runrate.discrepancy.ModelDiscrepancies;
import runrate.discrepancy.PriceComparison;
import runrate.files.cards.ModelCardWriter;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonMapping;
import runrate.pricing.Offer;
import runrate.text.DiscrepancySentence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Prices as JSON: every period of each model as its card has it, and beside it what other sources say.
public final class PricesJson {
  private PricesJson() {}

  /// @param found empty where nobody asked for other sources
  public static String of(List<Offer> offers, Optional<Discrepancies> found, LocalDate date) {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode().put("date", date.toString());
    ArrayNode models = root.putArray("models");
    for (Offer offer : offers) {
      ObjectNode node = models.addObject().put("model", offer.key()).put("own", offer.own());
      new ModelCardWriter(offer.card()).write(node.putObject("card"), offer.model());
      found.ifPresent(all -> all.models().stream().filter(model -> model.key().equals(offer.key()))
          .forEach(model -> sources(node.putArray("sources"), model)));
    }
    return ReportJson.text(root);
  }

  private static void sources(ArrayNode sources, ModelDiscrepancies model) {
    model.sources().forEach(source -> {
      ObjectNode node = sources.addObject().put("source", source.source()).put("model", source.theirKey());
      source.theirChecked().ifPresent(day -> node.put("checked", day.toString()));
      ArrayNode prices = node.putArray("prices");
      source.prices().forEach(price -> price(prices.addObject(), price));
    });
  }

  private static void price(ObjectNode node, PriceComparison price) {
    node.put("price", DiscrepancySentence.kind(price.kind()));
    ReportJson.put(node, "oursUsdPerMTok", price.ours());
    ReportJson.put(node, "theirsUsdPerMTok", price.theirs());
    node.put("finding", JsonFields.word(price.finding()));
    price.cause().ifPresent(cause -> node.put("reason", DiscrepancySentence.of(cause)));
  }
}
