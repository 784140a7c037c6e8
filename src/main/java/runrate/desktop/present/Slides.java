package runrate.desktop.present;

import javafx.scene.layout.Region;
import runrate.costing.CostEngine;
import runrate.desktop.usage.SlideCalls;
import runrate.walk.WalkReport;

/// Slides that stand still, for paper.
public final class Slides {
  private Slides() {}

  /// A step as it looks once its bar has grown.
  public static Region of(CostEngine engine, SlideCalls calls, WalkReport walk, int step) {
    var slide = new Slide(engine, calls, false);
    slide.show(walk, Position.start(walk.steps().size()).to(step), 1);
    return slide;
  }
}
