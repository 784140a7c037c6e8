package runrate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A command that was run: its exit code and what it printed.
record Ran(int exitCode, String out, String err) {
  /// On a machine with a display; the window opens on nothing.
  static Ran command(String... args) {
    return command(file -> true, args);
  }

  static Ran command(Predicate<Path> window, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode = RunrateCommand.commandLine(args, commands(window)).setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err)).execute(args);
    return new Ran(exitCode, out.toString(), err.toString());
  }

  static Commands commands(Predicate<Path> window) {
    return new Commands(windows(window), (file, engine, scenario, view, width, height, theme, to) -> { });
  }

  private static Windows windows(Predicate<Path> window) {
    return new Windows() {
      @Override
      public boolean open(Path scenario) {
        return window.test(scenario);
      }

      @Override
      public boolean present(Path scenario) {
        return window.test(scenario);
      }
    };
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }

  double number(String field) {
    return json().get(field).doubleValue();
  }

  List<String> errLines() {
    return err.lines().toList();
  }

  boolean says(String text) {
    return out.contains(text);
  }
}
