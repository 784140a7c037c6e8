package runrate;

import java.nio.file.Path;
import runrate.cli.RunrateCommand;
import runrate.desktop.DesktopApp;
import runrate.desktop.Display;
import runrate.desktop.Snapshot;

/// Starts Runrate: a command where one is named, else the window. The only place where the command
/// line and the window are joined.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(RunrateCommand.run(args, Main::openWindow, Snapshot::render));
  }

  /// @return whether there was a display to open it on
  private static boolean openWindow(Path scenario) {
    if (!Display.isThere()) {
      return false;
    }
    DesktopApp.open(scenario);
    return true;
  }
}
