package runrate.forecast;

import static runrate.testing.Near.assertNear;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.pricing.RateBook;
import runrate.scenario.ForecastSettings;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// What is owed on the last of November 2026, a month of 30 days, when commitments and capacity meet recorded spend.
class CommitmentForecastTest {
  private static final CostEngine ENGINE = new CostEngine(new RateBook(List.of(
      TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).card(),
      TinyCard.with(TinyModel.of("n", Prices.of(3, 3))).vendor("house", "House").card())));

  private static UnaryOperator<PlanContract> committed(String vendor, double usd) {
    return agreed -> agreed.withVendor(vendor, terms -> terms.withCommitMonthlyUsd(OptionalDouble.of(usd)));
  }

  private static UnaryOperator<PlanContract> reserved(double usd) {
    return agreed -> agreed.withReserved(List.of(
        new ReservedCapacity("house/n", usd, OptionalDouble.empty(), ReservedCapacity.Beyond.ON_DEMAND)));
  }

  /// Thirty dollars a day, all at the lab.
  private static Scenario lab(UnaryOperator<PlanContract> agreed) {
    return Work.of("lab/m", 30, 1_000_000, 0).withPlan(plan -> plan.withContract(agreed.apply(PlanContract.NONE)));
  }

  /// Five dollars a day at the lab, fifteen at the house.
  private static Scenario both(UnaryOperator<PlanContract> agreed) {
    return Work.of("lab/m", 10, 1_000_000, 0).withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("lab/m", 0.5), new RouteShare("house/n", 0.5))))
        .withContract(agreed.apply(PlanContract.NONE)));
  }

  private static BurnForecast forecast(Scenario scenario, int today, double burn, List<Double> recorded) {
    return BurnForecast.of(ENGINE, scenario.withForecast(old ->
        new ForecastSettings(old.month(), today, burn, 0, Seasonality.FLAT, recorded, "bill")));
  }

  private static double monthEnd(Scenario scenario, List<Double> recorded) {
    return forecast(scenario, 10, 1, recorded).monthEndUsd();
  }

  private static List<Double> tenDaysOf(double usd) {
    return Collections.nCopies(10, usd);
  }

  @Test
  void recordedSpendUsesUpNothingOfACommitmentToAVendorWithoutCalls() {
    assertNear(30 * 30 + 500, monthEnd(lab(committed("house", 500)), List.of()));
    assertNear(30 * 30 + 500, monthEnd(lab(committed("house", 500)), tenDaysOf(30)));
    assertNear(20 * 30 + 500, monthEnd(lab(committed("house", 500)), tenDaysOf(0)));
    assertNear(300 + 500, forecast(lab(committed("house", 500)), 10, 0, tenDaysOf(30)).monthEndUsd());
  }

  @Test
  void aCommitmentToAVendorWithoutCallsIsOwedOnTheLastDay() {
    BurnForecast forecast = forecast(lab(committed("house", 500)), 10, 1, List.of());
    assertNear(30, forecast.days().getFirst().usd());
    assertNear(300, forecast.spendToDateUsd());
    assertNear(30 + 500, forecast.days().getLast().usd());
    assertNear(30 * 30 + 500, forecast.unchangedMonthEndUsd());
    assertNear(31 * 30 + 500, forecast.nextMonthUsd());
  }

  @Test
  void everyVendorsSpendIsHeldAgainstItsOwnCommitment() {
    // 10 days of 5 and 20 of 10 are 250 of the 300 at the lab; the house sells 10 days of 15 and 20 of 30
    assertNear(300 + 750, forecast(both(committed("lab", 300)), 10, 2, List.of()).monthEndUsd());
    // if the days so far go on, 150 of the 300 are used, and 450 at the house
    assertNear(300 + 450, forecast(both(committed("lab", 300)), 10, 2, List.of()).unchangedMonthEndUsd());
  }

  @Test
  void recordedSpendIsDividedAmongVendorsAsThePlansIs() {
    // a quarter of what is spent is the lab's: 10 days of 10, then 20 of 5, are 200 of its 300
    assertNear(10 * 40 + 20 * 20 + 100, monthEnd(both(committed("lab", 300)), tenDaysOf(40)));
    assertNear(monthEnd(both(committed("lab", 300)), List.of()), monthEnd(both(committed("lab", 300)), tenDaysOf(20)));
  }

  @Test
  void aDiscountOnTheSumIsTakenOffWhatIsOwedToo() {
    assertNear((20 * 30 + 500) * 0.5, monthEnd(lab(agreed -> committed("house", 500).apply(agreed)
        .withOnSum(sum -> sum.withDiscount(0.5))), tenDaysOf(0)));
  }

  /// The house's five million tokens a day come in eight hours, 10,417 a minute; half of them find room.
  @Test
  void theBurnMultiplierIsOfWhatUseCostsAndNotOfTheLoad() {
    Scenario half = both(agreed -> agreed.withReserved(List.of(new ReservedCapacity("house/n", 60,
        OptionalDouble.of(2_500_000.0 / 480), ReservedCapacity.Beyond.ON_DEMAND))));
    // five at the lab and 7.50 beyond the capacity, then twice as much; the capacity's two stay
    assertNear(10 * (12.5 + 2) + 20 * (2 * 12.5 + 2), forecast(half, 10, 2, List.of()).monthEndUsd());
  }

  @Test
  void reservedCapacityIsOwedWhateverWasRecorded() {
    // the lab's five a day and two of the capacity's sixty; what ten days of nothing leave unpaid comes last
    assertNear(30 * 5 + 60, monthEnd(both(reserved(60)), List.of()));
    assertNear(20 * 5 + 60, monthEnd(both(reserved(60)), tenDaysOf(0)));
    assertNear(10 * 9 + 20 * 7, monthEnd(both(reserved(60)), tenDaysOf(9)));
  }
}
