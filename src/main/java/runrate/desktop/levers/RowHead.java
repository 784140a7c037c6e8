package runrate.desktop.levers;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;

/// The line of a row: its name, and the field at its right end. Whose value it is, and the button that gives it back,
/// stand behind the name, and below it where the line is too short: a row is never wider than its panel.
final class RowHead extends Pane {
  private static final double GAP = 6;

  private final HBox line = new HBox(GAP);
  private final Region free = new Region();
  private final HBox aside = new HBox(GAP);
  private final Region back;
  private final Label whose = StyledLabel.of("", "group-note");

  /// @param back shown where the value may be given back
  /// @param then stands beside the name while it is shown
  RowHead(Label name, Region back, Label then, Region field) {
    this.back = back;
    name.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(free, Priority.ALWAYS);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(name, free, field);
    whose.setMinWidth(USE_PREF_SIZE);
    aside.setAlignment(Pos.CENTER_LEFT);
    aside.getChildren().addAll(back, whose, then);
    say("", false);
    // the keyboard reaches the button before the field, as the eye does; the mouse finds it over the line
    aside.setViewOrder(-1);
    getChildren().addAll(aside, line);
  }

  /// @param words whose value it is; nothing needs no room
  /// @param own   whether it may be given back
  void say(String words, boolean own) {
    whose.setText(words);
    Restyle.keep(whose, !words.isEmpty());
    Restyle.keep(back, own);
  }

  /// Puts a badge or a control behind the name.
  void behindName(Region extra) {
    line.getChildren().add(1, extra);
  }

  /// Puts a button behind the field.
  void behindField(Region button) {
    line.getChildren().add(button);
  }

  private boolean isAside() {
    return aside.getChildren().stream().anyMatch(Node::isManaged);
  }

  private double asideWidth() {
    return isAside() ? aside.prefWidth(-1) + GAP : 0;
  }

  private boolean isBelow(double width) {
    return isAside() && width >= 0 && line.prefWidth(-1) + asideWidth() > width;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return line.minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return line.prefWidth(-1) + asideWidth();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return line.prefHeight(width) + (isBelow(width) ? aside.prefHeight(-1) : 0);
  }

  @Override
  protected void layoutChildren() {
    double height = line.prefHeight(getWidth());
    line.resizeRelocate(0, 0, getWidth(), height);
    if (!isAside()) {
      return;
    }
    line.layout();
    boolean below = isBelow(getWidth());
    aside.resizeRelocate(below ? 0 : free.getLayoutX(),
        below ? height : snapPositionY((height - aside.prefHeight(-1)) / 2), aside.prefWidth(-1), aside.prefHeight(-1));
  }
}
