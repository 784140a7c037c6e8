package runrate.files.foreign;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import runrate.pricing.PriceSet;

/// What a list says a model charges in one situation, in USD per million tokens; any of it may be unknown.
record Quote(Optional<BigDecimal> input, Optional<BigDecimal> output, Optional<BigDecimal> reasoning,
    Optional<BigDecimal> cacheRead, Optional<BigDecimal> write5m, Optional<BigDecimal> write1h) {

  boolean isEmpty() {
    return input.isEmpty() && output.isEmpty() && cacheRead.isEmpty() && write5m.isEmpty() && write1h.isEmpty();
  }

  /// Whether it is enough to price a call.
  boolean isWhole() {
    return input.isPresent() && output.isPresent();
  }

  /// The same with what it lacks taken from another.
  Quote over(Quote other) {
    return new Quote(input.or(other::input), output.or(other::output), reasoning.or(other::reasoning),
        cacheRead.or(other::cacheRead), write5m.or(other::write5m), write1h.or(other::write1h));
  }

  /// Google's rent for keeping an entry stands where others have the price of writing one; it is below
  /// the price of reading, which no writing is.
  boolean hasRentForWriting() {
    return write5m.isPresent() && write5m.get().signum() > 0
        && cacheRead.map(read -> write5m.get().compareTo(read) < 0).orElse(false);
  }

  Quote withoutWrite5m() {
    return new Quote(input, output, reasoning, cacheRead, Optional.empty(), write1h);
  }

  /// Lists write 0 for thinking they do not price apart.
  boolean hasFreeThinking() {
    return reasoning.isPresent() && reasoning.get().signum() == 0 && output.isPresent() && output.get().signum() > 0;
  }

  /// The prices as a card holds them: thinking only where it differs from the answer, and no entry for
  /// writing where the list writes 0 beside a price for input, which says that writing costs no more.
  PriceSet prices() {
    Map<String, BigDecimal> writes = new LinkedHashMap<>();
    write5m.filter(this::isCharged).ifPresent(usd -> writes.put("5m", usd));
    write1h.filter(this::isCharged).ifPresent(usd -> writes.put("1h", usd));
    Optional<BigDecimal> thinking = hasFreeThinking() ? Optional.empty()
        : reasoning.filter(usd -> !usd.equals(output.orElseThrow()));
    return new PriceSet(input.orElseThrow(), output.orElseThrow(), thinking, cacheRead, writes);
  }

  private boolean isCharged(BigDecimal write) {
    return write.signum() > 0 || input.orElseThrow().signum() == 0;
  }
}
