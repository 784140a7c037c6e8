package runrate.desktop.charts;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import runrate.optimise.Cloud;

/// Very many plans as a cloud: a dot a place, the darker the more plans stand on it. It is drawn anew only where plans,
/// size or colours changed, not at every move of a limit line.
final class PlanCloud {
  private static final double DOT = 1.5;
  private static final double[] ALPHA_OUTSIDE = {0.10, 0.20, 0.34, 0.50, 0.70};
  private static final double[] ALPHA_FITTING = {0.22, 0.36, 0.50, 0.66, 0.80};

  private final ImageView view = new ImageView();
  /// Its fill is the colour the theme gives dots of either kind.
  private final Rectangle outside = swatch("cloud-outside");
  private final Rectangle fitting = swatch("cloud-fitting");
  private Drawn drawn = Drawn.NOTHING;

  /// What an image was drawn of.
  private record Drawn(Cloud cloud, PlanScale.Span span, Color outside, Color fitting) {
    private static final Drawn NOTHING = new Drawn(null, null, null, null);
  }

  PlanCloud(PlotPane chart) {
    view.setManaged(false);
    view.setMouseTransparent(true);
    view.setSmooth(false);
    chart.getChildren().addAll(view, outside, fitting);
  }

  private static Rectangle swatch(String styleClass) {
    var swatch = new Rectangle();
    swatch.getStyleClass().add(styleClass);
    swatch.setManaged(false);
    swatch.setVisible(false);
    return swatch;
  }

  void clear() {
    view.setImage(null);
    drawn = Drawn.NOTHING;
  }

  void draw(Cloud cloud, AxisFrame frame, PlanScale scale) {
    var wanted = new Drawn(cloud, scale.span(), (Color) outside.getFill(), (Color) fitting.getFill());
    view.relocate(frame.left(), frame.top());
    if (!wanted.equals(drawn)) {
      drawn = wanted;
      view.setImage(image(cloud, frame, scale));
      view.setFitWidth(frame.width());
      view.setFitHeight(frame.bottom() - frame.top());
    }
  }

  private WritableImage image(Cloud cloud, AxisFrame frame, PlanScale scale) {
    int wide = Math.max(1, (int) (frame.width() / DOT));
    int high = Math.max(1, (int) ((frame.bottom() - frame.top()) / DOT));
    int[] all = new int[wide * high];
    int[] fit = new int[wide * high];
    for (int plan = 0; plan < cloud.size(); plan++) {
      int x = (int) ((scale.x(cloud, plan) - frame.left()) / DOT);
      int y = (int) ((scale.y(cloud, plan) - frame.top()) / DOT);
      if (x >= 0 && x < wide && y >= 0 && y < high) {
        (cloud.fits(plan) ? fit : all)[y * wide + x]++;
      }
    }
    int[] pixels = new int[wide * high];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = fit[i] > 0 ? argb((Color) fitting.getFill(), ALPHA_FITTING[Math.min(fit[i], 5) - 1])
          : all[i] > 0 ? argb((Color) outside.getFill(), ALPHA_OUTSIDE[Math.min(all[i], 5) - 1]) : 0;
    }
    var image = new WritableImage(wide, high);
    image.getPixelWriter().setPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
    return image;
  }

  private static int argb(Color color, double alpha) {
    return (int) Math.round(255 * alpha) << 24 | (int) Math.round(255 * color.getRed()) << 16
        | (int) Math.round(255 * color.getGreen()) << 8 | (int) Math.round(255 * color.getBlue());
  }
}
