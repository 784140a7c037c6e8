package runrate.desktop.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Two files of one name are told apart by file and day.
class TwinsTest {
  private static ShelfEntry file(String path, boolean own, String title) {
    return new ShelfEntry(Path.of(path), own, title, "A sentence.", List.of(), Optional.empty(), "",
        Optional.of(LocalDateTime.of(2026, 11, 18, 9, 5)));
  }

  @Test
  void aNameThatIsToldTwiceIsToldWithItsFileAndWhenThatWasChanged() {
    ShelfEntry first = file("work/crew.json", true, "Migration crew");
    ShelfEntry second = file("work/crew-2.json", true, "Migration crew");
    ShelfEntry third = file("work/other.json", true, "Another");
    List<ShelfEntry> all = List.of(first, second, third);
    assertEquals("crew.json, changed 18 Nov 2026, 09:05", Twins.apart(first, all));
    assertEquals("crew-2.json, changed 18 Nov 2026, 09:05", Twins.apart(second, all));
    assertEquals("", Twins.apart(third, all));
  }

  @Test
  void filesOfOneNameAreToldWithTheirFolders() {
    ShelfEntry north = file("north/crew.json", true, "Crew");
    ShelfEntry south = file("south/crew.json", true, "Crew");
    assertEquals(Path.of("north", "crew.json") + ", changed 18 Nov 2026, 09:05",
        Twins.apart(north, List.of(north, south)));
  }

  @Test
  void aCopyOfAnExampleIsToldApartAndTheExampleKeepsItsSentence() {
    ShelfEntry own = file("work/mine.json", true, "20 agents");
    ShelfEntry example = file("scenarios/20-agents.json", false, "20 agents");
    assertEquals("mine.json, changed 18 Nov 2026, 09:05", Twins.apart(own, List.of(own, example)));
    assertEquals("", Twins.apart(example, List.of(own, example)));
  }
}
