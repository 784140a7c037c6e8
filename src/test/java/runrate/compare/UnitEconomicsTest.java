package runrate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.scenario.Business;
import runrate.scenario.Purchase;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// A thousand requests of a million tokens at a dollar: $1,000 a month, $1 a request.
class UnitEconomicsTest {
  private static final CostEngine ENGINE = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
  private static final Scenario MONTH = Work.of("lab/m", 1000, 1_000_000, 0);

  private static UnitEconomics of(Scenario scenario) {
    return UnitEconomics.of(ENGINE, scenario, ENGINE.report(scenario));
  }

  private static UnitEconomics of(UnaryOperator<Business> change) {
    return of(MONTH.withBusiness(change));
  }

  @Test
  void threeRequestsMakeAFeatureOfThreeDollars() {
    UnitEconomics unit = of(business -> business.withRequestsPerFeature(OptionalDouble.of(3)));
    assertNear(1, unit.requestUsd());
    assertNear(3, unit.featureUsd().getAsDouble());
    assertTrue(unit.userUsd().isEmpty());
  }

  @Test
  void usersFollowFromRequestsUnlessTheyAreCounted() {
    UnitEconomics derived = of(business -> business.withRequestsPerFeature(OptionalDouble.of(2))
        .withFeaturesPerUser(OptionalDouble.of(5)));
    assertNear(100, derived.users().getAsDouble());
    assertNear(10, derived.userUsd().getAsDouble());
    UnitEconomics counted = of(business -> business.withUsers(OptionalDouble.of(50)));
    assertNear(20, counted.userUsd().getAsDouble());
  }

  @Test
  void anOutcomeCarriesItsFailures() {
    assertNear(1 / 0.8, of(business -> business.withSuccessShare(OptionalDouble.of(0.8))).outcomeUsd().getAsDouble());
    Scenario dear = MONTH.withBusiness(business -> business.withSuccessShare(OptionalDouble.of(0.5)))
        .withQuality(book -> book.withFloor(0).withCostCeiling(OptionalDouble.empty()).withFailedOutcomeCostUsd(4));
    assertNear((1 + 0.5 * 4) / 0.5, of(dear).outcomeUsd().getAsDouble());
  }

  @Test
  void aUsersMoneyLeavesAMarginAndEnoughUsersPayTheMonth() {
    UnitEconomics unit = of(business -> business.withUsers(OptionalDouble.of(100))
        .withRevenuePerUserUsd(OptionalDouble.of(25)));
    assertNear(15, unit.marginUsd().getAsDouble());
    assertNear(40, unit.breakEvenUsers().getAsDouble());
    assertTrue(of(business -> business.withUsers(OptionalDouble.of(100)).withRevenuePerUserUsd(OptionalDouble.of(0)))
        .breakEvenUsers().isEmpty());
  }

  @Test
  void threeHundredAndThirtyThreeUsersDoNotPayAThousandDollarsThreeHundredAndThirtyFourDo() {
    assertNear(334, of(business -> business.withRevenuePerUserUsd(OptionalDouble.of(3))).breakEvenUsers()
        .getAsDouble());
    assertNear(250, of(business -> business.withRevenuePerUserUsd(OptionalDouble.of(4))).breakEvenUsers()
        .getAsDouble());
  }

  @Test
  void usersWhoMakeOtherRequestsThanTheWorkloadAreTold() {
    Scenario contradicting = MONTH.withBusiness(business -> business.withUsers(OptionalDouble.of(10))
        .withRequestsPerFeature(OptionalDouble.of(5)).withFeaturesPerUser(OptionalDouble.of(10)));
    assertTrue(ENGINE.check(contradicting).stream().anyMatch(problem -> problem.where().equals("business.users")
        && problem.what().contains("make 500 requests a month, but the workload has 1,000")),
        () -> ENGINE.check(contradicting).toString());
  }

  @Test
  void aMarketplaceDrawsDownWhatWouldLapseAndNoMoreThanTheMonth() {
    assertNear(300, of(business -> business.withPurchase(
        new Purchase(Purchase.Channel.MARKETPLACE, OptionalDouble.of(300)))).drawnUsd());
    assertNear(1000, of(business -> business.withPurchase(
        new Purchase(Purchase.Channel.MARKETPLACE, OptionalDouble.of(5000)))).drawnUsd());
    assertEquals(0, of(business -> business.withPurchase(
        new Purchase(Purchase.Channel.DIRECT, OptionalDouble.of(5000)))).drawnUsd());
  }

  @Test
  void aYearGrowsMonthByMonth() {
    Scenario growing = MONTH.withForecast(forecast -> forecast.withGrowthPerMonth(0.1));
    double expected = 1000 * (Math.pow(1.1, 12) - 1) / 0.1;
    assertNear(expected, YearCost.of(ENGINE, growing).totalUsd());
    assertNear(12_000, YearCost.of(ENGINE, MONTH).totalUsd());
  }
}
