package runrate.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.scenario.Launch;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.ReservedCapacity.Beyond;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Work;
import runrate.text.LimitSentence;

/// What reserved capacity carries in an average minute and in the busiest one.
class ReservedUseTest {
  private static final String MODEL = "anthropic/claude-sonnet-4-6";

  /// 96 calls of 10,000 tokens in eight hours: one in five minutes, 2,000 tokens in an average minute.
  private static ReservedUse use(double tokensPerMinute, Launch launch) {
    Scenario scenario = Work.of(MODEL, 96, 9_000, 1_000).withWorkload(work -> work.withAgents(4))
        .withPlan(plan -> plan.withCaching(plan.caching().withLaunch(launch)).withContract(PlanContract.NONE
            .withReserved(List.of(new ReservedCapacity(MODEL, 100, OptionalDouble.of(tokensPerMinute),
                Beyond.ON_DEMAND)))));
    return ReservedUse.of(Shipped.engine(), scenario).getFirst();
  }

  @Test
  void fourAgentsAtOnceAskForFortyThousandTokensInOneMinute() {
    ReservedUse use = use(10_000, new Launch(Launch.Pattern.LOCKSTEP, 0, false));
    assertNear(2_000, use.averageTokensPerMinute());
    assertNear(40_000, use.busiestTokensPerMinute());
    assertNear(1, use.averageFit());
    assertNear(0.25, use.busiestFit());
    assertEquals("The capacity reserved for Sonnet 4.6 carries 100\u2009% of an average minute and 25\u2009% of the "
        + "busiest; the rest is paid by the token.", LimitSentence.of(use));
  }

  @Test
  void steadyCallsHaveNoMinuteBusierThanTheAverage() {
    ReservedUse use = use(1_000, Launch.STEADY);
    assertNear(0.5, use.averageFit());
    assertNear(0.5, use.busiestFit());
    assertEquals("The capacity reserved for Sonnet 4.6 carries every call, in the busiest minute too.",
        LimitSentence.of(use(2_000, Launch.STEADY)));
  }
}
