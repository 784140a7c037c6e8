package runrate.desktop.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Hands;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.desktop.SearchHands;
import runrate.desktop.SharedDesk;
import runrate.scenario.Assumption;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Scenario;

/// A case of one's own, from an empty page, as its user makes it.
class StartPageTest {
  @TempDir private static Path folder;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> folder.resolve("user"));
  private OpenDesk desk;
  private Hands hands;

  @BeforeEach
  void openPage() {
    desk = WINDOW.desk();
    hands = desk.hands();
    hands.click(desk.node("#scenario-menu"));
    hands.click(desk.node("#start-questions"));
    hands.click(desk.node("#new-clear"));
    hands.focus(desk.node("#workload.agents-field"));
  }

  private void answer(String typed) {
    hands.type(typed);
    hands.key(KeyCode.ENTER);
    desk.settle();
  }

  private boolean isShown(String selector) {
    return desk.call(() -> desk.window().lookup(selector) != null);
  }

  @Test
  void sixAnswersWithoutTheMouseMakeACaseOfOnesOwn() {
    answer("12");
    answer("250");
    answer("120k");
    answer("90k");
    answer("1500");
    hands.key(KeyCode.RIGHT);
    hands.key(KeyCode.ENTER);
    assertEquals("5 of 6 answered", desk.call(() -> ((Labeled)
        desk.window().lookup("#new-case .card-finding")).getText()));
    hands.click(desk.node("#new-model"));
    new SearchHands(desk).take("Anthropic middle");
    desk.settleUntil(() -> desk.window().lookup("#new-open").isFocused());
    hands.key(KeyCode.ENTER);
    assertFalse(isShown("#start-page"));
    Scenario made = desk.scenario();
    assertEquals(12, made.workload().agents());
    assertEquals(250, made.workload().callsPerDay());
    assertEquals(120_000, made.workload().contextTokens());
    assertEquals(0.75, made.plan().caching().cacheableShare(), 1e-12);
    assertEquals(1500, made.workload().outputTokens());
    assertEquals(0.5, made.plan().batchShare());
    assertEquals(List.of("workload.daysPerMonth"), made.assumptions().stream().map(Assumption::field).toList());
    assertTrue(desk.state().isUnsaved());
    assertTrue(desk.state().file().isEmpty());
  }

  @Test
  void theMonthGrowsBesideTheAnswersAndIsTheMonthOfTheDesk() {
    hands.focus(desk.node("#new-name"));
    hands.type("crew");
    hands.focus(desk.node("#workload.agents-field"));
    answer("12");
    String figure = desk.text("#new-figure");
    hands.click(desk.node("#new-open"));
    assertEquals("crew", desk.scenario().name());
    assertEquals(figure, desk.text("#headline-cost"));
  }

  @Test
  void anAnswerThatCannotBeIsRefusedAndNothingIsOpened() {
    answer("12");
    answer("-3");
    assertTrue(desk.node("#workload.callsPerDay-reply").isVisible());
    assertTrue(desk.call(() -> desk.node("#new-open").isDisabled()));
    hands.key(KeyCode.ESCAPE);
    desk.settle();
    assertFalse(desk.call(() -> desk.node("#new-open").isDisabled()));
  }

  @Test
  void aDigitChoosesWhatARefusedAnswerOffers() {
    answer("9.000");
    hands.type("2");
    assertFalse(desk.node("#workload.agents-reply").isVisible());
    assertEquals("9,000", desk.call(() -> ((TextField) desk.node("#workload.agents-field")).getText()));
  }

  @Test
  void theModelOpensOnTheOneThatStands() {
    String before = desk.call(() -> ((Labeled) desk.node("#new-model")).getText());
    hands.click(desk.node("#new-model"));
    var popup = new SearchHands(desk);
    assertTrue(before.startsWith(popup.chosen().group()), before + " opens on " + popup.chosen().group());
    hands.key(KeyCode.ENTER);
    assertEquals(before, desk.call(() -> ((Labeled) desk.node("#new-model")).getText()));
  }

  private int tab() {
    return desk.call(() -> ((TabPane) desk.window().lookup(".tab-pane")).getSelectionModel().getSelectedIndex());
  }

  /// Cards are drawn anew as they are read; what is clicked must stay.
  private void settleUntilRead() {
    desk.settleUntil(() -> Nodes.under(desk.window()).noneMatch(node -> node.getAccessibleText() != null
        && node.getAccessibleText().endsWith(", being read")));
  }

  @Test
  void whatIsOpenedHereStandsOnTheDeskWhicheverTabWasInFront() {
    for (String opening : List.of("#new-open", "#shelf-small-team")) {
      hands.key(KeyCode.ESCAPE);
      desk.tab("Compare");
      hands.click(desk.node("#scenario-menu"));
      hands.focus(desk.node("#workload.agents-field"));
      answer("12");
      settleUntilRead();
      hands.clickNamed(opening);
      assertEquals(0, tab());
      desk.reopen();
      hands.click(desk.node("#scenario-menu"));
    }
  }

  @Test
  void escapeReturnsToTheDeskAsItWas() {
    hands.focus(desk.node("#new-clear"));
    hands.key(KeyCode.ESCAPE);
    assertFalse(isShown("#start-page"));
    assertEquals("20 agents", desk.scenario().name());
  }

  @Test
  void aCardOpensItsScenarioAndFindNarrowsThem() {
    desk.settleUntil(() -> desk.window().lookup("#shelf-small-team") != null);
    hands.key(KeyCode.CONTROL, KeyCode.F);
    hands.type("opus");
    assertFalse(isShown("#shelf-small-team"));
    Node card = desk.node("#shelf-legacy-opus-migration");
    hands.click(card);
    assertEquals("Legacy Opus migration", desk.scenario().name());
    assertFalse(isShown("#start-page"));
  }

  @Test
  void whereNothingIsFoundThePageSaysWhatWasSought() {
    settleUntilRead();
    hands.key(KeyCode.CONTROL, KeyCode.F);
    hands.type("zebra");
    desk.settle();
    assertEquals("Nothing holds \u201czebra\u201d: titles, sentences, models and file names were searched.",
        desk.text("#shelf-empty"));
    hands.key(KeyCode.CONTROL, KeyCode.F);
    hands.type("opus");
    desk.settle();
    assertEquals("Your files will stand here; these examples hold \u201copus\u201d.", desk.text("#shelf-empty"));
  }

  @Test
  void enterInTheNameGoesOnToTheFirstQuestion() {
    hands.focus(desk.node("#new-name"));
    hands.type("crew");
    hands.key(KeyCode.ENTER);
    desk.settle();
    answer("12");
    hands.click(desk.node("#new-open"));
    assertEquals("crew", desk.scenario().name());
    assertEquals(12, desk.scenario().workload().agents());
  }

  @Test
  void whatIsOpenedHereStandsOnTheWholeDeskWhateverCardWasEnlarged() {
    hands.key(KeyCode.ESCAPE);
    hands.key(KeyCode.CONTROL, KeyCode.R);
    desk.settle();
    assertTrue(desk.node("#spend-month").isVisible());
    hands.click(desk.node("#scenario-menu"));
    hands.focus(desk.node("#workload.agents-field"));
    answer("12");
    hands.click(desk.node("#new-open"));
    assertFalse(isShown("#spend-month"));
    assertTrue(desk.call(() -> Nodes.isShown(desk.window().lookup("#card-cost"))));
  }

  @Test
  void aCopyOfAnExampleKeepsNothingThatBelongedToIt() {
    desk.settleUntil(() -> desk.window().lookup("#more-TEAM") != null);
    settleUntilRead();
    desk.run(() -> ((Hyperlink) desk.window().lookup("#more-TEAM")).fire());
    desk.settleUntil(() -> desk.window().lookup("#shelf-20-agents") != null);
    hands.focus(desk.node("#shelf-20-agents"));
    hands.key(KeyCode.CONTROL, KeyCode.ENTER);
    Scenario copy = desk.scenario();
    assertEquals("Copy of 20 agents", copy.name());
    assertEquals("", copy.source());
    assertTrue(copy.forecast().actualDailyUsd().isEmpty());
    assertEquals(List.of("taken over from \u201c20 agents\u201d"),
        copy.assumptions().stream().map(Assumption::note).distinct().toList());
  }

  @Test
  void anInvoiceComesOutToTheCentAndMakesAScenario() {
    hands.click(desk.node("#start-invoice"));
    hands.click(desk.node("#invoice-model-1"));
    new SearchHands(desk).take("Sonnet 4.6 Anthropic");
    type("#invoice-1-uncached-field", "812.4");
    type("#invoice-1-read-field", "1960.2");
    type("#invoice-1-write-1-field", "240.16");
    type("#invoice-1-output-field", "66.3");
    type("#invoice-1-requests-field", "41800");
    type("#invoice-says-field", "4932.36");
    assertEquals("$12.00 not explained: web search? tax?", desk.text("#invoice-verdict"));
    type("#invoice-says-field", "4920.36");
    assertEquals("to the cent", desk.text("#invoice-verdict"));
    hands.click(desk.node("#invoice-make"));
    assertEquals(4920.36, desk.monthUsd(), 0.005);
    assertEquals(41_800, desk.scenario().callsPerMonth(), 1e-6);
  }

  /// A dollar is 0.8 euros: a million tokens of input on Sonnet cost $3 or €2.40.
  @Test
  void anInvoiceIsTypedInTheCurrencyThePageShows() {
    desk.reopen(OpenDesk.shipped("20-agents").withBusiness(business -> business.withCurrency(Optional.of(
        new CurrencyRate("EUR", 0.8, LocalDate.of(2026, 11, 20), "", true)))));
    if (!isShown("#start-page")) {
      hands.click(desk.node("#scenario-menu"));
    }
    hands.click(desk.node("#start-invoice"));
    assertEquals("in EUR", desk.text("#invoice-currency"));
    hands.click(desk.node("#invoice-model-1"));
    new SearchHands(desk).take("Sonnet 4.6 Anthropic");
    type("#invoice-1-uncached-field", "1");
    type("#invoice-1-requests-field", "10");
    assertEquals("the tokens come to \u20ac2.40", desk.text("#invoice-verdict"));
    type("#invoice-says-field", "3.20");
    assertEquals("\u20ac0.80 not explained: web search? tax?", desk.text("#invoice-verdict"));
    type("#invoice-says-field", "$3");
    assertTrue(desk.node("#invoice-says-reply").isVisible(), "dollars are no euros");
    type("#invoice-says-field", "2.40 EUR");
    assertEquals("to the cent", desk.text("#invoice-verdict"));
    assertEquals("\u20ac2.40", desk.call(() -> ((TextField) desk.window().lookup("#invoice-says-field")).getText()));
    copy("Claude Sonnet 4.6\nOutput 1M\nRequests 10\nTotal 12");
    hands.click(desk.node("#invoice-paste"));
    assertEquals("to the cent", desk.text("#invoice-verdict"));
    hands.click(desk.node("#invoice-make"));
    assertEquals(15, desk.monthUsd(), 0.005);
    assertEquals("EUR", desk.scenario().business().shownCurrency().orElseThrow().code());
  }

  private void copy(String text) {
    desk.run(() -> {
      var content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  @Test
  void aPastedBillOfTwoModelsOpensAsItsMonthToTheCent() {
    hands.click(desk.node("#start-invoice"));
    copy("Claude Sonnet 4.6\nUncached input\t812.4 M\t$2,437.20\nCache read\t1,960.2 M\t$588.06\n"
        + "Cache write 5m\t240.16 M\t$900.60\nOutput\t66.3 M\t$994.50\nRequests\t41,800\n"
        + "Claude Haiku 4.5\nUncached input\t100 M\t$100.00\nOutput\t10 M\t$50.00\nRequests\t9,000\n"
        + "Web search\t$12.00\nTotal\t$5,070.36");
    hands.focus(desk.node("#invoice-paste"));
    hands.key(KeyCode.CONTROL, KeyCode.V);
    desk.settle();
    assertEquals("12 rows: 9 taken, 2 models, 1 refused", desk.text("#invoice-pasted"));
    assertEquals("to the cent", desk.text("#invoice-verdict"));
    hands.click(desk.node("#invoice-make"));
    assertEquals(5070.36, desk.monthUsd(), 0.005);
    assertEquals(50_800, desk.scenario().callsPerMonth(), 1e-6);
    assertEquals(2, desk.scenario().plan().routing().routes().size());
    hands.click(desk.node("#scenario-menu"));
    assertFalse(isShown("#invoice-2-output-field"), "the next invoice begins with one model");
  }

  @Test
  void clearBringsBackWhatStoodBeforeAPaste() {
    hands.click(desk.node("#start-invoice"));
    type("#invoice-1-output-field", "7.5");
    copy("Claude Sonnet 4.6\nOutput 66.3M\nClaude Haiku 4.5\nOutput 10M\nTotal $1,044.50");
    hands.click(desk.node("#invoice-paste"));
    assertTrue(isShown("#invoice-2-output-field"));
    hands.click(desk.node("#invoice-clear"));
    assertFalse(isShown("#invoice-2-output-field"));
    assertEquals("7.5", desk.call(() -> ((TextField) desk.window().lookup("#invoice-1-output-field")).getText()));
    assertEquals("", desk.call(() -> ((TextField) desk.window().lookup("#invoice-says-field")).getText()));
    type("#invoice-1-output-field", "");
  }

  private void type(String field, String typed) {
    hands.focus(desk.node(field));
    hands.type(typed);
    hands.key(KeyCode.ENTER);
  }
}
