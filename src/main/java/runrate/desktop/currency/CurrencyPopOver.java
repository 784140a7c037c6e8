package runrate.desktop.currency;

import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import runrate.desktop.store.ScenarioStore;

/// The card of the rate, over the window, below what it was asked from.
public final class CurrencyPopOver {
  private final ScenarioStore store;
  private final Supplier<LocalDate> today;
  private final PopOver popOver = new PopOver();

  /// @param today the day a new rate is of
  public CurrencyPopOver(ScenarioStore store, Supplier<LocalDate> today) {
    this.store = store;
    this.today = today;
    popOver.setDetachable(false);
    popOver.setAnimated(false);
    popOver.setArrowSize(0);
    popOver.setCornerRadius(0);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
  }

  public void show(Node below) {
    var card = new CurrencyCard(store, today.get(), popOver::hide);
    popOver.setContentNode(card);
    popOver.show(below);
    card.focus();
  }
}
