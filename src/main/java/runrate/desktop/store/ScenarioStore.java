package runrate.desktop.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import runrate.costing.CostEngine;
import runrate.inputs.AnsweredNotes;
import runrate.risk.KeptMonths;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Holds the one scenario of the window and the rate cards it is priced with. Every change goes through [#edit], is
/// priced at once and shows up as a new [DeskState]; an edit that changes nothing is ignored: no control hears an echo.
public final class ScenarioStore {
  private CostEngine engine;
  private EditHistory history = new EditHistory();
  private Optional<Aside> aside = Optional.empty();
  private final ReadOnlyObjectWrapper<DeskState> state = new ReadOnlyObjectWrapper<>();
  private List<Problem> fileProblems = List.of();
  private List<Problem> cardProblems = List.of();
  private List<Refusal> refusals = List.of();
  private boolean fresh;
  private ModelShades shades = ModelShades.NONE;
  private long reports;
  private Optional<Upstream> upstream = Optional.empty();
  private final KeptMonths months = new KeptMonths();

  /// What waits while somebody improvises.
  private record Aside(DeskState state, EditHistory history) {}

  /// @param scenario must be free of errors
  public ScenarioStore(CostEngine engine, Scenario scenario, Optional<Path> file) {
    this.engine = engine;
    open(scenario, file);
  }

  /// A view of another store, which shows what it is given and hands every change on.
  ScenarioStore(CostEngine engine, DeskState first, Upstream upstream) {
    this.engine = engine;
    this.upstream = Optional.of(upstream);
    state.set(first);
  }

  /// Shows what another store's state comes to in this view.
  void follow(CostEngine with, DeskState shown) {
    engine = with;
    state.set(shown);
  }

  public ReadOnlyObjectProperty<DeskState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public DeskState state() {
    return state.get();
  }

  public CostEngine engine() {
    return engine;
  }

  /// The months drawn last, for all parts of the window that ask for them: none draws what another one does.
  public KeptMonths months() {
    return months;
  }

  /// How many reports were computed so far.
  public long reports() {
    return reports;
  }

  /// Shows another scenario; its history starts anew.
  ///
  /// @param scenario must be free of errors
  public void open(Scenario scenario, Optional<Path> file) {
    history.clear();
    refusals = List.of();
    fresh = false;
    publish(scenario, scenario, file);
  }

  /// Shows work that was never saved as it is.
  ///
  /// @param saved what its file holds; empty for work in no file, which counts as unsaved until it is saved somewhere
  public void openUnsaved(Scenario scenario, Optional<Path> file, Optional<Scenario> saved) {
    history.clear();
    refusals = List.of();
    fresh = saved.isEmpty();
    publish(scenario, saved.orElse(scenario), file);
  }

  /// Puts the open scenario aside, its history with it, and shows another one to play with.
  ///
  /// @param scenario must be free of errors
  public void improvise(Scenario scenario) {
    if (aside.isEmpty()) {
      aside = Optional.of(new Aside(state(), history));
    }
    history = new EditHistory();
    refusals = List.of();
    fresh = false;
    publish(scenario, scenario, Optional.empty());
  }

  /// Takes the scenario back that was put aside; whatever was played with is gone.
  public void resume() {
    aside.ifPresent(kept -> {
      aside = Optional.empty();
      history = kept.history();
      refusals = List.of();
      fresh = kept.state().fresh();
      publish(kept.state().scenario(), kept.state().opened(), kept.state().file());
    });
  }

  public boolean isImprovising() {
    return aside.isPresent();
  }

  /// The state of the user's own scenario: the one put aside, while somebody improvises.
  public DeskState ownState() {
    return aside.map(Aside::state).orElse(state());
  }

  /// Changes the scenario as one step of its own.
  public void edit(UnaryOperator<Scenario> change) {
    edit(change, new Object());
  }

  /// Changes the scenario; edits with the same gesture are undone together.
  public void edit(UnaryOperator<Scenario> change, Object gesture) {
    if (upstream.isPresent()) {
      upstream.get().edit(change, gesture);
      return;
    }
    Scenario before = state().scenario();
    Scenario after = AnsweredNotes.answered(history.begunBy(gesture).orElse(before), before, change.apply(before));
    if (!after.equals(before)) {
      boolean continued = history.isGoingOn(gesture);
      history.record(before, gesture);
      if (continued) {
        history.forgetIfUnchanged(after);
      }
      refusals = refusals.stream().filter(refusal -> refusal.isStill(before, after)).toList();
      publish(after, state().opened(), state().file());
    }
  }

  public void undo() {
    history.undo(state().scenario()).ifPresent(this::restore);
  }

  public void redo() {
    history.redo(state().scenario()).ifPresent(this::restore);
  }

  private void restore(Scenario scenario) {
    refusals = List.of();
    publish(scenario, state().opened(), state().file());
  }

  /// What a change would make of the scenario that is shown.
  public Scenario tried(UnaryOperator<Scenario> change) {
    return upstream.map(of -> of.tried(change)).orElseGet(() -> change.apply(state().scenario()));
  }

  /// Notes that a field holds a text no scenario can hold.
  public void refuse(Refusal refusal) {
    if (upstream.isPresent()) {
      upstream.get().refuse(refusal);
      return;
    }
    changeRefusals(refusal.path(), Stream.of(refusal));
  }

  /// Notes that the field of an input shows its value again.
  public void accept(String path) {
    if (upstream.isPresent()) {
      upstream.get().accept(path);
      return;
    }
    if (state().isRefused(path)) {
      changeRefusals(path, Stream.empty());
    }
  }

  /// Takes every refused text back.
  public void acceptAll() {
    refusals = List.of();
    publishAgain();
  }

  private void changeRefusals(String path, Stream<Refusal> added) {
    refusals = Stream.concat(refusals.stream().filter(other -> !other.path().equals(path)), added).toList();
    publishAgain();
  }

  private void publishAgain() {
    DeskState now = state();
    state.set(new DeskState(now.scenario(), now.opened(), now.file(), now.fresh(), now.report(), now.shades(),
        now.problems(), now.fileProblems(), refusals, now.canUndo(), now.canRedo()));
  }

  /// Notes that the scenario was saved.
  public void saved(Path file) {
    fresh = false;
    publish(state().scenario(), state().scenario(), Optional.of(file));
  }

  /// Shows what was wrong with files, beside whatever is open.
  public void showFileProblems(List<Problem> problems) {
    fileProblems = List.copyOf(problems);
    publish(state().scenario(), state().opened(), state().file());
  }

  /// Prices the scenario with other rate cards from now on.
  ///
  /// @param problems what was wrong with them; they stay listed while scenarios come and go
  public void useRates(CostEngine other, List<Problem> problems) {
    engine = other;
    cardProblems = List.copyOf(problems);
    publish(state().scenario(), state().opened(), state().file());
  }

  /// What was wrong with the rate cards, which every figure may depend on.
  public List<Problem> cardProblems() {
    return cardProblems;
  }

  private void publish(Scenario scenario, Scenario opened, Optional<Path> file) {
    List<Problem> errors = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    engine.check(scenario).forEach(problem -> (problem.isError() ? errors : warnings).add(problem));
    DeskReport report = errors.isEmpty() ? report(scenario, warnings) : state().report();
    List<Problem> files = Stream.concat(cardProblems.stream(), fileProblems.stream()).toList();
    shades = shades.with(report.cost());
    state.set(new DeskState(scenario, opened, file, fresh, report, shades, errors, files, refusals,
        history.canUndo(), history.canRedo()));
  }

  private DeskReport report(Scenario scenario, List<Problem> warnings) {
    reports++;
    return DeskReport.of(engine, scenario, warnings);
  }
}
