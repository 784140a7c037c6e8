package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.usage.UsageView;

/// Calls of Sonnet 4.6 with a million tokens in, $3 each: one on 1 September, two on 1 October, three on 1 November.
class WhyTabTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  @TempDir private Path logs;
  private final OpenDesk desk = shared.desk();

  @BeforeEach
  void read() throws IOException {
    drop("timestamp,model,feature,input_tokens,output_tokens\n" + ("2026-09-01 10:00,%1$s2026-10-01 10:00,%1$s"
        + "2026-10-01 11:00,%1$s2026-11-09 10:00,%1$s2026-11-09 11:00,%1$s2026-11-09 12:00,%1$s").formatted(
            "claude-sonnet-4-6,chat,1000000,0\n"));
  }

  private void drop(String text) throws IOException {
    Path log = Files.writeString(logs.resolve("log.csv"), text);
    desk.tab("Usage");
    desk.run(() -> ((UsageView) desk.node(".usage-view")).drop(List.of(log)));
    desk.settleUntil(() -> isShown("#usage-file"));
    desk.hands().clickNamed("#usage-why");
    desk.settleUntil(() -> isShown("#card-why-change") || isShown("#why-refused"));
  }

  private void forgetAll() {
    desk.hands().clickNamed("#usage-imports");
    desk.hands().clickNamed("#usage-forget");
    desk.hands().clickNamed("#usage-imports-action");
    desk.settleUntil(() -> !isShown("#usage-forget"));
    desk.hands().clickNamed("#usage-attribution");
  }

  @AfterEach
  void forget() {
    forgetAll();
    desk.tab("Desk");
  }

  private boolean isShown(String selector) {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> selector.equals("#" + node.getId())
        && Nodes.isShown(node)));
  }

  private String chart() {
    return desk.call(() -> ((PlotPane) desk.node(".bridge-chart")).table().orElseThrow().rows().stream().map(row ->
        row.texts().get(0) + " " + row.texts().get(1)).toList().toString());
  }

  private String sentence() {
    return desk.text("#usage-why-sentence");
  }

  /// Both months to the ninth only, which is as far as the log goes.
  @Test
  void threeCallsInsteadOfTwoAreVolume() {
    assertEquals("Up $3.000 (50\u2009%): more calls are the main reason.", sentence());
    assertEquals("[1 to 9 Oct 2026 $6.000, Volume +$3.000, Price \u2013, Mix \u2013, Cache \u2013, Length \u2013, "
        + "1 to 9 Nov 2026 $9.000]", chart());
    assertTrue(desk.text("#why-notes").startsWith("The log ends on 9 Nov 2026"), desk.text("#why-notes"));
  }

  @Test
  void theArrowsGoFromMonthToMonth() {
    desk.hands().clickNamed("#why-earlier");
    desk.settleUntil(() -> sentence().startsWith("Up $3.000 (100\u2009%)"));
    assertEquals("Sep 2026", desk.call(() -> ((MenuButton) desk.node("#why-before")).getText()));
    assertTrue(desk.call(() -> desk.node("#why-earlier").isDisabled()));
    desk.hands().clickNamed("#why-later");
    desk.settleUntil(() -> sentence().startsWith("Up $3.000 (50\u2009%)"));
  }

  @Test
  void anyTwoMonthsMayBeSetSideBySide() {
    desk.run(() -> ((MenuButton) desk.node("#why-before")).getItems().getLast().fire());
    desk.settleUntil(() -> sentence().startsWith("Up $6.000 (200\u2009%)"));
    assertTrue(chart().startsWith("[1 to 9 Sep 2026 $3.000"), chart());
  }

  /// Nothing was cached, so that batching is asked first: all three calls of November at half the price. Half of them
  /// are a quarter less than $9.
  @Test
  void theSameCallsArePricedUnderOtherTerms() {
    desk.settleUntil(() -> desk.text("#other-sentence").contains("batched"));
    assertEquals("$9.000 as logged, $4.500 with 100\u2009% of live calls batched: \u2212$4.500 (\u221250\u2009%).",
        desk.text("#other-sentence"));
    batch("50");
    desk.settleUntil(() -> desk.text("#other-figure").equals("$6.750"));
    batch("0");
    desk.hands().clickNamed("#other-uncached");
    desk.settleUntil(() -> desk.text("#other-sentence").equals("$9.000 as logged, and the same without caching."));
    assertTrue(desk.text("#other-notes").contains("there is no caching to leave out"), desk.text("#other-notes"));
    desk.hands().clickNamed("#other-uncached");
    batch("100");
  }

  private void batch(String percent) {
    desk.hands().focus(desk.node("#other-batch-field"));
    desk.run(() -> ((TextInputControl) desk.node("#other-batch-field")).selectAll());
    desk.hands().type(percent);
    desk.hands().key(KeyCode.ENTER);
  }

  @Test
  void aLogWithoutTimesSaysSo() throws IOException {
    forgetAll();
    drop("model,feature,input_tokens,output_tokens\nclaude-sonnet-4-6,chat,1000000,0\n");
    assertTrue(desk.text("#why-refused").startsWith("The log says no times"), desk.text("#why-refused"));
    desk.settleUntil(() -> desk.text("#other-figure").equals("$1.500"));
  }
}
