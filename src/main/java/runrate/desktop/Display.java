package runrate.desktop;

import java.util.Locale;

/// Whether there is a screen to show a window on.
public final class Display {
  private Display() {}

  /// Looks at the environment only, so that asking costs nothing and loads no toolkit.
  public static boolean isThere() {
    if (System.getProperty("glass.platform") != null) {
      return true;
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean unix = !system.contains("win") && !system.contains("mac");
    return !unix || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }
}
