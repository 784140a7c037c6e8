package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.scenario.EntryRules;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.Launch.Pattern;
import runrate.scenario.LifetimeShare;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// What a derived hit rate depends on.
class CacheGroupTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private PanelHands panel;
  private Scenario opened;

  @BeforeEach
  void openGroup() {
    panel = new PanelHands(desk);
    panel.open("group-cache");
    opened = desk.scenario();
  }

  private static final String DEAD = "matters only for a derived hit rate";

  @Test
  void whileTheHitRateIsFixedTheLaunchSaysOnceThatItIsDead() {
    assertEquals(1, panel.notes().stream().filter(DEAD::equals).count(), panel.notes()::toString);
    panel.click("derive-hit-rate");
    assertFalse(panel.notes().contains(DEAD), panel.notes()::toString);
  }

  @Test
  void theDerivedHitRateStandsBesideAFixedOne() {
    String link = desk.text("#derive-hit-rate");
    assertTrue(link.matches("derived \\d+\\.\\d\u2009%: use it"), link);
    panel.click("derive-hit-rate");
    assertEquals(HitRate.DERIVED, panel.plan().caching().hitRate());
    assertEquals(link.replace("use it", "fix it"), desk.text("#derive-hit-rate"));
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void aPatternChosenByMouseAndItsSpreadMoveTheBill() {
    panel.click("derive-hit-rate");
    desk.edit(scenario -> scenario.withWorkload(workload -> workload.withCallsPerDay(40)));
    double steady = desk.monthUsd();
    panel.pick("plan.caching.launch.pattern", "all at once");
    double lockstep = desk.monthUsd();
    assertTrue(lockstep > steady, "all at once none finds what another writes");
    panel.pick("plan.caching.launch.pattern", "staggered");
    panel.type("plan.caching.launch.spreadSeconds", "90");
    assertEquals(new Launch(Pattern.STAGGERED, 90, false), panel.plan().caching().launch());
    assertEquals("1:30", panel.field("plan.caching.launch.spreadSeconds"));
    assertTrue(desk.monthUsd() < lockstep);
  }

  @Test
  void theSpaceKeyPreWarmsAndTheMouseStopsIt() {
    panel.click("derive-hit-rate");
    panel.press("plan.caching.launch.pattern", KeyCode.DOWN);
    assertEquals(Pattern.STAGGERED, panel.plan().caching().launch().pattern());
    panel.press("plan.caching.launch.prewarm", KeyCode.SPACE);
    assertTrue(panel.plan().caching().launch().prewarm());
    panel.click("plan.caching.launch.prewarm");
    assertFalse(panel.plan().caching().launch().prewarm());
  }

  @Test
  void anExplicitCacheIsPaidByTheHourItIsKept() {
    panel.type("plan.caching.storedHoursPerDay", "10");
    assertTrue(panel.notes().contains("no model of the mix charges rent for a cache"), panel.notes()::toString);
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("google/gemini-2.5-pro", 1)))).withCaching(plan.caching().withLifetime("vendor"))));
    double kept = desk.monthUsd();
    panel.type("plan.caching.storedHoursPerDay", "0");
    // 60,000 tokens, 10 hours on 22 days, at 4.50 for a million an hour
    assertEquals(59.4, kept - desk.monthUsd(), 1e-6);
  }

  @Test
  void anEntrysRulesAreTypedAndLeftToTheVendorAgain() {
    panel.type("plan.caching.readableAfterSeconds", "5");
    panel.type("plan.caching.sessionsPerDay", "2");
    panel.type("plan.caching.maxLifetimeSeconds", "900");
    panel.pick("plan.caching.refreshOnRead", "no");
    assertEquals(new EntryRules(Optional.of(false), OptionalDouble.of(900), 5, OptionalDouble.of(2),
        OptionalDouble.empty()), panel.plan().caching().entry());
    assertEquals("15:00", panel.field("plan.caching.maxLifetimeSeconds"));
    clear("plan.caching.sessionsPerDay");
    clear("plan.caching.maxLifetimeSeconds");
    panel.press("plan.caching.refreshOnRead", KeyCode.UP);
    panel.press("plan.caching.refreshOnRead", KeyCode.UP);
    panel.type("plan.caching.readableAfterSeconds", "0");
    assertEquals(opened, desk.scenario());
    assertEquals(List.of("vendor's own", "yes", "no"), panel.options("plan.caching.refreshOnRead"));
  }

  @Test
  void theHistoryTakesNoMoreThanTheTeamLeaves() {
    double before = desk.monthUsd();
    panel.type("plan.caching.historyShare", "40");
    assertEquals(0, panel.plan().caching().historyShare());
    panel.type("plan.caching.historyShare", "25");
    assertEquals(0.25, panel.plan().caching().historyShare(), 1e-12);
    assertEquals("25", panel.field("plan.caching.historyShare"));
    assertTrue(desk.monthUsd() < before);
    panel.type("plan.caching.cacheableShare", "90");
    assertEquals(0.1, panel.plan().caching().historyShare(), 1e-12);
  }

  @Test
  void aNumberOfSecondsIsSecondsWhileItIsTypedAndAClockOnceItIsDone() {
    panel.begin("plan.caching.launch.spreadSeconds", "90");
    assertEquals("90 s", panel.field("plan.caching.launch.spreadSeconds") + " "
        + unit("plan.caching.launch.spreadSeconds"));
    desk.hands().key(KeyCode.ENTER);
    assertEquals("1:30 min", panel.field("plan.caching.launch.spreadSeconds") + " "
        + unit("plan.caching.launch.spreadSeconds"));
  }

  @Test
  void eachLifetimeTakesItsShareOfWhatIsWritten() {
    panel.click("mix-lifetimes");
    assertEquals(List.of(new LifetimeShare("5m", 1), new LifetimeShare("1h", 0)),
        panel.plan().caching().lifetimes());
    panel.type("plan.caching.lifetimes[1].share", "40");
    assertEquals(List.of(new LifetimeShare("5m", 0.6), new LifetimeShare("1h", 0.4)),
        panel.plan().caching().lifetimes());
    panel.click("mix-lifetimes");
    assertEquals("5m", panel.plan().caching().lifetime());
    assertEquals(List.of(), panel.plan().caching().lifetimes());
  }

  private String unit(String path) {
    return desk.call(() -> ((Label) desk.node("#" + path + "-field").getParent().lookup(".unit")).getText());
  }

  private void clear(String path) {
    desk.hands().focus(desk.node("#" + path + "-field"));
    desk.hands().key(KeyCode.DELETE);
  }
}
