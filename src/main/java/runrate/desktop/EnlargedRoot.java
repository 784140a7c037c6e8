package runrate.desktop;

import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// The content of a dialog as large as the window that opened it: laid out as it was drawn, and asking for the room it
/// then takes.
final class EnlargedRoot extends Region {
  private final Parent content;
  private final Scale scale;

  private EnlargedRoot(Parent content, Scale scale) {
    this.content = content;
    this.scale = scale;
    content.getTransforms().add(scale);
    getChildren().add(content);
  }

  /// Wraps what a scene shows, once. A root must leave its scene before it can be a child.
  static void of(Scene scene, Scale scale) {
    Parent shown = scene.getRoot();
    if (!(shown instanceof EnlargedRoot)) {
      scene.setRoot(new Group());
      scene.setRoot(new EnlargedRoot(shown, scale));
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(content.prefWidth(height < 0 ? -1 : height / scale.getY()) * scale.getX());
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(content.prefHeight(width < 0 ? -1 : width / scale.getX()) * scale.getY());
  }

  @Override
  protected double computeMinWidth(double height) {
    return content.minWidth(-1) * scale.getX();
  }

  @Override
  protected double computeMinHeight(double width) {
    return content.minHeight(-1) * scale.getY();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
  }
}
