package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.UserFolder;

/// The window larger and smaller than it was drawn.
class ZoomTest {
  @TempDir Path folder;
  private final StackPane window = new StackPane();

  private Zoom zoom(double width, double height) {
    FxThread.start();
    return FxThread.ask(() -> {
      var zoom = new Zoom(window, new UserFolder(folder)).around();
      new Scene(zoom, width, height);
      zoom.layout();
      return zoom;
    });
  }

  private void step(Zoom zoom, Runnable action) {
    FxThread.ask(() -> {
      action.run();
      zoom.layout();
      return null;
    });
  }

  @Test
  void atOneAndAHalfTimesTheWindowIsLaidOutForTwoThirdsOfTheRoom() {
    Zoom zoom = zoom(1800, 1200);
    for (double size : List.of(1.1, 1.25, 1.5)) {
      step(zoom, zoom::larger);
      assertEquals(size, zoom.size());
    }
    assertEquals(1200, window.getWidth(), 0.5);
    assertEquals(800, window.getHeight(), 0.5);
    assertTrue(window.getParent() == zoom);
  }

  @Test
  void whereThereIsLessRoomThanTheWindowNeedsItIsScrolled() {
    Zoom zoom = zoom(1280, 800);
    for (int i = 0; i < 9; i++) {
      step(zoom, zoom::larger);
    }
    assertEquals(2, zoom.size());
    assertEquals(960, window.getWidth(), 0.5);
    assertTrue(zoom.getChildrenUnmodifiable().getFirst() instanceof ScrollPane);
    step(zoom, zoom::asDrawn);
    assertEquals(1280, window.getWidth(), 0.5);
  }

  /// 1280 less the bar at the right hold 960 at 1.325: nothing runs out at the side, and 700 are scrolled.
  @Test
  void atOneAndAHalfTimesAScreenOf1280IsNotScrolledSideways() {
    Zoom zoom = zoom(1280, 800);
    for (int i = 0; i < 3; i++) {
      step(zoom, zoom::larger);
    }
    assertEquals(1.5, zoom.size());
    assertEquals(960, window.getWidth(), 0.5);
    assertEquals(700, window.getHeight(), 0.5);
    assertEquals(1272, window.getBoundsInParent().getWidth(), 0.5);
    var scroll = (ScrollPane) zoom.getChildrenUnmodifiable().getFirst();
    assertEquals(ScrollPane.ScrollBarPolicy.NEVER, scroll.getHbarPolicy());
  }

  /// What lies over the window, with a shadow beyond its edges.
  @Test
  void aCardAtTheEdgeDoesNotMoveAWindowThatIsScrolled() {
    Zoom zoom = zoom(1280, 800);
    for (int i = 0; i < 3; i++) {
      step(zoom, zoom::larger);
    }
    step(zoom, () -> {
      var card = new Region();
      card.setManaged(false);
      card.resizeRelocate(-40, 10, 300, 100);
      window.getChildren().add(card);
      ((ScrollPane) zoom.getChildrenUnmodifiable().getFirst()).getContent().autosize();
    });
    var page = ((ScrollPane) zoom.getChildrenUnmodifiable().getFirst()).getContent();
    assertEquals(0, page.sceneToLocal(window.localToScene(0, 0)).getX());
    assertEquals(0, page.getLayoutBounds().getMinX());
    assertEquals(1272, page.getLayoutBounds().getWidth(), 0.5);
  }

  /// A screen of 1280x800 that its system enlarges by half is 853x533.
  @Test
  void onAScreenEnlargedByHalfTheWindowIsNotScrolledSideways() {
    Zoom zoom = zoom(853, 533);
    assertEquals(960, window.getWidth(), 0.5);
    assertEquals(845, window.getBoundsInParent().getWidth(), 0.5);
  }

  private static Stage shownHalfAsLargeAgain(Zoom zoom) {
    zoom.larger();
    zoom.larger();
    zoom.larger();
    zoom.layout();
    var stage = new Stage();
    stage.setScene(zoom.getScene());
    stage.show();
    return stage;
  }

  /// A menu of 100 pixels takes 150 at one and a half times, and what hangs over the menu does, too.
  @Test
  void whatHangsOverTheWindowIsAsLargeAsTheWindow() {
    Zoom zoom = zoom(1800, 1200);
    FxThread.ask(() -> {
      Stage stage = shownHalfAsLargeAgain(zoom);
      var popup = popup();
      popup.show(stage);
      assertEquals(150, popup.getWidth(), 0.5);
      var over = popup();
      over.show(popup);
      assertEquals(150, over.getWidth(), 0.5);
      zoom.asDrawn();
      zoom.layout();
      assertEquals(100, popup.getWidth(), 0.5);
      stage.hide();
      return null;
    });
  }

  @Test
  void whatGrowsOverTheEdgeOfTheScreenIsMovedBack() {
    Zoom zoom = zoom(1800, 1200);
    Popup popup = FxThread.ask(() -> {
      Stage stage = shownHalfAsLargeAgain(zoom);
      Popup shown = popup();
      shown.setAutoFix(false);
      shown.show(stage, Screen.getPrimary().getVisualBounds().getMaxX() - 110, 10);
      return shown;
    });
    FxThread.ask(() -> {
      assertEquals(Screen.getPrimary().getVisualBounds().getMaxX(), popup.getX() + popup.getWidth(), 1);
      popup.getOwnerWindow().hide();
      return null;
    });
  }

  /// A dialog is half as wide again, whether it was drawn before or not, and its words with it.
  @Test
  void aDialogIsAsLargeAsTheWindowThatOpensIt() {
    Zoom zoom = zoom(1800, 1200);
    FxThread.ask(() -> {
      var other = new Stage();
      other.setScene(new Scene(new StackPane()));
      double plain = dialogWidth(other);
      Stage stage = shownHalfAsLargeAgain(zoom);
      assertEquals(plain * 1.5, dialogWidth(stage), 2);
      zoom.asDrawn();
      zoom.layout();
      assertEquals(plain, dialogWidth(stage), 2);
      stage.hide();
      return null;
    });
  }

  private static double dialogWidth(Stage owner) {
    var alert = new Alert(Alert.AlertType.CONFIRMATION, "The file changed on disk.", ButtonType.OK);
    alert.initOwner(owner);
    alert.setHeaderText(null);
    alert.getDialogPane().setPrefWidth(400);
    alert.show();
    double width = alert.getDialogPane().getScene().getWidth();
    Button ok = (Button) alert.getDialogPane().lookupButton(ButtonType.OK);
    assertTrue(ok.isDefaultButton());
    ok.fire();
    assertFalse(alert.isShowing());
    return width;
  }

  private static Popup popup() {
    var popup = new Popup();
    var content = new Region();
    content.setPrefSize(100, 40);
    popup.getContent().add(content);
    return popup;
  }

  @Test
  void theSizeIsRemembered() {
    Zoom zoom = zoom(1280, 800);
    step(zoom, zoom::smaller);
    assertEquals(0.9, new UserFolder(folder).windowSize().orElse(0));
    assertEquals(0.9, new Zoom(window, new UserFolder(folder)).size());
  }
}
