package runrate.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileVersionsTest {
  @TempDir Path folder;

  private FileVersions versions() {
    return new FileVersions(folder.resolve("versions"));
  }

  private Path write(String text, int second) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.json"), text);
    return Files.setLastModifiedTime(file, FileTime.fromMillis(1000L * second));
  }

  private List<String> kept(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    for (FileVersions.Version version : versions().of(file)) {
      texts.add(Files.readString(version.at()));
    }
    return texts;
  }

  @Test
  void theLastTenContentsAreKeptTheNewestFirst() throws IOException {
    for (int i = 1; i <= 12; i++) {
      versions().keep(write("content " + i, i));
    }
    List<String> kept = kept(folder.resolve("plan.json"));
    assertEquals(10, kept.size());
    assertEquals("content 12", kept.getFirst());
    assertEquals("content 3", kept.getLast());
    assertEquals(12, versions().of(folder.resolve("plan.json")).getFirst().saved().getEpochSecond());
  }

  @Test
  void theSameContentIsKeptOnceAndTwoWithinOneTickAreBothKept() throws IOException {
    versions().keep(write("one", 1));
    versions().keep(write("one", 2));
    versions().keep(write("two", 1));
    assertEquals(List.of("two", "one"), kept(folder.resolve("plan.json")));
  }

  @Test
  void aLinkHasTheVersionsOfItsFileAndAnotherFileHasItsOwn() throws IOException {
    Path file = write("one", 1);
    versions().keep(file);
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    assertEquals(List.of("one"), kept(link));
    assertEquals(List.of(), kept(folder.resolve("other.json")));
  }

  @Test
  void versionsAreForTheirOwnerAlone() throws IOException {
    versions().keep(write("one", 1));
    Path version = versions().of(folder.resolve("plan.json")).getFirst().at();
    assumeTrue(Files.getFileStore(version).supportsFileAttributeView("posix"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(version)));
  }
}
