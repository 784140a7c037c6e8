package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.pricing.Fee;
import runrate.scenario.Failure;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.units.Problem;

class FeesTest {
  private static Scenario searching(String model, double calls, double searches) {
    return Work.of(model, calls, 0, 0).withWorkload(work -> work.withWebSearchesPerCall(searches));
  }

  @Test
  void tenDollarsForAThousandSearches() {
    assertNear(30, Shipped.engine().report(searching("anthropic/claude-sonnet-4-6", 1_000, 3)).monthUsd());
  }

  @Test
  void theFirst5000SearchesAreFree() {
    assertNear(0, Shipped.engine().report(searching("google/gemini-3.6-flash", 5_000, 1)).monthUsd());
    // 1,000 above the free ones at 14
    assertNear(14, Shipped.engine().report(searching("google/gemini-3.6-flash", 6_000, 1)).monthUsd());
  }

  @Test
  void modelsOfOneCardShareTheFreeSearches() {
    var engine = TinyCard.with(TinyModel.of("a", Prices.of(1, 1)), TinyModel.of("b", Prices.of(1, 1)))
        .fee(10, 1_000).engine();
    Scenario scenario = searching("lab/a", 2_000, 1).withPlan(plan -> plan.withRouting(
        new RoutingMix(List.of(new RouteShare("lab/a", 0.5), new RouteShare("lab/b", 0.5)))));
    assertNear(10, engine.report(scenario).monthUsd());
  }

  @Test
  void retriesDoNotSearchAgain() {
    assertNear(30, Shipped.engine().report(searching("anthropic/claude-sonnet-4-6", 1_000, 3)
        .withWorkload(work -> work.withFailure(new Failure(0.5, 3, 1, 1)))).monthUsd());
  }

  @Test
  void aCallItselfMayHaveAPrice() {
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).charging(Fee.REQUEST, 0.01, false).engine();
    assertNear(10, engine.report(Work.of("lab/m", 1_000, 0, 0)).monthUsd());
  }

  @Test
  void aFeeThatIsBilledOnErrorIsPaidForEveryAttempt() {
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).charging(Fee.REQUEST, 0.01, true).engine();
    // half of the attempts fail, two at most: 1.5 attempts a call
    assertNear(15, engine.report(Work.of("lab/m", 1_000, 0, 0)
        .withWorkload(work -> work.withFailure(new Failure(0.5, 2, 0, 0)))).monthUsd());
  }

  @Test
  void aTenthOfAnHourOfCodeACallUsesUpTheFreeHoursFirst() {
    // 20,000 calls are 2,000 hours, 1,550 of them free, the rest at 0.05
    Scenario coding = Shipped.scenario("20-agents", "workload.feeUsesPerCall.codeExecutionHour=0.1",
        "workload.callsPerDay=20000", "workload.callsScope=team", "workload.daysPerMonth=1");
    assertNear(450 * 0.05, Shipped.engine().report(coding).breakdown().feesUsd());
  }

  @Test
  void aRegionMayLiftFeesToo() {
    var card = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).charging(Fee.REQUEST, 0.01, false)
        .regionWithFees("us", 2);
    assertNear(20, card.engine().report(Work.of("lab/m", 1_000, 0, 0).withPlan(plan -> plan.withRegion("us")))
        .monthUsd());
  }

  @Test
  void freeUnitsAreGivenOnceWhateverTheRegionOfAModel() {
    // 3,000 calls, 1,000 free; half pay 1.50 in the us, half 1.00: 2,000 at a mean of 1.25
    var card = TinyCard.with(TinyModel.of("a", Prices.of(1, 1)), TinyModel.of("b", Prices.of(1, 1)).regions("global"))
        .regionWithFees("us", 1.5).fee(1_000, 1_000);
    Scenario mix = searching("lab/a", 3_000, 1).withPlan(plan -> plan.withRegion("us").withRouting(
        new RoutingMix(List.of(new RouteShare("lab/a", 0.5), new RouteShare("lab/b", 0.5)))));
    CostReport report = card.engine().report(mix);
    assertNear(2_500, report.monthUsd());
    assertNear(1_500, report.byModel().getFirst().feesUsd());
  }

  @Test
  void aFeeTheModelLacksIsWarnedAbout() {
    Scenario odd = Shipped.scenario("20-agents", "workload.feeUsesPerCall.fileSearchCall=1");
    List<Problem> found = Shipped.engine().check(odd);
    assertTrue(found.stream().anyMatch(problem -> !problem.isError() && problem.what()
        .equals("no fee 'fileSearchCall' of Claude Haiku 4.5 is known; its uses are not priced")), found.toString());
    assertTrue(found.stream().noneMatch(Problem::isError), found.toString());
  }

  @Test
  void aFeeNoCardKnowsIsAMistakeInItsName() {
    Scenario odd = Shipped.scenario("20-agents", "workload.feeUsesPerCall.fileSerchCall=1");
    assertEquals(List.of("workload.feeUsesPerCall.fileSerchCall: no rate card has a fee 'fileSerchCall'. "
        + "Perhaps 'fileSearchCall' is meant."), Shipped.engine().check(odd).stream().filter(Problem::isError)
        .map(Problem::line).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "web-serch | Perhaps 'workload.webSearchesPerCall' is meant.",
      "code-executionHour | Perhaps 'codeExecutionHour' is meant.",
      "pizza | It may be codeExecutionHour, container20min1GB, fileSearchCall, fileSearchStorageGbDay, machineHour, "
          + "managedAgentSessionHour, request, webFetch; searches stand in workload.webSearchesPerCall."})
  void aNameOfAFeeThatIsNoneIsToldWithTheOneMeantOrThoseThereAre(String fee, String hint) {
    Scenario odd = Shipped.scenario("20-agents", "workload.feeUsesPerCall.%s=1".formatted(fee));
    assertEquals(List.of("workload.feeUsesPerCall.%s: no rate card has a fee '%s'. ".formatted(fee, fee) + hint),
        Shipped.engine().check(odd).stream().filter(Problem::isError).map(Problem::line).toList());
  }

  @Test
  void aCardWithoutTheFeePricesNoSearches() {
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
    assertNear(0, engine.report(searching("lab/m", 1_000, 3)).monthUsd());
  }

  @Test
  void feesStandInTheirOwnPartOfTheBreakdown() {
    var report = Shipped.engine().report(searching("anthropic/claude-sonnet-4-6", 1_000, 3));
    assertNear(30, report.breakdown().feesUsd());
    assertNear(30, report.byModel().getFirst().monthUsd());
  }
}
