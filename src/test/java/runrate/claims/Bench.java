package runrate.claims;

import java.util.EnumSet;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.pricing.CacheDiscount;
import runrate.pricing.TokenClass;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.MonthDays;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// One model at a claim's prices and one workload, priced by the engine. A million tokens of one
/// class cost its price per million, so a bench of [#MTOK] shows a price.
final class Bench {
  static final double MTOK = 1_000_000;

  private final CostEngine engine;
  private final Scenario scenario;

  private Bench(CostEngine engine, Scenario scenario) {
    this.engine = engine;
    this.scenario = scenario;
  }

  static Bench priced(double inputUsdPerMTok, double outputUsdPerMTok) {
    return new Bench(TinyCard.with(TinyModel.of("m", Prices.of(inputUsdPerMTok, outputUsdPerMTok))).engine(),
        Work.of("lab/m", 1, 0, 0));
  }

  /// A model whose batch mode costs this part of the standard price, cached tokens included.
  static Bench batchPriced(double inputUsdPerMTok, double outputUsdPerMTok, double multiplier) {
    return cachePriced(inputUsdPerMTok, outputUsdPerMTok, inputUsdPerMTok, inputUsdPerMTok, multiplier);
  }

  static Bench cachePriced(double input, double output, double read, double write, double batchMultiplier) {
    var model = TinyModel.of("m", Prices.cached(input, output, read, write));
    return new Bench(TinyCard.with(model).batch(batchMultiplier, CacheDiscount.STACK).engine(),
        Work.of("lab/m", 1, 0, 0));
  }

  /// A cache priced, as vendors print it, in multiples of the input price.
  static Bench cached(double input, double readTimes, double writeTimes) {
    return cachePriced(input, input, input * readTimes, input * writeTimes, 1);
  }

  static Bench of(TinyCard card, String model) {
    return new Bench(card.engine(), Work.of(model, 1, 0, 0));
  }

  Bench tokens(double context, double output) {
    return with(scenario.withWorkload(work -> work.withContextTokens(context).withOutputTokens(output)));
  }

  Bench thinking(double tokens) {
    return with(scenario.withWorkload(work -> work.withThinkingTokens(tokens)));
  }

  Bench calls(double perDay, double days) {
    return with(scenario.withWorkload(work -> work.withCallsPerDay(perDay).withDays(MonthDays.of(days))));
  }

  Bench caching(double cacheableShare, double hitRate) {
    return with(scenario.withPlan(Work.cached(cacheableShare, hitRate)));
  }

  Bench batch(double share) {
    return with(scenario.withPlan(plan -> plan.withBatchShare(share)));
  }

  Bench with(Scenario changed) {
    return new Bench(engine, changed);
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

  double percentOf(TokenClass tokenClass) {
    return 100 * report().breakdown().of(tokenClass) / usd();
  }

  SavingsWaterfall savings() {
    return SavingsWaterfall.of(engine, scenario);
  }

  double savingPercent() {
    return 100 * savings().savingShare();
  }
}
