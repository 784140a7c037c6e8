package runrate.files.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What belongs to a file beside its content, and is lost when a new file takes its place: owner, group, mode,
/// access list and attributes, which are carried over, and other names of the same file, which cannot be.
final class KeptTraits {
  private static final String LIST = "the list of who may read and write it (ACL) could not be kept";
  private static final Set<PosixFilePermission> GROUP = PosixFilePermissions.fromString("---rwx---");

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
      rights(from, to, old.permissions());
      names(from);
    }
    attributes(from, to);
    list(Optional.ofNullable(Files.getFileAttributeView(from, AclFileAttributeView.class)),
        Optional.ofNullable(Files.getFileAttributeView(to, AclFileAttributeView.class)));
    return lost();
  }

  List<String> lost() {
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

  /// Mode and access list. The group's rights of a file with a list are the most that anybody on the list has: without
  /// the list they would be those of the whole group, so that it gets none then.
  private void rights(Path from, Path to, Set<PosixFilePermission> mode) throws IOException {
    byte[] old = AccessList.of(from);
    boolean differs = !Arrays.equals(old, AccessList.of(to));
    if (old.length == 0) {
      attempt(() -> {
        if (differs) {
          disk.giveAccessList(to, old);
        }
      }, LIST);
      disk.setPermissions(to, mode);
      return;
    }
    Set<PosixFilePermission> narrow = new HashSet<>(mode);
    narrow.removeAll(GROUP);
    disk.setPermissions(to, narrow);
    attempt(() -> disk.giveAccessList(to, old), LIST);
  }

  /// The lists of Windows, and of networks that speak its way.
  ///
  /// @param from absent where the file system has no such lists
  void list(Optional<AclFileAttributeView> from, Optional<AclFileAttributeView> to) {
    if (from.isPresent() && to.isPresent()) {
      attempt(() -> {
        List<AclEntry> old = from.get().getAcl();
        if (!old.equals(to.get().getAcl())) {
          to.get().setAcl(old);
        }
      }, LIST);
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
