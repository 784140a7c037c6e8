package runrate.bridge;

import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import runrate.units.Fraction;

/// What the priced calls of one kind come to in a period, exactly.
///
/// @param calls a line whose source does not say how many it is counts as one
/// @param items nothing for those there are none of
public record KindSum(CallKind kind, BigInteger calls, Map<CostItem, Amount> items) {

  /// @param quantity tokens, searches or calls
  /// @param pico     what they cost in pico-dollars
  public record Amount(BigInteger quantity, BigInteger pico) {
    static final Amount NONE = new Amount(BigInteger.ZERO, BigInteger.ZERO);

    boolean isNone() {
      return quantity.signum() == 0;
    }

    Amount plus(Amount other) {
      return new Amount(quantity.add(other.quantity), pico.add(other.pico));
    }
  }

  public KindSum {
    items = Collections.unmodifiableMap(items.isEmpty() ? Map.of() : new EnumMap<>(items));
    if (calls.signum() <= 0 && items.values().stream().anyMatch(item -> !item.isNone())) {
      throw new IllegalArgumentException("calls is %s; what has tokens is one call at least".formatted(calls));
    }
    items.forEach((item, amount) -> {
      if (amount.isNone() && amount.pico().signum() != 0) {
        throw new IllegalArgumentException("%s costs %s pico-dollars and is nothing".formatted(item, amount.pico()));
      }
    });
  }

  static KindSum none(CallKind kind) {
    return new KindSum(kind, BigInteger.ZERO, Map.of());
  }

  /// Two sums of one kind.
  public KindSum plus(KindSum other) {
    Map<CostItem, Amount> both = new EnumMap<>(CostItem.class);
    both.putAll(items);
    other.items.forEach((item, amount) -> both.merge(item, amount, Amount::plus));
    return new KindSum(kind, calls.add(other.calls), both);
  }

  Amount of(CostItem item) {
    return items.getOrDefault(item, Amount.NONE);
  }

  BigInteger promptTokens() {
    return items.entrySet().stream().filter(item -> item.getKey().isPrompt()).map(item -> item.getValue().quantity())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /// Whether a token was read from a cache or written to one.
  public boolean isCached() {
    return items.entrySet().stream().anyMatch(item -> item.getKey().isCache() && !item.getValue().isNone());
  }

  /// What they cost if each token was so many; searches and the calls themselves stay what they are.
  Fraction pico(Fraction tokens) {
    return items.entrySet().stream().map(item -> item.getKey().isToken() ? Fraction.of(item.getValue().pico())
        .times(tokens) : Fraction.of(item.getValue().pico())).reduce(Fraction.ZERO, Fraction::plus);
  }

  BigInteger pico() {
    return items.values().stream().map(Amount::pico).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
