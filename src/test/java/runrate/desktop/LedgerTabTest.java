package runrate.desktop;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.ChartTable;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.usage.UsageView;
import runrate.testing.MadeUpBill;

/// A log of three days and a bill of four: 3 x $3.00 are priced. Billed are 4 x $2.70, $2 for searches, a tax of $0.50,
/// and a dollar is given back, $12.30; the day that is missing is $2.70 of it, and 3 x $0.30 are the discount.
class LedgerTabTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  @TempDir private Path logs;
  private final OpenDesk desk = shared.desk();

  @BeforeEach
  void read() throws IOException {
    Path log = Files.writeString(logs.resolve("usage-2026-11.csv"), MadeUpBill.log(3, 4, 6));
    Path bill = Files.writeString(logs.resolve("focus-2026-11.csv"), MadeUpBill.billWithMore(3, 4, 5, 6));
    desk.tab("Usage");
    desk.hands().clickNamed("#usage-imports");
    desk.run(() -> ((UsageView) desk.node(".usage-view")).drop(List.of(log, bill)));
    desk.settleUntil(() -> isShown("card-ledger"));
  }

  @AfterEach
  void forget() {
    desk.hands().clickNamed("#usage-forget");
    desk.hands().clickNamed("#usage-imports-action");
    desk.settleUntil(() -> !isShown("usage-forget"));
    assertFalse(isShown("card-ledger"));
    desk.hands().clickNamed("#usage-attribution");
    desk.tab("Desk");
  }

  private boolean isShown(String id) {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> id.equals(node.getId())
        && Nodes.isShown(node)));
  }

  private PlotPane chart() {
    return (PlotPane) desk.node(".ledger-chart");
  }

  @Test
  void theCardGoesFromTheLogToTheBillCauseByCause() {
    List<ChartTable.Row> rows = desk.call(() -> chart().table().orElseThrow().rows());
    assertEquals(List.of("Priced from the log: $9.000000", "Not in the log: $2.700000", "Another price: −$0.900000",
        "Tools and fees: $2.000000", "Credits: −$1.000000", "Taxes: $0.500000", "Billed: $12.300000"), rows.stream()
            .map(row -> row.texts().getFirst() + ": " + row.texts().get(2)).toList());
    assertTrue(desk.textsOf(chart()).containsAll(List.of("$9.00", "+$2.70", "−$0.90", "$12.30")),
        desk.textsOf(chart()).toString());
    assertEquals("The calls of the log come to $9.00, and $12.30 is billed: $2.70 of it the log does not see, so that "
        + "its sum is a floor, not the total.", desk.text("#usage-imports-sentence"));
  }

  @Test
  void theRateIsTakenOverInOneStepAndGivenBackInOne() {
    assertEquals(OptionalDouble.empty(), discount());
    desk.hands().clickNamed("#ledger-take-anthropic");
    assertEquals(OptionalDouble.of(0.1), discount());
    assertEquals("taken over", desk.text("#ledger-take-anthropic"));
    desk.run(() -> desk.store().undo());
    assertEquals(OptionalDouble.empty(), discount());
    assertEquals("Take over", desk.text("#ledger-take-anthropic"));
  }

  private OptionalDouble discount() {
    return desk.scenario().plan().contract().with("anthropic").map(terms -> terms.discount()).orElse(
        OptionalDouble.empty());
  }

  @Test
  void itGrowsAndShrinks() {
    desk.hands().clickNamed("#card-ledger-grow");
    assertFalse(isShown("card-sources"));
    assertTrue(isShown("card-ledger"));
    desk.hands().clickNamed("#card-ledger-grow");
    assertTrue(isShown("card-sources"));
  }

  @Test
  void whyHasATableOfVendors() {
    desk.hands().clickNamed("#card-ledger-why");
    desk.settle();
    Node why = desk.node("#why-card");
    assertTrue(desk.call(() -> Nodes.under(why).filter(node -> node instanceof Label label
        && label.getText().equals("$12.300000")).count()) >= 2);
    desk.hands().clickNamed("#why-close");
  }
}
