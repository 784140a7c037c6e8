package runrate;

import runrate.cli.RunrateCommand;

/// Starts Runrate: a command where one is named, else the window.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(RunrateCommand.run(args, file -> 0, (file, scenario, view, width, height, theme, out) -> {}));
  }
}
