package runrate.draft;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import runrate.costing.CostEngine;
import runrate.inputs.Keys;
import runrate.inputs.WorkloadShape;
import runrate.scenario.Assumption;
import runrate.scenario.Baseline;
import runrate.scenario.Budget;
import runrate.scenario.CachePlan;
import runrate.scenario.CallShape;
import runrate.scenario.CallsScope;
import runrate.scenario.Failure;
import runrate.scenario.ForecastSettings;
import runrate.scenario.HitRate;
import runrate.scenario.MonthDays;
import runrate.scenario.Plan;
import runrate.scenario.QualityBook;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.scenario.Traffic;
import runrate.scenario.Workload;

/// The case of somebody who has answered a few questions; what is not answered is assumed, and says so.
public final class NewCase {
  public static final String NAME = "New scenario";
  private static final int AGENTS = 5;
  private static final int CALLS_PER_DAY = 100;
  private static final int CONTEXT_TOKENS = 40_000;
  private static final int OUTPUT_TOKENS = 800;
  private static final double SHARED = 0.5;
  private static final int WORKING_DAYS = 22;
  private static final int HOURS = 8;
  private static final String WHY = "assumed for a new scenario; nobody has said so yet";

  private NewCase() {}

  /// A month with the answers up to a question.
  ///
  /// @param addedUsd what its answer makes dearer, negative where cheaper
  public record Step(Question question, double monthUsd, double addedUsd) {}

  /// What everything is before the first answer: five agents with a hundred calls of 40,000 tokens a working day.
  ///
  /// @param model as `vendor/model`
  public static Scenario assumed(String model, LocalDate today) {
    var workload = new Workload(Traffic.even(AGENTS, CALLS_PER_DAY, CallsScope.AGENT, MonthDays.of(WORKING_DAYS),
        HOURS), CallShape.of(CONTEXT_TOKENS, OUTPUT_TOKENS, 0), Failure.NONE, model);
    Plan plan = Plan.naive(model).withCaching(CachePlan.of(SHARED, HitRate.DERIVED));
    var forecast = new ForecastSettings(YearMonth.from(today), 1, 1, 0, Seasonality.WORKING_WEEK, List.of(), "");
    return new Scenario(NAME, "", "", today, workload, plan, new Baseline(Optional.empty(), Optional.empty()),
        new Budget(OptionalDouble.empty(), Budget.DEFAULT_ALERTS), forecast, QualityBook.EMPTY, List.of());
  }

  /// The case as it goes to the desk: every input that nobody was asked about, or that was not answered, is marked.
  public static Scenario marked(Scenario draft, Set<Question> answered) {
    Scenario marked = mark(draft, Keys.path(WorkloadShape.DAYS));
    for (Question question : Question.values()) {
      if (!answered.contains(question)) {
        for (String path : question.paths()) {
          marked = mark(marked, path);
        }
      }
    }
    return marked;
  }

  private static Scenario mark(Scenario scenario, String path) {
    return scenario.withAssumption(new Assumption(path, WHY, OptionalDouble.empty(), OptionalDouble.empty(), ""));
  }

  /// How the month grows answer by answer, from what is assumed; an answer that is missing adds nothing and is left
  /// out.
  ///
  /// @param draft free of errors
  public static List<Step> steps(CostEngine engine, Scenario assumed, Scenario draft, Set<Question> answered) {
    List<Step> steps = new ArrayList<>();
    Scenario reached = assumed;
    double before = engine.report(assumed).monthUsd();
    for (Question question : Question.values()) {
      if (answered.contains(question)) {
        reached = question.take(reached, draft);
        double usd = engine.report(reached).monthUsd();
        steps.add(new Step(question, usd, usd - before));
        before = usd;
      }
    }
    return steps;
  }
}
