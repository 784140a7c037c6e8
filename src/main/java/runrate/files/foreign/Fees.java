package runrate.files.foreign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.pricing.Fee;

/// Fees of the models of one card: those of the same kind and price become one fee that names its models.
final class Fees {
  private Fees() {}

  /// A fee of one model for one use.
  record Use(String id, BigDecimal usd) {}

  static List<Fee> of(List<ModelDraft> drafts) {
    Map<Use, List<String>> models = new LinkedHashMap<>();
    for (ModelDraft draft : drafts) {
      draft.fees().forEach(use -> models.computeIfAbsent(use, none -> new ArrayList<>()).add(draft.id()));
    }
    return models.entrySet().stream().map(entry -> new Fee(entry.getKey().id(), BigDecimal.ONE, entry.getKey().usd(),
        BigDecimal.ZERO, false, entry.getValue(), Optional.of(CardParts.SOURCE), Optional.empty())).toList();
  }
}
