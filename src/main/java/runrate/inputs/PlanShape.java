package runrate.inputs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import runrate.scenario.CachePlan;
import runrate.scenario.Grouping;
import runrate.scenario.LimitPlan;
import runrate.scenario.LocalTasks;
import runrate.scenario.Plan;
import runrate.scenario.PlanContract;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Trimming;

/// How the work is bought: the keys of `plan`, and of a plan pinned as the baseline.
public final class PlanShape {
  private static final double MILLIONTHS = 1e6;
  /// Stands in while a file without routes is refused.
  private static final RouteShare NO_ROUTE = new RouteShare("", 1);

  public static final Word<RouteShare> MODEL = Word.required("model", "The model, as vendor/model of a rate card.",
      RouteShare::model);
  public static final Num<RouteShare> ROUTE_SHARE = Num.required("share", Range.SHARE, Quantity.SHARE,
      "Its part of the calls.", RouteShare::share, (route, share) -> new RouteShare(route.model(), share));
  public static final Entries<Plan, RouteShare> ROUTING = Entries.of("routing",
      new Shape<>(List.of(MODEL, ROUTE_SHARE), v -> new RouteShare(v.text(MODEL), v.number(ROUTE_SHARE))),
      "Which share of the calls goes to which model; the shares add up to 1.",
      (Plan plan) -> plan.routing().routes(), (plan, routes) -> plan.withRouting(new RoutingMix(routes)))
      .turning(ROUTE_SHARE, (plan, index, share) -> plan.withRouting(plan.routing().withShare(index, share, List.of())))
      .required();

  public static final Num<LocalTasks> LOCAL_SHARE = Num.usually(0, "share", Range.SHARE, Quantity.SHARE,
      "The part of the requests that is simple enough for a model on your own machine, whose tokens are free.",
      LocalTasks::share, LocalTasks::withShare);
  public static final Word<LocalTasks> LOCAL_MODEL = Word.usually(LocalTasks.DEFAULT_MODEL, "model",
      "The model, as vendor/model of a rate card.", LocalTasks::model);
  public static final Num<LocalTasks> MACHINE = Num.optional("machineUsdPerHour", Range.AT_LEAST_ZERO,
      Quantity.USD_PER_HOUR,
      "What an hour costs in which your own machine is busy with answers.",
      LocalTasks::machineUsdPerHour, LocalTasks::withMachineUsdPerHour);
  public static final Num<LocalTasks> LOCAL_SPEED = Num.optional("tokensPerSecond", Range.ABOVE_ZERO,
      Quantity.TOKENS_PER_SECOND, "Tokens a second at which your own machine writes one answer.",
      LocalTasks::tokensPerSecond, LocalTasks::withTokensPerSecond);
  public static final Num<LocalTasks> PARALLEL = Num.usually(1, "parallel", Range.wholeFrom(1), Quantity.COUNT,
      "How many answers your own machine writes at the same time.",
      LocalTasks::parallel, (local, count) -> local.withParallel((int) Math.round(count)));
  public static final Part<Plan, LocalTasks> LOCAL = Part.of("local",
      new Shape<>(List.of(LOCAL_SHARE, LOCAL_MODEL, MACHINE, LOCAL_SPEED, PARALLEL),
          v -> new LocalTasks(v.number(LOCAL_SHARE), v.text(LOCAL_MODEL), v.of(MACHINE), v.of(LOCAL_SPEED),
              v.whole(PARALLEL))),
      "Simple tasks that a model on one's own machine does.", Plan::local, Plan::withLocal);

