package runrate.desktop.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.text.Glossary;

/// Help one can search.
class HelpPageTest {
  @TempDir private static Path folder;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> folder.resolve("user"));

  @Test
  void tenQuestionsHaveFiveStepsEach() {
    assertEquals(10, FirstQuestions.read().all().size());
    assertTrue(FirstQuestions.read().all().stream().allMatch(question -> question.steps().size() == 5));
  }

  @Test
  void f1PutsTheKeyboardOnASearchThatNarrowsQuestionsAndTerms() {
    OpenDesk desk = WINDOW.desk();
    desk.hands().key(KeyCode.F1);
    desk.hands().type("lockstep");
    ListView<?> terms = (ListView<?>) desk.node("#help-terms");
    assertEquals(List.of("Lockstep"), desk.call(() -> terms.getItems().stream().map(Glossary.Term.class::cast)
        .map(Glossary.Term::name).toList()));
    desk.run(() -> ((TextField) desk.window().lookup("#help-find")).setText("invoice"));
    List<String> questions = desk.call(() -> desk.window().lookupAll(".titled-pane").stream()
        .map(Node.class::cast).map(pane -> ((TitledPane) pane).getText()).toList());
    assertTrue(questions.contains("My invoice says something else. Why?"), questions.toString());
    desk.hands().key(KeyCode.ESCAPE);
  }
}
