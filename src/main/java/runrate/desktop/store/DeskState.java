package runrate.desktop.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// The window's whole state at one moment.
///
/// @param scenario what is being edited
/// @param opened   the scenario as it was opened or last saved; sliders are reset to it
/// @param file     where it is kept; empty for one that was never saved
/// @param report   of the scenario, or of the last one that could be priced
/// @param problems what keeps the scenario from being priced; the report is then an older one
/// @param fileProblems what was wrong with files that were read
public record DeskState(Scenario scenario, Scenario opened, Optional<Path> file, DeskReport report,
    List<Problem> problems, List<Problem> fileProblems, boolean canUndo, boolean canRedo) {

  public boolean isUnsaved() {
    return !scenario.equals(opened);
  }

  /// Whether the report belongs to the scenario shown.
  public boolean isPriced() {
    return problems.isEmpty();
  }
}
