package runrate.desktop.about;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;

/// The open scenario by its words, and by everything its file holds.
public final class AboutPage extends VBox {
  private final AboutWords words;
  private final FileCard file;

  /// @param onClose brings the desk back
  public AboutPage(ScenarioStore store, Runnable onClose) {
    setId("about-page");
    getStyleClass().add("about-page");
    words = new AboutWords(store);
    file = new FileCard(store);
    var desk = new Hyperlink("Desk");
    desk.setId("about-back");
    desk.getStyleClass().add("why-link");
    desk.setOnAction(event -> onClose.run());
    var head = new HBox(8, desk, StyledLabel.of("\u203a", "card-finding"), StyledLabel.of("This scenario",
        "card-title"), StyledLabel.of("every change is one undo", "card-finding"));
    head.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(file, Priority.ALWAYS);
    var cards = new HBox(16, words, file);
    VBox.setVgrow(cards, Priority.ALWAYS);
    getChildren().addAll(head, cards);
  }

  public void show(DeskState state) {
    words.show(state);
    file.show(state);
  }

  public void focusName() {
    words.focusName();
  }

  /// Shows the value at a path.
  public void find(String path) {
    file.find(path);
  }

  public void focusFind() {
    file.focusFind();
  }
}
