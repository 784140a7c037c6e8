package runrate.desktop.prices;

import java.util.Comparator;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.pricing.Offer;

/// Hands on the rate cards tab of an open desk.
final class RateCardsHands {
  private final OpenDesk desk;

  RateCardsHands(OpenDesk desk) {
    this.desk = desk;
  }

  @SuppressWarnings("unchecked")
  List<String> found() {
    return desk.call(() -> ((ListView<Offer>) desk.node("#rates-list")).getItems().stream().map(Offer::key).toList());
  }

  void search(String words) {
    desk.run(() -> ((TextField) desk.node("#rates-search")).clear());
    desk.hands().click(desk.node("#rates-search"));
    desk.hands().type(words);
  }

  /// Finds a model and clicks it: the topmost row, for a list that was used before holds its rows in any order.
  void choose(String words) {
    search(words);
    desk.hands().click(desk.call(() -> Nodes.under(desk.node("#rates-list"))
        .filter(node -> node.getStyleClass().contains("model-cell") && Nodes.isShown(node))
        .min(Comparator.comparingDouble(node -> node.localToScene(0, 0).getY())).orElseThrow()));
  }

  List<String> texts(String selector) {
    return desk.call(() -> Nodes.under(desk.node(selector)).filter(Label.class::isInstance)
        .map(node -> ((Label) node).getText()).toList());
  }

  void enter(String field, String text) {
    Node node = desk.node(field);
    desk.run(() -> ((TextField) node).clear());
    desk.hands().click(node);
    desk.hands().type(text);
  }

  void pick(String menu, String... words) {
    desk.run(() -> {
      var button = (MenuButton) desk.node(menu);
      Event.fireEvent(button, new Event(MenuButton.ON_SHOWING));
      List<MenuItem> items = button.getItems();
      for (int i = 0; i < words.length; i++) {
        String word = words[i];
        MenuItem item = items.stream().filter(candidate -> candidate.getText().equals(word)).findFirst().orElseThrow(
            () -> new AssertionError("no entry " + word));
        if (i == words.length - 1) {
          item.fire();
        } else {
          items = ((Menu) item).getItems();
        }
      }
    });
  }

  /// Takes every change of a price back, and looks at a model again as when the tab was first opened.
  void startOver(String model) {
    desk.reopen();
    desk.tab("Rate cards");
    Node undo = desk.node("#rates-undo");
    while (desk.call(() -> undo.getParent().isVisible())) {
      desk.run(((Hyperlink) undo)::fire);
    }
    desk.run(() -> ((TextField) desk.node("#rates-search")).clear());
    pick("#rates-vendor", "All vendors");
    pick("#rates-price", "Any price");
    pick("#rates-life", "Sold");
    pick("#rates-order", "By vendor");
    desk.run(() -> {
      ((RateCardsView) desk.node(".rates")).open(model);
      ((ToggleButton) desk.node("#rates-prices")).setSelected(true);
    });
  }
}
