package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An invoice of two models with large amounts is read in full, also what a call of each carries.
class InvoiceLooksTest {
  private static final String BILL = """
      Claude Sonnet 4.6
      Uncached input\t812,400.4 M\t$2,437,201.20
      Cache read\t196,020.2 M\t$58,806.06
      Output\t66,300.3 M\t$994,504.50
      Requests\t41,800,000
      Claude Haiku 4.5
      Uncached input\t100 M\t$100.00
      Output\t10 M\t$50.00
      Requests\t9,000
      Total\t$3,490,661.76""";

  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1280, 800, DARK", "960, 700, LIGHT"})
  void nothingOfAnInvoiceIsCut(int width, int height, Theme theme) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped("20-agents"), width, height, theme);
      window.pages().showStartNow();
      OffScreen.settle(window);
      ((ToggleButton) node(window, "start-invoice")).fire();
      var content = new ClipboardContent();
      content.putString(BILL);
      Clipboard.getSystemClipboard().setContent(content);
      ((Button) node(window, "invoice-paste")).fire();
      OffScreen.settle(window);
      Node card = node(window, "invoice");
      List<String> wrong = new ArrayList<>(Texts.cut(card));
      List<Label> means = card.lookupAll(".invoice-mean").stream().map(Label.class::cast).toList();
      assertEquals(2, means.size());
      Bounds whole = card.localToScene(card.getLayoutBounds());
      for (Label mean : means) {
        assertTrue(mean.getText().startsWith("a call carries "), mean.getText());
        if (!Nodes.isShown(mean) || mean.getWidth() < mean.prefWidth(-1)
            || mean.localToScene(mean.getLayoutBounds()).getMaxX() > whole.getMaxX()) {
          wrong.add(mean.getText());
        }
      }
      window.pages().close();
      assertEquals(List.of(), wrong);
      return null;
    });
  }

  private static Node node(MainWindow window, String id) {
    return Nodes.under(window).filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
  }
}
