package runrate.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFolderTest {
  @TempDir
  private Path folder;

  @Test
  void theLastOpenedScenarioStandsFirstAndOnlyOnce() throws IOException {
    var user = new UserFolder(folder.resolve("made/when/needed"));
    Path one = Files.createFile(folder.resolve("one.json"));
    Path two = Files.createFile(folder.resolve("two.json"));
    List.of(one, two, one).forEach(user::addRecentScenario);
    assertEquals(List.of(one, two), user.recentScenarios());
  }

  @Test
  void filesThatAreGoneAreLeftOut() throws IOException {
    var user = new UserFolder(folder);
    Path file = Files.createFile(folder.resolve("gone.json"));
    user.addRecentScenario(file);
    Files.delete(file);
    assertEquals(List.of(), user.recentScenarios());
  }

  @Test
  void onlyTheLastEightAreRemembered() throws IOException {
    var user = new UserFolder(folder);
    for (int i = 1; i <= 10; i++) {
      user.addRecentScenario(Files.createFile(folder.resolve(i + ".json")));
    }
    assertEquals(8, user.recentScenarios().size());
    assertEquals(folder.resolve("10.json"), user.recentScenarios().getFirst());
  }

  @Test
  void aFolderThatCannotBeWrittenStopsNobody() throws IOException {
    var user = new UserFolder(Files.createFile(folder.resolve("a-file-not-a-folder")));
    user.addRecentScenario(folder.resolve("any.json"));
    assertEquals(List.of(), user.recentScenarios());
  }
}
