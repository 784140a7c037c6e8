package runrate.costing;

import runrate.pricing.TokenClass;

/// The month's cost by token class, with fees and what the contract takes off (negative) or tops up
/// (positive). The parts add up to the month's cost.
public record Breakdown(double uncachedInputUsd, double cacheReadUsd, double cacheWriteUsd,
    double outputUsd, double thinkingUsd, double feesUsd, double contractUsd) {

  public double of(TokenClass tokenClass) {
    return switch (tokenClass) {
      case UNCACHED_INPUT -> uncachedInputUsd;
      case CACHE_READ -> cacheReadUsd;
      case CACHE_WRITE -> cacheWriteUsd;
      case OUTPUT -> outputUsd;
      case THINKING -> thinkingUsd;
    };
  }

  public double listUsd() {
    return uncachedInputUsd + cacheReadUsd + cacheWriteUsd + outputUsd + thinkingUsd + feesUsd;
  }

  public double totalUsd() {
    return listUsd() + contractUsd;
  }
}
