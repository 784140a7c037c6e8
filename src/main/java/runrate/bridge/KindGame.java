package runrate.bridge;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.units.Fraction;

/// What calls of one kind would cost with some factors of the earlier period and the others of the later one.
///
/// Where a period has none of a kind, its price, cache and length are taken to be those of the other, so that a model
/// that comes or goes is mix, and volume as far as all calls became more or fewer. The same holds for a class of tokens
/// that only one of them has, and for the shares of a period without calls: its change is volume.
record KindGame(Side before, Side after) {
  /// Factors that say how many calls of the kind there are; the others say what one of them costs.
  private static final int CALLS = 1 << BridgeFactor.VOLUME.ordinal() | 1 << BridgeFactor.MIX.ordinal();

  /// @param all calls of all kinds
  record Side(KindSum sum, BigInteger all) {
    boolean hasCalls() {
      return sum.calls().signum() > 0;
    }

    boolean hasPrompt() {
      return sum.promptTokens().signum() > 0;
    }
  }

  /// Pico-dollars by set: with the factors of the set as they are after, bit i for that of ordinal i.
  List<Fraction> values() {
    Map<Integer, Fraction> calls = new HashMap<>();
    Map<Integer, Fraction> aCall = new HashMap<>();
    return IntStream.range(0, 1 << BridgeFactor.values().length).mapToObj(set -> calls.computeIfAbsent(set & CALLS,
        this::calls).times(aCall.computeIfAbsent(set & ~CALLS, this::aCall))).toList();
  }

  private Fraction calls(int set) {
    return Fraction.of(side(set, BridgeFactor.VOLUME).all()).times(share(side(set, BridgeFactor.MIX)));
  }

  private Fraction aCall(int set) {
    return Stream.of(CostItem.values()).map(item -> quantity(item, set).times(price(item, side(set,
        BridgeFactor.PRICE)))).reduce(Fraction.ZERO, Fraction::plus);
  }

  private Side side(int set, BridgeFactor factor) {
    return (set & 1 << factor.ordinal()) == 0 ? before : after;
  }

  private Side other(Side side) {
    return side == before ? after : before;
  }

  private Fraction share(Side side) {
    Side known = side.all().signum() == 0 ? other(side) : side;
    return known.all().signum() == 0 ? Fraction.ZERO : new Fraction(known.sum().calls(), known.all());
  }

  /// Of a call.
  private Fraction quantity(CostItem item, int set) {
    Side chosen = side(set, BridgeFactor.LENGTH);
    KindSum told = (chosen.hasCalls() ? chosen : other(chosen)).sum();
    if (told.calls().signum() == 0) {
      return Fraction.ZERO;
    }
    if (!item.isPrompt()) {
      return new Fraction(told.of(item).quantity(), told.calls());
    }
    return new Fraction(told.promptTokens(), told.calls()).times(cacheShare(item, side(set, BridgeFactor.CACHE)));
  }

  private Fraction cacheShare(CostItem item, Side side) {
    KindSum known = (side.hasPrompt() ? side : other(side)).sum();
    return known.promptTokens().signum() == 0 ? Fraction.ZERO
        : new Fraction(known.of(item).quantity(), known.promptTokens());
  }

  private Fraction price(CostItem item, Side side) {
    KindSum.Amount own = side.sum().of(item);
    KindSum.Amount known = own.isNone() ? other(side).sum().of(item) : own;
    return known.isNone() ? Fraction.ZERO : new Fraction(known.pico(), known.quantity());
  }
}
