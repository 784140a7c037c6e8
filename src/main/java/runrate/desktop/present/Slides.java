package runrate.desktop.present;

import javafx.scene.layout.Region;
import runrate.costing.CostEngine;
import runrate.walk.WalkReport;

/// Slides that stand still, for paper.
public final class Slides {
  private Slides() {}

  /// A step as it looks once its bar has grown.
  public static Region of(CostEngine engine, WalkReport walk, int step) {
    var slide = new Slide(engine, false);
    slide.show(walk, Position.start(walk.steps().size()).to(step), 1);
    return slide;
  }
}
