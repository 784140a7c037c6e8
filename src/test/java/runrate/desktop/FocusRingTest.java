package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever goes through a view with Tab sees where the keyboard is: every stop looks other than without it.
class FocusRingTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk SHARED = new SharedDesk(() -> user);
  private static final int MOST_STOPS = 200;
  private static final double AROUND = 3;

  /// Stops that several views have are looked at once.
  private static final Set<Node> PROVEN = new HashSet<>();

  private final OpenDesk desk = SHARED.desk();

  @AfterAll
  static void forget() {
    PROVEN.clear();
  }

  @AfterEach
  void close() {
    desk.backToDesk();
  }

  private void open(String view) {
    desk.run(() -> Snapshot.named(view, desk.window()).prepare().get());
    desk.run(() -> desk.window().requestFocus());
  }

  private Node focus() {
    return desk.call(() -> desk.stage().getScene().getFocusOwner());
  }

  private int[] pixels(Node node) {
    return desk.call(() -> {
      Bounds at = node.localToScene(node.getLayoutBounds());
      var shown = new SnapshotParameters();
      shown.setViewport(new Rectangle2D(at.getMinX() - AROUND, at.getMinY() - AROUND, at.getWidth() + 2 * AROUND,
          at.getHeight() + 2 * AROUND));
      WritableImage image = desk.window().snapshot(shown, null);
      int wide = (int) image.getWidth();
      int[] argb = new int[wide * (int) image.getHeight()];
      image.getPixelReader().getPixels(0, 0, wide, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), argb, 0,
          wide);
      return argb;
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk", "spend", "week", "special-days", "months", "start", "about", "help", "walk",
      "compare", "optimise", "playbook", "modes", "capacity", "rates", "claims", "ranges", "usage", "usage-why",
      "imports"})
  void everyStopShowsThatItHasTheKeyboard(String view) {
    open(view);
    Set<Node> seen = new LinkedHashSet<>();
    List<String> plain = new ArrayList<>();
    desk.hands().key(KeyCode.TAB);
    while (seen.add(focus()) && seen.size() < MOST_STOPS) {
      Node stop = focus();
      boolean isNew = PROVEN.add(stop);
      int[] with = isNew ? pixels(stop) : new int[0];
      desk.hands().key(KeyCode.TAB);
      if (isNew && focus() != stop && Arrays.equals(with, pixels(stop))) {
        plain.add(stop.toString());
      }
    }
    assertTrue(seen.size() > 5, seen::toString);
    assertEquals(List.of(), plain, view);
  }
}
