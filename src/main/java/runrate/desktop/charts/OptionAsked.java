package runrate.desktop.charts;

import javafx.scene.Node;
import runrate.tradeoff.ParetoFrontier;

/// Told that somebody wants to do something with an option of the frontier, by a click on its point or by Enter on its
/// row in the table.
public interface OptionAsked {
  /// @param at where it was asked, with the place in it
  void ask(ParetoFrontier.Point point, Node at, double x, double y);
}
