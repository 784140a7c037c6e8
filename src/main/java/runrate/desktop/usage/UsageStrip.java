package runrate.desktop.usage;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.Restyle;

/// The view's sentence with what to do about it; while logs are read how far that is, and why nothing came of it.
final class UsageStrip extends HBox {
  private final FontIcon icon = new FontIcon(Feather.ZAP);
  private final Label sentence = new Label();
  private final Hyperlink action = new Hyperlink();
  private final Button stop = new Button("Stop");
  private final RecordedCalls calls;

  /// @param prefix of the ids of its parts
  UsageStrip(String prefix, RecordedCalls calls) {
    super(10);
    this.calls = calls;
    getStyleClass().addAll("verdict", "usage-strip");
    setAlignment(Pos.CENTER_LEFT);
    sentence.setId(prefix + "-sentence");
    sentence.getStyleClass().add("verdict-text");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMinWidth(0);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    action.setId(prefix + "-action");
    action.getStyleClass().add("verdict-action");
    action.setMinWidth(USE_PREF_SIZE);
    action.setGraphic(new FontIcon(Feather.ARROW_RIGHT));
    action.setContentDisplay(ContentDisplay.RIGHT);
    stop.setId(prefix + "-stop");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(event -> calls.stop());
    getChildren().addAll(icon, sentence, action, stop);
  }

  /// @param words what is said where nothing is going on and nothing went wrong; nothing where it is empty
  void show(String words, String does, Runnable doing) {
    boolean failed = !calls.failure().isEmpty();
    boolean reading = calls.isReading();
    sentence.setText(reading ? calls.reading() : failed ? calls.failure() : words);
    Restyle.mark(this, "verdict-problem", failed && !reading);
    Restyle.icon(icon, failed && !reading ? Feather.ALERT_TRIANGLE : Feather.ZAP);
    Restyle.keep(stop, reading);
    String button = failed ? "Close" : does;
    action.getGraphic().setVisible(!failed);
    action.setText(button);
    action.setOnAction(event -> {
      if (failed) {
        calls.leave();
      } else {
        doing.run();
      }
    });
    Restyle.keep(action, !reading && !button.isEmpty());
    Restyle.keep(this, !sentence.getText().isEmpty());
  }
}
