package runrate.files.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.costing.CostEngine;
import runrate.files.report.Export;
import runrate.files.sheet.XlsxWriter;
import runrate.inputs.Inputs;
import runrate.savings.Lever;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Failure;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Scenario;
import runrate.testing.RandomScenarios;
import runrate.testing.Shipped;
import runrate.testing.Tasks;
import runrate.units.Problem;

/// The workbook's formulas, computed by another program's evaluator, come to what the engine says.
class LiveWorkbookTest {
  private static final CostEngine ENGINE = Shipped.engine();
  private static final double CENT = 0.01;

  static List<String> shipped() {
    return Shipped.scenarioFiles().stream().map(file -> file.getFileName().toString().replace(".json", ""))
        .filter(name -> Shipped.scenario(name).tasks().isEmpty()).toList();
  }

  static byte[] bytes(Scenario scenario) {
    return XlsxWriter.bytes(LiveWorkbook.of(Export.of(ENGINE, scenario, List.of(), "test")));
  }

  private static void assertMonth(Scenario scenario, Computed computed) {
    assertEquals(ENGINE.report(scenario).monthUsd(), computed.named("month_usd"), CENT);
    assertEquals(ENGINE.monthUsd(scenario, scenario.baselinePlan()), computed.named("baseline_usd"), CENT);
  }

