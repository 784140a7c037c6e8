package runrate.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertCents;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.playbook.CheckRow.Mark;
import runrate.scenario.AppliedStep;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.text.CheckWords;
import runrate.text.Money;

class ChecklistTest {
  private static final CostEngine ENGINE = Shipped.engine();

  private static List<CheckRow> of(Scenario scenario) {
    return Checklist.of(ENGINE, Playbook.of(ENGINE, scenario, Playbook.Question.PUBLISHED));
  }

  private static CheckRow row(CheckItem item, String scenario, String... changes) {
    return of(Shipped.scenario(scenario, changes)).get(item.ordinal());
  }

  @Test
  void theDefaultScenarioHasDoneThreeOfTheSevenPoints() {
    List<CheckRow> rows = of(Shipped.scenario("20-agents"));
    assertEquals(List.of(Mark.DONE, Mark.DONE, Mark.DONE, Mark.OPEN, Mark.OPEN, Mark.OPEN, Mark.NOT_NEEDED, Mark.OPEN,
        Mark.OPEN), rows.stream().map(CheckRow::mark).toList());
    assertCents(18_790.46, rows.get(0).savesUsd().orElseThrow());
    assertCents(3_027.20, rows.get(1).savesUsd().orElseThrow());
    assertCents(720.47, rows.get(2).savesUsd().orElseThrow());
    // a tenth of the context that is sent
    assertCents(2_006.09, rows.get(3).savesUsd().orElseThrow());
    // 26,814.91 with 15 % failing, billed whole
    assertCents(22_869.86 - 26_814.91, rows.get(4).savesUsd().orElseThrow());
    assertCents(4_573.97, rows.get(8).savesUsd().orElseThrow());
  }

  @Test
  void whatIsAppliedCostsWhatItSaid() {
    for (CheckRow row : of(Shipped.scenario("20-agents"))) {
      row.applied().ifPresent(applied -> assertNear(22_869.8624 - row.savesUsd().orElseThrow(),
          ENGINE.report(applied).monthUsd()));
    }
  }

  @Test
  void startsInLockstepAreStaggered() {
    CheckRow row = row(CheckItem.STAGGER, "ci-cd-pipeline", "plan.caching.launch.pattern=lockstep");
    assertEquals(Mark.OPEN, row.mark());
    assertTrue(row.savesUsd().orElseThrow() > 0);
  }

  @Test
  void startsDoNotMatterWhereNothingIsCached() {
    assertEquals(Mark.NOT_NEEDED, row(CheckItem.STAGGER, "billion-tokens-gpt-4o").mark());
  }

  @Test
  void anOldModelIsLeftForTheNewestOfItsName() {
    CheckRow row = row(CheckItem.SUPERSEDED, "billion-tokens-sonnet-4-5");
    assertEquals("anthropic/claude-sonnet-5-5", row.applied().orElseThrow().plan().routing().largest().model());
    assertNear(6_600 - ENGINE.report(row.applied().orElseThrow()).monthUsd(), row.savesUsd().orElseThrow());
  }

  @Test
  void workInTasksIsWatchedApart() {
    assertEquals(Mark.DONE, row(CheckItem.WATCH_BY_AGENT, "agent-roles").mark());
    assertEquals(Mark.OPEN, row(CheckItem.WATCH_BY_AGENT, "20-agents").mark());
  }

  @Test
  void batchingThatCostsIsNotNeeded() {
    CheckRow row = row(CheckItem.BATCH, "round-of-five-agents");
    assertEquals(Mark.NOT_NEEDED, row.mark());
    assertEquals(Hindrance.SAVES_NOTHING, row.hindrance().orElseThrow());
  }

  @Test
  void whatIsAppliedIsNotedWithItsDayAndSaving() {
    Playbook book = Playbook.of(ENGINE, Shipped.scenario("20-agents"), Playbook.Question.PUBLISHED);
    LocalDate day = LocalDate.of(2026, 11, 29);
    Scenario applied = Applying.one(book.step(PlaybookStep.BATCH).orElseThrow(), day);
    assertEquals(List.of(new AppliedStep("batch", day, 2_161.42)), applied.applied());
    assertEquals(0.4, applied.plan().batchShare());
  }

  /// What is done is a bar of the waterfall from naive use; what is open, and retries, are priced alone, from today on.
  @Test
  void eachAmountSaysFromWhereOn() {
    List<CheckRow> rows = of(Shipped.scenario("20-agents"));
    assertEquals(List.of("saves $18,791 from naive", "saves $3,027 from naive", "saves $720 from naive",
        "\u221210\u2009% saves $2,006 now", "+15\u2009% costs $3,945 now"), rows.subList(0, 5).stream().map(row ->
            CheckWords.value(Money.US_DOLLARS, row)).toList());
    CheckRow failing = row(CheckItem.RETRY_BUDGET, "20-agents", "workload.failure.share=0.15",
        "workload.failure.maxAttempts=3", "workload.failure.billedShare=1", "workload.failure.billedOutputShare=1");
    assertEquals("costs $3,945 now", CheckWords.value(Money.US_DOLLARS, failing));
  }
}
