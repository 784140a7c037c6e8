package runrate.files.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that somebody else changed is never written over unasked, and nobody slips in between look and save.
class SaveLockTest {
  @TempDir Path folder;

  @Test
  void aFileThatChangedSinceItWasReadIsLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("plan.json"), "60000");
    FileStamp read = FileStamp.of(file);
    Files.writeString(file, "70000");
    var lock = new SaveLock(folder.resolve("lock"));
    assertThrows(ChangedOnDiskException.class, () -> lock.replace(file, read, bytes("80000")));
    assertEquals("70000", Files.readString(file));
    lock.replace(file, FileStamp.of(file), bytes("80000"));
    assertEquals("80000", Files.readString(file));
  }

  @Test
  void theSameContentPutBackIsNoChangeAndAFileThatIsGoneIsWrittenAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("plan.json"), "60000");
    FileStamp read = FileStamp.of(file);
    Files.delete(file);
    Files.writeString(file, "60000");
    var lock = new SaveLock(folder.resolve("lock"));
    lock.replace(file, read, bytes("80000"));
    Files.delete(file);
    lock.replace(file, FileStamp.of(bytes("80000")), bytes("90000"));
    assertEquals("90000", Files.readString(file));
  }

  @Test
  void aFileThatCameUpWhereNoneWasIsNotWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("plan.json"), "60000");
    assertThrows(ChangedOnDiskException.class,
        () -> new SaveLock(folder.resolve("lock")).replace(file, FileStamp.NONE, bytes("80000")));
  }

  @Test
  void whereNoLockCanBeMadeSavingGoesOn() throws IOException {
    Path noFolder = Files.createFile(folder.resolve("a-file"));
    Path file = folder.resolve("plan.json");
    new SaveLock(noFolder.resolve("lock")).replace(file, FileStamp.NONE, bytes("80000"));
    assertEquals("80000", Files.readString(file));
  }

  /// Each adds 1 to the number in the file, 100 times, and reads again whenever the other was faster: an update that
  /// was lost would be missing from the sum.
  @Test
  void twoProcessesSaveAHundredTimesEachAndNoneIsLost() throws Exception {
    Path file = Files.writeString(folder.resolve("count.txt"), "0");
    List<Process> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
          CountingSaver.class.getName(), file.toString(), folder.resolve("lock").toString(), "100")
          .inheritIO().start());
    }
    for (Process process : both) {
      assertEquals(0, process.waitFor());
    }
    assertEquals("200", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count(), "the file and the lock");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
