package runrate.desktop.controls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A few words side by side of which one is chosen, by a click or the arrow keys. A click on the chosen one keeps it;
/// where none is chosen yet, the first click counts.
public final class Segments<T> extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final Consumer<T> onChosen;
  private boolean showing;

  /// @param onChosen told what was clicked, never what is merely shown
  public Segments(Consumer<T> onChosen) {
    this.onChosen = onChosen;
    getStyleClass().add("segments");
    setMinWidth(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    setAlignment(Pos.CENTER);
    group.selectedToggleProperty().addListener((property, old, chosen) -> {
      if (chosen == null && !showing) {
        silently(() -> group.selectToggle(old));
      } else if (!showing) {
        chosen().ifPresent(onChosen);
      }
    });
  }

  private void silently(Runnable selecting) {
    showing = true;
    selecting.run();
    showing = false;
  }

  /// Adds an option; the first one is chosen to begin with.
  public Segments<T> option(T option, String id, String words) {
    var button = new ToggleButton(words);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setToggleGroup(group);
    buttons.put(option, button);
    silently(() -> button.setSelected(buttons.size() == 1));
    getChildren().add(button);
    return this;
  }

  /// Shows an option as chosen without telling anybody; one that is not among them unchooses all.
  public void show(T option) {
    silently(() -> buttons.forEach((each, button) -> button.setSelected(each.equals(option))));
  }

  /// Gives the keyboard to what is chosen.
  public void focusChosen() {
    chosen().map(buttons::get).ifPresent(ToggleButton::requestFocus);
  }

  /// Names an option, or does not while there is nothing behind it.
  public void offer(T option, boolean offered) {
    Restyle.keep(buttons.get(option), offered);
  }

  public boolean isOffered(T option) {
    return buttons.get(option).isVisible();
  }

  /// What is chosen, of the options that are offered.
  public Optional<T> chosen() {
    return buttons.entrySet().stream().filter(entry -> entry.getValue().isSelected() && entry.getValue().isVisible())
        .map(Map.Entry::getKey).findFirst();
  }
}
