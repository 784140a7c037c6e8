package runrate.cli;

/// What a command tells the shell.
final class ExitCode {
  /// Done; warnings do not change it.
  static final int FINE = 0;
  /// `check` found an error, or a limit asked for on the command line is broken.
  static final int BROKEN_LIMIT = 1;
  /// Wrong usage, or input that cannot be read.
  static final int UNUSABLE = 2;

  private ExitCode() {}
}
