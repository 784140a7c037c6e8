package runrate.cli;

import java.io.IOException;
import java.nio.file.Path;
import runrate.costing.CostEngine;
import runrate.scenario.Scenario;

/// Renders a view of the window to a picture; given to the command line by whoever has JavaFX.
public interface Snapshots {
  /// @param view  what to show, for example `desk`
  /// @param theme `light` or `dark`
  void render(Path file, CostEngine engine, Scenario scenario, String view, int width, int height, String theme,
      Path out) throws IOException;
}
