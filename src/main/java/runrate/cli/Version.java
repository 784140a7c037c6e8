package runrate.cli;

import picocli.CommandLine.IVersionProvider;
import runrate.files.disk.ProgramVersion;

/// What `--version` prints.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Runrate " + ProgramVersion.number()};
  }
}