  public static final Part<Plan, CachePlan> CACHING = Part.of("caching", CacheShape.SHAPE,
      "How prompt caching is used.", Plan::caching, Plan::withCaching);
  public static final Num<Plan> BATCH = Num.usually(0, "batchShare", Range.SHARE, Quantity.SHARE,
      "The part of the calls that can wait up to a day and go through the batch queue at a discount, usually half.",
      Plan::batchShare, Plan::withBatchShare);
  public static final Num<Plan> PRUNING = Num.usually(0, "contextPruning", Range.SHARE, Quantity.SHARE,
      "Leaving out the part of the context that a call does not need.", Plan::contextPruning, Plan::withContextPruning);
  public static final Num<Grouping> REQUESTS = Num.usually(1, "requestsPerCall", Range.AT_LEAST_ONE, Quantity.COUNT,
      "How many requests a coordinator sends together in one call, so that what they share is sent once.",
      Grouping::requestsPerCall, Grouping::withRequestsPerCall);
  public static final Num<Grouping> SHARED = Num.optional("sharedShare", Range.SHARE, Quantity.SHARE,
      "The part of a request's context that the requests sent together have in common.",
      Grouping::sharedShare, Grouping::withSharedShare);
  public static final Part<Plan, Grouping> COORDINATOR = Part.of("coordinator",
      new Shape<>(List.of(REQUESTS, SHARED), v -> new Grouping(v.number(REQUESTS), v.of(SHARED))),
      "Requests that a coordinator sends together.", Plan::grouping, Plan::withGrouping);
  public static final Num<Plan> TRIM = Num.usually(0, "outputTrim", Range.SHARE, Quantity.SHARE,
      "Asking for shorter answers: the part of the answer tokens that is saved.", Plan::outputTrim,
          Plan::withOutputTrim);
  public static final Num<Plan> THINKING_CAP = Num.optional("thinkingCapTokens", Range.AT_LEAST_ZERO, Quantity.TOKENS,
      "The most thinking tokens a call may use.", Plan::thinkingCapTokens, Plan::withThinkingCap);
  public static final Word<Plan> MODE = Word.usually(Plan.STANDARD_MODE, "serviceMode",
      "The speed class of calls that are not batched: standard, flex (slower, cheaper), priority or fast (faster, "
          + "dearer; OpenAI renamed priority to fast, and both words are understood).",
      Plan::serviceMode);
  public static final Word<Plan> REGION = Word.usually(Plan.GLOBAL_REGION, "region",
      "Where requests are processed; staying in one country can cost about ten per cent more.", Plan::region);

  public static final Part<Plan, PlanContract> CONTRACT = Part.of("contract", ContractShape.SHAPE,
      "What was negotiated.", Plan::contract, Plan::withContract);
  public static final Part<Plan, LimitPlan> LIMITS = Part.of("limits", LimitShape.SHAPE,
      "How the plan lives inside rate limits.", Plan::limits, Plan::withLimits);

  public static final Shape<Plan> SHAPE = new Shape<>(List.of(ROUTING, LOCAL, CACHING, BATCH, PRUNING, COORDINATOR,
      TRIM, THINKING_CAP, MODE, REGION, CONTRACT, LIMITS), PlanShape::plan);

  private PlanShape() {}

  private static Plan plan(Values v) {
    String mode = v.text(MODE);
    if (mode.startsWith("batch")) {
      v.refuse(MODE, "batch is not a mode for calls somebody waits for", "Set plan.batchShare instead");
    }
    var trimming = new Trimming(v.number(PRUNING), v.number(TRIM), v.of(THINKING_CAP), v.part(COORDINATOR));
    return new Plan(routing(v), v.part(LOCAL), v.part(CACHING), v.number(BATCH), trimming, mode, v.text(REGION),
        v.part(CONTRACT), v.part(LIMITS));
  }

  private static RoutingMix routing(Values v) {
    List<RouteShare> routes = v.of(ROUTING);
    if (routes.isEmpty()) {
      v.refuse(ROUTING, "this key is required and must name at least one model",
          "For example [ { \"model\": \"anthropic/claude-sonnet-4-6\", \"share\": 1.0 } ]");
      return new RoutingMix(List.of(NO_ROUTE));
    }
    RoutingMix mix = new RoutingMix(routes);
    boolean named = namedOnce(v, routes);
    if (named && v.isSound(ROUTING) && Math.abs(mix.sum() - 1) > RoutingMix.TOLERANCE) {
      v.refuse(ROUTING, "the shares add up to %s".formatted(Math.round(mix.sum() * MILLIONTHS) / MILLIONTHS),
          "They must add up to 1");
    }
    return mix;
  }

  private static boolean namedOnce(Values v, List<RouteShare> routes) {
    Set<String> seen = new HashSet<>();
    boolean once = true;
    for (int i = 0; i < routes.size(); i++) {
      if (!seen.add(routes.get(i).model())) {
        v.refuse(ROUTING, "[%s].model".formatted(i),
            "model '%s' stands in the mix twice".formatted(routes.get(i).model()),
            "Add the shares up in one entry");
        once = false;
      }
    }
    return once;
  }
}
