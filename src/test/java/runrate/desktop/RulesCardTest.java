package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.usage.UsageView;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.sharing.SharedWay;
import runrate.usage.TagRule;

/// Two teams on one day, $3 of Sonnet 4.6 for chat and $1 of Haiku 4.5 for search, and rules that say otherwise.
class RulesCardTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  @TempDir private Path logs;
  private final OpenDesk desk = shared.desk();

  @BeforeEach
  void read() throws IOException {
    Path log = Files.writeString(logs.resolve("log.csv"), "timestamp,model,feature,team,input_tokens,output_tokens\n"
        + "2026-11-02 10:00,claude-sonnet-4-6,chat,web,1000000,0\n"
        + "2026-11-02 10:00,claude-haiku-4-5,search,docs,1000000,0\n");
    desk.tab("Usage");
    desk.run(() -> ((UsageView) desk.node(".usage-view")).drop(List.of(log)));
    desk.settleUntil(() -> isShown("#usage-file"));
    desk.hands().clickNamed("#usage-rules");
    desk.settleUntil(() -> isShown("#card-rules"));
  }

  @AfterEach
  void forget() throws WarehouseException {
    folder().rules().keep(List.of());
    folder().share().keep(Optional.empty());
    fire("#rules-done");
    desk.settleUntil(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(asking -> asking.getName().equals(
        "recorded-calls")));
    desk.hands().clickNamed("#usage-imports");
    desk.hands().clickNamed("#usage-forget");
    desk.hands().clickNamed("#usage-imports-action");
    desk.settleUntil(() -> !isShown("#usage-forget"));
    desk.hands().clickNamed("#usage-attribution");
    desk.tab("Desk");
  }

  private UsageFolder folder() {
    return new UsageFolder(user);
  }

  private List<String> rules() throws WarehouseException {
    return folder().rules().all().stream().map(TagRule::line).toList();
  }

  private boolean isShown(String selector) {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> selector.equals("#" + node.getId())
        && Nodes.isShown(node)));
  }

  private void fire(String selector) {
    desk.run(() -> ((Button) desk.node(selector)).fire());
    desk.settle();
  }

  private void add(String text, int sets, String name) {
    desk.run(() -> {
      ((TextField) desk.node("#rule-text")).setText(text);
      ((ComboBox<?>) desk.node("#rule-sets")).getSelectionModel().select(sets);
      ((TextField) desk.node("#rule-name")).setText(name);
    });
    fire("#rule-add");
  }

  @Test
  void aRuleIsKeptMovedTakenAwayAndPutBack() throws WarehouseException {
    add("chat", 0, "talk");
    add("search", 1, "ops");
    assertEquals(List.of("feature talk\tif feature=chat", "team ops\tif feature=search"), rules());
    assertEquals("2  team ops: if feature is “search”", desk.text("#rule-2"));
    assertEquals(List.of(), desk.call(() -> Texts.cut(desk.node("#card-rules"), node -> false)));
    desk.settleUntil(() -> desk.text("#usage-sentence").toLowerCase(Locale.ROOT).contains("talk"));
    fire("#rule-2-up");
    assertEquals(List.of("team ops\tif feature=search", "feature talk\tif feature=chat"), rules());
    fire("#rule-1-remove");
    assertEquals(List.of("feature talk\tif feature=chat"), rules());
    fire("#rules-back");
    assertEquals(List.of("team ops\tif feature=search", "feature talk\tif feature=chat"), rules());
    assertTrue(!isShown("#rules-back"));
  }

  @Test
  void aRuleOfEveryCallIsRefusedInALine() throws WarehouseException {
    add("", 0, "all");
    assertEquals(List.of(), rules());
    assertEquals("a rule without a condition and without days would be of every call.", desk.text("#rule-reply"));
  }

  /// Search is shared: web is left as the only other team, and pays its dollar besides its own three.
  @Test
  void whatAllUseIsSplitAsChosen() throws WarehouseException {
    add("search", 2, "");
    assertEquals(List.of("team shared\tif feature=search"), rules());
    desk.run(() -> ((ToggleButton) desk.node("#rules-share-evenly")).setSelected(true));
    assertEquals(Optional.of(SharedWay.EVENLY), folder().share().way());
    fire("#rules-done");
    desk.hands().clickNamed("#usage-budgets");
    desk.settleUntil(() -> isShown("#owner-web") && desk.node("#owner-web").getAccessibleText().startsWith(
        "web, $4.00 so far"));
  }

  /// Of chat and of the team web is one call; of chat and docs none.
  @Test
  void aRuleMayHaveSeveralConditions_allOfWhichMustHold() throws WarehouseException {
    fire("#rule-and");
    desk.run(() -> {
      ((TextField) desk.node("#rule-text")).setText("chat");
      ((ComboBox<?>) desk.node("#rule-of-2")).getSelectionModel().select(1);
      ((ComboBox<?>) desk.node("#rule-sets")).getSelectionModel().select(0);
      ((TextField) desk.node("#rule-name")).setText("talk");
    });
    fire("#rule-add");
    assertEquals("A condition says no text it is compared with; type one, or take it away.", desk.text("#rule-reply"));
    assertEquals(List.of(), rules());
    fire("#rule-and");
    assertTrue(isShown("#rule-text-3"));
    fire("#rule-without-3");
    assertTrue(!isShown("#rule-text-3"));
    desk.run(() -> ((TextField) desk.node("#rule-text-2")).setText("web"));
    assertEquals(List.of(), desk.call(() -> Texts.cut(desk.node("#card-rules"), node -> false)));
    fire("#rule-add");
    assertEquals(List.of("feature talk\tif feature=chat\tif team=web"), rules());
    assertTrue(!isShown("#rule-text-2"));
    assertTrue(!isShown("#rule-without"));
  }
}
