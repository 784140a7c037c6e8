package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import runrate.files.RunrateHome;

/// `runrate` itself: opens the window, or passes on to a command.
@Command(name = "runrate", mixinStandardHelpOptions = true, versionProvider = Version.class,
    description = "What-if tool for the cost of LLM APIs used by many agents in parallel.",
    footer = {"", "Without a command the window opens. Exit codes: 0 fine, 1 a check or a limit failed, 2 unusable input."})
public final class RunrateCommand implements Callable<Integer> {
  private final ToIntFunction<Path> window;

  @Parameters(paramLabel = "SCENARIO", arity = "0..1", description = "The scenario to open.")
  private String scenario;

  private RunrateCommand(ToIntFunction<Path> window) {
    this.window = window;
  }

  /// Runs a command line.
  ///
  /// @param window opens the window on a scenario file and returns an exit code
  public static int run(String[] args, ToIntFunction<Path> window, Snapshots snapshots) {
    var out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8);
    return commandLine(window, snapshots).setOut(out).setErr(err).execute(args);
  }

  static CommandLine commandLine(ToIntFunction<Path> window, Snapshots snapshots) {
    return new CommandLine(new RunrateCommand(window))
        .addSubcommand(new EstimateCommand())
        .addSubcommand(new ForecastCommand())
        .addSubcommand(new FrontierCommand())
        .addSubcommand(new CheckCommand())
        .addSubcommand(new SnapshotCommand(snapshots))
        .setExecutionExceptionHandler((e, line, parsed) -> {
          line.getErr().println("Runrate failed: " + e);
          return ExitCode.UNUSABLE;
        });
  }

  @Override
  public Integer call() {
    RunrateHome home = RunrateHome.find();
    return window.applyAsInt(scenario == null ? home.defaultScenario() : home.scenario(scenario));
  }
}
