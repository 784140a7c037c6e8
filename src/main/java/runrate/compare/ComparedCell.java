package runrate.compare;

import java.time.LocalDate;
import java.util.OptionalDouble;
import runrate.scenario.CurrencyRate;

/// What stands in one place of a comparison. What is unknown says why and is never 0.
public sealed interface ComparedCell {

  /// A figure in its row's measure.
  ///
  /// @param note a few words beside it, empty for none
  record Figure(double amount, String note) implements ComparedCell {}

  /// A computed figure and what somebody published for it: one amount, or a range.
  record Published(double amount, double low, double high) implements ComparedCell {}

  /// What lies between two amounts of the same column, shown as the difference of what is shown of them.
  record Difference(double beforeUsd, double afterUsd) implements ComparedCell {}

  /// An amount in another currency, at a rate with its day.
  record Converted(double amount, CurrencyRate rate) implements ComparedCell {}

  /// A date.
  record Day(LocalDate date) implements ComparedCell {}

  /// Something that is no number.
  record Words(String text) implements ComparedCell {}

  /// @param why a few words
  record Unknown(String why) implements ComparedCell {}

  static ComparedCell of(double amount) {
    return new Figure(amount, "");
  }

  static ComparedCell of(OptionalDouble amount, String whyUnknown) {
    return amount.isPresent() ? of(amount.getAsDouble()) : new Unknown(whyUnknown);
  }

  /// The number to compare, where there is one.
  default OptionalDouble value() {
    return switch (this) {
      case Figure figure -> OptionalDouble.of(figure.amount());
      case Published published -> OptionalDouble.of(published.amount());
      case Difference difference -> OptionalDouble.of(difference.beforeUsd() - difference.afterUsd());
      case Converted converted -> OptionalDouble.of(converted.amount());
      case Day day -> OptionalDouble.empty();
      case Words words -> OptionalDouble.empty();
      case Unknown unknown -> OptionalDouble.empty();
    };
  }
}
