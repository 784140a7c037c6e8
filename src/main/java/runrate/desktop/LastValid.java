package runrate.desktop;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskState;

/// The badge beside the tabs that says which state the figures are of while a field is refused. Where the tabs leave no
/// room it goes: the strip says it too.
final class LastValid extends Label {
  private static final double AROUND = 48;

  private final WindowTabs tabs;
  private boolean isRefused;

  LastValid(WindowTabs tabs) {
    this.tabs = tabs;
    getStyleClass().setAll("label", "badge-warning", "last-valid");
    setMouseTransparent(true);
    setMinWidth(USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.TOP_RIGHT);
    tabs.widthProperty().subscribe(this::fit);
  }

  void show(DeskState state) {
    isRefused = !state.refusals().isEmpty();
    setText(state.lastValid());
    fit();
  }

  /// The heads are looked for only while there is something to say: this is asked at every step of a drag.
  private void fit() {
    Restyle.keep(this, isRefused && heads() + prefWidth(-1) + AROUND <= tabs.getWidth());
  }

  private double heads() {
    return Optional.ofNullable(tabs.lookup(".headers-region")).map(node -> ((Region) node).getWidth()).orElse(0.0);
  }
}
