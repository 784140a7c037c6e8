package runrate.costing;

import java.util.List;
import java.util.Optional;
import runrate.pricing.ListSpend;
import runrate.pricing.OwnPrice;
import runrate.scenario.Failure;
import runrate.scenario.ReservedCapacity;

/// How a model's calls come to be invoiced: at list price, at one agreed for this model, or on capacity that
/// is paid by the month.
///
/// @param settled       whether its price was agreed, so that no discount is taken off it
/// @param reserved      capacity for the model
/// @param tokensPerCall of prompt and answer, as the model counts them, as often as they are billed; 0 where nothing is
///                      reserved
/// @param dayWeights    how often an average day's work is done on each day the capacity is asked for
/// @param capacityShare the part of the capacity that is its own, where several tasks use it
record RouteBilling(boolean settled, Optional<ReservedCapacity> reserved, double tokensPerCall,
    List<Double> dayWeights, double capacityShare) {
  private static final List<Double> AVERAGE_DAY = List.of(1.0);

  static final RouteBilling AT_LIST = new RouteBilling(false, Optional.empty(), 0, AVERAGE_DAY, 1);

  RouteBilling {
    dayWeights = List.copyOf(dayWeights);
  }

  static RouteBilling of(RouteTerms terms, Optional<ReservedCapacity> reserved, AnswerTokens answer,
      List<PricedTurns> turns, Failure failure) {
    var source = terms.offer().sources().get(terms.period().source());
    return new RouteBilling(source != null && source.kind().equals(OwnPrice.SOURCE_KIND), reserved,
        reserved.isEmpty() ? 0 : failure.billedTokens(promptTokens(turns), answer.output() + answer.thinking()),
        AVERAGE_DAY, 1);
  }

  /// The same of a month whose days are not alike.
  RouteBilling onDays(List<Double> weights) {
    return new RouteBilling(settled, reserved, tokensPerCall, weights, capacityShare);
  }

  /// The same where other tasks send calls to the capacity, too.
  ///
  /// @param share part of the tokens it is asked for that are this one's
  RouteBilling withCapacityShare(double share) {
    return new RouteBilling(settled, reserved, tokensPerCall / share, dayWeights, share);
  }

  private static double promptTokens(List<PricedTurns> turns) {
    double tokens = 0;
    for (PricedTurns some : turns) {
      tokens += some.share() * some.tokens().all();
    }
    return tokens;
  }

  /// The part of its live calls that is not paid by the token: it fits into what is reserved, or is refused.
  double reservedShare(double callsPerMinute) {
    if (reserved.isEmpty()) {
      return 0;
    }
    return reserved.get().beyond() == ReservedCapacity.Beyond.REFUSE ? 1
        : fittingShare(reserved.get(), callsPerMinute);
  }

  /// Busier days leave more calls without room, and have more of them.
  private double fittingShare(ReservedCapacity capacity, double callsPerMinute) {
    double fits = 0;
    double all = 0;
    for (double weight : dayWeights) {
      fits += weight * capacity.fittingShare(weight * callsPerMinute * tokensPerCall);
      all += weight;
    }
    return all == 0 ? 1 : fits / all;
  }

  /// The part of its live calls that is turned away.
  double refusedShare(double callsPerMinute) {
    return reserved.filter(capacity -> capacity.beyond() == ReservedCapacity.Beyond.REFUSE)
        .map(capacity -> 1 - fittingShare(capacity, callsPerMinute)).orElse(0.0);
  }

  /// What its tokens at their prices are on the invoice. Capacity serves live calls; batched ones are no part of what
  /// it has to carry a minute, and are paid at the price of their mode.
  ///
  /// @param livePart       part of the amount that live calls cost
  /// @param callsPerMinute live ones
  ListSpend spend(double usd, double livePart, double callsPerMinute) {
    double free = usd * livePart * reservedShare(callsPerMinute);
    return settled ? new ListSpend(0, usd - free, free) : new ListSpend(usd - free, 0, free);
  }
}
