package runrate.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.disk.FileStamp;
import runrate.files.disk.ProcessMark;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;

/// What a crash leaves of unsaved work, and what the next session makes of it.
class UnsavedWorkTest {
  private static final Scenario SHIPPED =
      ScenarioReader.read(RunrateHome.find().defaultScenario()).value().orElseThrow();
  private static final Path PLAN = Path.of("/somewhere/my plan %20.json");
  private static final FileStamp BASE = new FileStamp(2, "ab");

  @TempDir Path folder;

  private static UnsavedCopy work(double batchShare) {
    return new UnsavedCopy(SHIPPED.withPlan(plan -> plan.withBatchShare(batchShare)), Optional.of(PLAN), BASE,
        Instant.EPOCH);
  }

  /// A copy as a process left it that is over: no process began in the first second of 1970.
  private Path left(double batchShare, int minutes) throws IOException {
    new UnsavedWork(folder).keep(work(batchShare));
    String mark = ProcessMark.own().text();
    Path own = files().stream().filter(file -> file.toString().contains(mark)).findFirst().orElseThrow();
    Path gone = own.resolveSibling(own.getFileName().toString().replace(mark, ProcessHandle.current().pid() + "-1"));
    Files.move(own, gone);
    return Files.setLastModifiedTime(gone, FileTime.fromMillis(60_000L * minutes));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void workComesBackWithItsFileAndWhatThatFileHeld() throws IOException {
    Path at = left(0.23, 5);
    UnsavedWork.Left found = new UnsavedWork(folder).find().readable().getFirst();
    assertEquals(at, found.at());
    assertEquals(0.23, found.copy().scenario().plan().batchShare());
    assertEquals(Optional.of(PLAN), found.copy().file());
    assertEquals(BASE, found.copy().base());
    assertEquals(Instant.ofEpochSecond(300), found.copy().kept());
  }

  @Test
  void workThatIsInNoFileComesBackWithoutOne() {
    var copy = new UnsavedCopy(SHIPPED, Optional.empty(), FileStamp.NONE, Instant.EPOCH);
    assertTrue(new UnsavedWork(folder).keep(copy));
    UnsavedCopy read = read();
    assertEquals(SHIPPED, read.scenario());
    assertEquals(FileStamp.NONE, read.base());
    assertTrue(read.file().isEmpty());
  }

  private UnsavedCopy read() {
    try {
      return UnsavedCopy.read(files().getFirst()).orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everySessionsWorkIsFoundTheNewestFirst() throws IOException {
    left(0.2, 2);
    left(0.4, 4);
    left(0.3, 3);
    assertEquals(List.of(0.4, 0.3, 0.2), new UnsavedWork(folder).find().readable().stream()
        .map(found -> found.copy().scenario().plan().batchShare()).toList());
  }

  @Test
  void workOfAProcessThatGoesOnIsNotOffered() {
    new UnsavedWork(folder).keep(work(0.2));
    assertEquals(List.of(), new UnsavedWork(folder).find().readable());
  }

  @Test
  void aProcessIdThatWasGivenToAnotherProcessHidesNothing() throws IOException {
    left(0.2, 2);
    assertEquals(1, new UnsavedWork(folder).find().readable().size(), "the id is this process's, the start is not");
  }

  @Test
  void aCopyThatIsCutOffAnywhereIsBrokenAndStays() throws IOException {
    Path whole = left(0.2, 2);
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 0; length < bytes.length; length += 97) {
      Files.write(whole, Arrays.copyOf(bytes, length));
      assertEquals(List.of(whole), new UnsavedWork(folder).find().broken(), "cut to " + length);
    }
    new UnsavedWork(folder).setAside(List.of(whole));
    assertEquals(List.of(), new UnsavedWork(folder).find().broken());
    assertTrue(files().getFirst().toString().endsWith(".broken"));
  }

  @Test
  void olderWorkIsFoundBehindABrokenCopy() throws IOException {
    left(0.2, 2);
    Files.writeString(left(0.4, 4), "{");
    UnsavedWork.Found found = new UnsavedWork(folder).find();
    assertEquals(0.2, found.readable().getFirst().copy().scenario().plan().batchShare());
    assertEquals(1, found.broken().size());
  }

  @Test
  void aCopyIsForItsOwnerAndALinkInItsPlaceIsNoCopy() throws IOException {
    Path at = left(0.2, 2);
    assumeTrue(Files.getFileStore(at).supportsFileAttributeView("posix"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(at)));
    Path elsewhere = Files.move(at, folder.resolve("elsewhere"));
    Files.createSymbolicLink(at, elsewhere);
    assertEquals(List.of(), new UnsavedWork(folder).find().readable());
  }

  @Test
  void twoWindowsOfOneProcessKeepACopyEach() throws IOException {
    var one = new UnsavedWork(folder);
    var other = new UnsavedWork(folder);
    one.keep(work(0.2));
    other.keep(work(0.3));
    assertEquals(2, files().size());
    one.forget();
    assertEquals(0.3, read().scenario().plan().batchShare());
  }

  @Test
  void aFolderThatCannotBeWrittenStopsNobody() throws IOException {
    var work = new UnsavedWork(Files.createFile(folder.resolve("a-file-not-a-folder")));
    assertFalse(work.keep(work(0.2)));
    assertEquals(List.of(), work.find().readable());
  }
}
