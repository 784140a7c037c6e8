package runrate.desktop.controls;

import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that is an icon; what it does is said on hover and to screen readers.
public final class SmallButton extends Button {
  public SmallButton(String id, Feather icon, String description, Runnable action) {
    super(null, new FontIcon(icon));
    setId(id);
    getStyleClass().setAll("icon-button");
    setAccessibleText(description);
    setTooltip(Terms.tooltip(description));
    setOnAction(event -> action.run());
  }
}
