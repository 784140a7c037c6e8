package runrate.desktop.usage;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import runrate.usage.LineClass;
import runrate.usage.LineCounts;

/// The lines of a log by what became of them, to scale; no class that has a line is invisible.
final class ClassBar extends StackPane {
  private static final double HIGH = 8;
  private static final double LEAST = 2;

  private final LineCounts counts;
  private final List<LineClass> shown;

  ClassBar(LineCounts counts) {
    this.counts = counts;
    shown = List.of(LineClass.values()).stream().filter(of -> counts.of(of) > 0).toList();
    setMinWidth(SourceRow.BAR);
    setPrefWidth(SourceRow.BAR);
    setMinHeight(HIGH);
    for (LineClass of : shown) {
      var part = new Region();
      part.setManaged(false);
      part.getStyleClass().addAll("class-part", "part-" + of.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      getChildren().add(part);
    }
  }

  @Override
  protected void layoutChildren() {
    double room = SourceRow.BAR - 8 - shown.size() * LEAST;
    double x = 8;
    for (int i = 0; i < shown.size(); i++) {
      double wide = LEAST + room * counts.of(shown.get(i)) / counts.lines();
      getChildren().get(i).resizeRelocate(x, Math.round((getHeight() - HIGH) / 2), Math.max(1, wide - 1), HIGH);
      x += wide;
    }
  }
}
