package runrate.desktop.levers;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;

/// Hands on the routing editor of an open desk.
final class RoutingHands {
  private final OpenDesk desk;

  RoutingHands(OpenDesk desk) {
    this.desk = desk;
  }

  RoutingMix mix() {
    return desk.scenario().plan().routing();
  }

  List<Double> shares() {
    return mix().routes().stream().map(RouteShare::share).toList();
  }

  List<Double> rounded() {
    return shares().stream().map(share -> Math.round(share * 1e9) / 1e9).toList();
  }

  List<ToggleButton> locks() {
    return desk.call(() -> Nodes.under(desk.window()).filter(node -> node.getStyleClass().contains("lock"))
        .map(ToggleButton.class::cast).toList());
  }

  /// Drags without waiting for frames, so that hundreds take no time.
  void dragKnob(int knob, double toX) {
    Node node = desk.node("#routing-knob-" + knob);
    desk.hands().dragAtOnce(node, toX - node.getLayoutX(), 0);
  }

  void typeShare(int route, int percent) {
    desk.call(() -> {
      var field = (TextField) desk.node("#plan.routing[%d].share-field".formatted(route));
      field.requestFocus();
      field.setText(String.valueOf(percent));
      return null;
    });
  }

  void type(int route, String text) {
    desk.hands().focus(desk.node("#plan.routing[%d].share-field".formatted(route)));
    desk.hands().type(text);
    desk.hands().key(KeyCode.ENTER);
  }

  void add(String model) {
    desk.run(() -> items((MenuButton) desk.node("#routing-add")).filter(item -> item.getText().startsWith(model + " "))
        .findFirst().orElseThrow().fire());
  }

  void remove(int route) {
    desk.run(() -> items((MenuButton) locks().get(route).getParent().lookup(".quiet-menu"))
        .filter(item -> "Remove from the mix".equals(item.getText())).findFirst().orElseThrow().fire());
  }

  private static Stream<MenuItem> items(MenuButton button) {
    button.getOnShowing().handle(null);
    return button.getItems().stream().flatMap(item -> item instanceof Menu menu ? menu.getItems().stream()
        : Stream.of(item));
  }
}
