package runrate.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.units.Problem;

/// Tells a price of cached tokens that is about ten times off: what a model's newest price reads at, as a share of
/// its input, beside the other models of its card, its own long prompts and its price before, and beside what any
/// vendor asks. A card whose models read at several shares is asked which of them a moved point would be.
record CacheReadCheck(RateCard card, List<Problem> problems) {
  /// A slipped decimal point is ten times; a little less of it, for shares are round.
  private static final double FAR = 8;
  private static final double TEN = 10;
  private static final double NEAR = 2;
  private static final double SAME = 0.05;
  private static final double LEAST_SHARE = 0.005;
  private static final double MOST_SHARE = 0.6;
  /// Fewer others are no measure.
  private static final int OTHERS = 2;
  private static final MathContext SHOWN = new MathContext(2);

  void run() {
    for (int i = 0; i < card.models().size(); i++) {
      ModelCard model = card.models().get(i);
      if (!model.prices().isEmpty()) {
        int newest = model.prices().size() - 1;
        PriceSet prices = model.prices().get(newest).base();
        String where = "models[%s].prices[%s].base.cacheRead".formatted(i, newest);
        share(prices).ifPresent(share -> check(model, prices, share, where));
      }
    }
  }

  private void check(ModelCard model, PriceSet prices, double share, String where) {
    Optional<Double> usual = middle(others(model));
    String read = "cache read %s is %s of input".formatted(
        prices.cacheRead().orElseThrow().stripTrailingZeros().toPlainString(), shown(share));
    Optional<Double> slipped = slipped(model, share);
    if (usual.isPresent() && (share >= usual.get() * FAR || share * FAR <= usual.get())) {
      problems.add(Problem.warning(where, "%s; prices beside it read at about %s".formatted(read,
          shown(usual.get())), "Check the decimal point"));
    } else if (slipped.isPresent()) {
      problems.add(Problem.warning(where, "%s; others beside it read at %s".formatted(read, shown(slipped.get())),
          "Check the decimal point"));
    } else if (share < LEAST_SHARE || share > MOST_SHARE) {
      problems.add(Problem.warning(where, read + "; vendors ask 0.008 to 0.5", "Check the decimal point"));
    }
  }

  /// What some others of the card read at, if that is ten times as much or a tenth and no other is near.
  private Optional<Double> slipped(ModelCard model, double share) {
    List<Double> beside = others(model);
    if (beside.stream().anyMatch(other -> other <= share * NEAR && share <= other * NEAR)) {
      return Optional.empty();
    }
    List<Double> moved = beside.stream().filter(other -> isSame(other, share * TEN) || isSame(other, share / TEN))
        .toList();
    return moved.size() < OTHERS ? Optional.empty() : Optional.of(moved.getFirst());
  }

  private static boolean isSame(double one, double other) {
    return Math.abs(one - other) <= SAME * one;
  }

  private List<Double> others(ModelCard model) {
    List<Double> shares = new ArrayList<>();
    card.models().stream().filter(other -> other != model && !other.prices().isEmpty())
        .forEach(other -> share(other.prices().getLast().base()).ifPresent(shares::add));
    model.prices().getLast().longContext().forEach(tier -> share(tier.prices()).ifPresent(shares::add));
    if (model.prices().size() > 1) {
      share(model.prices().get(model.prices().size() - 2).base()).ifPresent(shares::add);
    }
    return shares;
  }

  private static Optional<Double> middle(List<Double> shares) {
    return shares.size() < OTHERS ? Optional.empty() : shares.stream().sorted().skip(shares.size() / 2).findFirst();
  }

  private static Optional<Double> share(PriceSet prices) {
    return prices.cacheRead().filter(read -> read.signum() > 0 && prices.input().signum() > 0)
        .map(read -> read.doubleValue() / prices.input().doubleValue());
  }

  private static String shown(double share) {
    return new BigDecimal(share).round(SHOWN).stripTrailingZeros().toPlainString();
  }
}
