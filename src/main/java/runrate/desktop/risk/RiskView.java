package runrate.desktop.risk;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.PagedTab;
import runrate.desktop.store.ScenarioStore;
import runrate.text.Why;

/// The Risk tab: chances, policies, back-test and ranges.
public final class RiskView extends PagedTab {
  private static final String CHANCES = "risk";
  private static final String RANGES = "ranges";

  /// @param onSpend    opens recorded spend
  /// @param onSentence told when the tab's sentence has changed
  public RiskView(ScenarioStore store, BiConsumer<Why, Node> why, ChartCard.Host host, Runnable onSpend,
      Runnable onSentence) {
    super("Risk", onSentence);
    var drawn = new DrawnChances(store);
    add(CHANCES, "risk-chances", "Chances", new ChancesPage(drawn, why, host, () -> choose(RANGES)));
    add("policies", "risk-policies", "Policies", new PoliciesPage(store, why, host, this::sentenceChanged));
    add("backtest", "risk-backtest", "Back-test", new BackTestPage(store, why, host, onSpend, this::sentenceChanged));
    add(RANGES, "risk-ranges-view", "Ranges", new RangesPage(drawn, why, host, () -> choose(CHANCES)));
    drawn.listen(this::sentenceChanged);
  }
}
