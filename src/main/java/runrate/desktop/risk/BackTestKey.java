package runrate.desktop.risk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import runrate.desktop.controls.StyledLabel;

/// What the shapes of the back-test are: three in every column, so they are named once.
final class BackTestKey extends HBox {
  BackTestKey() {
    super(16);
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(named("forecast and band", swatch("backtest-key-band", "backtest-key-median")),
        named("straight line", StyledLabel.of("\u00d7", "backtest-key-cross")),
        named("came", swatch("backtest-key-came", "backtest-key-dot")));
  }

  private static Node swatch(String back, String front) {
    var swatch = new StackPane(styled(back), styled(front));
    swatch.setAlignment("backtest-key-dot".equals(front) ? Pos.CENTER_RIGHT : Pos.CENTER);
    return swatch;
  }

  private static Region styled(String styleClass) {
    var region = new Region();
    region.getStyleClass().add(styleClass);
    return region;
  }

  private static Node named(String words, Node swatch) {
    var pair = new HBox(6, swatch, StyledLabel.of(words, "group-note"));
    pair.setAlignment(Pos.CENTER_LEFT);
    pair.setMinWidth(USE_PREF_SIZE);
    return pair;
  }
}
