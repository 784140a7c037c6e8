package runrate.scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import runrate.units.Require;

/// What the user knows of the business behind the requests, for unit economics: cost per feature, user and
/// outcome, margin, break-even. Everything is the user's own number; what is unknown is absent.
///
/// @param requestsPerFeature requests one use of the product's feature makes
/// @param featuresPerUser    uses of the feature by one user in a month
/// @param users              users a month; where absent they follow from the requests and the two above
/// @param successShare       part of the feature's uses that reach the user's goal, above 0 up to 1
/// @param revenuePerUserUsd  what a user pays a month
/// @param purchase           where the models are bought
/// @param currency           another currency to show amounts in
public record Business(OptionalDouble requestsPerFeature, OptionalDouble featuresPerUser, OptionalDouble users,
    OptionalDouble successShare, OptionalDouble revenuePerUserUsd, Purchase purchase, Optional<CurrencyRate> currency) {
  public static final Business UNKNOWN = new Business(OptionalDouble.empty(), OptionalDouble.empty(),
      OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Purchase.DIRECT, Optional.empty());

  public Business {
    requestsPerFeature.ifPresent(count -> Require.aboveZero("requestsPerFeature", count, "requests"));
    featuresPerUser.ifPresent(count -> Require.aboveZero("featuresPerUser", count, "uses a month"));
    users.ifPresent(count -> Require.aboveZero("users", count, "users"));
    successShare.ifPresent(share -> Require.share("successShare", share));
    successShare.ifPresent(share -> Require.aboveZero("successShare", share, "of the uses"));
    revenuePerUserUsd.ifPresent(usd -> Require.atLeastZero("revenuePerUserUsd", usd, "USD a month"));
  }

  /// The currency amounts are shown in; US dollars if empty.
  public Optional<CurrencyRate> shownCurrency() {
    return currency.filter(CurrencyRate::shown);
  }

  public Business withRequestsPerFeature(OptionalDouble count) {
    return new Business(count, featuresPerUser, users, successShare, revenuePerUserUsd, purchase, currency);
  }

  public Business withFeaturesPerUser(OptionalDouble count) {
    return new Business(requestsPerFeature, count, users, successShare, revenuePerUserUsd, purchase, currency);
  }

  public Business withUsers(OptionalDouble count) {
    return new Business(requestsPerFeature, featuresPerUser, count, successShare, revenuePerUserUsd, purchase,
        currency);
  }

  public Business withSuccessShare(OptionalDouble share) {
    return new Business(requestsPerFeature, featuresPerUser, users, share, revenuePerUserUsd, purchase, currency);
  }

  public Business withRevenuePerUserUsd(OptionalDouble usd) {
    return new Business(requestsPerFeature, featuresPerUser, users, successShare, usd, purchase, currency);
  }

  public Business withPurchase(Purchase newPurchase) {
    return new Business(requestsPerFeature, featuresPerUser, users, successShare, revenuePerUserUsd, newPurchase,
        currency);
  }

  public Business withCurrency(Optional<CurrencyRate> rate) {
    return new Business(requestsPerFeature, featuresPerUser, users, successShare, revenuePerUserUsd, purchase, rate);
  }
}
