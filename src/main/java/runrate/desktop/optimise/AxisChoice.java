package runrate.desktop.optimise;

import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.optimise.PlanAxis;
import runrate.optimise.SearchReport;

/// What plans are weighed by: quality, speed, or quality for each success. An axis nothing is known of is not offered,
/// and what was chosen before gives way to quality.
final class AxisChoice extends HBox {
  private final Segments<PlanAxis> segments;
  private final Consumer<PlanAxis> onChosen;
  private PlanAxis chosen = PlanAxis.QUALITY;

  /// @param onChosen told every axis that is weighed by from now on
  AxisChoice(Consumer<PlanAxis> onChosen) {
    this.onChosen = onChosen;
    segments = new Segments<PlanAxis>(this::choose).option(PlanAxis.QUALITY, "plans-by-quality", "Quality")
        .option(PlanAxis.SPEED, "plans-by-speed", "Speed").option(PlanAxis.OUTCOME, "plans-per-outcome", "Per outcome");
    setMinWidth(USE_PREF_SIZE);
    getChildren().add(segments);
  }

  private void choose(PlanAxis axis) {
    chosen = axis;
    onChosen.accept(axis);
  }

  /// What is not weighed yet offers what the one before it did.
  ///
  /// @param wide whether there is room for all
  void offer(SearchReport report, boolean wide) {
    if (!report.isWeighed()) {
      return;
    }
    segments.offer(PlanAxis.SPEED, report.front(PlanAxis.SPEED).isPresent());
    segments.offer(PlanAxis.OUTCOME, wide && report.front(PlanAxis.OUTCOME).isPresent());
    Restyle.keep(this, segments.isOffered(PlanAxis.SPEED) || segments.isOffered(PlanAxis.OUTCOME));
    if (chosen != PlanAxis.QUALITY && !segments.isOffered(chosen)) {
      segments.show(PlanAxis.QUALITY);
      choose(PlanAxis.QUALITY);
    }
  }

  PlanAxis chosen() {
    return chosen;
  }
}
