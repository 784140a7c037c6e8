package runrate.desktop.optimise;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.charts.Shades;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskState;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;

/// Which models get which part of the calls today, and with a plan, a bar each in the colours of the models.
final class MixBars extends VBox {
  private static final double WIDE = 110;
  private static final double HIGH = 10;
  private static final double GAP = 1;

  private final Bar today = new Bar();
  private final Bar then = new Bar();

  MixBars() {
    super(4);
    getStyleClass().add("mix-bars");
    setAlignment(Pos.TOP_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(line("today", today), line("then", then));
  }

  private static HBox line(String name, Bar bar) {
    var line = new HBox(8, StyledLabel.of(name, "mix-name"), bar);
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }

  void show(DeskState state, RoutingMix before, RoutingMix after) {
    today.show(state, before);
    then.show(state, after);
  }

  private static final class Bar extends Pane {
    private List<RouteShare> routes = List.of();

    Bar() {
      setMinSize(WIDE, HIGH);
      setMaxSize(WIDE, HIGH);
    }

    void show(DeskState state, RoutingMix mix) {
      routes = mix.routes().stream().filter(route -> route.share() > 0).toList();
      List<String> shades = Shades.of(state.report().cost(), state.shades(), routes.stream().map(RouteShare::model)
          .toList());
      while (getChildren().size() < routes.size()) {
        getChildren().add(new Region());
      }
      getChildren().remove(routes.size(), getChildren().size());
      for (int i = 0; i < routes.size(); i++) {
        Restyle.set(getChildren().get(i), "mix-part", shades.get(i) + "-fill");
      }
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double share = 0;
      for (int i = 0; i < routes.size(); i++) {
        double left = Math.round(share * WIDE);
        share += routes.get(i).share();
        getChildren().get(i).resizeRelocate(left, 0, Math.max(1, Math.round(share * WIDE) - left
            - (i + 1 < routes.size() ? GAP : 0)), HIGH);
      }
    }
  }
}
