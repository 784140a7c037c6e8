package runrate.files.foreign;

import java.util.List;
import runrate.files.foreign.ImportedRow.Outcome;
import runrate.pricing.RateCard;

/// A foreign price list as rate cards, one a vendor, with an account of every row.
///
/// @param file the file it was read from
/// @param rows in the order of the file; as many are mapped as the cards have models
public record PriceList(ForeignFormat format, String file, List<RateCard> cards, List<ImportedRow> rows) {
  public PriceList {
    cards = List.copyOf(cards);
    rows = List.copyOf(rows);
    long models = cards.stream().mapToLong(card -> card.models().size()).sum();
    long mapped = rows.stream().filter(row -> row.outcome() == Outcome.MAPPED).count();
    if (models != mapped) {
      throw new IllegalArgumentException("%s rows are mapped, but the cards have %s models".formatted(mapped, models));
    }
  }

  /// The rows there is something to say of: not mapped, or mapped without all they hold.
  public List<ImportedRow> told() {
    return rows.stream().filter(row -> row.outcome() != Outcome.MAPPED || !row.leftOut().isEmpty()).toList();
  }

  public long count(Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
