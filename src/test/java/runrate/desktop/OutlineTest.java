package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.image.PixelReader;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import runrate.scenario.ForecastSettings;

/// The lines around bars, as they are really drawn.
class OutlineTest {
  private static final int BURN = 2;
  private static final int SIDE_PIXELS = 12;

  @TempDir Path user;
  private OpenDesk desk;

  /// Nothing of the first 18 days is recorded, so they are modelled and the rest is forecast.
  @BeforeEach
  void openDesk() {
    desk = OpenDesk.onDefault(user, scenario -> scenario.withForecast(forecast ->
        new ForecastSettings(forecast.month(), 18, 1, 0, forecast.seasonality(), List.of(), "")));
    desk.run(() -> desk.window().tabs().desk().grow(desk.window().tabs().desk().card(BURN)));
  }

  @AfterEach
  void closeDesk() {
    desk.close();
  }

  @Test
  void aForecastDayIsDashedTwoPixelsOnAndTwoOff() {
    List<Integer> side = leftSideOf(".plot-coming");
    int line = side.getFirst();
    List<Boolean> drawn = side.stream().map(pixel -> pixel == line).toList();
    boolean second = drawn.get(1);
    // It may begin with one pixel of a dash or with two.
    assertEquals(IntStream.range(0, SIDE_PIXELS).mapToObj(i -> (i + (second ? 0 : 1)) % 4 < 2).toList(), drawn);
  }

  @Test
  void aModelledDayHasALineWithoutGaps() {
    assertEquals(1, Set.copyOf(leftSideOf(".plot-modelled")).size());
  }

  /// A line of one pixel is crisp half a pixel in, a bar without one on the edge between two pixels.
  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyBarEndsOnAWholePixel(Theme theme) {
    desk.run(() -> {
      desk.window().show(theme);
      desk.window().tabs().desk().grow(desk.window().tabs().desk().card(BURN));
    });
    List<javafx.scene.shape.Path> bars = desk.call(() -> desk.charts().stream().flatMap(Nodes::under)
        .filter(node -> node instanceof javafx.scene.shape.Path)
        .map(node -> (javafx.scene.shape.Path) node)
        .filter(path -> path.isVisible() && isBar(path.getStyleClass().getFirst())).toList());
    assertFalse(bars.isEmpty());
    for (var bar : bars) {
      Set<Double> rests = corners(bar).mapToObj(at -> Math.round((at - Math.floor(at)) * 100) / 100.0)
          .collect(Collectors.toSet());
      assertEquals(Set.of(bar.getStroke() == null ? 0.0 : 0.5), rests, bar.getStyleClass().toString());
    }
  }

  private static boolean isBar(String style) {
    return style.startsWith("shade-") || style.equals("plot-modelled") || style.equals("plot-coming");
  }

  private static DoubleStream corners(javafx.scene.shape.Path path) {
    return path.getElements().stream().flatMapToDouble(element -> switch (element) {
      case MoveTo move -> DoubleStream.of(move.getX(), move.getY());
      case LineTo line -> DoubleStream.of(line.getX(), line.getY());
      default -> DoubleStream.empty();
    });
  }

  /// The topmost pixels of the left side of a layer's first bar.
  private List<Integer> leftSideOf(String layer) {
    return desk.call(() -> {
      var path = (javafx.scene.shape.Path) desk.window().tabs().desk().card(BURN).plot().lookup(layer);
      var corner = (MoveTo) path.getElements().getFirst();
      Point2D at = path.localToScene(corner.getX(), corner.getY());
      PixelReader pixels = desk.stage().getScene().snapshot(null).getPixelReader();
      return IntStream.range(0, SIDE_PIXELS)
          .mapToObj(i -> pixels.getArgb((int) at.getX(), (int) at.getY() + 1 + i)).toList();
    });
  }
}