  @Test
  void theDefaultScenarioComesToTwentyTwoThousandEightHundred() {
    Computed computed = new Computed(bytes(Shipped.scenario("20-agents")));
    assertEquals(22869.86, computed.named("month_usd"), CENT);
    assertEquals(45408.00, computed.named("baseline_usd"), CENT);
    assertEquals("OVER BUDGET", computed.word("budget_status"));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedScenarioIsComputedAsItWasWritten(String name) {
    Scenario scenario = Shipped.scenario(name);
    Computed computed = new Computed(bytes(scenario));
    assertMonth(scenario, computed);
    assertEquals("", computed.firstDisagreement());
  }

  private static byte[] tasks(Scenario scenario) {
    return XlsxWriter.bytes(TasksWorkbook.of(Export.of(ENGINE, scenario, List.of(), "test")));
  }

  static List<String> ofTasks() {
    return Shipped.scenarioFiles().stream().map(file -> file.getFileName().toString().replace(".json", ""))
        .filter(name -> !Shipped.scenario(name).tasks().isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("ofTasks")
  void everyShippedScenarioOfTasksIsComputedAsItWasWritten(String name) {
    Computed computed = new Computed(tasks(Shipped.scenario(name)));
    assertMonth(Shipped.scenario(name), computed);
    assertEquals("", computed.firstDisagreement());
  }

  /// 10 % off the sum of all invoices is a tenth of each task, in the column of what they pay together.
  @Test
  void whatTasksPayTogetherStandsBesideTheirRows() {
    Scenario agreed = Shipped.scenario("agent-roles", "plan.contract.discount=0.1");
    Computed computed = new Computed(tasks(agreed));
    assertMonth(agreed, computed);
    assertEquals(ENGINE.report(Shipped.scenario("agent-roles")).monthUsd() * 0.9, computed.named("month_usd"), CENT);
    assertEquals("", computed.firstDisagreement());
  }

  /// Coders and reviewers share a prefix whose hits are derived, every second failure of the searchers is made again,
  /// and a nightly task counts its own calls.
  @Test
  void whatTasksDoToEachOtherStandsBesideTheirRowsToo() {
    Scenario mixed = Tasks.in(Shipped.scenario("20-agents", "plan.caching.hitRate=derived"),
        "{\"name\": \"coder\", \"callShare\": 0.3, \"prefix\": \"team\"}",
        "{\"name\": \"reviewer\", \"callShare\": 0.2, \"prefix\": \"team\", "
            + "\"set\": {\"workload.contextTokens\": 50000}}",
        "{\"name\": \"search\", \"callShare\": 0.5, \"success\": 0.8, \"escalate\": {\"to\": "
            + "\"anthropic/claude-opus-4-6\", \"share\": 0.5, \"thinkingTokens\": 3000, \"success\": 0.6}}",
        "{\"name\": \"nightly\", \"set\": {\"workload.agents\": 1, \"workload.callsPerDay\": 2000, "
            + "\"plan.batchShare\": 1}}");
    Computed computed = new Computed(tasks(mixed));
    assertMonth(mixed, computed);
    assertEquals("", computed.firstDisagreement());
    computed.with("tasks[3].set.workload.callsPerDay", 1000);
    double nightly = ENGINE.report(mixed).byTask().getLast().monthUsd();
    assertEquals(nightly / 2, computed.named("task_4_usd"), CENT);
  }

  /// A euro at $1.25: dollars stay what they are, and the column beside them follows the rate.
  @Test
  void amountsOfTasksAreConvertedAtTheRateOfItsCell() {
    Scenario euros = Shipped.scenario("agent-roles").withBusiness(business -> business.withCurrency(Optional.of(
        new CurrencyRate("EUR", 0.8, LocalDate.of(2026, 11, 20), "test", true))));
    Computed computed = new Computed(tasks(euros));
    assertEquals("", computed.firstDisagreement());
    assertEquals(1.25, computed.named("currency_usd"), 1e-9);
    assertMonth(euros, computed);
  }

  private static void assertTasksFollow(String path, double value) {
    Scenario roles = Shipped.scenario("agent-roles");
    Scenario changed = Inputs.at(path).with(roles, value);
    Computed computed = new Computed(tasks(roles)).with(path, value);
    var report = ENGINE.report(changed);
    for (int i = 0; i < report.byTask().size(); i++) {
      assertEquals(report.byTask().get(i).monthUsd(), computed.named("task_%s_usd".formatted(i + 1)), CENT, path);
    }
    assertMonth(changed, computed);
  }

  @Test
  void aTasksOwnInputsMoveItsRowAndTheSum() {
    assertTasksFollow("tasks[1].set.workload.contextTokens", 60_000);
    assertTasksFollow("tasks[0].set.plan.caching.hitRate", 0.9);
    assertTasksFollow("tasks[3].set.plan.batchShare", 1);
  }

  /// Coders and reviewers take the cacheable share over, planner and search have their own.
  @Test
  void whatTasksTakeOverMovesAllOfTheirRows() {
    assertTasksFollow("plan.caching.cacheableShare", 0.5);
    assertTasksFollow("workload.callsPerDay", 523);
    assertTasksFollow("workload.agents", 7);
  }

  /// Half of the calls for the coders, a quarter for the searchers: 5 and 20 % stay.
  @Test
  void otherSharesOfTheCallsFollow() {
    Scenario roles = Shipped.scenario("agent-roles");
    Scenario changed = Shipped.scenario("agent-roles", "tasks[1].callShare=0.5", "tasks[3].callShare=0.25");
    assertMonth(changed, new Computed(tasks(roles)).with("tasks[1].callShare", 0.5).with("tasks[3].callShare", 0.25));
  }

  @Test
  void workOfSeveralKindsHasARowATaskAndAddsUp() {
    Scenario roles = Shipped.scenario("agent-roles");
    Computed computed = new Computed(tasks(roles));
    assertMonth(roles, computed);
    assertEquals(176_000, computed.named("requests_per_month"));
    assertEquals(0.11604, computed.named("request_usd"), 1e-5);
    assertEquals(21_275.62, computed.named("saving_usd"), 2 * CENT);
    assertEquals("", computed.firstDisagreement());
  }

  private static void assertFollows(String path, double value, UnaryOperator<Scenario> change) {
    Scenario scenario = Shipped.scenario("20-agents");
    assertMonth(change.apply(scenario), new Computed(bytes(scenario)).with(path, value));
  }

  @Test
  void moreCallsADayFollow() {
    assertFollows("workload.callsPerDay", 523, old -> old.withWorkload(work -> work.withCallsPerDay(523)));
  }

  @Test
  void anotherHitRateFollows() {
    assertFollows("plan.caching.hitRate", 0.94,
        old -> old.withPlan(plan -> plan.withCaching(plan.caching().withHitRate(HitRate.fixed(0.94)))));
  }

  @Test
  void anotherBatchShareFollows() {
    assertFollows("plan.batchShare", 0.4, old -> old.withPlan(plan -> plan.withBatchShare(0.4)));
  }

  @Test
  void randomScenariosComeToTheEnginesCents() {
    List<Scenario> all = randomScenarios(30);
    assertEquals(30, all.size());
    for (int i = 0; i < all.size(); i++) {
      Computed computed = new Computed(bytes(all.get(i)));
      assertEquals("", computed.firstDisagreement(), "scenario " + i);
      double month = ENGINE.report(all.get(i)).monthUsd();
      assertTrue(Math.abs(month - computed.named("month_usd")) <= CENT, "scenario " + i);
    }
  }

  @Test
  void theWaterfallFollowsLeverByLever() {
    Scenario scenario = Shipped.scenario("20-agents");
    Computed computed = new Computed(bytes(scenario)).with("plan.contextPruning", 0.2).with("plan.batchShare", 0.4)
        .with("plan.outputTrim", 0.25).with("plan.thinkingCapTokens", 100).with("plan.contract.discount", 0.1);
    Scenario changed = scenario.withPlan(plan -> plan.withContextPruning(0.2).withBatchShare(0.4).withOutputTrim(0.25)
        .withThinkingCap(OptionalDouble.of(100)).withContract(plan.contract().onSum().withDiscount(0.1)));
    for (SavingsWaterfall.Step step : SavingsWaterfall.of(ENGINE, changed).usedSteps()) {
      assertEquals(step.savingUsd(), computed.beside(step.lever().label()), CENT, step.lever().label());
    }
  }

  @Test
  void everyPartOfTheSummaryAddsUpToTheMonth() {
    Computed computed = new Computed(bytes(Shipped.scenario("20-agents")));
    double classes = List.of("Uncached input", "Cache read", "Cache write", "Output", "Thinking", "Fees",
        "Terms and contract").stream().mapToDouble(computed::beside).sum();
    double models = List.of("Haiku 4.5", "Sonnet 4.6", "Opus 4.6").stream().mapToDouble(computed::beside).sum();
    assertEquals(22869.8624, classes, 1e-9);
    assertEquals(22869.8624, models, 1e-9);
  }

  @Test
  void whatNoCallGoesToIsNoModelsCostAndFollowsItsCell() {
    Scenario idle = Shipped.scenario("20-agents").withPlan(plan -> plan.withContract(
        PlanContract.NONE.withVendor("openai", terms -> terms.withCommitMonthlyUsd(OptionalDouble.of(500)))
            .withReserved(List.of(new ReservedCapacity("openai/gpt-4.1", 40, OptionalDouble.empty(),
                ReservedCapacity.Beyond.ON_DEMAND)))));
    Computed computed = new Computed(bytes(idle));
    assertEquals("", computed.firstDisagreement());
    assertEquals(22869.8624, List.of("Haiku 4.5", "Sonnet 4.6", "Opus 4.6").stream().mapToDouble(computed::beside)
        .sum(), 1e-9);
    assertEquals(40, computed.beside("Capacity not used, GPT-4.1"), 1e-9);
    computed.with("plan.contract.vendors[openai].commitMonthlyUsd", 700.0);
    assertEquals(700, computed.beside("Commitment not used, OpenAI"), 1e-9);
    assertEquals(22869.8624 + 740, computed.named("month_usd"), 1e-9);
  }

  @Test
  void whatRefusedCallsWouldCostIsNoSavingAndFollows() {
    Scenario scenario = Shipped.scenario("20-agents").withPlan(plan -> plan.withContract(
        PlanContract.NONE.withReserved(List.of(new ReservedCapacity("anthropic/claude-sonnet-4-6", 5_000,
            OptionalDouble.of(500_000), ReservedCapacity.Beyond.REFUSE)))));
    Computed computed = new Computed(bytes(scenario));
    assertEquals("", computed.firstDisagreement());
    computed.with("workload.callsPerDay", 523);
    Scenario busier = scenario.withWorkload(work -> work.withCallsPerDay(523));
    SavingsWaterfall savings = SavingsWaterfall.of(ENGINE, busier);
    assertTrue(savings.refuses());
    assertEquals(savings.refusedUsd(), computed.named("refused_usd"), CENT);
    assertEquals(savings.savingUsd(), computed.named("saving_usd"), CENT);
    assertEquals(savings.step(Lever.CONTRACT).orElseThrow().savingUsd(), computed.beside("Contract"), CENT);
  }

  /// With a fixed hit rate nothing but a growing conversation's prompt stands still.
  @Test
  void manyInputsChangedAtOnceComeToTheEnginesCents() {
    randomScenarios(40).forEach(scenario -> {
      Computed computed = new Computed(bytes(scenario)).with("workload.callsPerDay", 777)
          .with("workload.outputTokens", 1234)
          .with("workload.failure.share", 0.05).with("plan.caching.hitRate", 0.6).with("plan.batchShare", 0.3)
          .with("plan.outputTrim", 0.1).with("plan.contract.discount", 0.07).with("workload.webSearchesPerCall", 2);
      Scenario changed = changed(scenario);
      if (!scenario.workload().call().conversation().grows()) {
        computed.with("workload.contextTokens", 190_000).with("plan.contextPruning", 0.2)
            .with("plan.caching.cacheableShare", 0.4).with("plan.caching.historyShare", 0.1);
        changed = changed.withWorkload(work -> work.withContextTokens(190_000))
            .withPlan(plan -> plan.withContextPruning(0.2)
            .withCaching(plan.caching().withHistoryShare(0).withCacheableShare(0.4).withHistoryShare(0.1)));
      }
      assertEquals(ENGINE.report(changed).monthUsd(), computed.named("month_usd"), CENT);
      if (scenario.baseline().pinned().isEmpty()) {
        assertEquals(ENGINE.listUsd(changed, changed.baselinePlan()), computed.named("baseline_usd"), CENT);
      }
    });
  }

  private static Scenario changed(Scenario scenario) {
    var failure = scenario.workload().failure();
    return scenario.withWorkload(work -> work.withCallsPerDay(777).withOutputTokens(1234).withWebSearchesPerCall(2)
        .withFailure(new Failure(0.05, failure.maxAttempts(), failure.billedShare(), failure.billedOutputShare())))
        .withPlan(plan -> plan.withBatchShare(0.3).withOutputTrim(0.1)
            .withContract(plan.contract().onSum().withDiscount(0.07))
            .withCaching(plan.caching().withHitRate(HitRate.fixed(0.6))));
  }

  @ParameterizedTest
  @CsvSource({"3, 40", "1, 4"})
  void aDerivedRateOfSteadyCallsFollowsAgentsCallsAndBatchShare(int agents, double calls) {
    int steady = 0;
    for (Scenario scenario : randomScenarios(120)) {
      if (scenario.plan().caching().launch().pattern() == Launch.Pattern.STEADY
          && scenario.plan().caching().enabled() && scenario.plan().caching().lifetimes().isEmpty()) {
        steady++;
        Computed computed = new Computed(bytes(scenario)).with("plan.caching.hitRate", "derived")
            .with("workload.agents", agents).with("workload.callsPerDay", calls).with("plan.batchShare", 0.25);
        Scenario changed = scenario.withWorkload(work -> work.withAgents(agents).withCallsPerDay(calls)).withPlan(
            plan -> plan.withBatchShare(0.25).withCaching(plan.caching().withHitRate(HitRate.DERIVED)));
        assertEquals(ENGINE.report(changed).monthUsd(), computed.named("month_usd"), CENT);
      }
    }
    assertTrue(steady >= 10, steady + " steady scenarios");
  }

  /// Those of a fixed row of seeds that can be priced. None has ranges: chances stand in the workbook as words, and no
  /// formula follows from them.
  static List<Scenario> randomScenarios(int count) {
    return LongStream.iterate(1, seed -> seed + 1)
        .mapToObj(seed -> RandomScenarios.next(new SplittableRandom(seed)).withAssumptions(List.of()))
        .filter(scenario -> ENGINE.check(scenario).stream().noneMatch(Problem::isError)).limit(count).toList();
  }
}
