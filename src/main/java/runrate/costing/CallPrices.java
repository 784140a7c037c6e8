package runrate.costing;

import java.util.function.ToDoubleFunction;
import runrate.pricing.CacheDiscount;
import runrate.pricing.PriceSet;
import runrate.pricing.Region;
import runrate.pricing.TokenClass;

/// The prices one call pays, by token class, in USD per million tokens, after period, long-context
/// tier, service mode and region.
public record CallPrices(double uncachedInput, double cacheRead, double cacheWrite, double output, double thinking) {

  /// @param lifetime cache lifetime whose write price applies; a set without one writes at the input
  ///                 price, and a set without a cached price reads at it too
  static CallPrices of(PriceSet set, String lifetime) {
    double input = set.input().doubleValue();
    double output = set.output().doubleValue();
    var write = set.cacheWrite().get(lifetime);
    return new CallPrices(input,
        set.cacheRead().isPresent() ? set.cacheRead().get().doubleValue() : input,
        write != null ? write.doubleValue() : input,
        output,
        set.reasoning().isPresent() ? set.reasoning().get().doubleValue() : output);
  }

  CallPrices withCacheWrite(double usd) {
    return new CallPrices(uncachedInput, cacheRead, usd, output, thinking);
  }

  public double of(TokenClass tokenClass) {
    return switch (tokenClass) {
      case UNCACHED_INPUT -> uncachedInput;
      case CACHE_READ -> cacheRead;
      case CACHE_WRITE -> cacheWrite;
      case OUTPUT -> output;
      case THINKING -> thinking;
    };
  }

  /// Applies a service mode's multiplier; what it does to cached tokens is the vendor's rule.
  CallPrices inMode(double multiplier, CacheDiscount discount) {
    double input = uncachedInput * multiplier;
    return switch (discount) {
      case STACK -> map(tokenClass -> of(tokenClass) * multiplier);
      case NONE -> new CallPrices(input, input, input, output * multiplier, thinking * multiplier);
      case REPLACE -> new CallPrices(input, cacheRead, cacheWrite * multiplier, output * multiplier,
          thinking * multiplier);
    };
  }

  CallPrices inRegion(Region region) {
    return region.multiplier() == 1
        ? this : map(tokenClass -> of(tokenClass) * region.multiplierOn(tokenClass));
  }

  /// A mean of prices with part of its calls moved from one price to another.
  CallPrices moved(CallPrices from, CallPrices to, double share) {
    return map(tokenClass -> of(tokenClass) + share * (to.of(tokenClass) - from.of(tokenClass)));
  }

  private CallPrices map(ToDoubleFunction<TokenClass> price) {
    return new CallPrices(price.applyAsDouble(TokenClass.UNCACHED_INPUT),
        price.applyAsDouble(TokenClass.CACHE_READ), price.applyAsDouble(TokenClass.CACHE_WRITE),
        price.applyAsDouble(TokenClass.OUTPUT), price.applyAsDouble(TokenClass.THINKING));
  }
}
