package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.OpenDesk;

class NameFieldTest {
  @Test
  void whatNoFileMayHoldIsNotTypedEither(@TempDir Path user) {
    try (OpenDesk desk = OpenDesk.onDefault(user)) {
      List<String> names = new ArrayList<>();
      desk.run(() -> {
        var field = new NameField("a-name", "A name", (name, gesture) -> names.add(name));
        field.setText("cache\u202Ehcac");
        field.insertText(5, "\u2066d");
        assertEquals("cachedhcac", field.getText());
      });
      assertEquals(List.of("cachehcac", "cachedhcac"), names);
    }
  }
}
