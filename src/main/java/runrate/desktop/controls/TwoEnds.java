package runrate.desktop.controls;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A bar with one part at its left end and one at its right; where both have no room side by side, the right one goes
/// into a second line.
public final class TwoEnds extends Pane {
  private static final double GAP = 8;

  private final Region left;
  private final Region right;

  public TwoEnds(Region left, Region right) {
    super(left, right);
    this.left = left;
    this.right = right;
    setMinHeight(USE_PREF_SIZE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(left.minWidth(-1), right.minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return left.prefWidth(-1) + GAP + right.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return isOneLine(width) ? lineHeight() : left.prefHeight(-1) + GAP + right.prefHeight(-1);
  }

  private boolean isOneLine(double width) {
    return width < 0 || computePrefWidth(-1) <= width;
  }

  private double lineHeight() {
    return Math.max(left.prefHeight(-1), right.prefHeight(-1));
  }

  @Override
  protected void layoutChildren() {
    double leftWide = Math.min(getWidth(), left.prefWidth(-1));
    double rightWide = Math.min(getWidth(), right.prefWidth(-1));
    boolean one = isOneLine(getWidth());
    double leftHigh = one ? lineHeight() : left.prefHeight(-1);
    left.resizeRelocate(0, 0, leftWide, leftHigh);
    right.resizeRelocate(getWidth() - rightWide, one ? 0 : leftHigh + GAP, rightWide,
        one ? leftHigh : right.prefHeight(-1));
  }
}
