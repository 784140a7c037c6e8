package runrate.claims;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.pricing.RateCard;
import runrate.pricing.TokenClass;
import runrate.savings.SavingsWaterfall;
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

/// A claim's prices and one workload, priced by the engine. A bench starts with one call a month; a million
/// tokens of one class then cost its price per million.
final class ClaimBench {
  static final double MTOK = 1_000_000;

  private final RateCard card;
  private final CostEngine engine;
  private final Scenario scenario;

  private ClaimBench(RateCard card, CostEngine engine, Scenario scenario) {
    this.card = card;
    this.engine = engine;
    this.scenario = scenario;
  }

  static ClaimBench of(RateCard card, Function<RateCard, CostEngine> engines, String model) {
    String key = ClaimCard.VENDOR + "/" + model;
    var workload = new Workload(Traffic.even(1, 1, CallsScope.TEAM, MonthDays.of(1), 8), CallShape.of(0, 0, 0),
        Failure.NONE);
    var forecast = new ForecastSettings(YearMonth.from(Scenario.DEFAULT_PRICES_AS_OF), 1, 1, 0, Seasonality.FLAT,
        List.of(), "");
    return new ClaimBench(card, engines.apply(card), new Scenario("", "", "", Scenario.DEFAULT_PRICES_AS_OF, workload,
        Plan.naive(key), new Baseline(Optional.of(key), Optional.empty()), Budget.NONE, forecast, QualityBook.EMPTY,
        List.of()));
  }

  ClaimBench tokens(double context, double output) {
    return workload(work -> work.withContextTokens(context).withOutputTokens(output));
  }

  ClaimBench thinking(double tokens) {
    return workload(work -> work.withThinkingTokens(tokens));
  }

  ClaimBench calls(double perDay, double days) {
    return workload(work -> work.withCallsPerDay(perDay).withDays(MonthDays.of(days)));
  }

  /// Caches a share of the prompt at a fixed hit rate, batched calls included.
  ClaimBench caching(double cacheableShare, double hitRate) {
    return plan(plan -> plan.withCaching(CachePlan.of(cacheableShare, HitRate.fixed(hitRate))
        .withBatchHitRate(OptionalDouble.of(hitRate))));
  }

  ClaimBench batch(double share) {
    return plan(plan -> plan.withBatchShare(share));
  }

  ClaimBench workload(UnaryOperator<Workload> change) {
    return with(scenario.withWorkload(change));
  }

  ClaimBench plan(UnaryOperator<Plan> change) {
    return with(scenario.withPlan(change));
  }

  ClaimBench with(Scenario changed) {
    return new ClaimBench(card, engine, changed);
  }

  Scenario scenario() {
    return scenario;
  }

  CostEngine engine() {
    return engine;
  }

  double usd() {
    return report().monthUsd();
  }

  CostReport report() {
    return engine.report(scenario);
  }

  /// Tokens the month is billed for, of the classes asked for.
  double billedTokens(TokenClass first, TokenClass... more) {
    return report().lines().stream().filter(line -> EnumSet.of(first, more).contains(line.tokenClass()))
        .mapToDouble(line -> line.calls() * line.tokensPerCall() * line.billings()).sum();
  }

  double usdOf(TokenClass tokenClass) {
    return report().breakdown().of(tokenClass);
  }

  double percentOf(TokenClass tokenClass) {
    return 100 * usdOf(tokenClass) / usd();
  }

  SavingsWaterfall savings() {
    return SavingsWaterfall.of(engine, scenario);
  }

  double savingPercent() {
    return 100 * savings().savingShare();
  }

  /// The scenario under the claim's name, to be opened.
  ClaimScenario named(Claim claim, ClaimedFigure measure) {
    var named = new Scenario("Claim " + claim.id(), "%s (%s, line %s).".formatted(claim.says(),
        claim.document().id(), claim.line()), claim.document().title(), scenario.pricesAsOf(), scenario.workload(),
        scenario.plan(), scenario.baseline(), scenario.budget(), scenario.forecast(), scenario.quality(), List.of());
    return new ClaimScenario(named, card, measure);
  }
}
