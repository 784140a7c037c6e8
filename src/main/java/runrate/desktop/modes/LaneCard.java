package runrate.desktop.modes;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import runrate.desktop.charts.ModeLanes;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.modes.CallMode;
import runrate.modes.ModeReport;
import runrate.text.ModeStep;
import runrate.text.ModeWords;
import runrate.text.Money;

/// One way of asking: its lane, what the step in hand means, and what it costs in time and money.
final class LaneCard {
  private final CallMode mode;
  private final ModeLanes lane;
  private final Text step = new Text();
  private final Text meaning = new Text();
  private final Label price = new Label();
  private final Label here = new Label();
  private final VBox time;
  private final VBox money;
  private final ChartCard card;

  /// @param why told when somebody asks why a call costs what it does
  LaneCard(CallMode mode, ChartCard.Host host, BiConsumer<CallMode, Node> why) {
    this.mode = mode;
    lane = new ModeLanes(List.of(mode), this::explain);
    String name = mode.name().toLowerCase(Locale.ROOT);
    time = foot("latency", 96, new Label(ModeWords.latency(mode)), new Label());
    money = foot("cost", 140, price, here);
    var below = new VBox(explained(), new HBox(10, time, money));
    below.getStyleClass().add("mode-foot");
    card = new ChartCard("card-" + name, ModeWords.name(mode), lane, host, link -> why.accept(mode, link))
        .marked(ModeSwatch.of(mode)).below(below);
    card.show(ModeWords.meanwhile(mode), "");
    explain(lane.step());
  }

  private Node explained() {
    step.getStyleClass().add("mode-step");
    meaning.getStyleClass().add("mode-meaning");
    var words = new TextFlow(step, meaning);
    words.setId("explain-" + mode.name().toLowerCase(Locale.ROOT));
    words.getStyleClass().add("mode-explained");
    return words;
  }

  /// @param width what its longest words take; what is left over is shared
  private static VBox foot(String head, double width, Label figure, Label beside) {
    var caption = new Label(head);
    caption.getStyleClass().add("group-note");
    figure.getStyleClass().add("mode-figure");
    figure.setMinWidth(Region.USE_PREF_SIZE);
    beside.getStyleClass().add("group-note");
    beside.setMinWidth(Region.USE_PREF_SIZE);
    var line = new HBox(6, figure, beside);
    line.setAlignment(Pos.BASELINE_LEFT);
    var foot = new VBox(2, caption, line);
    HBox.setHgrow(foot, Priority.ALWAYS);
    foot.setPrefWidth(width);
    return foot;
  }

  private void explain(ModeStep shown) {
    step.setText(shown.label().substring(0, 1).toUpperCase(Locale.ROOT) + shown.label().substring(1) + ": ");
    meaning.setText(shown.explanation());
  }

  ChartCard card() {
    return card;
  }

  void show(Money currency, ModeReport report) {
    price.setText(ModeWords.price(report, mode));
    here.setText(ModeWords.callHere(currency, report, mode));
    boolean cheaper = mode == CallMode.BATCH && report.batchPrice().orElse(1) < 1;
    Restyle.set(price, "label", "mode-figure", cheaper ? "saved" : "even");
  }

  void annotate(Annotation what) {
    Restyle.keep(time, what != Annotation.COST);
    Restyle.keep(money, what != Annotation.LATENCY);
  }
}
