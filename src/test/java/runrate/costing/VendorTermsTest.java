package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.forecast.BurnForecast;
import runrate.pricing.Contract;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.pricing.VendorTerms;
import runrate.pricing.VolumeBracket;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// What stands on a card about a whole month's spend: credit, brackets, a negotiated discount, a
/// commitment. They see only what their own vendor sold.
class VendorTermsTest {
  private static final List<VolumeBracket> BRACKETS = List.of(new VolumeBracket(OptionalDouble.of(10_000), 0),
      new VolumeBracket(OptionalDouble.of(50_000), 0.10), new VolumeBracket(OptionalDouble.empty(), 0.25));

  private static VendorTerms discount(double share) {
    return new VendorTerms(0, new Contract(List.of(), OptionalDouble.empty(), share));
  }

  private static TinyCard card(VendorTerms terms) {
    return TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).terms(terms);
  }

  /// So many millions of tokens at a dollar each.
  private static double invoice(VendorTerms terms, double listUsd) {
    return card(terms).engine().report(Work.of("lab/m", listUsd, 1_000_000, 0)).monthUsd();
  }

  @ParameterizedTest
  @CsvSource({"10000, 10000", "50000, 46000", "60000, 53500"})
  void publishedBracketsAreMarginal(double listUsd, double invoiceUsd) {
    assertNear(invoiceUsd, invoice(new VendorTerms(0, new Contract(BRACKETS, OptionalDouble.empty(), 0)), listUsd));
  }

  @Test
  void termsAreNoneOnlyWhereNothingIsGranted() {
    assertTrue(new VendorTerms(0, new Contract(List.of(), OptionalDouble.empty(), 0)).isNone());
    List<VendorTerms> some = List.of(new VendorTerms(1, Contract.NONE), VendorTerms.NONE.withDiscount(0.1),
        new VendorTerms(0, Contract.NONE.withCommitMonthlyUsd(OptionalDouble.of(0))),
        new VendorTerms(0, new Contract(List.of(new VolumeBracket(OptionalDouble.empty(), 0.2)),
            OptionalDouble.empty(), 0)));
    assertEquals(List.of(), some.stream().filter(VendorTerms::isNone).toList());
  }

  @Test
  void theMonthsFirstDollarsArePaidByTheCredit() {
    assertNear(0, invoice(new VendorTerms(100, Contract.NONE), 80));
    assertNear(50, invoice(new VendorTerms(100, Contract.NONE), 150));
  }

  @Test
  void creditComesBeforeTheDiscountAndTheCommitmentIsTheFloor() {
    var terms = new VendorTerms(100, new Contract(List.of(), OptionalDouble.of(400), 0.2));
    // (1,100 - 100) * 0.8, then (300 - 100) * 0.8 is below 400
    assertNear(800, invoice(terms, 1_100));
    assertNear(400, invoice(terms, 300));
  }

  @Test
  void whereNothingIsAgreedTheContractIsExactlyNothing() {
    for (Path file : Shipped.scenarioFiles()) {
      Scenario scenario = Shipped.scenario(file.toString());
      if (scenario.plan().contract().equals(Contract.NONE)) {
        CostReport report = Shipped.engine().report(scenario);
        assertEquals(0.0, report.breakdown().contractUsd(), file.toString());
        assertNear(Shipped.engine().prepare(scenario).monthUsd(), report.monthUsd());
      }
    }
  }

  @Test
  void onlyTheVendorThatGrantsItGivesADiscount() {
    CostEngine engine = engine(discount(0.5));
    CostReport report = engine.report(halfAndHalf());
    // 3 of Sonnet in full, 1 of the lab's at half
    assertNear(1.5 + 0.25, report.monthUsd());
    assertNear(-0.25, report.breakdown().contractUsd());
    assertNear(1.5, report.byModel().getFirst().monthUsd());
    assertNear(0.25, report.byModel().getLast().monthUsd());
  }

  @Test
  void thePlansContractComesOnTopOfTheVendors() {
    Scenario contracted = halfAndHalf()
        .withPlan(plan -> plan.withContract(new Contract(List.of(), OptionalDouble.empty(), 0.2)));
    CostReport report = engine(discount(0.5)).report(contracted);
    assertNear(1.75 * 0.8, report.monthUsd());
    assertNear(1.2, report.byModel().getFirst().monthUsd());
  }

  @Test
  void theForecastGivesTheSameDiscountDayByDay() {
    BurnForecast forecast = BurnForecast.of(engine(discount(0.5)), halfAndHalf());
    assertNear(1.75, forecast.days().getFirst().usd());
    assertNear(30 * 1.75, forecast.monthEndUsd());
  }

  @Test
  void aVendorsCommitmentIsOwedOnTheLastDay() {
    var committed = new VendorTerms(0, new Contract(List.of(), OptionalDouble.of(100), 0));
    BurnForecast forecast = BurnForecast.of(card(committed).engine(), Work.of("lab/m", 1, 1_000_000, 0));
    assertNear(1, forecast.days().getFirst().usd());
    assertNear(71, forecast.days().getLast().usd());
    assertNear(100, forecast.monthEndUsd());
  }

  @Test
  void ownTermsStandBeforeThePublishedOnes() {
    RateCard published = card(discount(0.1)).card();
    RateCard own = card(discount(0.3)).card().withModels(List.of());
    var book = new RateBook(List.of(published), List.of(own));
    assertTrue(book.ownTerms("lab"));
    assertNear(0.7, new CostEngine(book).report(Work.of("lab/m", 1, 1_000_000, 0)).monthUsd());
    var priced = new RateBook(List.of(published), List.of(card(VendorTerms.NONE).card()));
    assertNear(0.9, new CostEngine(priced).report(Work.of("lab/m", 1, 1_000_000, 0)).monthUsd());
  }

  /// A million tokens, half at three dollars from Anthropic, half at one from the lab.
  private static Scenario halfAndHalf() {
    return Work.of("lab/m", 1, 1_000_000, 0).withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("anthropic/claude-sonnet-4-6", 0.5), new RouteShare("lab/m", 0.5)))));
  }

  private static CostEngine engine(VendorTerms terms) {
    return new CostEngine(new RateBook(Shipped.engine().book().cards(), List.of(card(terms).card())));
  }
}
