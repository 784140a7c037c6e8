package runrate.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.transform.NonInvertibleTransformException;
import javafx.scene.transform.Transform;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.files.drawing.Drawing;
import runrate.files.drawing.Mark;

/// Turns a laid-out node and everything under it into a drawing: paths stay paths and texts stay texts, so that
/// paper shows what the screen does. Icons, clips, gradients and shadows are left out; they carry no figure.
public final class NodeDrawing {
  private final List<Mark> marks = new ArrayList<>();
  private final Transform toRoot;

  private NodeDrawing(Node root) {
    toRoot = inverse(root.getLocalToSceneTransform());
  }

  /// @param root in a scene, with its styles applied and laid out
  public static Drawing of(Region root) {
    var drawing = new NodeDrawing(root);
    drawing.add(root, 1);
    return new Drawing(root.getWidth(), root.getHeight(), drawing.marks);
  }

  private static Transform inverse(Transform transform) {
    try {
      return transform.createInverse();
    } catch (NonInvertibleTransformException e) {
      throw new IllegalArgumentException("a node that is scaled to nothing cannot be drawn", e);
    }
  }

  private void add(Node node, double opacity) {
    if (!node.isVisible() || node instanceof FontIcon) {
      return;
    }
    double seen = opacity * node.getOpacity();
    Transform place = toRoot.createConcatenation(node.getLocalToSceneTransform());
    switch (node) {
      case Text text -> new TextMarks(place, seen).add(text, marks);
      case Path path -> add(path, new PathSteps(place).of(path), place.getMyy(), seen);
      case Region region -> add(region, place, seen);
      default -> { }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> add(child, seen));
    }
  }

  private void add(Path path, List<Mark.Step> steps, double scale, double opacity) {
    Optional<Mark.Paint> fill = paint(path.getFill(), opacity);
    Optional<Mark.Stroke> stroke = paint(path.getStroke(), opacity).map(paint -> new Mark.Stroke(paint,
        path.getStrokeWidth() * scale, path.getStrokeDashArray().stream().map(dash -> dash * scale).toList()));
    if (!steps.isEmpty() && (fill.isPresent() || stroke.isPresent())) {
      marks.add(new Mark.Shape(steps, false, fill, stroke));
    }
  }

  private void add(Region region, Transform place, double opacity) {
    Background background = region.getBackground();
    var corners = new PathSteps(place);
    if (background != null) {
      for (BackgroundFill fill : background.getFills()) {
        var in = fill.getInsets();
        double width = region.getWidth() - in.getLeft() - in.getRight();
        double height = region.getHeight() - in.getTop() - in.getBottom();
        if (width > 0 && height > 0) {
          paint(fill.getFill(), opacity)
              .ifPresent(paint -> marks.add(new Mark.Shape(corners.rectangle(in.getLeft(), in.getTop(),
              width, height, fill.getRadii().getTopLeftHorizontalRadius()), false, Optional.of(paint),
              Optional.empty())));
        }
      }
    }
    if (region.getBorder() != null) {
      region.getBorder().getStrokes().forEach(stroke -> border(region, stroke, place, opacity));
    }
  }

  /// A frame whose four sides are alike is one rectangle; else each visible side is a line.
  private void border(Region region, BorderStroke stroke, Transform place, double opacity) {
    Bounds box = region.getLayoutBounds();
    var corners = new PathSteps(place);
    double width = stroke.getWidths().getTop();
    if (stroke.isStrokeUniform()) {
      line(stroke.getTopStroke(), width, corners.rectangle(width / 2, width / 2, box.getWidth() - width,
          box.getHeight() - width, stroke.getRadii().getTopLeftHorizontalRadius()), place, opacity);
      return;
    }
    line(stroke.getTopStroke(), stroke.getWidths().getTop(), corners.line(0, 0, box.getWidth(), 0), place, opacity);
    line(stroke.getBottomStroke(), stroke.getWidths().getBottom(),
        corners.line(0, box.getHeight(), box.getWidth(), box.getHeight()), place, opacity);
    line(stroke.getLeftStroke(), stroke.getWidths().getLeft(), corners.line(0, 0, 0, box.getHeight()), place, opacity);
    line(stroke.getRightStroke(), stroke.getWidths().getRight(),
        corners.line(box.getWidth(), 0, box.getWidth(), box.getHeight()), place, opacity);
  }

  private void line(Paint color, double width, List<Mark.Step> steps, Transform place, double opacity) {
    paint(color, opacity).filter(paint -> width > 0)
        .ifPresent(paint -> marks.add(new Mark.Shape(steps, false, Optional.empty(),
        Optional.of(new Mark.Stroke(paint, width * place.getMyy(), List.of())))));
  }

  static Optional<Mark.Paint> paint(Paint paint, double opacity) {
    if (!(paint instanceof Color color) || color.getOpacity() * opacity == 0) {
      return Optional.empty();
    }
    int rgb = (int) Math.round(color.getRed() * 255) << 16 | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
    return Optional.of(new Mark.Paint(rgb, color.getOpacity() * opacity));
  }
}
