package runrate.desktop.prices;

import java.time.LocalDate;
import java.util.Optional;
import runrate.costing.PriceTable;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.scenario.PlanContract;
import runrate.text.AgreedPrice;
import runrate.text.Figures;

/// What a model's prices are held against.
sealed interface OtherPrice {
  /// Nothing.
  record None() implements OtherPrice {}

  /// The published prices behind the user's own.
  record Listed() implements OtherPrice {}

  /// What the open scenario's terms with the vendor make of them.
  record Agreed() implements OtherPrice {}

  /// The same model on another day.
  record Day(LocalDate date) implements OtherPrice {}

  /// Another model on the same day.
  record Model(String key) implements OtherPrice {}

  /// @return empty where there is nothing to compare with
  default Optional<PriceTable> table(RateBook book, PlanContract agreed, Offer offer, LocalDate date) {
    return switch (this) {
      case None() -> Optional.empty();
      case Listed() -> book.listed(offer.key()).flatMap(listed -> PriceTable.of(listed, date));
      case Agreed() -> PriceTable.of(offer, date)
          .map(table -> table.times(AgreedPrice.factor(book, agreed, offer, date)));
      case Day(LocalDate other) -> PriceTable.of(offer, other);
      case Model(String key) -> book.find(key).flatMap(other -> PriceTable.of(other, date));
    };
  }

  /// What it is called on a button.
  default String words(RateBook book) {
    return switch (this) {
      case None() -> "compare with…";
      case Listed() -> "beside the list price";
      case Agreed() -> "beside what is agreed";
      case Day(LocalDate date) -> "beside " + Figures.date(date);
      case Model(String key) -> "beside " + book.shortName(key);
    };
  }
}
