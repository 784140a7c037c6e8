package runrate.desktop.charts;

import java.util.Comparator;
import java.util.List;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.desktop.store.ModelShades;

/// One hue for all models of a mix: the cheaper a model's call, the lighter; the dearest is hatched.
public final class Shades {
  /// So pale in one theme or the other that the stylesheet gives them a line around.
  private static final List<String> OUTLINED = List.of("shade-1", "shade-2", "shade-8");

  private Shades() {}

  /// Whether bars of a style class have an outline.
  static boolean isOutlined(String styleClass) {
    return OUTLINED.contains(styleClass);
  }

  /// The style class of each model, in the order of the report.
  public static List<String> of(CostReport report, ModelShades shades) {
    return report.byModel().stream().map(model -> "shade-" + shades.of(model.model())).toList();
  }

  /// Those of other models than the report's, or in another order, while the report has them.
  public static List<String> of(CostReport report, ModelShades shades, List<String> models) {
    List<String> all = of(report, shades);
    List<String> known = report.byModel().stream().map(ModelCost::model).toList();
    return models.stream().map(known::indexOf).map(place -> place < 0 ? "shade-5" : all.get(place)).toList();
  }

  /// Whether a model is the dearest of several and so carries the hatch.
  public static boolean isHatched(CostReport report, ModelCost model) {
    return report.byModel().size() > 1
        && report.byModel().stream().max(Comparator.comparingDouble(ModelCost::liveCallUsd)).orElseThrow() == model;
  }
}
