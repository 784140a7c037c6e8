package runrate.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.units.Excerpt;
import runrate.units.NearestName;

/// `runrate` itself: opens the window, or passes on to a command.
@Command(name = "runrate", mixinStandardHelpOptions = true, versionProvider = Version.class,
    description = "What-if tool for the cost of LLM APIs used by many agents in parallel.",
    footer = {"", "Without a command the window opens. Exit codes: 0 fine, 1 a check or a limit failed, 2 unusable "
        + "input."})
public final class RunrateCommand implements Callable<Integer> {
  private static final Pattern WORD = Pattern.compile("[\\w-]+");

  private final Windows windows;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "SCENARIO", arity = "0..1", description = "The scenario to open.")
  private String scenario;

  private RunrateCommand(Windows windows) {
    this.windows = windows;
  }

  /// Runs a command line.
  public static int run(String[] args, Windows windows, Snapshots snapshots) {
    return run(args, new Commands(windows, snapshots), System.out, System.err);
  }

  /// @return [ExitCode#UNUSABLE] also where what was found could not be printed
  static int run(String[] args, Commands commands, PrintStream to, PrintStream errors) {
    PrintWriter out = writer(to);
    PrintWriter err = writer(errors);
    int code = execute(args, commands, out, err);
    out.flush();
    if (to.checkError()) {
      err.println("the output could not be written: the disk may be full, or who reads it has stopped.");
      return ExitCode.UNUSABLE;
    }
    return code;
  }

  private static int execute(String[] args, Commands commands, PrintWriter out, PrintWriter err) {
    try {
      return commandLine(args, commands).setOut(out).setErr(err).execute(args);
    } catch (OutOfMemoryError e) {
      err.println("the memory of %s MB is too little for this. Give Java more, or use smaller files.".formatted(
          Runtime.getRuntime().maxMemory() >> 20));
      return ExitCode.UNUSABLE;
    }
  }

  /// A command behind a scenario would be run with another scenario, and the one that is named be ignored.
  private static int runLast(CommandLine.ParseResult parsed) {
    if (parsed.hasSubcommand() && !parsed.matchedPositionals().isEmpty()) {
      String scenario = Excerpt.of(parsed.matchedPositionals().getFirst().stringValues().getFirst());
      parsed.commandSpec().commandLine().getErr().println("'%s' stands before its command. Write runrate %s %s."
          .formatted(scenario, parsed.subcommand().commandSpec().name(), scenario));
      return ExitCode.UNUSABLE;
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static PrintWriter writer(PrintStream to) {
    return new PrintWriter(new InertWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)), true);
  }

  /// @param args what is going to be run; only the commands it can come to are there
  static CommandLine commandLine(String[] args, Commands commands) {
    var line = new CommandLine(new RunrateCommand(commands.windows()));
    Commands.askedFor(args).forEach(name -> line.addSubcommand(commands.make(name)));
    // the report in place of a window is a command that is run by itself
    line.getSubcommands().values().forEach(command -> command.setExpandAtFiles(false));
    return line
        .setExpandAtFiles(false)
        .registerConverter(LocalDate.class, new DayConverter())
        .setExecutionStrategy(RunrateCommand::runLast)
        .setParameterExceptionHandler(new WrongArguments())
        .setExecutionExceptionHandler((e, failed, parsed) -> {
          failed.getErr().println(e instanceof InvalidPathException path ? noPath(path) : "Runrate failed: " + e);
          return ExitCode.UNUSABLE;
        });
  }

  @Override
  public Integer call() {
    RunrateHome home = RunrateHome.find();
    Path file = scenario == null ? home.defaultScenario() : home.scenario(scenario);
    Optional<String> nothing = Optional.ofNullable(scenario).flatMap(RunrateCommand::nothingCalled);
    if (nothing.isPresent()) {
      spec.commandLine().getErr().println(nothing.get());
      return ExitCode.UNUSABLE;
    }
    if (windows.open(scenario == null ? lastOpened().orElse(file) : file)) {
      return ExitCode.FINE;
    }
    spec.commandLine().getOut().println("There is no display to open a window on; here is the report instead.");
    return spec.commandLine().getSubcommands().get("estimate").execute(file.toString());
  }

  /// The scenario that was in hand when the window was last closed.
  private static Optional<Path> lastOpened() {
    return UserFolder.find().recentScenarios().stream().findFirst();
  }

  private static String noPath(InvalidPathException e) {
    return "%s: no file can have this name here. With letters beyond a to z set a locale such as LC_ALL=C.UTF-8."
        .formatted(Excerpt.of(e.getInput(), e.getInput().length()));
  }

  /// A word that is no file may be a command with a slip of the finger, whatever follows it; no window opens on it.
  static Optional<String> nothingCalled(String word) {
    if (word.startsWith("-") || !WORD.matcher(word).matches() || Files.exists(RunrateHome.find().scenario(word))) {
      return Optional.empty();
    }
    return Optional.of("there is neither a command nor a scenario '%s'. %s".formatted(word,
        NearestName.to(word, Commands.NAMES).map("Perhaps '%s' is meant."::formatted)
            .orElse("See runrate --help for the commands; a scenario is a file or the name of a shipped one.")));
  }
}
