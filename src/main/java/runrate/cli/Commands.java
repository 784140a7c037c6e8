package runrate.cli;

import java.util.List;
import picocli.CommandLine;

/// All commands by name, made when asked for: reading the annotations of all of them takes longer than many a command.
record Commands(Windows windows, Snapshots snapshots) {
  /// In the order of the help.
  static final List<String> NAMES = List.of("estimate", "forecast", "months", "risk", "policies",
      "backtest", "capacity", "modes", "optimise", "playbook", "frontier", "compare", "export", "check", "prices",
      "import", "usage", "present", "claims", "snapshot", "help");

  /// The commands an argument list can come to. A help page and a complaint list them all.
  static List<String> askedFor(String... args) {
    if (args.length == 0) {
      // The window, or the report where there is no display.
      return List.of("estimate");
    }
    String first = args[0];
    if (first.equals("--version") || first.equals("-V")) {
      return List.of();
    }
    return NAMES.contains(first) && !first.equals("help") ? List.of(first) : NAMES;
  }

  Object make(String name) {
    return switch (name) {
      case "estimate" -> new EstimateCommand();
      case "forecast" -> new ForecastCommand();
      case "months" -> new MonthsCommand();
      case "risk" -> new RiskCommand();
      case "policies" -> new PoliciesCommand();
      case "backtest" -> new BacktestCommand();
      case "capacity" -> new CapacityCommand();
      case "modes" -> new ModesCommand();
      case "optimise" -> new OptimiseCommand();
      case "playbook" -> new PlaybookCommand();
      case "frontier" -> new FrontierCommand();
      case "compare" -> new CompareCommand();
      case "export" -> new ExportCommand();
      case "check" -> new CheckCommand();
      case "prices" -> new PricesCommand();
      case "import" -> new ImportCommand();
      case "usage" -> new UsageCommand();
      case "present" -> new PresentCommand(windows);
      case "claims" -> new ClaimsCommand();
      case "snapshot" -> new SnapshotCommand(snapshots);
      case "help" -> new CommandLine.HelpCommand();
      default -> throw new IllegalArgumentException("there is no command '" + name + "'");
    };
  }
}
