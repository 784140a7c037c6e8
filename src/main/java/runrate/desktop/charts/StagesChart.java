package runrate.desktop.charts;

import java.util.List;
import javafx.geometry.HPos;
import runrate.compare.ColumnSeries;
import runrate.text.Figures;

/// Every column of a comparison from naive use to what is invoiced, all on one scale.
public final class StagesChart extends PlotPane {
  private static final double NAMES = 176;
  private static final double STAGES = 84;
  private static final double VALUES = 74;
  private static final double BAR = 0.62;
  private static final List<String> STAGE_NAMES = List.of("Naive", "Planned, list", "Contracted");

  private final Shapes zero = shapes("plot-zero");
  private final List<Shapes> bars = List.of(shapes("plot-baseline"), outlined("shade-2"), shapes("plot-plan"));
  private final Labels names = labels("plot-name");
  private final Labels stages = labels("plot-note");
  private final Labels values = labels("plot-value");

  private List<ColumnSeries> columns = List.of();

  public StagesChart() {
    super("stages-chart");
  }

  public void show(List<ColumnSeries> newColumns) {
    columns = List.copyOf(newColumns);
    setAccessibleText("A month of " + String.join(", ", columns.stream().map(column ->
        column.name() + " " + money().amount(column.contractedUsd())).toList()));
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    double left = NAMES + STAGES;
    double most = columns.stream().mapToDouble(column -> Math.max(column.naiveUsd(),
        Math.max(column.plannedUsd(), column.contractedUsd()))).max().orElse(0);
    double scale = most <= 0 ? 0 : (width - left - VALUES) / most;
    double slot = height / Math.max(1, columns.size());
    for (int i = 0; i < columns.size(); i++) {
      ColumnSeries column = columns.get(i);
      double[] usd = {column.naiveUsd(), column.plannedUsd(), column.contractedUsd()};
      double row = slot * 0.86 / usd.length;
      names.write(names.fitted(column.name(), NAMES - 8), 0, i * slot + row / 2, HPos.LEFT);
      for (int s = 0; s < usd.length; s++) {
        int stage = s;
        double top = i * slot + stage * row + row * (1 - BAR) / 2;
        bars.get(stage).rectangle(left, top, usd[stage] * scale, row * BAR);
        stages.write(STAGE_NAMES.get(stage), left - 8, top + row * BAR / 2, HPos.RIGHT);
        values.write(money().amount(usd[stage], most), left + usd[stage] * scale + 6, top + row * BAR / 2, HPos.LEFT);
        hot(left, top, usd[stage] * scale, row * BAR, () -> "%s, %s: %s".formatted(column.name(),
            STAGE_NAMES.get(stage).toLowerCase(Figures.LOCALE), money().cents(usd[stage])), () -> { });
      }
    }
    zero.vertical(left, 0, height);
  }
}
