package runrate.desktop.levers;

import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import runrate.scenario.Business;
import runrate.scenario.Purchase;
import runrate.scenario.Scenario;

/// The dials of users and their money. They cost nothing and save nothing; unit economics are made of them.
final class BusinessDials {
  private static final double ANY = Double.NaN;
  private static final double ALMOST_NOBODY = 1e-6;

  static final Dial USERS = business("users", "Users a month", "users", Unit.COUNT, ALMOST_NOBODY, 1e9, 1000, 10,
      Business::users, Business::withUsers);
  static final Dial REQUESTS = business("requestsPerFeature", "Requests a feature", "requestsPerFeature", Unit.COUNT,
      ALMOST_NOBODY, 1e6, 20, 1, Business::requestsPerFeature, Business::withRequestsPerFeature);
  static final Dial FEATURES = business("featuresPerUser", "Features a user", "featuresPerUser", Unit.COUNT, ALMOST_NOBODY,
      1e6, 200, 1, Business::featuresPerUser, Business::withFeaturesPerUser);
  static final Dial SUCCESS = business("successShare", "Success", "successShare", Unit.PERCENT, ALMOST_NOBODY, 1, 1, 0.01,
      Business::successShare, Business::withSuccessShare);
  static final Dial REVENUE = business("revenuePerUserUsd", "Revenue a user", "revenue", Unit.USD, 0, 1e9, 100, 1,
      Business::revenuePerUserUsd, Business::withRevenuePerUserUsd);
  static final Dial CLOUD = business("purchase.unusedCommitmentUsd", "Cloud spend to use up", "cloudCommitment", Unit.USD, 0,
      1e12, 10_000, 100, business -> business.purchase().unusedCommitmentUsd(), BusinessDials::withCommitment);

  private BusinessDials() {}

  /// Spend that is to be used up is used up through the cloud's marketplace.
  private static Business withCommitment(Business business, OptionalDouble usd) {
    return business.withPurchase(usd.isEmpty() ? Purchase.DIRECT : new Purchase(Purchase.Channel.MARKETPLACE, usd));
  }

  private static Dial business(String key, String label, String term, Unit unit, double least, double most, double high,
      double step, Function<Business, OptionalDouble> get, BiFunction<Business, OptionalDouble, Business> with) {
    return new Dial("business." + key, label, term, unit, least, most, 0, high, step, ANY,
        scenario -> get.apply(scenario.business()).orElse(ANY), (s, v) -> changed(s, with, OptionalDouble.of(v)))
        .clearedBy(scenario -> changed(scenario, with, OptionalDouble.empty()));
  }

  private static Scenario changed(Scenario scenario, BiFunction<Business, OptionalDouble, Business> with, OptionalDouble value) {
    return scenario.withBusiness(business -> with.apply(business, value));
  }
}
