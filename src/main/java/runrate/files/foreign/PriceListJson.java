package runrate.files.foreign;

import java.util.List;
import java.util.Locale;
import runrate.files.foreign.ImportedRow.Outcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What became of the rows of imported lists, as JSON.
public final class PriceListJson {
  private PriceListJson() {}

  /// @param rows whether every row is listed or only counted
  public static String of(List<PriceList> lists, boolean rows) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode files = root.putArray("files");
    for (PriceList list : lists) {
      ObjectNode node = files.addObject().put("file", list.file()).put("format", list.format().word())
          .put("rows", list.rows().size()).put("mapped", list.count(Outcome.MAPPED))
          .put("unmapped", list.count(Outcome.UNMAPPED)).put("refused", list.count(Outcome.REFUSED));
      ArrayNode vendors = node.putArray("vendors");
      list.cards().forEach(card -> vendors.addObject().put("vendor", card.vendor().id()).put("models",
          card.models().size()));
      if (rows) {
        ArrayNode entries = node.putArray("list");
        list.rows().forEach(row -> {
          ObjectNode entry = entries.addObject().put("id", row.id())
              .put("outcome", row.outcome().name().toLowerCase(Locale.ROOT)).put("reason", row.reason());
          row.leftOut().forEach(entry.putArray("leftOut")::add);
        });
      }
    }
    return root.toPrettyString();
  }
}
