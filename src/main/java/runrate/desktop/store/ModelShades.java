package runrate.desktop.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;

/// The shade of one hue that each model has in charts: the cheaper its call beside the others, the lighter. A model
/// keeps its shade as long as the window is open, whoever joins or leaves the mix. Models that are never in a mix
/// together may share one.
///
/// @param byModel from 1, the lightest, to [#DARKEST]
public record ModelShades(Map<String, Integer> byModel) {
  /// Nothing has been shown yet.
  public static final ModelShades NONE = new ModelShades(Map.of());
  public static final int DARKEST = 8;
  /// Told apart at a glance; the two others lie between and serve larger mixes.
  private static final List<Integer> APART = List.of(1, 2, 3, 5, 7, 8);
  private static final List<Integer> BETWEEN = List.of(4, 6);
  /// Far apart from each other, for mixes of so many models.
  private static final int[][] BY_COUNT = {{}, {5}, {2, 5}, {2, 5, 8}, {1, 3, 5, 8}, {1, 3, 5, 7, 8},
      {1, 2, 3, 5, 7, 8}};

  public ModelShades {
    byModel = Map.copyOf(byModel);
  }

  /// With shades for all models of a report: those known keep theirs, unless another of the mix has it; new ones take
  /// the free shade that keeps the order of prices, nearest to their place in it.
  public ModelShades with(CostReport report) {
    List<String> byPrice = report.byModel().stream().sorted(Comparator.comparingDouble(ModelCost::liveCallUsd))
        .map(ModelCost::model).toList();
    Map<String, Integer> mix = new HashMap<>();
    byPrice.stream().filter(model -> byModel.containsKey(model) && !mix.containsValue(byModel.get(model)))
        .forEach(model -> mix.put(model, byModel.get(model)));
    int[] places = BY_COUNT[Math.min(byPrice.size(), BY_COUNT.length - 1)];
    for (int i = 0; i < byPrice.size(); i++) {
      int wanted = places[Math.min(i, places.length - 1)];
      if (!mix.containsKey(byPrice.get(i))) {
        mix.put(byPrice.get(i), free(mix.values()).min(Comparator.comparingLong(outOfOrder(byPrice, i, mix))
            .thenComparing(shade -> Math.abs(shade - wanted))).orElse(wanted));
      }
    }
    Map<String, Integer> all = new HashMap<>(byModel);
    all.putAll(mix);
    return new ModelShades(all);
  }

  /// Where more models share a mix than there are shades, some look alike.
  private static Stream<Integer> free(Collection<Integer> taken) {
    return Stream.of(APART, BETWEEN).map(some -> some.stream().filter(shade -> !taken.contains(shade)).toList())
        .filter(left -> !left.isEmpty()).findFirst().stream().flatMap(List::stream);
  }

  /// How many dearer models would be lighter with a shade for one of them, or cheaper ones darker.
  private static ToLongFunction<Integer> outOfOrder(List<String> byPrice, int at, Map<String, Integer> mix) {
    return shade -> IntStream.range(0, byPrice.size()).filter(i -> mix.containsKey(byPrice.get(i)))
        .filter(i -> i < at ? mix.get(byPrice.get(i)) > shade : mix.get(byPrice.get(i)) < shade).count();
  }

  /// @param model of a report these shades were made with
  public int of(String model) {
    return byModel.get(model);
  }
}
