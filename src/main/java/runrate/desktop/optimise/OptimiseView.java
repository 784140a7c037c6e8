package runrate.desktop.optimise;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import runrate.compare.Column;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.PagedTab;
import runrate.desktop.modes.ModesView;
import runrate.desktop.playbook.PlaybookPage;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.TabPage;
import runrate.scenario.Walk;
import runrate.text.Why;

/// The Optimise tab: a plan that is searched, the published steps, and the ways of asking.
public final class OptimiseView extends PagedTab {
  private static final String MODES = "modes";

  /// @param onCompare  sets a plan beside the open scenario
  /// @param levers     beside the tab
  /// @param onWalk     gives the scenario a walk and opens it
  /// @param onSentence told when the tab's sentence has changed
  public OptimiseView(ScenarioStore store, BiConsumer<Why, Node> why, ChartCard.Host host, Consumer<Column> onCompare,
      LeversBeside levers, Consumer<Walk> onWalk, Runnable onSentence) {
    super("Optimise", onSentence);
    getStyleClass().add("optimise-view");
    add("optimise", "optimise-find", "Find a plan", new FindPage(store, why, host, onCompare, levers,
        this::sentenceChanged));
    add("playbook", "optimise-playbook", "Playbook", new PlaybookPage(store, why, host, onWalk,
        this::sentenceChanged));
    add(MODES, "optimise-modes", "Sync, async, batch", new ModesView(store, why, host));
  }

  /// Shows the ways of asking.
  public void showModes() {
    choose(MODES);
  }

  @Override
  public Stream<Verdict> room() {
    return pages().flatMap(TabPage::room);
  }
}
