package runrate.optimise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The cheapest way to score something by two mixes of one setting. By score and cost the mixes that are worth putting
/// together are the lower hull of all: each lies below every straight line between two others.
final class Blends {
  private static final double SLACK = 1e-9;

  private final TaskPlans plans;
  /// By setting, the worst mix first.
  private final List<int[]> hulls;

  Blends(TaskPlans plans) {
    this.plans = plans;
    hulls = IntStream.range(0, plans.settings().size()).parallel().mapToObj(this::hull).toList();
  }

  private int[] hull(int setting) {
    int[] kept = new int[plans.ways().size()];
    int count = 0;
    for (int i = kept.length - 1; i >= 0; i--) {
      int mix = plans.byQuality()[i];
      boolean alike = count > 0 && score(mix) - score(kept[count - 1]) < SLACK;
      if (alike && usd(setting, mix) >= usd(setting, kept[count - 1])) {
        continue;
      }
      count -= alike ? 1 : 0;
      while (count > 1 && isAbove(setting, kept[count - 1], kept[count - 2], mix)) {
        count--;
      }
      kept[count++] = mix;
    }
    return Arrays.copyOf(kept, count);
  }

  /// Whether a mix costs no less than the two beside it put together.
  private boolean isAbove(int setting, int mix, int lower, int upper) {
    return usd(setting, mix) >= between(setting, lower, upper, score(mix)).usd();
  }

  private Blend between(int setting, int lower, int upper, double wanted) {
    double part = (wanted - score(lower)) / (score(upper) - score(lower));
    return new Blend(setting, lower, upper, part, (1 - part) * usd(setting, lower) + part * usd(setting, upper));
  }

  private double score(int mix) {
    return plans.scores()[mix];
  }

  private double usd(int setting, int mix) {
    return plans.usd()[setting * plans.ways().size() + mix];
  }

  /// The cheapest of all settings.
  ///
  /// @return nothing where no setting has both a mix that scores less and one that scores no less
  Optional<Blend> at(double quality) {
    return IntStream.range(0, hulls.size()).mapToObj(setting -> at(setting, quality)).flatMap(Optional::stream)
        .min(Comparator.comparingDouble(Blend::usd));
  }

  private Optional<Blend> at(int setting, double quality) {
    double wanted = quality + plans.settings().get(setting).lossPoints();
    int[] hull = hulls.get(setting);
    return IntStream.range(1, hull.length).filter(i -> score(hull[i - 1]) < wanted - SLACK
        && score(hull[i]) >= wanted - SLACK).mapToObj(i -> between(setting, hull[i - 1], hull[i], wanted)).findFirst();
  }
}
