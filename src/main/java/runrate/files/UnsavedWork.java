package runrate.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.ProcessMark;
import runrate.files.disk.TemporaryFiles;

/// Copies of unsaved work in the user's folder: one that a window keeps of its own, and those that sessions left which
/// are over. Only the user may read them. What cannot be kept is forgotten silently, so that it stands in no one's way.
public final class UnsavedWork {
  private static final Pattern NAME = Pattern.compile("unsaved-work-(" + ProcessMark.PATTERN + ")-[0-9a-f]{32}\\.txt");

  private final Path folder;
  private final Path own;

  /// A window's own copy, whose name nobody can guess.
  public UnsavedWork(Path folder) {
    this.folder = folder;
    own = folder.resolve("unsaved-work-%s-%s.txt".formatted(ProcessMark.own().text(),
        TemporaryFiles.unpredictable()));
  }

  /// Work left behind, and where its copy lies.
  public record Left(Path at, UnsavedCopy copy) {}

  /// @param readable the newest first, however many sessions left some
  /// @param broken   copies that hold no whole scenario; they are not touched
  public record Found(List<Left> readable, List<Path> broken) {}

  /// Keeps a copy of work that is not saved yet; a crash then loses no more than what came after.
  ///
  /// @return whether it is safely on the disk
  public boolean keep(UnsavedCopy copy) {
    try {
      Files.createDirectories(folder);
      AtomicFile.writePrivately(own, copy.bytes());
      return true;
    } catch (IOException e) {
      log("unsaved work not kept", e);
      return false;
    }
  }

  /// Forgets the copy: the work was saved, or given up on purpose.
  public void forget() {
    forget(own);
  }

  /// Forgets work of another session, once it is safe here or given up.
  public void forget(Path left) {
    try {
      Files.deleteIfExists(left);
    } catch (IOException e) {
      log("unsaved work not removed", e);
    }
  }

  /// Takes broken copies out of the way, so that they are told once and yet are not lost.
  public void setAside(List<Path> broken) {
    for (Path copy : broken) {
      try {
        Files.move(copy, copy.resolveSibling(copy.getFileName().toString().replaceFirst("\\.txt$", ".broken")));
      } catch (IOException e) {
        log("broken copy not set aside", e);
      }
    }
  }

  /// Looks for work of sessions that are over.
  public Found find() {
    List<Left> readable = new ArrayList<>();
    List<Path> broken = new ArrayList<>();
    for (Path at : leftBehind()) {
      Optional<UnsavedCopy> copy = UnsavedCopy.read(at);
      copy.ifPresentOrElse(whole -> readable.add(new Left(at, whole)), () -> broken.add(at));
    }
    readable.sort(Comparator.comparing((Left left) -> left.copy().kept()).reversed());
    return new Found(List.copyOf(readable), List.copyOf(broken));
  }

  private List<Path> leftBehind() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(UnsavedWork::isLeftBehind).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /// A link in the place of a copy would offer whatever it leads to.
  private static boolean isLeftBehind(Path file) {
    var name = NAME.matcher(file.getFileName().toString());
    return name.matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && ProcessMark.parse(name.group(1)).filter(mark -> !mark.isAlive()).isPresent();
  }

  private static void log(String what, IOException e) {
    System.getLogger(UnsavedWork.class.getName()).log(System.Logger.Level.DEBUG, what, e);
  }
}
