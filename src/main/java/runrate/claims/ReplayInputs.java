package runrate.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import runrate.costing.CostEngine;
import runrate.pricing.RateCard;

/// What a replay computes from: a claim's inputs, the other claims, and benches to price on.
public final class ReplayInputs {
  private final Claim claim;
  private final ClaimBook book;
  private final Replays replays;
  private final Function<RateCard, CostEngine> engines;

  ReplayInputs(Claim claim, ClaimBook book, Replays replays, Function<RateCard, CostEngine> engines) {
    this.claim = claim;
    this.book = book;
    this.replays = replays;
    this.engines = engines;
  }

  public Claim claim() {
    return claim;
  }

  /// @throws IllegalArgumentException if the claim has no such input
  double get(String name) {
    ClaimedInput input = claim.inputs().get(name);
    if (input == null) {
      throw new IllegalArgumentException("claim %s has no input '%s', only %s".formatted(
          claim.id(), name, String.join(", ", claim.inputs().keySet())));
    }
    return input.value();
  }

  boolean has(String name) {
    return claim.inputs().containsKey(name);
  }

  /// What comes out of another claim.
  double figure(String id) {
    return replays.of(id).map(replay -> replay.figures(with(other(id))).getFirst()).orElseThrow(
        () -> new IllegalArgumentException("claim %s is not computed".formatted(id)));
  }

  /// An input of another claim.
  double input(String id, String name) {
    return with(other(id)).get(name);
  }

  /// The figures another claim publishes.
  List<Double> published(String id) {
    return other(id).published().values();
  }

  private Claim other(String id) {
    return book.find(id).orElseThrow(() -> new IllegalArgumentException("there is no claim " + id));
  }

  ReplayInputs with(Claim another) {
    return new ReplayInputs(another, book, replays, engines);
  }

  /// A bench for one model without a cache, at prices in USD per million tokens.
  ClaimBench priced(double input, double output) {
    return batchPriced(input, output, 1);
  }

  /// A model whose batch mode costs this part of the standard price, cached tokens included.
  ClaimBench batchPriced(double input, double output, double batchMultiplier) {
    return cachePriced(input, output, input, input, batchMultiplier);
  }

  ClaimBench cachePriced(double input, double output, double read, double write, double batchMultiplier) {
    return on(ClaimCard.of(claim, List.of(ClaimCard.model(claim.id(), ClaimCard.cached(input, output, read, write),
        Optional.empty())), batchMultiplier, 1), claim.id());
  }

  /// A cache priced, as vendors print it, in multiples of the input price.
  ClaimBench cached(double input, double readTimes, double writeTimes) {
    return cachePriced(input, input, input * readTimes, input * writeTimes, 1);
  }

  /// A bench for one model of a card of the claim's own.
  ClaimBench on(RateCard card, String model) {
    return ClaimBench.of(card, engines, model);
  }
}
