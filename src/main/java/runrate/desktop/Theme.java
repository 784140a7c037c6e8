package runrate.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Parent;

/// Light or dark; both come from the same stylesheet.
enum Theme {
  LIGHT(new PrimerLight().getUserAgentStylesheet()), DARK(new PrimerDark().getUserAgentStylesheet());

  private final String userAgentStylesheet;

  Theme(String userAgentStylesheet) {
    this.userAgentStylesheet = userAgentStylesheet;
  }

  /// @throws IllegalArgumentException if there is no such theme
  static Theme named(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("there is no theme '%s'; use light or dark".formatted(name), e);
    }
  }

  void applyTo(Parent root) {
    Application.setUserAgentStylesheet(userAgentStylesheet);
    root.getStyleClass().removeAll("light", "dark");
    root.getStyleClass().add(name().toLowerCase(Locale.ROOT));
  }

  Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
