package runrate.desktop.walk;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.units.Excerpt;

/// The way back to the desk, whose walk it is, and what can be done with the whole of it.
final class WalkHead extends HBox {
  private static final int LONGEST_NAME = 40;

  private final Label title = StyledLabel.of("", "panel-title");
  private final CardFinding finding = new CardFinding();
  private final Label problem = StyledLabel.of("", "walk-problem");
  private final MenuButton anew = new MenuButton("Make it anew…");
  private final Button handout = new Button("Handout…");
  private final Button present = new Button("Present from here");

  WalkHead(WalkActions actions, Runnable onPresent) {
    super(12);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("walk-page-head");
    var back = new Button("Desk", new FontIcon(Feather.CHEVRON_LEFT));
    back.setId("walk-leave");
    back.getStyleClass().setAll("quiet-button", "walk-crumb");
    back.setAccessibleText("Back to the desk");
    back.setMinWidth(USE_PREF_SIZE);
    back.setOnAction(event -> actions.leave().run());
    var levers = new MenuItem("Of the levers in use");
    levers.setOnAction(event -> actions.makeAnew().run());
    var desk = new MenuItem("Add the desk as it stands");
    desk.setOnAction(event -> actions.addDesk().run());
    anew.getItems().addAll(levers, desk);
    anew.setId("walk-anew");
    handout.setId("walk-handout");
    handout.setOnAction(event -> actions.handout().run());
    present.setId("walk-present");
    present.getStyleClass().add("accent");
    present.setOnAction(event -> onPresent.run());
    title.setMinWidth(USE_PREF_SIZE);
    problem.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    for (Region button : new Region[] {anew, handout, present}) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    var gap = new Region();
    HBox.setHgrow(gap, Priority.SOMETIMES);
    getChildren().addAll(back, new Separator(Orientation.VERTICAL), title, finding, problem, gap, anew, handout,
        present);
  }

  /// @param wrong why the walk cannot be priced, empty where it can
  void show(String name, int steps, String wrong) {
    title.setText("The walk of “%s”".formatted(Excerpt.of(name, LONGEST_NAME)));
    String counted = "%s step%s".formatted(steps, steps == 1 ? "" : "s");
    finding.show(List.of(counted + "; what you see here is what the room sees", counted));
    problem.setText(wrong);
    Restyle.keep(problem, !wrong.isEmpty());
    Restyle.keep(finding, wrong.isEmpty() && steps > 0);
    for (Region button : new Region[] {anew, handout, present}) {
      Restyle.keep(button, steps > 0);
    }
    handout.setDisable(!wrong.isEmpty());
    present.setDisable(!wrong.isEmpty());
  }
}
