package runrate.files.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names of files that exist only while something is saved, and the removal of those a killed process left.
public final class TemporaryFiles {
  private static final Pattern NAME = Pattern.compile("\\.runrate-(" + ProcessMark.PATTERN + ")-[0-9a-f]{32}\\.tmp");
  private static final int RANDOM_BYTES = 16;

  private TemporaryFiles() {}

  /// A name nobody can guess, and so prepare a file or a link under it.
  static Path beside(Path file) {
    return file.resolveSibling(".runrate-%s-%s.tmp".formatted(ProcessMark.own().text(), unpredictable()));
  }

  /// 32 hexadecimal digits.
  public static String unpredictable() {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /// Removes what processes of this user that are over have left in a folder. Files of other programs are not
  /// touched, nor is what a save still needs that is going on elsewhere on this machine.
  ///
  /// @param own a file or folder of this user's
  public static void sweep(Path folder, Path own) {
    try (Stream<Path> files = Files.list(folder)) {
      UserPrincipal owner = Files.getOwner(own);
      files.filter(TemporaryFiles::isLeftBehind).forEach(file -> remove(file, owner));
    } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
      log(folder, e);
    }
  }

  private static boolean isLeftBehind(Path file) {
    var name = NAME.matcher(file.getFileName().toString());
    return name.matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && ProcessMark.parse(name.group(1)).filter(mark -> !mark.isAlive()).isPresent();
  }

  private static void remove(Path file, UserPrincipal owner) {
    try {
      if (Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      log(file, e);
    }
  }

  private static void log(Path file, Exception e) {
    System.getLogger(TemporaryFiles.class.getName()).log(System.Logger.Level.DEBUG, "not swept: " + file, e);
  }
}
