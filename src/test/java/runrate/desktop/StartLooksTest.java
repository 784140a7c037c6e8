package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the questions of the start page ask for is told at every size.
class StartLooksTest {
  private static final List<String> MEANINGS = List.of("agents at once", "calls a day, each",
      "tokens, and those all share", "tokens");

  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1280, 800, DARK", "1180, 800, LIGHT", "1067, 700, DARK", "960, 700, LIGHT"})
  void whatATypedAnswerCountsIsToldInFull(int width, int height, Theme theme) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped("20-agents"), width, height, theme);
      window.pages().close();
      Snapshot.named("start", window).prepare().get();
      OffScreen.settle(window);
      Node questions = window.lookup("#new-case");
      Bounds room = Texts.place(questions);
      assertEquals(MEANINGS, Nodes.under(questions).filter(node -> node.getStyleClass().contains("question-meaning")
          && Nodes.isShown(node) && MEANINGS.contains(((Label) node).getText())
          && Texts.place(node).getMaxX() < room.getMaxX()).map(node -> ((Label) node).getText()).toList());
      assertEquals(List.of(), Texts.cut(questions));
      assertEquals(List.of(), Texts.onEachOther(questions));
      Node second = Nodes.under(questions).filter(node -> "shared-tokens-field".equals(node.getId())).findFirst()
          .orElseThrow().getParent();
      assertTrue(Nodes.under(second).anyMatch(node -> node instanceof Label label && Nodes.isShown(label)
          && label.getText().equals("shared")));
      return null;
    });
  }
}
