package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scenario that cannot be priced is told as such, and the window goes on.
class NotPricedTest {
  @TempDir Path user;

  @Test
  void aContextDraggedBeyondAModelsWindowIsNotPricedAndUndoRestores() {
    try (var desk = OpenDesk.onDefault(user)) {
      var opened = desk.scenario();
      desk.edit(scenario -> scenario.withWorkload(workload -> workload.withContextTokens(250_000)));
      desk.hands().drag(desk.call(() -> ((Slider) desk.node("#workload.contextTokens")).lookup(".thumb")), 120, 0, 20);
      assertTrue(desk.scenario().workload().contextTokens() > 200_000);
      assertTrue(desk.text("#verdict").startsWith("Not priced: the prompt has"), desk.text("#verdict"));
      assertTrue(desk.state().problems().getFirst().line().contains("context window"));
      desk.edit(scenario -> scenario.withPlan(plan -> plan.withBatchShare(0.4)));
      desk.run(desk.store()::undo);
      desk.run(desk.store()::undo);
      desk.run(desk.store()::undo);
      assertEquals(opened, desk.scenario());
      assertEquals("$22,870", desk.text("#headline-cost"));
      assertFalse(desk.text("#verdict").startsWith("Not priced"));
    }
  }
}
