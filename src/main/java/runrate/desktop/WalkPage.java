package runrate.desktop;

import java.util.function.IntConsumer;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.usage.SlideCalls;
import runrate.desktop.walk.NewSteps;
import runrate.desktop.walk.WalkActions;
import runrate.desktop.walk.WalkEditor;
import runrate.files.scenario.WalkStages;
import runrate.files.scenario.Walks;
import runrate.savings.LeverTurns;
import runrate.scenario.Scenario;
import runrate.scenario.Walk;

/// The walk editor over the desk, under the top bar: opened and left, out of the way while somebody improvises.
final class WalkPage {
  private final ScenarioStore store;
  private final Pages pages;
  private final Runnable endImprovising;
  private final Runnable onChange;
  private final SlideCalls calls;
  private final WalkEditor editor;
  private boolean open;

  /// @param pages    among which the editor is one
  /// @param present  starts the walk with a step
  /// @param endImprovising takes the user's own scenario back
  /// @param onChange told when the editor comes or goes
  /// @param calls    for steps that show who pays
  WalkPage(ScenarioStore store, Pages pages, Runnable handout, IntConsumer present, Runnable endImprovising,
      Runnable onChange, SlideCalls calls) {
    this.store = store;
    this.pages = pages;
    this.endImprovising = endImprovising;
    this.onChange = onChange;
    this.calls = calls;
    editor = new WalkEditor(store, new WalkActions(this::close, this::make, this::addDesk, handout, present),
        calls);
  }

  /// Whether it is what stands under the top bar.
  boolean isShown() {
    return open && !store.isImprovising();
  }

  void open() {
    calls.forget();
    endImprovising.run();
    open = true;
    place();
    editor.show(store.state());
    editor.focus();
  }

  void close() {
    open = false;
    place();
  }

  /// Gives the scenario a walk made from its waterfall, to be told and changed.
  void make() {
    make(Walks.made(store.engine(), store.state().scenario()));
  }

  /// Gives the scenario a walk in place of the one it has, to be told and changed.
  void make(Walk walk) {
    store.edit(scenario -> scenario.withPresentation(shown -> shown.withWalk(walk)));
    open();
    editor.choose(0);
  }

  /// Adds what is on the desk as a step, what was improvised as well: the walk goes there from what it had come to.
  void addDesk() {
    Scenario stands = store.state().scenario();
    endImprovising.run();
    Scenario own = store.state().scenario();
    open();
    Scenario reached = own.presentation().walk().isEmpty() ? LeverTurns.before(own)
        : WalkStages.of(own).value().map(stages -> stages.get(editor.chosen())).orElse(own);
    editor.add(NewSteps.desk(reached, stands));
  }

  /// Opens it on the third step, of a made walk where the scenario has none.
  void openForPicture() {
    calls.atOnce();
    if (store.state().scenario().presentation().walk().isEmpty()) {
      make();
    } else {
      open();
    }
    editor.choose(2);
  }

  /// The step a walk begins with: the one in hand, where the editor is open.
  int step() {
    return open ? editor.chosen() : 0;
  }

  void show(DeskState state) {
    // Another page has taken its place.
    open = open && (!pages.isOpen() || pages.isShown(editor));
    place();
    if (isShown()) {
      editor.show(state);
    }
  }

  private void place() {
    if (isShown() && !pages.isShown(editor)) {
      pages.show(editor);
      onChange.run();
    } else if (!isShown() && pages.isShown(editor)) {
      pages.close();
      onChange.run();
    }
  }
}
