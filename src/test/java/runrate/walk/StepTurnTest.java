package runrate.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.savings.Lever;
import runrate.scenario.StepLook;
import runrate.scenario.StepWords;
import runrate.scenario.WalkStep;

class StepTurnTest {
  private static final WalkStep STEP = new WalkStep(new StepWords("Cache", "", ""), StepLook.USUAL,
      List.of("caching"), List.of("workload.agents=5"));

  @Test
  void aStepTurnsItsLeversThenItsInputs() {
    assertEquals(List.of(StepTurn.of(Lever.CACHING), StepTurn.of("workload.agents", "5")), StepTurn.all(STEP));
  }

  @Test
  void aNumberInPlaceOfALeverLeavesTheLeverToThePlan() {
    WalkStep own = StepTurn.with(STEP, 0, StepTurn.of("plan.caching.enabled", "false"));
    assertEquals(List.of(), own.levers());
    assertEquals(List.of("plan.caching.enabled=false", "workload.agents=5"), own.changes());
  }

  @Test
  void behindTheLastOneThingMoreIsTurned() {
    assertEquals(List.of("caching", "batch"), StepTurn.with(STEP, 2, StepTurn.of(Lever.BATCH)).levers());
    assertEquals(List.of(), StepTurn.without(STEP, 1).changes());
  }

  @Test
  void batchIsANumberAndRoutingIsNone() {
    assertEquals(Optional.of("plan.batchShare"), StepTurn.numberOf(Lever.BATCH));
    assertEquals(Optional.empty(), StepTurn.numberOf(Lever.ROUTING));
  }
}
