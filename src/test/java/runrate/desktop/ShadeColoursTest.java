package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import runrate.desktop.store.ModelShades;

/// Every shade a model may have is a colour of its own, in bars, in the routing bar and in swatches.
@ExtendWith(OffScreen.class)
class ShadeColoursTest {
  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyShadeHasAColourOfItsOwn(Theme theme) {
    assertEquals(ModelShades.DARKEST, colours(theme, true).size());
    assertEquals(colours(theme, true), colours(theme, false));
  }

  private static Set<Paint> colours(Theme theme, boolean bars) {
    return FxThread.ask(() -> {
      var root = new Pane();
      root.getStyleClass().add("runrate");
      root.getStylesheets().add(MainWindow.class.getResource("window.css").toExternalForm());
      theme.applyTo(root);
      IntStream.rangeClosed(1, ModelShades.DARKEST).forEach(shade -> {
        var node = bars ? new Rectangle(9, 9) : new Region();
        node.getStyleClass().add("shade-" + shade + (bars ? "" : "-fill"));
        root.getChildren().add(node);
      });
      var scene = new Scene(root, 100, 100);
      scene.getRoot().applyCss();
      return root.getChildren().stream().map(node -> node instanceof Rectangle bar ? bar.getFill()
          : ((Region) node).getBackground().getFills().getFirst().getFill()).collect(Collectors.toSet());
    });
  }
}
