package runrate.files.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A saved file is the old one or the new one, whatever fails, and stays what it was beside its content.
class AtomicFileTest {
  private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NEW = "new and longer".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeOld() throws IOException {
    file = folder.resolve("plan.json");
    Files.write(file, OLD);
  }

  private static boolean isPosix(Path path) {
    return DiskCalls.isPosix(path);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private List<String> namesInFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aLinkThatLeadsNowhereIsToldAndStays() throws IOException {
    assumeTrue(isPosix(folder));
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("absent.json"));
    IOException refused = assertThrows(IOException.class, () -> AtomicFile.write(link, NEW));
    assertTrue(refused.getMessage().contains("this is a link to a file that is not there"), refused.getMessage());
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void everyCallToTheDiskMayFailOnceAndTheOldContentIsLeft() throws IOException {
    for (boolean exists : List.of(true, false)) {
      int calls = callsOfASave(exists);
      assertTrue(calls >= 6, () -> "only %s calls".formatted(calls));
      for (int failing = 1; failing <= calls; failing++) {
        prepare(exists);
        var disk = new FailingDisk(failing);
        boolean saved = saves(disk);
        assertEquals(saved ? new String(NEW, StandardCharsets.UTF_8) : exists ? "old" : "",
            Files.exists(file) ? Files.readString(file) : "", disk.failed);
        assertEquals(disk.failed.equals("sync the folder"), saved, disk.failed);
        assertEquals(Files.exists(file) ? List.of("plan.json") : List.of(), namesInFolder(), disk.failed);
      }
    }
  }

  private void prepare(boolean exists) throws IOException {
    Files.deleteIfExists(file);
    if (exists) {
      Files.write(file, OLD);
    }
  }

  private int callsOfASave(boolean exists) throws IOException {
    prepare(exists);
    var disk = new FailingDisk(Integer.MAX_VALUE);
    new AtomicFile(disk).over(file, NEW);
    return disk.calls;
  }

  private boolean saves(FailingDisk disk) {
    try {
      List<String> lost = new AtomicFile(disk).over(file, NEW);
      assertTrue(lost.getFirst().contains("power failure"), "what is not certain is told");
      return true;
    } catch (IOException e) {
      assertEquals("No space left on device", Reason.of(e));
      return false;
    }
  }

  @Test
  void aTemporaryFileThatCannotBeRemovedEitherIsSweptOnceItsProcessIsOver() throws IOException {
    var disk = new FailingDisk(3) {
      @Override
      void delete(Path temporary) throws IOException {
        throw new IOException("Input/output error");
      }
    };
    assertThrows(IOException.class, () -> new AtomicFile(disk).over(file, NEW));
    assertEquals("old", Files.readString(file));
    TemporaryFiles.sweep(folder, folder);
    assertEquals(2, namesInFolder().size(), "this process is going on and may still need it");
    Path left = folder.resolve(namesInFolder().getFirst());
    Files.move(left, folder.resolve(left.getFileName().toString().replace(ProcessMark.own().text(),
        ProcessHandle.current().pid() + "-1")));
    TemporaryFiles.sweep(folder, folder);
    assertEquals(List.of("plan.json"), namesInFolder());
  }

  @Test
  void whatOnlyLooksLikeATemporaryFileIsNotSwept() throws IOException {
    List<String> names = List.of(".plan.json.123.tmp", ".runrate-1-1-0123.tmp", "runrate.tmp");
    for (String name : names) {
      Files.createFile(folder.resolve(name));
    }
    TemporaryFiles.sweep(folder, folder);
    assertTrue(namesInFolder().containsAll(names));
  }

  private Path leftByAKilledProcess() throws IOException {
    return Files.createFile(folder.resolve(".runrate-%s-1-%s.tmp".formatted(ProcessHandle.current().pid(),
        TemporaryFiles.unpredictable())));
  }

  @Test
  void eachSaveSweepsWhatAKilledProcessLeftBesideIt() throws IOException {
    leftByAKilledProcess();
    AtomicFile.write(file, NEW);
    assertEquals(List.of("plan.json"), namesInFolder());
    leftByAKilledProcess();
    AtomicFile.writePrivately(file, NEW);
    assertEquals(List.of("plan.json"), namesInFolder());
  }

  @Test
  void whatBelongsToAnotherUserIsNotSwept() throws IOException {
    Path left = leftByAKilledProcess();
    try {
      Files.setOwner(left, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "only an administrator may give a file away");
    }
    AtomicFile.write(file, NEW);
    assertTrue(Files.exists(left));
  }

  @Test
  void aTemporaryFileIsForItsOwnerAloneUntilItIsTheFile() throws IOException {
    assumeTrue(isPosix(folder));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    List<String> modes = new ArrayList<>();
    new AtomicFile(new DiskCalls() {
      @Override
      void force(FileChannel channel) throws IOException {
        modes.add(mode(folder.resolve(namesInFolder().getFirst())));
      }
    }).over(file, NEW);
    assertEquals(List.of("rw-------"), modes);
    assertEquals("rw-r--r--", mode(file));
  }

  @Test
  void aNewFileHasTheUsualModeAndAPrivateOneIsForItsOwner() throws IOException {
    assumeTrue(isPosix(folder));
    Path usual = Files.createFile(folder.resolve("usual"));
    AtomicFile.write(folder.resolve("made.json"), NEW);
    assertEquals(mode(usual), mode(folder.resolve("made.json")));
    AtomicFile.writePrivately(folder.resolve("private.json"), NEW);
    assertEquals("rw-------", mode(folder.resolve("private.json")));
  }

  @Test
  void twoTemporaryNamesAreNeverAlikeAndNoneIsTakenThatIsThere() throws IOException {
    assertFalse(TemporaryFiles.beside(file).equals(TemporaryFiles.beside(file)));
    assertThrows(IOException.class, () -> new DiskCalls().create(file));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    assertThrows(IOException.class, () -> new DiskCalls().create(link));
    assertFalse(Files.exists(folder.resolve("nowhere")));
  }

  @Test
  void aLinkIsWrittenThroughAndAPrivateFileReplacesOne() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    AtomicFile.write(link, NEW);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new and longer", Files.readString(file));
    AtomicFile.writePrivately(link, OLD);
    assertFalse(Files.isSymbolicLink(link));
    assertEquals("new and longer", Files.readString(file));
  }

