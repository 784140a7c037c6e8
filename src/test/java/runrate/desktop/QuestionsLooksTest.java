package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page a scenario begins on is read in full while it refuses an answer.
class QuestionsLooksTest {
  private static final List<String> ANSWERS = List.of("workload.agents", "workload.callsPerDay",
      "workload.contextTokens", "shared-tokens", "workload.outputTokens");

  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  @ParameterizedTest
  @CsvSource({"1600, 1000", "1280, 800", "960, 700"})
  void aRefusedAnswerLiesOnNothing(int width, int height) {
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped("20-agents"), width, height, Theme.LIGHT);
      window.pages().showStartNow();
      OffScreen.settle(window);
      List<String> wrong = new ArrayList<>();
      for (String answer : ANSWERS) {
        TextField field = (TextField) node(window, answer + "-field");
        field.requestFocus();
        field.setText("nonsense");
        field.fireEvent(new ActionEvent());
        OffScreen.settle(window);
        assertTrue(Nodes.isShown(node(window, answer + "-reply")), answer);
        Node page = window.lookup("#start-page");
        Stream.of(Texts.onEachOther(page), Texts.cut(window.lookup("#new-case"))).flatMap(List::stream)
            .map(text -> answer + ": " + text).forEach(wrong::add);
      }
      window.pages().close();
      return wrong;
    }));
  }

  private static Node node(MainWindow window, String id) {
    Node page = window.lookup("#start-page");
    return Nodes.under(page).filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
  }
}
