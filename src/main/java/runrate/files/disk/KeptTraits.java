package runrate.files.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What belongs to a file beside its content, and is lost when a new file takes its place: owner, group, mode and
/// attributes, which are carried over, and other names of the same file, which cannot be.
final class KeptTraits {
  private final DiskCalls disk;
  private final List<String> lost = new ArrayList<>();

  KeptTraits(DiskCalls disk) {
    this.disk = disk;
  }

  /// @return what could not be kept, a clause each
  List<String> carry(Path from, Path to) throws IOException {
    if (DiskCalls.isPosix(from)) {
      PosixFileAttributes old = Files.readAttributes(from, PosixFileAttributes.class);
      owner(old, to);
      disk.setPermissions(to, old.permissions());
      names(from);
    }
    attributes(from, to);
    return lost;
  }

  /// Before the mode: a change of owner takes some of its bits away.
  private void owner(PosixFileAttributes old, Path to) throws IOException {
    var view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    PosixFileAttributes now = view.readAttributes();
    if (!now.owner().equals(old.owner())) {
      attempt(() -> view.setOwner(old.owner()), "it belonged to %s and belongs to %s now".formatted(
          old.owner().getName(), now.owner().getName()));
    }
    if (!now.group().equals(old.group())) {
      attempt(() -> view.setGroup(old.group()), "its group was %s and is %s now".formatted(
          old.group().getName(), now.group().getName()));
    }
  }

  private void names(Path from) throws IOException {
    if (from.getFileSystem().supportedFileAttributeViews().contains("unix")
        && Files.getAttribute(from, "unix:nlink") instanceof Integer links && links > 1) {
      lost.add("the file had %s, under which the old content stays".formatted(
          links == 2 ? "a second name (a hard link)" : (links - 1) + " other names (hard links)"));
    }
  }

  private void attributes(Path from, Path to) {
    if (!from.getFileSystem().supportedFileAttributeViews().contains("user")) {
      return;
    }
    attempt(() -> {
      var old = Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
      var now = Files.getFileAttributeView(to, UserDefinedFileAttributeView.class);
      for (String name : Set.copyOf(old.list())) {
        ByteBuffer value = ByteBuffer.allocate(old.size(name));
        old.read(name, value);
        now.write(name, value.flip());
      }
    }, "its extended attributes could not be kept");
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private void attempt(Attempt attempt, String otherwise) {
    try {
      attempt.run();
    } catch (IOException | UnsupportedOperationException e) {
      lost.add(otherwise);
    }
  }
}
