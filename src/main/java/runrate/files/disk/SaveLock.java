package runrate.files.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one window of a user save at a time, so that between a look at a file and its replacement no other can put
/// something there. One lock serves all files: a save takes milliseconds, and nothing is left beside the files.
///
/// @param file held while saving; where it cannot be made, saving goes on without it
public record SaveLock(Path file) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  /// Locks of the system are held by a process as a whole.
  private static final ReentrantLock WITHIN = new ReentrantLock();

  /// Replaces a file unless it has changed.
  ///
  /// @param expected what it holds as far as the user knows
  /// @return what was lost beside the content, a clause each; usually nothing
  /// @throws ChangedOnDiskException if it holds something else; it is then left alone. A file that is gone has
  ///                                nothing to lose and is written
  public List<String> replace(Path target, FileStamp expected, byte[] content) throws IOException {
    WITHIN.lock();
    // Closing it gives the lock back.
    try (FileChannel channel = open()) {
      if (channel != null) {
        hold(channel);
      }
      FileStamp now = FileStamp.of(target);
      if (now.exists() && !now.equals(expected)) {
        throw new ChangedOnDiskException();
      }
      return AtomicFile.write(target, content);
    } finally {
      WITHIN.unlock();
    }
  }

  private FileChannel open() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE,
          LinkOption.NOFOLLOW_LINKS), DiskCalls.ownerOnly(file));
    } catch (IOException e) {
      without(e);
      return null;
    }
  }

  private static void without(IOException why) {
    System.getLogger(SaveLock.class.getName()).log(System.Logger.Level.DEBUG, "saving without a lock", why);
  }

  private void hold(FileChannel channel) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (isHeldElsewhere(channel)) {
      if (System.nanoTime() > end) {
        throw new FileSystemException(file.toString(), null, "another window of Runrate is saving and does not end");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static boolean isHeldElsewhere(FileChannel channel) {
    try {
      return channel.tryLock() == null;
    } catch (IOException e) {
      // A file system without locks: the look at the file remains, a moment before it is replaced.
      without(e);
      return false;
    }
  }
}
