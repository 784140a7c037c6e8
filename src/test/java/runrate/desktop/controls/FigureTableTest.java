package runrate.desktop.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import runrate.desktop.Nodes;
import runrate.desktop.ShownNode;

/// A table of rows that are called 0, 1, 2 …: their cost is the number modulo 1000, and every hundredth has none.
class FigureTableTest {
  private FigureTable<Integer> table;
  private ShownNode shown;

  @BeforeEach
  void showTable() {
    shown = new ShownNode(() -> {
      table = new FigureTable<>(List.of(FigureColumn.words("Name", (Integer row) -> "row\t" + row),
          FigureColumn.figures("Cost", FigureTableTest::cost,
              (Integer row) -> cost(row).stream().mapToObj(usd -> "$" + (int) usd).findFirst().orElse("–"))));
      return table;
    }, 600, 400);
  }

  @AfterEach
  void close() {
    shown.close();
  }

  private static OptionalDouble cost(int row) {
    return row % 100 == 0 ? OptionalDouble.empty() : OptionalDouble.of(row % 1000);
  }

  private void show(int... rows) {
    shown.run(() -> table.show(IntStream.of(rows).boxed().toList()));
  }

  private List<Integer> rows() {
    return shown.call(() -> List.copyOf(table.getItems()));
  }

  private void clickHead(String head) {
    shown.run(() -> Nodes.click(Nodes.under(table).filter(node -> node instanceof Label label
        && head.equals(label.getText())).findFirst().orElseThrow()));
  }

  private long nodes() {
    return shown.call(() -> Nodes.under(table).filter(TableRow.class::isInstance).count());
  }

  /// What the rows in sight say in the second column, from the top.
  private List<String> costs() {
    return shown.call(() -> Nodes.under(table).filter(node -> node instanceof TableCell<?, ?> cell
        && cell.getTableColumn() == table.getColumns().get(1) && Nodes.isShown(node) && !cell.isEmpty())
        .map(node -> (TableCell<?, ?>) node)
        .sorted((one, other) -> Double.compare(one.localToScene(0, 0).getY(), other.localToScene(0, 0).getY()))
        .map(TableCell::getText).toList());
  }

  @Test
  void of10000RowsOnlyThoseInSightAreNodesAlsoAfterScrollingAndSorting() {
    show(IntStream.range(0, 10_000).toArray());
    assertTrue(nodes() > 5 && nodes() < 40, () -> nodes() + " rows are nodes");
    shown.run(() -> table.scrollTo(7000));
    shown.run(() -> table.scrollTo(0));
    clickHead("Cost");
    assertEquals("$1", costs().getFirst());
    assertEquals(1, rows().getFirst());
    assertTrue(nodes() < 40, () -> nodes() + " rows are nodes");
  }

  @Test
  void aClickSortsByTheValueAndNotByItsText() {
    show(10, 9, 100, 11);
    clickHead("Cost");
    assertEquals(List.of("$9", "$10", "$11", "–"), costs());
  }

  @Test
  void aRowWithoutAFigureComesLastBothWaysAndAThirdClickBringsTheFirstOrderBack() {
    show(10, 9, 100, 11);
    clickHead("Cost");
    clickHead("Cost");
    assertEquals(List.of(11, 10, 9, 100), rows());
    clickHead("Cost");
    assertEquals(List.of(10, 9, 100, 11), rows());
  }

  @Test
  void equalFiguresKeepTheOrderTheyCameIn() {
    show(2005, 1005, 5, 4);
    clickHead("Cost");
    assertEquals(List.of(4, 2005, 1005, 5), rows());
  }

  @Test
  void newRowsComeInTheChosenOrderAndTheChosenRowStaysChosen() {
    show(10, 9, 11);
    clickHead("Cost");
    shown.run(() -> table.getSelectionModel().select(Integer.valueOf(11)));
    show(12, 11, 10);
    assertEquals(List.of(10, 11, 12), rows());
    assertEquals(11, shown.call(() -> table.chosen().orElseThrow()));
  }

  @Test
  void ctrlCCopiesTheChosenRowsWithTheirHeadsAndOneTabBetweenCells() {
    show(10, 9, 100);
    shown.run(() -> {
      table.requestFocus();
      table.getSelectionModel().selectIndices(0, 2);
    });
    shown.chord(KeyCode.CONTROL, KeyCode.C);
    assertEquals(Stream.of("Name\tCost", "row 10\t$10", "row 100\t–").toList(),
        shown.call(() -> Clipboard.getSystemClipboard().getString().lines().toList()));
  }

  @Test
  void figuresStandAtTheRightEdgeAndWordsAtTheLeft() {
    show(10);
    List<String> places = shown.call(() -> Nodes.under(table).filter(node -> node instanceof TableCell<?, ?> cell
        && !cell.isEmpty()).map(node -> ((TableCell<?, ?>) node).getAlignment().getHpos().name()).toList());
    assertEquals(List.of("LEFT", "RIGHT"), places);
  }
}
