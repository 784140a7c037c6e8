package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each chart grows to the whole desk and back.
class GrownChartTest {
  @TempDir Path user;
  private OpenDesk desk;

  @BeforeEach
  void openDesk() {
    desk = OpenDesk.onDefault(user);
  }

  @AfterEach
  void closeDesk() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aDoubleClickOnABarGrowsItsChart(int card) {
    aDoubleClickGrowsAChartAndEscapeShrinksIt(card);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void aDoubleClickGrowsAChartAndEscapeShrinksIt(int card) {
    desk.hands().doubleClick(desk.charts().get(card));
    assertEquals(List.of(card), shownCards(), "only the grown chart is left");
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(List.of(0, 1, 2, 3), shownCards());
  }

  @Test
  void aButtonGrowsAChartToo() {
    desk.hands().click(desk.node("#card-burn-grow"));
    assertEquals(List.of(2), shownCards());
    desk.hands().click(desk.node("#card-burn-grow"));
    assertEquals(List.of(0, 1, 2, 3), shownCards());
  }

  private List<Integer> shownCards() {
    return desk.call(() -> List.of(0, 1, 2, 3).stream()
        .filter(card -> Nodes.isShown(desk.window().tabs().desk().card(card))).toList());
  }
}
