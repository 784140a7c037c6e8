package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import runrate.capacity.ReservedUse;
import runrate.forecast.BurnForecast;
import runrate.pricing.Contract;
import runrate.pricing.OwnPrice;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.pricing.VendorTerms;
import runrate.pricing.VolumeBracket;
import runrate.savings.Lever;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.ForecastSettings;
import runrate.scenario.MonthDays;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.ReservedCapacity.Beyond;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.scenario.VendorContract;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.text.VendorTermsSentence;
import runrate.units.Problem;

/// Terms of a scenario with single vendors, and capacity paid by the month.
class VendorContractTest {
  private static final RateCard LAB = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).card();
  private static final RateCard HOUSE = TinyCard.with(TinyModel.of("n", Prices.of(3, 3))).vendor("house", "House")
      .card();
  private static final CostEngine ENGINE = new CostEngine(new RateBook(List.of(LAB, HOUSE)));

  /// So many millions of tokens in one call each: half of them at a dollar of the lab, half at three of the house.
  private static Scenario halfAndHalf(double calls, UnaryOperator<PlanContract> agreed) {
    return Work.of("lab/m", calls, 1_000_000, 0).withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("lab/m", 0.5), new RouteShare("house/n", 0.5))))
        .withContract(agreed.apply(PlanContract.NONE)));
  }

  private static UnaryOperator<PlanContract> lab(UnaryOperator<VendorContract> terms) {
    return agreed -> agreed.withVendor("lab", terms);
  }

  private static UnaryOperator<PlanContract> off(double share) {
    return lab(terms -> terms.withDiscount(OptionalDouble.of(share)));
  }

  @Test
  void aDiscountHoldsAtItsOwnVendorOnly() {
    CostReport report = ENGINE.report(halfAndHalf(100, off(0.15)));
    // 50 of the lab at 15 % off, 150 of the house in full
    assertNear(50 * 0.85 + 150, report.monthUsd());
    assertNear(-7.5, report.breakdown().contractUsd());
    assertNear(42.5, report.byModel().getFirst().monthUsd());
    assertEquals(VendorInvoice.Origin.SCENARIO, report.invoices().getFirst().origin());
    assertNear(200, ENGINE.report(halfAndHalf(100, agreed -> agreed.withVendor("other",
        terms -> terms.withDiscount(OptionalDouble.of(0.5))))).monthUsd());
  }

  @Test
  void bracketsComeBeforeTheDiscountThenTheSurchargeThenTheCommitmentThenThePlansContract() {
    UnaryOperator<PlanContract> all = lab(terms -> terms.withVolumeBrackets(List.of(
        new VolumeBracket(OptionalDouble.of(1_000), 0), new VolumeBracket(OptionalDouble.empty(), 0.2)))
        .withDiscount(OptionalDouble.of(0.1)).withSurcharge(OptionalDouble.of(0.055))
        .withCommitMonthlyUsd(OptionalDouble.of(1_500)));
    // 1,000 + 1,000 * 0.8 = 1,800; less 10 % is 1,620; and 5.5 % is 1,709.10; the house sells 6,000
    assertNear(1_709.1 + 6_000, ENGINE.report(halfAndHalf(4_000, all)).monthUsd());
    // 200 * 0.9 * 1.055 is below 1,500
    assertNear(1_500 + 600, ENGINE.report(halfAndHalf(400, all)).monthUsd());
    assertNear(2_100 * 0.5, ENGINE.report(halfAndHalf(400, agreed -> all.apply(agreed)
        .withOnSum(sum -> sum.withDiscount(0.5)))).monthUsd());
  }

  @Test
  void aChannelsSurchargeIsPutOnItsList() {
    assertNear(2_373.75, ENGINE.report(Work.of("lab/m", 2_250, 1_000_000, 0).withPlan(plan -> plan.withContract(
        lab(terms -> terms.withSurcharge(OptionalDouble.of(0.055))).apply(PlanContract.NONE)))).monthUsd());
    var published = new VendorTerms(0, Contract.NONE.withSurcharge(0.055));
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).terms(published).engine();
    assertNear(2_373.75, engine.report(Work.of("lab/m", 2_250, 1_000_000, 0)).monthUsd());
  }

  @Test
  void whatTheScenarioSaysStandsBeforeTheCardAndTheRestStaysAsOnTheCard() {
    var card = new VendorTerms(100, new Contract(List.of(), OptionalDouble.empty(), 0.3));
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).terms(card).engine();
    Scenario thousand = Work.of("lab/m", 1_000, 1_000_000, 0);
    assertNear(900 * 0.7, engine.report(thousand).monthUsd());
    assertNear(900 * 0.85, engine.report(thousand.withPlan(plan -> plan.withContract(
        off(0.15).apply(PlanContract.NONE)))).monthUsd());
    assertNear(900 * 0.7 * 1.1, engine.report(thousand.withPlan(plan -> plan.withContract(
        lab(terms -> terms.withSurcharge(OptionalDouble.of(0.1))).apply(PlanContract.NONE)))).monthUsd());
  }

  @Test
  void aPriceAgreedForOneModelIsNotDiscountedAgain() {
    var model = TinyCard.with(TinyModel.of("m", Prices.of(1, 1)), TinyModel.of("o", Prices.of(1, 1))).card();
    RateCard own = TinyCard.with(TinyModel.of("m", Prices.of(0.6, 1))).sourceKind(OwnPrice.SOURCE_KIND).card();
    var engine = new CostEngine(new RateBook(List.of(model), List.of(own)));
    Scenario both = Work.of("lab/m", 200, 1_000_000, 0).withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("lab/m", 0.5), new RouteShare("lab/o", 0.5)))).withContract(off(0.5).apply(PlanContract.NONE)));
    CostReport report = engine.report(both);
    // 100 at the agreed 0.60 stay, 100 at a dollar are halved
    assertNear(60 + 50, report.monthUsd());
    assertNear(60, report.byModel().getFirst().monthUsd());
  }

  @Test
  void callsOnReservedCapacityCostNothingMore() {
    Scenario reserved = halfAndHalf(100, agreed -> agreed.withReserved(List.of(
        new ReservedCapacity("house/n", 40, OptionalDouble.empty(), Beyond.ON_DEMAND))));
    CostReport report = ENGINE.report(reserved);
    assertNear(50 + 40, report.monthUsd());
    assertNear(200, report.breakdown().listUsd());
    assertNear(40, report.byModel().getLast().monthUsd());
    assertNear(90, ENGINE.prepare(reserved).monthUsd());
  }

  /// 96 calls of a million tokens on one day of eight hours are 200,000 tokens a minute, half of them at the house.
  @Test
  void whatDoesNotFitIsPaidByTheTokenOrRefused() {
    assertNear(48 + 40 + 144 * 0.25, ENGINE.report(reservedFor(75_000, Beyond.ON_DEMAND)).monthUsd());
    assertNear(48 + 40, ENGINE.report(reservedFor(75_000, Beyond.REFUSE)).monthUsd());
    assertNear(48 + 40, ENGINE.report(reservedFor(100_000, Beyond.ON_DEMAND)).monthUsd());
  }

  /// 120,000 calls a day in ten hours are 200 a minute, half of them batched: 100 live ones of 6,400 tokens fill what
  /// is reserved. 1,800,000 batched calls a month of 6,000 tokens at $1 and 400 at $4 a million are $13,680.
  @Test
  void batchedCallsAreNoLoadOnReservedCapacityAndArePaidAtTheirPrice() {
    Scenario half = Work.of("openai/gpt-4.1", 120_000, 6_000, 400)
        .withWorkload(work -> work.withDays(MonthDays.of(30)).withActiveHoursPerDay(10))
        .withPlan(plan -> plan.withBatchShare(0.5).withContract(PlanContract.NONE.withReserved(List.of(
            new ReservedCapacity("openai/gpt-4.1", 1_000, OptionalDouble.of(640_000), Beyond.ON_DEMAND)))));
    CostEngine shipped = Shipped.engine();
    assertNear(1_000 + 13_680, shipped.report(half).monthUsd());
    assertNear(1_000 + 13_680, shipped.prepare(half).monthUsd());
    assertNear(1_000 + 13_680, shipped.prepare(half).monthUsdAtBatchShare(0.5));
    ReservedUse use = ReservedUse.of(shipped, half).getFirst();
    assertNear(640_000, use.averageTokensPerMinute());
    assertNear(1, use.averageFit());
    // refused instead of paid: nothing is, for all live calls fit
    Scenario refusing = half.withPlan(plan -> plan.withContract(PlanContract.NONE.withReserved(List.of(
        new ReservedCapacity("openai/gpt-4.1", 1_000, OptionalDouble.of(320_000), Beyond.REFUSE)))));
    assertNear(1_000 + 13_680, shipped.report(refusing).monthUsd());
    // half of the live calls, at $2 and $8 a million, are refused
    assertNear(900_000 * 0.0152, shipped.prepare(refusing).refusedUsd());
  }

  private static Scenario reservedFor(double tokensPerMinute, Beyond beyond) {
    return halfAndHalf(96, agreed -> agreed.withReserved(List.of(
        new ReservedCapacity("house/n", 40, OptionalDouble.of(tokensPerMinute), beyond))));
  }

  @Test
  void theForecastPaysReservedCapacityEveryDayAlike() {
    BurnForecast forecast = BurnForecast.of(ENGINE, halfAndHalf(100, agreed -> agreed.withReserved(List.of(
        new ReservedCapacity("house/n", 60, OptionalDouble.empty(), Beyond.ON_DEMAND)))));
    assertNear(50 + 2, forecast.days().getFirst().usd());
    assertNear(30 * 50 + 60, forecast.monthEndUsd());
  }

  @Test
  void savedIsNaiveAtListLessWhatIsInvoicedUnderEveryKindOfDiscount() {
    List<UnaryOperator<PlanContract>> kinds = List.of(off(0.2), agreed -> agreed.withOnSum(sum ->
        sum.withDiscount(0.2)), lab(terms -> terms.withSurcharge(OptionalDouble.of(0.1))));
    for (UnaryOperator<PlanContract> kind : kinds) {
      Scenario scenario = halfAndHalf(100, kind);
      SavingsWaterfall savings = SavingsWaterfall.of(ENGINE, scenario);
      CostReport report = ENGINE.report(scenario);
      // naive: all 100 at a dollar of the lab
      assertNear(100, savings.baselineUsd());
      assertNear(report.monthUsd(), savings.planUsd());
      assertNear(report.listUsd() - report.monthUsd(), savings.step(Lever.CONTRACT).orElseThrow().savingUsd());
    }
  }

  @Test
  void naiveUseHasNoDiscountOfACardEither() {
    var terms = new VendorTerms(0, new Contract(List.of(), OptionalDouble.empty(), 0.2));
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).terms(terms).engine();
    SavingsWaterfall savings = SavingsWaterfall.of(engine, Work.of("lab/m", 100, 1_000_000, 0));
    assertNear(100, savings.baselineUsd());
    assertNear(80, savings.planUsd());
    assertNear(20, savings.step(Lever.CONTRACT).orElseThrow().savingUsd());
  }

  @Test
  void aVendorOrModelThatIsUnknownIsTold() {
    List<Problem> problems = ENGINE.check(halfAndHalf(1, agreed -> agreed.withVendor("hose",
        terms -> terms.withDiscount(OptionalDouble.of(0.1))).withReserved(List.of(
            new ReservedCapacity("house/x", 1, OptionalDouble.empty(), Beyond.REFUSE)))));
    List<String> lines = problems.stream().filter(Problem::isError).map(Problem::line).toList();
    assertEquals(2, lines.size(), lines.toString());
    assertTrue(lines.getFirst().startsWith("plan.contract.vendors[0].vendor: no rate card is of a vendor 'hose'. "
        + "Perhaps 'house' is meant"), lines.getFirst());
    assertTrue(lines.getLast().startsWith("plan.contract.reserved[0].model: model 'house/x' is not on any rate card"),
        lines.getLast());
  }

  @Test
  void whatIsRefusedIsTold() {
    // 75,000 of 100,000 tokens a minute find room
    List<String> warnings = ENGINE.check(reservedFor(75_000, Beyond.REFUSE)).stream().map(Problem::what).toList();
    assertTrue(warnings.contains("25 % of the live calls to n find no room in the capacity reserved for it and are "
        + "refused; what they would cost is not saved, their work is not done"), warnings::toString);
    assertTrue(ENGINE.check(reservedFor(75_000, Beyond.ON_DEMAND)).stream()
        .noneMatch(problem -> problem.what().contains("refused")));
  }

  @Test
  void aBusierDayLeavesMoreCallsWithoutRoomAndTheFixedPriceIsPaidOnce() {
    // weekdays do twice the work, weekends none: of 200,000 tokens a minute at the house 100,000 find room
    Scenario busy = reservedFor(100_000, Beyond.ON_DEMAND)
        .withForecast(old -> new ForecastSettings(old.month(), 1, 2, 0,
        new Seasonality(2, 0, false), List.of(), ""));
    // 21 weekdays of November 2026, the first day a Sunday: 96 of the lab and half of 288 of the house, twice over
    assertNear(21 * 2 * (96 + 144) + 40, BurnForecast.of(ENGINE, busy).monthEndUsd());
  }

  @Test
  void termsThatLieInTwoPlacesSayBoth() {
    var card = new VendorTerms(0, new Contract(List.of(), OptionalDouble.empty(), 0.15));
    RateCard own = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).terms(card).card().withModels(List.of());
    var engine = new CostEngine(new RateBook(List.of(LAB), List.of(own)));
    VendorInvoice invoice = engine.report(Work.of("lab/m", 100, 1_000_000, 0).withPlan(plan -> plan.withContract(
        lab(terms -> terms.withSurcharge(OptionalDouble.of(0.1))).apply(PlanContract.NONE)))).invoices().getFirst();
    assertNear(100 * 0.85 * 1.1, invoice.invoicedUsd());
    assertTrue(invoice.isOwn());
    assertEquals("15.0\u2009% discount, 10.0\u2009% surcharge (in this scenario and your own)",
        VendorTermsSentence.words(invoice));
  }

  @Test
  void recordedSpendUsesUpACommitmentByTheVendorsPartOfThePlan() {
    UnaryOperator<PlanContract> committed = lab(terms -> terms.withCommitMonthlyUsd(OptionalDouble.of(1_000)));
    UnaryOperator<ForecastSettings> spent = old -> new ForecastSettings(old.month(), 2, 1, 0,
        Seasonality.FLAT, List.of(800.0, 900.0), "bill");
    // 1,700 are spent, a quarter of them and of 28 days of 20 at the lab: 565 of its 1,000
    assertNear(1_700 + 28 * 20 + 435, BurnForecast.of(ENGINE, halfAndHalf(10, committed).withForecast(spent))
        .monthEndUsd());
    // where the lab sells all of it, its 1,000 are used up
    assertNear(1_700 + 28 * 10, BurnForecast.of(ENGINE, Work.of("lab/m", 10, 1_000_000, 0)
        .withPlan(plan -> plan.withContract(committed.apply(PlanContract.NONE))).withForecast(spent)).monthEndUsd());
  }
}
