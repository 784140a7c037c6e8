package runrate.files.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import runrate.files.json.JsonFields;
import runrate.inputs.Range;
import runrate.pricing.Contract;
import runrate.pricing.VolumeBracket;
import runrate.scenario.ContextComposition;
import runrate.scenario.Grouping;
import runrate.scenario.LocalTasks;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Trimming;

/// Reads a plan: the scenario's own, or one pinned as its baseline.
final class PlanReader {
  /// Stands in while a file without routes is refused.
  private static final RouteShare NO_ROUTE = new RouteShare("", 1);

  private PlanReader() {}

  /// @param parts what the context is composed of
  static Plan plan(JsonFields fields, ContextComposition parts) {
    var plan = new Plan(routing(fields), local(fields.objectOrEmpty("local")),
        CachePlanReader.caching(fields.objectOrEmpty("caching"), parts), fields.number("batchShare", Range.SHARE, 0),
        trimming(fields), fields.text("serviceMode", Plan.STANDARD_MODE),
        fields.text("region", Plan.GLOBAL_REGION), contract(fields.objectOrEmpty("contract")),
        LimitPlanReader.limits(fields.objectOrEmpty("limits")));
    if (plan.serviceMode().startsWith("batch")) {
      fields.error("serviceMode", "batch is not a mode for calls somebody waits for", "Set plan.batchShare instead");
    }
    fields.close();
    return plan;
  }

  private static RoutingMix routing(JsonFields fields) {
    int problemsBefore = fields.problemCount();
    List<RouteShare> routes = fields.objects("routing",
        route -> new RouteShare(route.text("model"), route.number("share", Range.SHARE)));
    if (routes.isEmpty()) {
      fields.error("routing", "this key is required and must name at least one model",
          "For example [ { \"model\": \"anthropic/claude-sonnet-4-6\", \"share\": 1.0 } ]");
      return new RoutingMix(List.of(NO_ROUTE));
    }
    RoutingMix mix = new RoutingMix(routes);
    checkTwice(fields, routes);
    if (fields.problemCount() == problemsBefore && Math.abs(mix.sum() - 1) > RoutingMix.TOLERANCE) {
      fields.error("routing", "the shares add up to %s".formatted(Math.round(mix.sum() * 1e6) / 1e6),
          "They must add up to 1");
    }
    return mix;
  }

  private static void checkTwice(JsonFields fields, List<RouteShare> routes) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < routes.size(); i++) {
      if (!seen.add(routes.get(i).model())) {
        fields.error("routing[%s].model".formatted(i), "model '%s' stands in the mix twice".formatted(
            routes.get(i).model()), "Add the shares up in one entry");
      }
    }
  }

  private static LocalTasks local(JsonFields fields) {
    var local = new LocalTasks(fields.number("share", Range.SHARE, 0), fields.text("model", LocalTasks.DEFAULT_MODEL),
        fields.optionalNumber("machineUsdPerHour", Range.AT_LEAST_ZERO),
        fields.optionalNumber("tokensPerSecond", Range.ABOVE_ZERO), fields.whole("parallel", 1, 1));
    fields.close();
    return local;
  }

  private static Trimming trimming(JsonFields fields) {
    JsonFields coordinator = fields.objectOrEmpty("coordinator");
    var grouping = new Grouping(coordinator.number("requestsPerCall", Range.AT_LEAST_ONE, 1),
        coordinator.optionalNumber("sharedShare", Range.SHARE));
    coordinator.close();
    return new Trimming(fields.number("contextPruning", Range.SHARE, 0), fields.number("outputTrim", Range.SHARE, 0),
        fields.optionalNumber("thinkingCapTokens", Range.AT_LEAST_ZERO), grouping);
  }

  private static Contract contract(JsonFields fields) {
    List<VolumeBracket> brackets = fields.objects("volumeBrackets", bracket -> new VolumeBracket(
        bracket.optionalNumber("upToUsd", Range.ABOVE_ZERO), bracket.number("discount", Range.SHARE, 0)));
    double reached = 0;
    for (int i = 0; i < brackets.size(); i++) {
      double bound = brackets.get(i).upToUsd().orElse(Double.POSITIVE_INFINITY);
      if (bound <= reached || (Double.isInfinite(bound) && i < brackets.size() - 1)) {
        fields.error("volumeBrackets[%s].upToUsd".formatted(i), "the bounds must rise, and only the last bracket has none",
            "Order the brackets");
      }
      reached = bound;
    }
    var contract = new Contract(brackets, fields.optionalNumber("commitMonthlyUsd", Range.AT_LEAST_ZERO),
        fields.number("discount", Range.SHARE, 0));
    fields.close();
    return contract;
  }
}
