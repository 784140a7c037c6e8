package runrate.files.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes a file so that whatever happens either the old or the new content is there, never half of
/// one: into a temporary file beside it, forced to disk, then moved over it.
public final class AtomicFile {
  private final DiskCalls disk;

  AtomicFile(DiskCalls disk) {
    this.disk = disk;
  }

  /// Writes through a link into the file it stands for. Owner, mode and attributes of that file stay.
  ///
  /// @return what was lost beside the content, a clause each; usually nothing
  /// @throws IOException naming the file; the old content is then untouched
  public static List<String> write(Path file, byte[] content) throws IOException {
    return new AtomicFile(new DiskCalls()).over(file, content);
  }

  /// Writes a file that only its owner may read. A link in its place is replaced, not followed.
  public static void writePrivately(Path file, byte[] content) throws IOException {
    new AtomicFile(new DiskCalls()).privately(file, content);
  }

  List<String> over(Path file, byte[] content) throws IOException {
    boolean exists = Files.exists(file);
    if (exists && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "this is not a file");
    }
    if (!exists && Files.isSymbolicLink(file)) {
      throw new FileSystemException(file.toString(), null, "this is a link to a file that is not there");
    }
    Path target = exists ? file.toRealPath() : file.toAbsolutePath();
    if (exists && !Files.isWritable(target)) {
      throw new FileSystemException(file.toString(), null, "the file is read-only");
    }
    return place(target, content, temporary -> exists ? new KeptTraits(disk).carry(target, temporary)
        : usual(temporary));
  }

  private List<String> usual(Path temporary) throws IOException {
    if (DiskCalls.isPosix(temporary)) {
      disk.setPermissions(temporary, disk.usualPermissions(TemporaryFiles.beside(temporary)));
    }
    return List.of();
  }

  void privately(Path file, byte[] content) throws IOException {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(file.toString(), null, "this is not a file");
    }
    place(file.toAbsolutePath(), content, temporary -> List.of());
  }

  private interface Traits {
    List<String> give(Path temporary) throws IOException;
  }

  private List<String> place(Path target, byte[] content, Traits traits) throws IOException {
    Path temporary = TemporaryFiles.beside(target);
    List<String> lost;
    try {
      fill(temporary, content);
      TemporaryFiles.sweep(target.getParent(), temporary);
      lost = new ArrayList<>(traits.give(temporary));
      disk.move(temporary, target);
    } catch (IOException | RuntimeException e) {
      remove(temporary, e);
      throw e;
    }
    try {
      disk.syncFolder(target.getParent());
    } catch (IOException e) {
      lost.add("its folder could not be forced to disk, so a power failure may still undo this");
    }
    return lost;
  }

  private void fill(Path temporary, byte[] content) throws IOException {
    FileChannel channel = disk.create(temporary);
    try {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        disk.write(channel, buffer);
      }
      disk.force(channel);
    } finally {
      disk.close(channel);
    }
  }

  /// What went wrong first is what is told; a file that stays is swept by the next save here, once
  /// this process is over.
  private void remove(Path temporary, Exception first) {
    try {
      disk.delete(temporary);
    } catch (IOException e) {
      first.addSuppressed(e);
    }
  }
}
