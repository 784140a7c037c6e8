package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Hands;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.files.scenario.ScenarioReader;
import runrate.files.scenario.ScenarioWriter;
import runrate.forecast.TwelveMonths;
import runrate.scenario.Period;
import runrate.scenario.Scenario;

/// People's errands from an empty user folder to their end, without a file touched by hand.
class SittingsTest {
  @TempDir private static Path folder;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> folder.resolve("user"));
  private OpenDesk desk;
  private Hands hands;
  private PanelHands panel;

  @BeforeEach
  void begin() {
    desk = WINDOW.desk();
    hands = desk.hands();
    panel = new PanelHands(desk);
  }

  private void answer(String typed) {
    hands.type(typed);
    hands.key(KeyCode.ENTER);
    desk.settle();
  }

  /// 12 agents, 250 calls of 120k of which 90k are shared, 1,500 out, half of which may wait.
  private void migrationCrew() {
    hands.key(KeyCode.CONTROL, KeyCode.N);
    hands.click(desk.node("#new-clear"));
    hands.focus(desk.node("#new-name"));
    hands.type("migration crew");
    hands.focus(desk.node("#workload.agents-field"));
    for (String typed : new String[] {"12", "250", "120k", "90k", "1500"}) {
      answer(typed);
    }
    hands.key(KeyCode.RIGHT);
    hands.key(KeyCode.ENTER);
    hands.click(desk.node("#new-open"));
  }

  @Test
  void theLeadSizesATeamSavesOpensUndoesAndRedoes() throws Exception {
    migrationCrew();
    panel.type("budget.monthlyUsd", "9000");
    panel.open("group-limits");
    panel.choose("plan.limits.tiers.anthropic", "build");
    Scenario made = desk.scenario();
    assertEquals(Optional.of("build"), made.plan().limits().tierAt("anthropic"));
    assertEquals(OptionalDouble.of(9000), made.budget().monthlyUsd());
    Path file = folder.resolve("crew.json");
    ScenarioWriter.write(made, file);
    desk.run(() -> desk.store().saved(file));
    assertFalse(desk.state().isUnsaved());
    assertEquals(made, ScenarioReader.read(file).value().orElseThrow());
    while (desk.state().canUndo()) {
      hands.key(KeyCode.CONTROL, KeyCode.Z);
    }
    assertTrue(desk.scenario().budget().monthlyUsd().isEmpty());
    while (desk.state().canRedo()) {
      hands.key(KeyCode.CONTROL, KeyCode.Y);
    }
    assertEquals(made, desk.scenario());
  }

  @Test
  void financeGrowsItPastesEighteenDaysAndSeesTheYearBreak() {
    migrationCrew();
    hands.key(KeyCode.CONTROL, KeyCode.M);
    panel.type("forecast.growthPerMonth", "8");
    panel.type("budgets[year].amount", "120000");
    TwelveMonths year = TwelveMonths.of(desk.store().engine(), desk.scenario());
    assertEquals(120_000, desk.scenario().budget().line(Period.YEAR, "").orElseThrow().amountUsd());
    assertTrue(desk.text("#months-sentence").startsWith("At 8\u2009% growth the year costs "));
    assertTrue(year.isOver() == desk.text("#months-sentence").contains("gone on"));
    hands.key(KeyCode.ESCAPE);
    hands.click(desk.node("#card-burn-grow"));
    hands.click(desk.node("#burn-view-recorded"));
    String rows = IntStream.rangeClosed(1, 18).mapToObj(day -> "%02d.11.2026;4%02d,50".formatted(day, day))
        .collect(Collectors.joining("\n"));
    desk.run(() -> {
      var content = new ClipboardContent();
      content.putString(rows);
      Clipboard.getSystemClipboard().setContent(content);
    });
    hands.click(desk.node("#spend-paste-button"));
    assertEquals(0, desk.scenario().forecast().recorded().days().size());
    hands.click(desk.node("#paste-take"));
    assertEquals(18, desk.scenario().forecast().recorded().days().size());
    assertEquals(401.5, desk.scenario().forecast().recorded().days().getFirst().usd());
    hands.key(KeyCode.ESCAPE);
  }
}
