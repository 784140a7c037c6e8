package runrate.compare;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.scenario.Business;
import runrate.scenario.Scenario;
import runrate.tradeoff.SuccessCost;
import runrate.tradeoff.TaskOutcome;

/// What a request, a feature, a user and an outcome cost, and what is left of a user's money. An amount is
/// absent while a number it needs is.
///
/// `feature = request * requests per feature`; `users = requests / (requests per feature * features per user)`
/// unless the user counts them; `user = month / users`; `outcome = (feature + (1 - success) * cost of a failed
/// outcome) / success`, of a request where requests per feature are unknown (cost model 4.8), or what a success of all
/// tasks costs where each says how often it succeeds; `margin = revenue -
/// user`; break-even at `month / revenue` users.
///
/// @param breakEvenUsers whole users whose money pays the month
/// @param drawnUsd       part of the month a cloud commitment pays
public record UnitEconomics(double requestUsd, OptionalDouble featureUsd, OptionalDouble users, OptionalDouble userUsd,
    OptionalDouble outcomeUsd, OptionalDouble marginUsd, OptionalDouble breakEvenUsers, double drawnUsd) {
  /// What rounding may add to a whole number of users.
  private static final double ALMOST = 1e-9;

  public static UnitEconomics of(CostEngine engine, Scenario scenario, CostReport cost) {
    return of(scenario, cost.callsPerMonth(), cost.monthUsd(), TaskOutcome.usdPerSuccess(
        TaskOutcome.of(engine, scenario, cost), scenario, cost.monthUsd()));
  }

  /// @param monthUsd      what the month is taken to cost, at list price or as invoiced
  /// @param usdPerSuccess of a request, where every task says how often it succeeds
  static UnitEconomics of(Scenario scenario, double requests, double monthUsd, OptionalDouble usdPerSuccess) {
    Business business = scenario.business();
    double request = requests == 0 ? 0 : monthUsd / requests;
    OptionalDouble feature = map(business.requestsPerFeature(), count -> request * count);
    OptionalDouble users = users(business, requests);
    OptionalDouble user = map(users, count -> monthUsd / count);
    OptionalDouble revenue = business.revenuePerUserUsd();
    return new UnitEconomics(request, feature, users, user,
        usdPerSuccess.isPresent() ? map(usdPerSuccess, usd -> usd * business.requestsPerFeature().orElse(1))
            : SuccessCost.ofUse(scenario, feature.orElse(request)),
        revenue.isPresent() ? map(user, usd -> revenue.getAsDouble() - usd) : OptionalDouble.empty(),
        revenue.orElse(0) == 0 ? OptionalDouble.empty() : map(revenue, usd -> Math.ceil(monthUsd / usd - ALMOST)),
        business.purchase().drawnUsd(monthUsd));
  }

  private static OptionalDouble users(Business business, double requests) {
    if (business.users().isPresent()) {
      return business.users();
    }
    if (requests == 0 || business.requestsPerFeature().isEmpty() || business.featuresPerUser().isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(requests / (business.requestsPerFeature().getAsDouble()
        * business.featuresPerUser().getAsDouble()));
  }

  private static OptionalDouble map(OptionalDouble value, DoubleUnaryOperator change) {
    return value.isPresent() ? OptionalDouble.of(change.applyAsDouble(value.getAsDouble())) : OptionalDouble.empty();
  }
}
