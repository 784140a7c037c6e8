package runrate.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.scenario.Conversation;
import runrate.scenario.Scenario;
import runrate.units.PerUnit;

/// The prompts of one growing conversation on the model with most calls, with and without caching,
/// if every turn finds what the last one wrote (cost model 4.4).
///
/// Uncached `T P0 + d T (T - 1) / 2` tokens, growing with the square of the turns; cached, writes
/// `P0 + (T - 1) d` and reads `(T - 1) P0 + d (T - 1) (T - 2) / 2`.
///
/// @param contextTokens P0 as the model counts them
/// @param tokensPerTurn d
public record ConversationCost(String model, int turns, double contextTokens, double tokensPerTurn,
    ModelFlow.PromptPrices prices) {

  /// @return empty where no conversation grows
  public static Optional<ConversationCost> of(CostEngine engine, Scenario scenario) {
    Conversation conversation = scenario.workload().call().conversation();
    double kept = 1 - scenario.plan().contextPruning();
    return !conversation.grows() ? Optional.empty() : engine.prepare(scenario).flows().stream()
        .max(Comparator.comparingDouble(ModelFlow::share))
        .map(flow -> new ConversationCost(flow.name(), conversation.turns(),
            scenario.plan().requestTokens(scenario.workload()) * flow.tokenFactor(),
            conversation.tokensPerTurn() * kept * flow.tokenFactor(), flow.prices()));
  }

  public double uncachedUsd() {
    return uncachedUsd(turns);
  }

  public double cachedUsd() {
    return cachedUsd(turns);
  }

  private double uncachedUsd(double t) {
    return (t * contextTokens + tokensPerTurn * t * (t - 1) / 2) * prices.input() / PerUnit.TOKENS_PER_MTOK;
  }

  private double cachedUsd(double t) {
    double written = contextTokens + (t - 1) * tokensPerTurn;
    double read = (t - 1) * contextTokens + tokensPerTurn * (t - 1) * (t - 2) / 2;
    return (written * prices.write() + read * prices.read()) / PerUnit.TOKENS_PER_MTOK;
  }

  /// USD by turns so far: uncached and cached.
  public List<Curve> curves() {
    return List.of(Curve.of("uncached", IntStream.rangeClosed(1, turns).asDoubleStream(), this::uncachedUsd),
        Curve.of("cached", IntStream.rangeClosed(1, turns).asDoubleStream(), this::cachedUsd));
  }
}
