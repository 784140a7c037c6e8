package runrate.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import runrate.scenario.CachePlan;
import runrate.scenario.Contract;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.VolumeBracket;

/// Reads a plan: the scenario's own, or one pinned as its baseline.
final class PlanReader {
  /// Stands in while a file without routes is refused.
  private static final RouteShare NO_ROUTE = new RouteShare("", 1);

  private PlanReader() {}

  static Plan plan(JsonFields fields) {
    var plan = new Plan(routing(fields), caching(fields.objectOrEmpty("caching")),
        fields.number("batchShare", Range.SHARE, 0), fields.number("contextPruning", Range.SHARE, 0),
        fields.number("outputTrim", Range.SHARE, 0),
        fields.optionalNumber("thinkingCapTokens", Range.AT_LEAST_ZERO),
        fields.text("serviceMode", Plan.STANDARD_MODE), fields.text("region", Plan.GLOBAL_REGION),
        contract(fields.objectOrEmpty("contract")));
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

  private static CachePlan caching(JsonFields fields) {
    var caching = new CachePlan(fields.bool("enabled", true), fields.number("cacheableShare", Range.SHARE, 0),
        fields.text("lifetime", CachePlan.VENDOR_LIFETIME), hitRate(fields),
        fields.optionalNumber("batchHitRate", Range.SHARE), launch(fields.objectOrEmpty("launch")));
    fields.close();
    return caching;
  }

  private static HitRate hitRate(JsonFields fields) {
    if (fields.isText("hitRate")) {
      if (!fields.text("hitRate").equals("derived")) {
        fields.error("hitRate", "this must be a share between 0 and 1 or \"derived\"", "");
      }
      return HitRate.DERIVED;
    }
    var share = fields.optionalNumber("hitRate", Range.SHARE);
    return share.isPresent() ? HitRate.fixed(share.getAsDouble()) : HitRate.DERIVED;
  }

  private static Launch launch(JsonFields fields) {
    String pattern = fields.text("pattern", "steady");
    if (!pattern.equals("steady")) {
      fields.error("pattern", "launch pattern '%s' is not modelled yet".formatted(pattern), "Use \"steady\"");
    }
    var launch = new Launch(Launch.Pattern.STEADY,
        fields.number("spreadSeconds", Range.AT_LEAST_ZERO, 0), fields.bool("prewarm", false));
    if (launch.spreadSeconds() > 0 || launch.prewarm()) {
      fields.error(launch.prewarm() ? "prewarm" : "spreadSeconds", "this belongs to a launch pattern that is not modelled yet",
          "Leave it out");
    }
    fields.close();
    return launch;
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
