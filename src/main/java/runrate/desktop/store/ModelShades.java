package runrate.desktop.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;

/// The shade of one hue that each model has in charts: the cheaper its call beside the others, the lighter. A model
/// keeps its shade as long as the window is open, whoever joins or leaves the mix.
///
/// @param byModel from 1, the lightest, to 8
public record ModelShades(Map<String, Integer> byModel) {
  /// Nothing has been shown yet.
  public static final ModelShades NONE = new ModelShades(Map.of());
  private static final int DARKEST = 8;
  /// Far apart from each other, for mixes of so many models.
  private static final int[][] BY_COUNT = {{}, {5}, {2, 5}, {2, 5, 8}, {1, 3, 5, 8}, {1, 3, 5, 7, 8},
      {1, 2, 3, 5, 7, 8}};

  public ModelShades {
    byModel = Map.copyOf(byModel);
  }

  /// With shades for all models of a report: those known keep theirs, unless another of the mix has it; new ones take
  /// the free shade nearest to their place among the prices.
  public ModelShades with(CostReport report) {
    List<ModelCost> byPrice = report.byModel().stream()
        .sorted(Comparator.comparingDouble(ModelCost::liveCallUsd)).toList();
    int[] places = BY_COUNT[Math.min(byPrice.size(), BY_COUNT.length - 1)];
    Map<String, Integer> shades = new HashMap<>(byModel);
    Set<Integer> taken = new HashSet<>();
    byPrice.stream().map(ModelCost::model).filter(byModel::containsKey).filter(model -> !taken.add(byModel.get(model)))
        .forEach(shades::remove);
    for (int i = 0; i < byPrice.size(); i++) {
      int wanted = places[Math.min(i, places.length - 1)];
      shades.computeIfAbsent(byPrice.get(i).model(), model -> {
        int shade = nearestFree(wanted, taken);
        taken.add(shade);
        return shade;
      });
    }
    return new ModelShades(shades);
  }

  /// Where more models share a mix than there are shades, some look alike.
  private static int nearestFree(int wanted, Set<Integer> taken) {
    return IntStream.rangeClosed(1, DARKEST).filter(shade -> !taken.contains(shade)).boxed()
        .min(Comparator.comparingInt(shade -> Math.abs(shade - wanted))).orElse(wanted);
  }

  /// @param model of a report these shades were made with
  public int of(String model) {
    return byModel.get(model);
  }
}
