package runrate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import runrate.costing.CostEngine;
import runrate.scenario.Scenario;

/// Renders a view of the window to a picture; given to the command line by whoever has JavaFX.
public interface Snapshots {
  /// What can be shown of the window.
  List<String> VIEWS = List.of("desk", "cost", "waterfall", "burn", "frontier", "spend", "paste", "week",
      "special-days", "compare", "columns", "risk", "policies", "backtest", "ranges", "optimise", "playbook",
      "modes", "usage", "usage-calibrate", "usage-why", "usage-budgets", "imports", "round", "capacity",
      "rates", "history", "sources", "claims", "problems", "why", "start", "about", "months", "help", "walk",
      "present");
  /// What is laid out as pages.
  List<String> PAGES = List.of("board", "handout", "charts", "year");

  /// @param view  what to show, for example `desk`
  /// @param theme `light` or `dark`
  void render(Path file, CostEngine engine, Scenario scenario, String view, int width, int height, String theme,
      Path out) throws IOException;
}
