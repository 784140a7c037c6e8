package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.CurrencyHands;
import runrate.desktop.Hands;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.desktop.paper.Papers;
import runrate.files.drawing.Drawing;
import runrate.files.export.MonthsTable;
import runrate.files.scenario.ScenarioReader;
import runrate.files.scenario.ScenarioWriter;
import runrate.forecast.TwelveMonths;
import runrate.scenario.Scenario;
import runrate.text.Money;
import runrate.text.YearSentence;

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
    ScenarioWriter.write(OpenDesk.ENGINE.book(), made, file);
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

  /// Four vendors in the mix, a quarter of the calls each.
  private void fourVendors() {
    var routing = new RoutingHands(desk);
    for (String model : new String[] {"gpt 5 mini", "gemini 3.8 flash", "deepseek"}) {
      routing.add(model);
    }
    for (int route = 0; route < 4; route++) {
      routing.typeShare(route, 25);
    }
    assertEquals(4, desk.state().report().cost().invoices().size());
  }

  private void pasteEighteenDays() {
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
  }

  private void inEuros() {
    hands.click(desk.node("#currency-rate"));
    var card = new CurrencyHands(desk);
    card.enter("EUR", "1.16", "our bank");
    card.use();
  }

  @Test
  void financeComparesFourVendorsGrowsThemPastesEighteenDaysAndPrintsTheYearInEuros() throws Exception {
    migrationCrew();
    fourVendors();
    panel.open("group-contract");
    panel.type("plan.contract.vendors[anthropic].discount", "15");
    pasteEighteenDays();
    hands.key(KeyCode.CONTROL, KeyCode.M);
    panel.type("forecast.growthPerMonth", "8");
    panel.type("budgets[year].amount", "50000");
    inEuros();
    Scenario made = desk.scenario();
    Money money = Money.of(made);
    TwelveMonths year = TwelveMonths.of(desk.store().engine(), made).inUnits(money.centUsd());
    String sentence = desk.text("#months-sentence");
    assertEquals(YearSentence.of(money, year, 0.08), sentence);
    assertTrue(sentence.startsWith("At 8\u2009% growth the year costs €") && sentence.contains("gone on"), sentence);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(MonthsTable.xlsx(made, year)))) {
      var sum = book.getSheetAt(0).getRow(14).getCell(9);
      double total = book.getCreationHelper().createFormulaEvaluator().evaluate(sum).getNumberValue();
      assertEquals(money.cents(year.totalUsd()), String.format(Locale.ROOT, "€%,.2f", total));
    }
    List<Drawing> pages = desk.call(() -> Papers.pages(Papers.Kind.YEAR, desk.store().engine(), made).stream()
        .map(Supplier::get).toList());
    try (var pdf = Loader.loadPDF(Papers.pdf(made, pages))) {
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains(money.cents(year.totalUsd())) && text.contains("€1 = $1.16, our bank"), text);
    }
  }
}
