package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.inputs.Inputs;
import runrate.savings.BudgetGoal;
import runrate.savings.Lever;
import runrate.savings.SavingsWaterfall;
import runrate.testing.Shipped;

class MonthSentenceTest {
  /// A waterfall from 1,000 in which some levers save so much.
  private static SavingsWaterfall saving(Map<Lever, Double> savings) {
    List<SavingsWaterfall.Step> steps = new ArrayList<>();
    double usd = 1_000;
    for (Lever lever : Lever.values()) {
      double after = usd - savings.getOrDefault(lever, 0.0);
      steps.add(new SavingsWaterfall.Step(lever, usd, after, savings.containsKey(lever)));
      usd = after;
    }
    return new SavingsWaterfall(1_000, usd, 0, false, true, steps);
  }

  private static String of(Map<Lever, Double> savings) {
    return MonthSentence.of(Money.US_DOLLARS, saving(savings), false, Optional.empty(), List.of());
  }

  private static BudgetGoal goal(String field, double value) {
    Lever lever = field.equals("plan.batchShare") ? Lever.BATCH : field.contains("caching") ? Lever.CACHING
        : Lever.PRUNING;
    return new BudgetGoal(lever, Optional.of(Inputs.at(field)), value, "", Shipped.scenario("20-agents"), true);
  }

  @Test
  void theTwoThatSaveMostAreNamedLargestFirst() {
    assertEquals("Caching and routing save most.",
        of(Map.of(Lever.ROUTING, 100.0, Lever.CACHING, 300.0, Lever.BATCH, 50.0)));
  }

  @Test
  void aSingleLeverStandsAlone() {
    assertEquals("Batch is the only lever that saves.", of(Map.of(Lever.BATCH, 50.0)));
    assertEquals("Batch is the only lever that saves. Caching adds $10: too few calls find what others wrote.",
        of(Map.of(Lever.BATCH, 50.0, Lever.CACHING, -10.0)));
  }

  @Test
  void noLeverSavesNothing() {
    assertEquals("This plan costs the same as naive use.", of(Map.of()));
  }

  @Test
  void aPlanThatCostsMoreSaysSo() {
    assertEquals("This plan costs more than naive use. Caching adds $10: too few calls find what others wrote.",
        of(Map.of(Lever.CACHING, -10.0)));
  }

  @Test
  void leversThatChangeNothingAreNotCalledUnused() {
    assertEquals("This plan costs the same as naive use.", of(Map.of(Lever.CACHING, 0.0)));
  }

  @Test
  void overBudgetTheGoalIsNamed() {
    assertEquals("Caching is the only lever that saves. A batch share of 23\u2009% or more meets the budget.",
        MonthSentence.of(Money.US_DOLLARS, saving(Map.of(Lever.CACHING, 5.0)), true,
            Optional.of(goal("plan.batchShare", 0.23)),
            List.of()));
    assertEquals("Caching is the only lever that saves. No single lever of this plan's models meets the budget.",
        MonthSentence.of(Money.US_DOLLARS, saving(Map.of(Lever.CACHING, 5.0)), true, Optional.empty(), List.of()));
  }

  @Test
  void theButtonSaysWhatItDoes() {
    assertEquals("Set batch share to 23\u2009%", MonthSentence.action(goal("plan.batchShare", 0.23)));
    assertEquals("Set cacheable share to 90\u2009%", MonthSentence.action(goal("plan.caching.cacheableShare", 0.9)));
    assertEquals("Set context pruning to 5\u2009%", MonthSentence.action(goal("plan.contextPruning", 0.05)));
  }
}
