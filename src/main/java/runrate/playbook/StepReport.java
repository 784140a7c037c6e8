package runrate.playbook;

import java.util.Optional;
import runrate.playbook.Playbook.Credit;
import runrate.scenario.Assumption.Basis;
import runrate.scenario.Scenario;

/// What one step of the playbook is worth on a scenario.
///
/// @param beforeUsd   the month before it; with fair credit, where its bar begins
/// @param lowUsd      what it saves as far as it goes at least; below 0 where that makes the month dearer
/// @param likelyUsd   what it saves as far as it is likely to go
/// @param inUseShare  the part of that which today's plan saves already, 0 to 1
/// @param fairUsd     its fair credit, whatever the order
/// @param savesNowUsd what it takes off today's month, alone
/// @param basis       of how far it goes
/// @param testFirst   whether it may change the answers and nobody measured that they stay good: it is not in use, or
///                    was only taken here
/// @param naiveUsd    the month of naive use
/// @param goal        today's scenario with the step taken as far as is likely; today's own where it is in use
public record StepReport(PlaybookStep step, State state, double beforeUsd, double lowUsd, double likelyUsd,
    double highUsd, double inUseShare, double fairUsd, double savesNowUsd, Basis basis, boolean testFirst,
    Credit credit, double naiveUsd, Scenario today, Scenario goal, Scenario farGoal) {

  /// How much of a step today's plan has taken.
  public enum State { OPEN, PARTLY, IN_USE }

  /// What it is likely to take off the bill of then; of naive use where credit is fair, because then there is no bill
  /// before it.
  public double shareOfBill() {
    double bill = credit == Credit.FAIR ? naiveUsd : beforeUsd;
    return bill == 0 ? 0 : likelyUsd / bill;
  }

  public double afterUsd() {
    return beforeUsd - likelyUsd;
  }

  /// How far its share of the bill of then lies outside of what is published, in shares; 0 where it lies inside.
  public double outsidePublished() {
    return Math.max(0, Math.max(step.publishedLow() - shareOfBill(), shareOfBill() - step.publishedHigh()));
  }

  public boolean isOpen() {
    return state != State.IN_USE;
  }

  /// The scenario once the step is applied, if there is anything to apply.
  public Optional<Scenario> applied() {
    return isOpen() ? Optional.of(goal) : Optional.empty();
  }
}
