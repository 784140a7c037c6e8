package runrate.desktop.prices;

import java.math.BigDecimal;
import java.util.List;
import runrate.inputs.Range;
import runrate.text.Notation;
import runrate.text.Typed;
import runrate.text.TypedNumber;

/// Prices and discounts as people type them, in any notation; what has two readings is asked back.
final class TypedPrice {
  private static final Notation USD = notation(List.of("usd", "dollars", "$"), "1");
  private static final Notation PER_CENT = notation(List.of("per cent", "percent", "%"), "0.01");
  private static final Range DISCOUNT = new Range(0, false, 0.9999, false, "below 1", 0);

  private TypedPrice() {}

  private static Notation notation(List<String> words, String scale) {
    return new Notation(words, new BigDecimal(scale), true, "2.40 and 2,40", TypedPrice::plain, "");
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /// USD per million tokens.
  ///
  /// @throws NumberFormatException with what is wrong, in words
  static BigDecimal usd(String typed) {
    return number(typed, "price", TypedNumber.read(typed, USD, Range.AT_LEAST_ZERO),
        "Write it in USD per million tokens, like 2.40");
  }

  /// A share, typed as per cent.
  ///
  /// @throws NumberFormatException with what is wrong, in words
  static BigDecimal discount(String typed) {
    return number(typed, "discount", TypedNumber.read(typed, PER_CENT, DISCOUNT), "Write per cent below 100, like 15");
  }

  /// What is thrown where a price must be given and is not.
  static NumberFormatException missing() {
    return new NumberFormatException("'' is not a price. Write it in USD per million tokens, like 2.40");
  }

  private static BigDecimal number(String typed, String what, Typed read, String hint) {
    return switch (read) {
      case Typed.Number(double value) -> BigDecimal.valueOf(value);
      case Typed.Either(double pointed, double grouped) -> throw new NumberFormatException(
          "'%s' may mean %s or %s. Write one of them".formatted(typed, plain(pointed), plain(grouped)));
      case Typed.Refused _, Typed.Nothing _ ->
          throw new NumberFormatException("'%s' is not a %s. %s".formatted(typed, what, hint));
    };
  }
}
