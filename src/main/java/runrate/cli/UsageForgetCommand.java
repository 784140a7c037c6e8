package runrate.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import runrate.files.UserFolder;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.WarehouseException;

/// `runrate usage forget`: deletes every recorded call.
@Command(name = "forget", description = "Delete every recorded call, and the key that hides the names of users.")
final class UsageForgetCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Override
  public Integer call() {
    try {
      new UsageFolder(UserFolder.find().folder()).forget();
      spec.commandLine().getOut().println("Recorded calls are deleted. The logs they were read from are untouched.");
      return ExitCode.FINE;
    } catch (WarehouseException e) {
      spec.commandLine().getErr().println(e.problem().line());
      return ExitCode.UNUSABLE;
    }
  }
}
