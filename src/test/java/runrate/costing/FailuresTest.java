package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import org.junit.jupiter.api.Test;
import runrate.scenario.Failure;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// One call of a million prompt tokens at 4 and a million answer tokens at 8.
class FailuresTest {
  private static double usd(Failure failure) {
    return TinyCard.with(TinyModel.of("m", Prices.of(4, 8))).engine()
        .report(Work.of("lab/m", 1, 1_000_000, 1_000_000).withWorkload(work -> work.withFailure(failure)))
        .monthUsd();
  }

  @Test
  void rejectedCallsThatAreNotBilledCostNothing() {
    // two attempts, half of them fail: 1 - 1/4 of the calls succeed and only those are billed
    assertNear(9, usd(new Failure(0.5, 2, 0, 0)));
  }

  @Test
  void billedFailuresPayTheirInput() {
    // 1.5 attempts, 0.75 fail: input 0.75 + 0.75 times, output 0.75 times
    assertNear(4 * 1.5 + 8 * 0.75, usd(new Failure(0.5, 2, 1, 0)));
  }

  @Test
  void answersThrownAwayArePaidToo() {
    // input 1.5 times, output 0.75 + 0.75 / 2 times
    assertNear(4 * 1.5 + 8 * 1.125, usd(new Failure(0.5, 2, 1, 0.5)));
  }

  @Test
  void whenEveryAttemptFailsAllOfThemAreMade() {
    var failure = new Failure(1, 4, 1, 1);
    assertEquals(4, failure.attemptsPerCall());
    assertEquals(0, failure.successPerCall());
    assertNear(48, usd(failure));
    assertNear(0, usd(new Failure(1, 4, 0, 0)));
  }

  @Test
  void oneAttemptThatNeverFailsIsBilledOnce() {
    assertNear(12, usd(Failure.NONE));
    assertNear(12, usd(new Failure(0, 5, 1, 1)));
  }

  @Test
  void callsOfTheMonthDoNotCountRetries() {
    var report = TinyCard.with(TinyModel.of("m", Prices.of(4, 8))).engine()
        .report(Work.of("lab/m", 10, 1_000_000, 0).withWorkload(work -> work.withFailure(new Failure(0.5, 3, 1, 0))));
    assertEquals(10, report.callsPerMonth());
    // 0.875 + 0.875 inputs a call
    assertNear(4 * 1.75, report.costPerRequestUsd());
  }
}
