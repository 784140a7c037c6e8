package runrate.desktop.levers;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.desktop.SearchHands;
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
      field.fireEvent(new ActionEvent());
      return null;
    });
  }

  /// What would do instead of a share that was refused.
  List<String> offers(int route) {
    return desk.call(() -> chips(route).stream().map(Button::getText).toList());
  }

  void takeOffer(int route, int offer) {
    desk.hands().click(desk.call(() -> chips(route).get(offer)));
  }

  private List<Button> chips(int route) {
    return Nodes.under(desk.node("#plan.routing[%d].share-reply".formatted(route)))
        .filter(Button.class::isInstance).map(Button.class::cast).toList();
  }

  void type(int route, String text) {
    desk.hands().focus(desk.node("#plan.routing[%d].share-field".formatted(route)));
    desk.hands().type(text);
    desk.hands().key(KeyCode.ENTER);
  }

  /// Types a model's name behind "add a model".
  void add(String model) {
    desk.hands().click(desk.node("#routing-add"));
    new SearchHands(desk).take(model);
  }

  void openMenu(int route) {
    desk.hands().click(menu(route));
  }

  Node menu(int route) {
    return desk.call(() -> locks().get(route).getParent().lookup(".quiet-menu"));
  }

  void remove(int route) {
    openMenu(route);
    new SearchHands(desk).action("Remove from the mix");
  }
}
