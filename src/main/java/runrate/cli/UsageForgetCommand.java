package runrate.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import runrate.files.UserFolder;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.text.UsageWords;

/// `runrate usage forget`: deletes recorded calls, all of them or those of one source.
@Command(name = "forget", description = "Delete every recorded call, and the key that hides the names of users; or the "
    + "calls of one source.")
final class UsageForgetCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = "--source", paramLabel = "NAME", description = "Only what was read from this file or folder, by its "
      + "name or its path.")
  private String source;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Override
  public Integer call() {
    UsageFolder folder = new UsageFolder(UserFolder.find().folder());
    try {
      if (source == null) {
        folder.forget();
        spec.commandLine().getOut().println("Recorded calls are deleted. The logs they were read from are untouched.");
      } else if (!folder.isThere()) {
        spec.commandLine().getErr().println("Nothing is recorded yet, so that no source can be forgotten.");
        return ExitCode.UNUSABLE;
      } else {
        try (UsageStore store = UsageStore.open(folder, List.of())) {
          spec.commandLine().getOut().println(UsageWords.of(store.forget(store.source(source))));
        }
      }
      return ExitCode.FINE;
    } catch (WarehouseException e) {
      spec.commandLine().getErr().println(e.problem().line());
      return ExitCode.UNUSABLE;
    }
  }
}
