package runrate.files.disk;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why reading or writing failed, in a few words for people.
public final class Reason {
  private Reason() {}

  public static String of(Throwable e) {
    return switch (e) {
      case AccessDeniedException denied -> "it is not allowed there";
      case NoSuchFileException missing -> "the folder does not exist";
      case FileSystemException failed when failed.getReason() != null -> failed.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }
}
