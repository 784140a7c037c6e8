package runrate.files.disk;

import java.io.IOException;

/// A file is no longer what it was when it was read, so it was not written over.
public final class ChangedOnDiskException extends IOException {
  private static final long serialVersionUID = 1;

  public ChangedOnDiskException() {
    super("the file was changed on disk since it was opened");
  }
}
