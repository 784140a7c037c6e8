package runrate.files.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The calls to the disk that a save is made of, one by one, so that a test can let each of them fail.
class DiskCalls {
  private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

  /// A new file that only its owner may read; never one that is there, and never through a link.
  FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS), ownerOnly(file));
  }

  static FileAttribute<?>[] ownerOnly(Path file) {
    return isPosix(file) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  int write(FileChannel file, ByteBuffer bytes) throws IOException {
    return file.write(bytes);
  }

  void force(FileChannel file) throws IOException {
    file.force(true);
  }

  void close(FileChannel file) throws IOException {
    file.close();
  }

  /// What the platform gives a new file here.
  Set<PosixFilePermission> usualPermissions(Path unused) throws IOException {
    Files.createFile(unused);
    try {
      return Files.getPosixFilePermissions(unused);
    } finally {
      Files.delete(unused);
    }
  }

  void setPermissions(Path file, Set<PosixFilePermission> permissions) throws IOException {
    Files.setPosixFilePermissions(file, permissions);
  }

  void giveAccessList(Path file, byte[] list) throws IOException {
    AccessList.give(file, list);
  }

  void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /// Without it a power failure may forget that the file was moved.
  void syncFolder(Path folder) throws IOException {
    if (isPosix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
