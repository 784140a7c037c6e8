package runrate.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import runrate.costing.CostLine;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.pricing.TokenClass;
import runrate.scenario.CachePlan;
import runrate.scenario.LifetimeShare;
import runrate.scenario.Scenario;
import runrate.units.Fraction;

/// How the tokens of prompts are paid: parts that are read anew, found in a cache and written to one for five minutes
/// or an hour. They add up to 1.
public record PromptMix(Fraction uncached, Fraction read, Fraction written5m, Fraction written1h) {
  public static final PromptMix NO_CACHE = new PromptMix(Fraction.ONE, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);
  private static final String HOUR = "1h";
  private static final int PLACES = 9;

  public PromptMix {
    if (!uncached.plus(read).plus(written5m).plus(written1h).equals(Fraction.ONE)
        || List.of(uncached, read, written5m, written1h).stream().anyMatch(part -> part.signum() < 0)) {
      throw new IllegalArgumentException("the parts of a prompt are %s, %s, %s and %s; none below 0, together 1"
          .formatted(uncached, read, written5m, written1h));
    }
  }

  /// That of all prompts of a plan's month together, to the ninth place.
  ///
  /// @param report of the scenario
  public static PromptMix of(Scenario scenario, CostReport report) {
    Map<String, String> lifetimes = report.byModel().stream().collect(Collectors.toMap(ModelCost::model,
        ModelCost::lifetime, (one, other) -> one));
    double uncached = 0;
    double read = 0;
    double brief = 0;
    double hour = 0;
    for (CostLine line : report.lines()) {
      double tokens = line.calls() * line.tokensPerCall();
      double hourly = hourShare(scenario.plan().caching(), lifetimes.getOrDefault(line.model(), ""));
      uncached += line.tokenClass() == TokenClass.UNCACHED_INPUT ? tokens : 0;
      read += line.tokenClass() == TokenClass.CACHE_READ ? tokens : 0;
      brief += line.tokenClass() == TokenClass.CACHE_WRITE ? tokens * (1 - hourly) : 0;
      hour += line.tokenClass() == TokenClass.CACHE_WRITE ? tokens * hourly : 0;
    }
    double all = uncached + read + brief + hour;
    return all == 0 ? NO_CACHE : of(read / all, brief / all, hour / all);
  }

  private static PromptMix of(double read, double written5m, double written1h) {
    Fraction found = fraction(read);
    Fraction brief = fraction(written5m);
    Fraction hour = fraction(written1h);
    return new PromptMix(Fraction.ONE.minus(found).minus(brief).minus(hour), found, brief, hour);
  }

  /// Of the tokens a model's calls write, the part that is written for an hour.
  private static double hourShare(CachePlan caching, String lifetime) {
    return lifetime.equals(HOUR) ? 1 : !lifetime.contains(HOUR) ? 0 : caching.lifetimes().stream().filter(part ->
        part.lifetime().equals(HOUR)).mapToDouble(LifetimeShare::share).sum();
  }

  /// A share as an exact number.
  static Fraction fraction(double share) {
    // down, so that parts of a whole are never more than it; what is off by the precision of a double is not
    BigDecimal cut = BigDecimal.valueOf(share).setScale(PLACES + 3, RoundingMode.HALF_UP).setScale(PLACES,
        RoundingMode.DOWN);
    return new Fraction(cut.unscaledValue(), BigDecimal.ONE.movePointRight(PLACES).toBigIntegerExact());
  }

  /// What a token costs in whole pico-dollars, rounded half to even.
  long pico(PricedSpan span) {
    Fraction price = part(uncached, span.input()).plus(part(read, span.cacheRead())).plus(part(written5m,
        span.cacheWrite5m())).plus(part(written1h, span.cacheWrite1h()));
    return new BigDecimal(price.numerator()).divide(new BigDecimal(price.denominator()), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  private static Fraction part(Fraction of, long pico) {
    return of.times(Fraction.of(pico, 1));
  }
}
