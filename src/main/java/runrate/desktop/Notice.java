package runrate.desktop;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.Restyle;

/// A notification with a place of its own in the window, so that it covers nothing, is reached with the keyboard,
/// and follows the theme; a popup would do none of that.
class Notice extends NotificationPane {
  private static final Duration TO_BE_READ = Duration.seconds(6);

  private final PauseTransition leaving = new PauseTransition(TO_BE_READ);

  Notice(String... styleClasses) {
    // Its bar slides in only once there is a skin, and a window may be told something before it is shown.
    setSkin(createDefaultSkin());
    getStyleClass().add("notice");
    getStyleClass().addAll(styleClasses);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    Restyle.keep(this, false);
    setOnHidden(event -> Restyle.keep(this, isShowing()));
    leaving.setOnFinished(event -> hide());
    hoverProperty().addListener(property -> hold(isHover()));
  }

  /// Says something that leaves by itself, and stays while the mouse is on it.
  void tell(Feather icon, String words, Action... actions) {
    appear(icon, words, actions);
    setCloseButtonVisible(true);
    leaving.playFromStart();
  }

  /// Asks something that stays until it is answered.
  void ask(Feather icon, String words, Action... answers) {
    leaving.stop();
    appear(icon, words, answers);
    setCloseButtonVisible(false);
  }

  private void appear(Feather icon, String words, Action... actions) {
    setText(words);
    setGraphic(new FontIcon(icon));
    getActions().setAll(List.of(actions));
    Restyle.keep(this, true);
    show();
  }

  private void hold(boolean hover) {
    if (hover) {
      leaving.pause();
    } else if (leaving.getStatus() == Animation.Status.PAUSED) {
      leaving.play();
    }
  }

  /// The time until it leaves.
  PauseTransition leaving() {
    return leaving;
  }

  /// A button of a notification.
  static Action action(String words, Runnable work) {
    var action = new Action(words, event -> work.run());
    action.getStyleClass().add("small-button");
    return action;
  }

  /// There is no content to be as large as; the bar has its room at once and slides into it.
  @Override
  protected double computePrefWidth(double height) {
    return getChildren().getFirst().prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return getChildren().getFirst().minHeight(width);
  }
}
