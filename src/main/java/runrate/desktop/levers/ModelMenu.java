package runrate.desktop.levers;

import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import runrate.pricing.ModelCard;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.Vendor;
import runrate.text.Figures;

/// A menu of all models of the rate book, by vendor, each with its price.
final class ModelMenu {
  private ModelMenu() {}

  static MenuButton button(Supplier<RateBook> book, String text, Consumer<String> onChosen) {
    var button = new MenuButton(text);
    // An empty menu would never open, so it starts with something to replace.
    var first = new MenuItem("…");
    button.getItems().add(first);
    button.setOnShowing(event -> {
      button.getItems().removeIf(item -> item instanceof Menu || item == first);
      fill(button, book.get(), onChosen);
    });
    return button;
  }

  static void addRemoval(MenuButton button, Runnable onRemove) {
    var remove = new MenuItem("Remove from the mix");
    remove.setOnAction(event -> onRemove.run());
    button.getItems().addAll(new SeparatorMenuItem(), remove);
  }

  private static void fill(MenuButton button, RateBook book, Consumer<String> onChosen) {
    int place = 0;
    for (Vendor seller : book.vendors()) {
      var vendor = new Menu(seller.name());
      book.soldBy(seller).filter(offer -> !offer.model().prices().isEmpty())
          .sorted(Comparator.comparing((Offer offer) -> offer.model().status() == ModelCard.Status.RETIRED))
          .forEach(offer -> vendor.getItems().add(item(offer, onChosen)));
      button.getItems().add(place++, vendor);
    }
  }

  private static MenuItem item(Offer offer, Consumer<String> onChosen) {
    var price = offer.model().prices().getLast().base();
    String retired = offer.model().status() == ModelCard.Status.RETIRED ? ", retired" : "";
    var item = new MenuItem("%s   %s in, %s out%s".formatted(offer.model().shortName(),
        Figures.price(price.input().doubleValue()), Figures.price(price.output().doubleValue()), retired));
    item.setOnAction(event -> onChosen.accept(offer.key()));
    return item;
  }
}
