package runrate.desktop.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.desktop.SearchHands;
import runrate.files.RunrateHome;
import runrate.scenario.Variant;
import runrate.text.Figures;

/// The compare tab as its user has it: columns are added by menu and by dropped files, read against each other,
/// removed, and kept with the scenario.
class CompareTabTest {
  @TempDir static Path user;
  private static OpenDesk desk;

  @BeforeAll
  static void openTab() {
    desk = OpenDesk.onDefault(user);
    desk.tab("Compare");
  }

  /// What the columns are read in belongs to the tab, not to the file.
  @BeforeEach
  void reopen() throws IOException {
    Files.deleteIfExists(user.resolve("equivalents.json"));
    desk.reopen();
    desk.tab("Compare");
    for (String way : List.of("#compare-table", "#compare-contracted", "#compare-month")) {
      desk.run(() -> ((ToggleButton) desk.node(way)).setSelected(true));
    }
    desk.run(() -> {
      ToggleButton users = (ToggleButton) desk.node("#compare-users");
      if (users.isSelected()) {
        users.fire();
      }
    });
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private ColumnMenu menu() {
    return (ColumnMenu) desk.node("#compare-add");
  }

  /// Chooses from the menu by the beginning of the words.
  private void choose(String words) {
    desk.run(() -> {
      menu().show();
      menu().getItems().stream().filter(item -> item.getText() != null && item.getText().startsWith(words))
          .findFirst().orElseThrow(() -> new AssertionError("no " + words)).fire();
      menu().hide();
    });
  }

  private List<String> columns() {
    return desk.scenario().presentation().columns().stream().map(Variant::name).toList();
  }

  private List<String> texts() {
    return desk.call(() -> Nodes.under(desk.node("#compare-grid")).filter(Label.class::isInstance)
        .filter(Nodes::isShown)
        .map(node -> ((Label) node).getText()).toList());
  }

  @Test
  void theTabHasTheWindowToItselfAndTheDeskComesBack() {
    assertFalse(desk.call(() -> Nodes.isShown(desk.window().lookup(".lever-panel"))));
    desk.tab("Desk");
    assertTrue(desk.call(() -> Nodes.isShown(desk.window().lookup(".lever-panel"))));
  }

  @Test
  void aVendorsModelsOfTheSameSizesBecomeAColumn() {
    choose("Same workload on");
    new SearchHands(desk).take("openai same size");
    assertEquals(List.of("GPT-6 Luna with 2 more"), columns());
    assertEquals(Figures.usd(desk.monthUsd()), desk.text("#column-amount-0"));
    assertTrue(desk.text("#compare-sentence").contains("is the cheapest"));
  }

  @Test
  void aSingleModelBecomesAColumn() {
    choose("Same workload on");
    new SearchHands(desk).take("gpt-4o");
    assertEquals(List.of("GPT-4o"), columns());
  }

  @Test
  void theModelsOpenOnTheOneThatTakesMostCalls() {
    choose("Same workload on");
    assertTrue(new SearchHands(desk).chosen().name().contains("Sonnet 4.6"));
  }

  @Test
  void aListOfEquivalentsThatCannotBeReadIsToldWhereItIsUsed() throws Exception {
    Files.writeString(user.resolve("equivalents.json"), "{");
    choose("Same workload on");
    List<String> words = new SearchHands(desk).notes().stream().filter(text -> text.contains("equivalents.json"))
        .toList();
    assertEquals(1, words.size());
    assertTrue(words.getFirst().contains("line 1"), words.getFirst());
  }

  @Test
  void aColumnIsUndoneLikeAnyOtherChange() {
    choose("Naive use");
    assertEquals("$45,408", desk.text("#column-amount-1"));
    desk.run(() -> desk.store().undo());
    assertEquals(List.of(), columns());
    desk.run(() -> desk.store().redo());
    assertEquals(List.of("Naive"), columns());
  }

  @Test
  void whatChangedSinceItWasSavedIsListed() {
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withBatchShare(0.3)));
    choose("As saved");
    assertTrue(texts().contains("plan.batchShare"));
    assertTrue(texts().containsAll(List.of("0.3", "0.1")));
  }

  @Test
  void anotherColumnCanBeReadAgainst() {
    choose("Naive use");
    desk.hands().click(desk.node("#column-reference-1"));
    desk.settle();
    assertTrue(desk.call(() -> desk.node("#column-0").getStyleClass().contains("column-head")));
    assertTrue(texts().stream().anyMatch(text -> text.startsWith("\u2212$22,538")), () -> texts().toString());
  }

  @Test
  void listPricesAndOtherSpansAreOneClickAway() {
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withContract(plan.contract().onSum().withDiscount(0.5)))
        .withBusiness(business -> business.withUsers(OptionalDouble.of(1000))));
    assertEquals("$11,435", desk.text("#column-amount-0"));
    desk.hands().click(desk.node("#compare-list"));
    assertEquals("$22,870", desk.text("#column-amount-0"));
    desk.hands().click(desk.node("#compare-user"));
    assertEquals("$22.87", desk.text("#column-amount-0"));
    desk.hands().click(desk.node("#compare-year"));
    assertEquals("$274,438", desk.text("#column-amount-0"));
  }

  @Test
  void chartsDrawEveryColumnOnOneScale() {
    choose("Naive use");
    desk.hands().click(desk.node("#compare-charts"));
    desk.settle();
    List<String> drawn = desk.call(() -> Nodes.under(desk.window().lookup(".compare")).filter(Text.class::isInstance)
        .filter(Nodes::isShown).map(node -> ((Text) node).getText()).toList());
    assertTrue(drawn.containsAll(List.of("20 agents", "$45,408", "$22,870", "$274k a year, 20 agents",
        "$545k a year, Naive")), () -> drawn.toString());
    desk.hands().click(desk.node("#compare-table"));
    desk.settle();
    assertTrue(desk.call(() -> Nodes.isShown(desk.node("#compare-grid"))));
  }

  @Test
  void usersAndRevenueAreEnteredWhereTheyAreRead() {
    desk.hands().click(desk.node("#compare-users"));
    desk.settle();
    desk.hands().click(desk.node("#business.users-field"));
    desk.hands().type("1000");
    desk.hands().key(KeyCode.ENTER);
    desk.settle();
    assertEquals(OptionalDouble.of(1000), desk.scenario().business().users());
    assertTrue(texts().contains("$22.87"), () -> texts().toString());
  }

  @Test
  void aDroppedScenarioBecomesAColumnAndABrokenOneIsTold() throws Exception {
    var view = (CompareView) desk.window().lookup(".compare");
    assertTrue(desk.call(() -> view.drop(List.of(RunrateHome.find().scenario("heavy-parallel")))));
    assertEquals(List.of("Heavy parallel"), columns());
    Path broken = Files.writeString(user.resolve("broken.json"), "{");
    assertFalse(desk.call(() -> view.drop(List.of(broken))));
    assertEquals(1, columns().size());
  }

  @Test
  void sixColumnsAreTheMostAndEachCanBeTakenAway() {
    for (int i = 0; i < 5; i++) {
      choose("Naive use");
    }
    assertTrue(desk.call(() -> menu().isDisable()));
    Node remove = desk.node("#column-remove-5");
    desk.hands().click(remove);
    desk.settle();
    assertEquals(4, columns().size());
    assertFalse(desk.call(() -> menu().isDisable()));
  }
}
