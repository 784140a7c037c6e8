package runrate.discrepancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One model as another source has it, price by price.
///
/// @param source       which source
/// @param theirKey     `vendor/model` as it calls the model
/// @param theirChecked the day it checked its price, absent where it has none for that day yet
/// @param ourChecked   the same of ours
/// @param prices       every kind of price one of the two has
public record SourceComparison(String source, String theirKey, Optional<LocalDate> theirChecked,
    Optional<LocalDate> ourChecked, List<PriceComparison> prices) {
  public SourceComparison {
    prices = List.copyOf(prices);
  }

  public boolean agrees() {
    return prices.stream().noneMatch(price -> price.finding() == Finding.DIFFERS);
  }

  public List<PriceComparison> differing() {
    return prices.stream().filter(price -> price.finding() == Finding.DIFFERS).toList();
  }
}
