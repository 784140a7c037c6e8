package runrate.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `runrate usage`: recorded calls, read from logs and asked who pays for what.
@Command(name = "usage", description = "Recorded calls: read logs, see who pays for what, forget them.",
    subcommands = {UsageImportCommand.class, UsageRollUpCommand.class, UsageCalibrateCommand.class,
        UsageBudgetsCommand.class, UsageBridgeCommand.class, UsageWhatIfCommand.class, UsageReconcileCommand.class,
        UsageExportCommand.class, UsageRuleCommand.class, UsagePriceCommand.class, UsageForgetCommand.class})
final class UsageCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.UNUSABLE;
  }
}
