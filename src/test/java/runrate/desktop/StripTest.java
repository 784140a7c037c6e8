package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.desktop.capacity.CapacityView;
import runrate.desktop.desk.DeskGrid;
import runrate.desktop.optimise.OptimiseView;
import runrate.desktop.store.WindowTab;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;

/// The strip holds its sentence however many lines it takes: batched calls that cost more, and a month whose budget
/// the plan keeps and November does not.
class StripTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  private static Scenario talkative() {
    return OpenDesk.shipped("20-agents").withWorkload(work -> work.withAgents(1))
        .withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(14_000)))
        .withPlan(plan -> plan.withBatchShare(0.6).withCaching(plan.caching().withHitRate(HitRate.DERIVED)
            .withBatchHitRate(OptionalDouble.of(0.4))));
  }

  /// Whatever the tabs have to say, their heads and the figures above them stay where they are.
  @ParameterizedTest
  @CsvSource({"20-agents, 1280, 800", "agent-roles, 1280, 800", "agent-roles, 960, 700", "agent-roles, 1600, 1000",
      "legacy-opus-migration, 960, 700"})
  void headsOfTabsStayInTheirPlace(String scenario, int width, int height) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped(scenario), width, height, Theme.LIGHT);
      List<Class<? extends WindowTab>> tabs = List.of(DeskGrid.class, OptimiseView.class, CapacityView.class,
          ProblemsView.class);
      List<Double> heads = tabs.stream().map(tab -> {
            window.tabs().show(tab);
            OffScreen.settle(window);
            return Texts.place(window.lookup("#window-tabs")).getMinY();
          }).distinct().toList();
      assertEquals(1, heads.size(), heads::toString);
      return List.of();
    });
  }

  @ParameterizedTest
  @CsvSource({"1600, 1000, desk", "1280, 800, desk", "1067, 700, desk", "1280, 800, spend", "1067, 700, spend",
      "960, 700, spend", "1067, 700, paste"})
  void theStripIsAsHighAsItsSentence(int width, int height, String view) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(talkative(), width, height, Theme.LIGHT);
      Snapshot.named(view, window).prepare().get();
      OffScreen.settle(window);
      Node sentence = window.lookup("#verdict");
      var strip = (Region) sentence.getParent();
      Bounds words = sentence.getBoundsInParent();
      double needed = ((Region) sentence).prefHeight(((Region) sentence).getWidth());
      assertTrue(words.getHeight() >= needed - 0.5, words + " for " + needed);
      assertTrue(words.getMinY() >= 0 && words.getMaxY() <= strip.getHeight(), words + " in " + strip.getHeight());
      assertTrue(strip.minHeight(strip.getWidth()) >= needed, "what lies below cannot press it together");
      return List.of();
    });
  }
}