  @Test
  void anotherNameOfTheFileIsTold() throws IOException {
    assumeTrue(isPosix(folder));
    Path other = Files.createLink(folder.resolve("other.json"), file);
    assertEquals(List.of("the file had a second name (a hard link), under which the old content stays"),
        AtomicFile.write(file, NEW));
    assertEquals("old", Files.readString(other));
    assertEquals(List.of(), AtomicFile.write(file, OLD));
  }

  @Test
  void attributesOfTheFileAreKept() throws IOException {
    var view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    assumeTrue(view != null && Files.getFileStore(file).supportsFileAttributeView("user"));
    view.write("origin", StandardCharsets.UTF_8.encode("budget round"));
    assertEquals(List.of(), AtomicFile.write(file, NEW));
    assertEquals(List.of("origin"), Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).list());
  }

  /// A disk whose call of one number fails.
  private static class FailingDisk extends DiskCalls {
    private final int failing;
    private int calls;
    private String failed = "nothing";

    FailingDisk(int failing) {
      this.failing = failing;
    }

    private void call(String what) throws IOException {
      calls++;
      if (calls == failing) {
        failed = what;
        throw new IOException("No space left on device");
      }
    }

    @Override
    FileChannel create(Path temporary) throws IOException {
      call("create");
      return super.create(temporary);
    }

    @Override
    int write(FileChannel channel, ByteBuffer bytes) throws IOException {
      call("write");
      // One byte at a time, as a disk under pressure may.
      return super.write(channel, bytes.limit() - bytes.position() == NEW.length ? one(bytes) : bytes);
    }

    private static ByteBuffer one(ByteBuffer bytes) {
      ByteBuffer first = bytes.duplicate().limit(bytes.position() + 1);
      bytes.position(bytes.position() + 1);
      return first;
    }

    @Override
    void force(FileChannel channel) throws IOException {
      call("force");
      super.force(channel);
    }

    @Override
    void close(FileChannel channel) throws IOException {
      super.close(channel);
      call("close");
    }

    @Override
    Set<PosixFilePermission> usualPermissions(Path unused) throws IOException {
      call("ask for the usual mode");
      return super.usualPermissions(unused);
    }

    @Override
    void setPermissions(Path temporary, Set<PosixFilePermission> permissions) throws IOException {
      call("set the mode");
      super.setPermissions(temporary, permissions);
    }

    @Override
    void move(Path from, Path to) throws IOException {
      call("move");
      super.move(from, to);
    }

    @Override
    void syncFolder(Path where) throws IOException {
      call("sync the folder");
      super.syncFolder(where);
    }
  }
}
