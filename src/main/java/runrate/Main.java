package runrate;

import java.nio.file.Path;
import runrate.cli.RunrateCommand;
import runrate.cli.Windows;
import runrate.desktop.DesktopApp;
import runrate.desktop.Display;
import runrate.desktop.Snapshot;

/// Starts Runrate: a command where one is named, else the window. The only place where the command
/// line and the window are joined.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(RunrateCommand.run(args, new Screen(), Snapshot::render));
  }

  /// The window, where there is a display for it.
  private static final class Screen implements Windows {
    @Override
    public boolean open(Path scenario) {
      if (!Display.isThere()) {
        return false;
      }
      DesktopApp.open(scenario);
      return true;
    }

    @Override
    public boolean present(Path scenario) {
      if (!Display.isThere()) {
        return false;
      }
      DesktopApp.present(scenario);
      return true;
    }
  }
}
