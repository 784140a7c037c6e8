package runrate.cli;

import java.nio.file.Path;

/// How commands reach the window, which they must not know. Each answers false where there is no display.
public interface Windows {
  /// Opens a scenario for work.
  boolean open(Path scenario);

  /// Opens a scenario's walk in full screen.
  boolean present(Path scenario);
}
