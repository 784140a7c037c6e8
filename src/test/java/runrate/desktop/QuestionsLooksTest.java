package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page a scenario begins on is read in full while it refuses an answer, and says which scenario is open.
class QuestionsLooksTest {
  private static final List<String> ANSWERS = List.of("workload.agents", "workload.callsPerDay",
      "workload.contextTokens", "shared-tokens", "workload.outputTokens");

  @TempDir private static Path user;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> user);
  private final OpenDesk desk = WINDOW.desk();

  @AfterEach
  void smallest() {
    size(960, 700);
  }

  private void size(int width, int height) {
    desk.run(() -> {
      desk.stage().setWidth(width);
      desk.stage().setHeight(height);
    });
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "960, 700"})
  void aRefusedAnswerLiesOnNothing(int width, int height) {
    size(width, height);
    desk.hands().click(desk.node("#scenario-menu"));
    List<String> wrong = new ArrayList<>();
    for (String answer : ANSWERS) {
      desk.hands().focus(desk.call(() -> Nodes.under(desk.node("#start-page"))
          .filter(node -> (answer + "-field").equals(node.getId())).findFirst().orElseThrow()));
      desk.hands().type("nonsense");
      desk.hands().key(KeyCode.ENTER);
      desk.settle();
      Stream.of(desk.call(() -> Texts.onEachOther(desk.node("#new-case"))),
          desk.call(() -> Texts.cut(desk.node("#new-case"))))
          .flatMap(List::stream).map(text -> answer + ": " + text).forEach(wrong::add);
      assertTrue(desk.call(() -> Nodes.under(desk.node("#start-page")).anyMatch(node ->
          (answer + "-reply").equals(node.getId()) && node.isVisible())), answer);
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void theCardOfAScenarioThatIsLeftSaysOpenNowNoLonger() {
    openAndLook("small-team");
    desk.settleUntil(() -> marks().equals(List.of("shelf-small-team")));
    openAndLook("one-rent-payment");
    assertEquals(List.of("shelf-one-rent-payment"), desk.call(this::marks));
  }

  private void openAndLook(String scenario) {
    desk.run(() -> {
      desk.window().open(OpenDesk.HOME.scenario(scenario));
      desk.window().pages().showStart();
    });
  }

  /// The cards that say they are open.
  private List<String> marks() {
    return Nodes.under(desk.window().lookup("#shelf")).filter(node -> node instanceof Label label
        && "open now".equals(label.getText())).map(node -> node.getParent().getParent().getId()).toList();
  }
}
