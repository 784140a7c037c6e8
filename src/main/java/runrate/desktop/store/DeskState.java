package runrate.desktop.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.units.Problem;

/// The window's whole state at one moment.
///
/// @param scenario what is being edited
/// @param opened   the scenario as it was opened or last saved; sliders are reset to it
/// @param file     where it is kept; empty for one that was never saved
/// @param fresh    whether what was opened is itself work that no file holds
/// @param report   of the scenario, or of the last one that could be priced
/// @param shades   of the models in charts
/// @param problems what keeps the scenario from being priced; the report is then an older one
/// @param fileProblems what was wrong with files that were read
/// @param refusals texts in fields that the scenario cannot hold; report and scenario are then the last valid ones
public record DeskState(Scenario scenario, Scenario opened, Optional<Path> file, boolean fresh, DeskReport report,
    ModelShades shades, List<Problem> problems, List<Problem> fileProblems, List<Refusal> refusals, boolean canUndo,
        boolean canRedo) {

  public boolean isUnsaved() {
    return fresh || !scenario.equals(opened);
  }

  public boolean isRefused(String path) {
    return refusals.stream().anyMatch(refusal -> refusal.path().equals(path));
  }

  /// Why nothing of the window can be shown to others just now.
  public Optional<String> heldBack() {
    return !isPriced() ? Optional.of(problems.getFirst().what())
        : refusals.stream().findFirst().map(first ->
            "the field %s holds a value that cannot be; take it back or correct it".formatted(first.label()));
  }

  /// The inputs with a refused text, and the values that still hold.
  public String lastValid() {
    return "last valid state: " + refusals.stream().map(refusal -> "%s %s".formatted(
        inSentence(refusal.label()), refusal.last())).collect(Collectors.joining(", "));
  }

  /// Names of days and models keep their letters.
  private static String inSentence(String label) {
    return label.substring(0, 1).toLowerCase(Figures.LOCALE) + label.substring(1);
  }

  /// Whether the report belongs to everything that stands in the window.
  public boolean isCurrent() {
    return isPriced() && refusals.isEmpty();
  }

  /// Whether something that was worked out of a scenario is still of the one shown: what it proposes would take back
  /// what was changed since.
  public boolean isOf(Scenario asked) {
    return scenario.equals(asked);
  }

  /// Whether the report belongs to the scenario shown.
  public boolean isPriced() {
    return problems.isEmpty();
  }
}
