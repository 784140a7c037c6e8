package runrate.desktop;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import runrate.desktop.levers.Restyle;

/// Chooses what the last card of the capacity tab draws.
final class LineSwitch extends HBox {
  /// The lines it can draw.
  enum Lines { SPREAD, LIFETIME, CONVERSATION }

  private final Map<Lines, ToggleButton> buttons = new EnumMap<>(Lines.class);

  LineSwitch(Runnable onChange) {
    getStyleClass().add("segments");
    setMinWidth(USE_PREF_SIZE);
    var group = new ToggleGroup();
    for (Lines lines : Lines.values()) {
      String name = lines.name().charAt(0) + lines.name().substring(1).toLowerCase(Locale.ROOT);
      var button = new ToggleButton(lines == Lines.CONVERSATION ? "Turns" : name);
      button.setId("lines-" + lines.name().toLowerCase(Locale.ROOT));
      button.setMinWidth(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setOnAction(event -> {
        button.setSelected(true);
        onChange.run();
      });
      buttons.put(lines, button);
      getChildren().add(button);
    }
    buttons.get(Lines.SPREAD).setSelected(true);
  }

  /// Names only what there is to draw.
  void offer(boolean lifetimes, boolean conversation) {
    Restyle.keep(buttons.get(Lines.LIFETIME), lifetimes);
    Restyle.keep(buttons.get(Lines.CONVERSATION), conversation);
    if (!buttons.get(chosen()).isVisible()) {
      buttons.get(Lines.SPREAD).setSelected(true);
    }
  }

  Lines chosen() {
    return buttons.entrySet().stream().filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey)
        .findFirst().orElse(Lines.SPREAD);
  }
}
