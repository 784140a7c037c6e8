package runrate.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;
import runrate.inputs.Work;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.Tasks;

/// Tasks put together by their fronts, beside a general solver of integer programs that knows nothing of fronts: of
/// each task one plan, the mean quality at least a floor, the cost least. Eight tasks of twelve plans each are 430
/// million combinations, too many to try.
class ExactSolverTest {
  private static final int TASKS = 8;
  private static final int PLANS = 12;
  private static final Scenario SCENARIO = Tasks.in(Shipped.scenario("20-agents"), IntStream.range(0, TASKS)
      .mapToObj(i -> "{\"name\": \"t%s\", \"within\": \"hours\", \"callShare\": 0.125}".formatted(i))
      .toArray(String[]::new));

  /// @param usd    by task and plan, whole dollars
  /// @param scores likewise, whole points
  private record Problem(int[][] usd, int[][] scores, double floor) {
    /// Better plans are mostly dearer.
    static Problem of(SplittableRandom random) {
      var usd = new int[TASKS][PLANS];
      var scores = new int[TASKS][PLANS];
      for (int task = 0; task < TASKS; task++) {
        for (int plan = 0; plan < PLANS; plan++) {
          scores[task][plan] = 40 + random.nextInt(61);
          usd[task][plan] = 100 + scores[task][plan] * (1 + random.nextInt(30)) + random.nextInt(500);
        }
      }
      return new Problem(usd, scores, 55 + random.nextInt(35));
    }

    double bestByFronts() {
      List<TaskPlans> tasks = new ArrayList<>();
      List<Work.Part> parts = Work.of(SCENARIO).parts();
      var setting = new Setting(SCENARIO.plan().caching(), SCENARIO.plan().trimming(), "standard", "global", 0, 0);
      List<Way> ways = IntStream.range(0, PLANS).mapToObj(i -> new Way(RoutingMix.allOn("any/model-" + i),
          Optional.empty())).toList();
      for (int task = 0; task < TASKS; task++) {
        tasks.add(TaskPlans.of(Shipped.engine().book(), parts.get(task), ways, List.of(setting),
            doubles(usd[task]), doubles(scores[task]),
            new double[1][PLANS]));
      }
      var limits = new PlanLimits(floor, OptionalDouble.empty(), OptionalDouble.empty(), false, List.of());
      double[] weights = IntStream.range(0, TASKS).mapToDouble(task -> 1.0 / TASKS).toArray();
      Tried tried = new SeveralTasks(tasks, weights, limits, Outcomes.of(SCENARIO, tasks),
          DoubleUnaryOperator.identity(), spot -> true).tried();
      return tried.fitting().isEmpty() ? Double.NaN : tried.fitting().getFirst().monthUsd();
    }

    private static double[] doubles(int[] whole) {
      return IntStream.of(whole).asDoubleStream().toArray();
    }

    double bestBySolver() {
      var model = new ExpressionsBasedModel();
      model.options.integer(IntegerStrategy.DEFAULT.withGapTolerance(NumberContext.of(12)));
      Expression quality = model.newExpression("quality").lower(floor * TASKS);
      for (int task = 0; task < TASKS; task++) {
        Expression one = model.newExpression("one of " + task).level(1);
        for (int plan = 0; plan < PLANS; plan++) {
          Variable chosen = model.newVariable(task + "/" + plan).binary().weight(usd[task][plan]);
          one.set(chosen, 1);
          quality.set(chosen, scores[task][plan]);
        }
      }
      Optimisation.Result result = model.minimise();
      return result.getState().isOptimal() ? Math.rint(result.getValue()) : Double.NaN;
    }
  }

  @Test
  void ofFiftyProblemsTheCheapestPlanThatIsGoodEnoughIsTheSolversOne() {
    List<Double> solved = new ArrayList<>();
    Seeds.each(50, random -> {
      Problem problem = Problem.of(random);
      double best = problem.bestBySolver();
      assertEquals(best, problem.bestByFronts(), 1e-6);
      solved.add(best);
    });
    assertTrue(solved.stream().filter(best -> !Double.isNaN(best)).count() >= 40, solved::toString);
  }
}
