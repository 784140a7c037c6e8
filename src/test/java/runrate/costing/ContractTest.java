package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.pricing.Contract;
import runrate.pricing.VolumeBracket;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

class ContractTest {
  private static final List<VolumeBracket> BRACKETS = List.of(
      new VolumeBracket(OptionalDouble.of(10_000), 0),
      new VolumeBracket(OptionalDouble.of(50_000), 0.10),
      new VolumeBracket(OptionalDouble.empty(), 0.25));

  /// So many calls that cost a dollar each.
  private static CostReport dollars(double usd, Contract contract) {
    return TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine()
        .report(Work.of("lab/m", usd, 1_000_000, 0).withPlan(plan -> plan.withContract(contract)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "10000, 10000", "10001, 10000.9", "50000, 46000", "50004, 46003", "60000, 53500"})
  void bracketsAreMarginal(double listUsd, double invoiceUsd) {
    assertNear(invoiceUsd, dollars(listUsd, new Contract(BRACKETS, OptionalDouble.empty(), 0)).monthUsd());
  }

  @Test
  void spendAboveTheLastBoundPaysList() {
    var bounded = new Contract(BRACKETS.subList(0, 2), OptionalDouble.empty(), 0);
    assertNear(56_000, dollars(60_000, bounded).monthUsd());
  }

  @Test
  void discountTakesItsPartOffWhatTheBracketsLeave() {
    assertNear(53_500 * 0.8, dollars(60_000, new Contract(BRACKETS, OptionalDouble.empty(), 0.2)).monthUsd());
    assertNear(80, dollars(100, new Contract(List.of(), OptionalDouble.empty(), 0.2)).monthUsd());
  }

  @Test
  void aCommitmentIsAFloorOnTheDiscountedBill() {
    var contract = new Contract(List.of(), OptionalDouble.of(90), 0.2);
    assertNear(90, dollars(100, contract).monthUsd());
    assertNear(96, dollars(120, contract).monthUsd());
    assertNear(90, dollars(0, contract).monthUsd());
  }

  @Test
  void theContractPartIsNegativeForADiscountAndPositiveForATopUp() {
    assertNear(-20, dollars(100, new Contract(List.of(), OptionalDouble.empty(), 0.2)).breakdown().contractUsd());
    assertNear(50, dollars(100, new Contract(List.of(), OptionalDouble.of(150), 0.2)).breakdown().contractUsd());
  }

  @Test
  void fullDiscountCostsNothing() {
    assertNear(0, dollars(100, new Contract(List.of(), OptionalDouble.empty(), 1)).monthUsd());
  }

  @Test
  void bracketsAndDiscountTogetherAreWarnedAbout() {
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
    assertTrue(engine.check(Work.of("lab/m", 1, 1, 1).withPlan(plan -> plan.withContract(
        new Contract(BRACKETS, OptionalDouble.empty(), 0.2)))).stream()
        .anyMatch(problem -> !problem.isError() && problem.where().equals("plan.contract")));
  }
}
