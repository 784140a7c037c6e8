package runrate.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.inputs.Inputs;
import runrate.inputs.Quantity;
import runrate.savings.Lever;
import runrate.scenario.Plan;
import runrate.scenario.PlanContract;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// How a lever or an input stands, in a word or two: `off`, `10 %`, `20·70·10 %`.
public final class LeverWords {
  private static final double WHOLE = 0.999;
  /// What binary fractions leave of a whole per cent.
  private static final double DUST = 1e-9;

  /// Keys that no reader of them takes for words.
  private static final Map<String, String> ABBREVIATED = Map.of("usd", "amount", "perUsd", "for $1", "rpm",
      "requests a minute", "inputTpm", "input tokens a minute", "outputTpm", "output tokens a minute", "totalTpm",
      "tokens a minute");

  private LeverWords() {}

  /// @param goal the plan the lever is taken over from: a mix is told by its models, in its order
  public static String of(Lever lever, Plan plan, Plan goal) {
    return switch (lever) {
      case PRUNING -> Figures.percent(plan.contextPruning());
      case COORDINATOR -> plan.grouping().requestsPerCall() == 1 ? "off"
          : "%s in a call".formatted(Figures.trimmed(plan.grouping().requestsPerCall(), 1));
      case OUTPUT_TRIM -> Figures.percent(plan.outputTrim());
      case THINKING_CAP -> plan.thinkingCapTokens().isPresent()
          ? Figures.count(plan.thinkingCapTokens().getAsDouble()) : "none";
      case LOCAL_MODEL -> plan.local().share() == 0 ? "off" : Figures.percent(plan.local().share());
      case ROUTING -> mix(plan, goal);
      case SERVICE_MODE -> plan.serviceMode();
      case CACHING -> plan.caching().enabled() ? "on" : "off";
      case BATCH -> Figures.percent(plan.batchShare());
      case REGION -> plan.region();
      case CONTRACT -> plan.contract().equals(PlanContract.NONE) ? "list" : "agreed";
    };
  }

  /// `0·100·0 %`; of a mix of other models its largest.
  private static String mix(Plan plan, Plan goal) {
    List<Double> shares = goal.routing().routes().stream().map(route -> plan.routing().routes().stream()
        .filter(own -> own.model().equals(route.model())).mapToDouble(RouteShare::share).sum()).toList();
    if (shares.stream().mapToDouble(Double::doubleValue).sum() < WHOLE) {
      return modelName(plan.routing().largest().model());
    }
    return shares.size() == 1 ? modelName(goal.routing().routes().getFirst().model())
        : shares.stream().map(share -> Figures.trimmed(share * 100, 0)).collect(Collectors.joining("·")) + "\u2009%";
  }

  private static String modelName(String key) {
    return key.substring(key.indexOf('/') + 1);
  }

  /// An input by its path, as a label: `plan.batchShare` is `Batch share`, `budget.monthlyUsd` `Monthly, $`.
  public static String name(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[.*]", "");
    String spaced = ABBREVIATED.getOrDefault(last, last).replaceAll("(?<=[a-z])Usd", ", \\$")
        .replaceAll("(?<=[a-z$])(?=[A-Z])", " ").toLowerCase(Figures.LOCALE);
    return spaced.isEmpty() ? path : Capital.of(spaced);
  }

  /// The same of an input that stands alone: of a share, what it is a share of.
  public static String label(String path) {
    String name = name(path);
    return name.equals("Share") && path.indexOf('.') > 0
        ? name(path.substring(0, path.lastIndexOf('.'))) + " share" : name;
  }

  /// The same where nothing around it says what it belongs to: `Currency, for $1` of `business.currency.perUsd`.
  public static String inPlace(String path) {
    int end = path.lastIndexOf('.');
    return path.indexOf('.') == end ? name(path)
        : "%s, %s".formatted(name(path.substring(0, end)), name(path).toLowerCase(Figures.LOCALE));
  }

  /// A number with the unit it counts; empty where no number stands at the path, or none is set.
  public static Optional<String> number(String path, Scenario scenario) {
    return Inputs.find(path).filter(input -> !Double.isNaN(input.value(scenario)))
        .map(input -> number(input.quantity(), input.value(scenario)));
  }

  /// A number with the unit it counts.
  public static String number(Quantity quantity, double value) {
    return switch (quantity) {
      case SHARE -> Figures.percent(value, Math.abs(value * 100 - Math.rint(value * 100)) < DUST ? 0 : 1);
      case USD, USD_PER_HOUR -> Figures.usd(value);
      case USD_PER_REQUEST -> Money.US_DOLLARS.perRequest(value);
      case TIMES -> Figures.times(value);
      case TOKENS, CALLS, AMOUNT -> Figures.count(value);
      case SECONDS -> Figures.trimmed(value, 2) + " s";
      default -> Figures.trimmed(value, 2);
    };
  }
}
