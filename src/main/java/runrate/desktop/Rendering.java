package runrate.desktop;

import java.util.logging.Logger;

/// What JavaFX is told before it starts: how to draw, and which of its warnings nobody needs.
public final class Rendering {
  /// As many dirty regions as JavaFX can keep apart; with its usual 6 it unites the cards with the panel beside them
  /// and draws both anew. Unknown to other versions, it is passed over there.
  private static final String MOST_REGIONS = "15";
  /// Held here, for a logger nobody holds is forgotten with its filter.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Rendering() {}

  /// For a window on a screen.
  public static void prepare() {
    System.setProperty("prism.lcdtext", "false");
    System.setProperty("prism.dirtyregioncount", MOST_REGIONS);
    acceptClassPath();
  }

  /// The launcher does without modules, for only a plain class path has start-up caches that can be moved.
  static void acceptClassPath() {
    JAVAFX.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
  }
}
