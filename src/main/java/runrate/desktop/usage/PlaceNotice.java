package runrate.desktop.usage;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;

/// Says where calls lie that are not those that were read, and leads back to these.
final class PlaceNotice extends HBox {
  private final RecordedCalls calls;
  private final Label place = StyledLabel.of("", "badge-muted");

  PlaceNotice(RecordedCalls calls) {
    super(6);
    this.calls = calls;
    var close = new Hyperlink("Close it");
    place.setId("usage-sample");
    close.setId("usage-close-sample");
    close.getStyleClass().add("why-link");
    close.setOnAction(event -> calls.closeSample());
    place.setMinWidth(USE_PREF_SIZE);
    close.setMinWidth(USE_PREF_SIZE);
    setMinWidth(USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(place, close);
    show();
  }

  void show() {
    place.setText(calls.isDatabase() ? "asked from a database" : "sample data");
    Restyle.keep(this, calls.isSample() || calls.isDatabase());
  }
}
