package runrate.desktop.prices;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.RateBook;
import runrate.text.Figures;

/// Chooses what a model's prices are held against: its list price, another of its days, another model.
final class CompareMenu extends MenuButton {
  private final Consumer<OtherPrice> onChosen;

  CompareMenu(Consumer<OtherPrice> onChosen) {
    this.onChosen = onChosen;
    setId("rates-compare");
    getStyleClass().add("quiet-menu");
    setMinWidth(USE_PREF_SIZE);
    // An empty menu would never open, so it starts with something to replace.
    getItems().add(new MenuItem("…"));
  }

  /// The menu is filled when it is opened: a book may have thousands of models.
  ///
  /// @param agreed whether terms of the open scenario change the model's price
  void show(RateBook book, boolean agreed, Offer offer, LocalDate date, OtherPrice chosen) {
    setText(chosen.words(book));
    setOnShowing(event -> fill(book, agreed, offer, date, chosen));
  }

  private void fill(RateBook book, boolean agreed, Offer offer, LocalDate date, OtherPrice chosen) {
    getItems().clear();
    if (!(chosen instanceof OtherPrice.None)) {
      getItems().add(item("Nothing", new OtherPrice.None()));
    }
    book.listed(offer.key()).ifPresent(listed -> getItems().add(item("The list price", new OtherPrice.Listed())));
    if (agreed) {
      getItems().add(item("What is agreed in this scenario", new OtherPrice.Agreed()));
    }
    var days = new Menu("Another day");
    offer.model().prices().stream().map(PricePeriod::from).filter(day -> !inForce(offer, date, day))
        .forEach(day -> days.getItems().add(item("from " + Figures.date(day), new OtherPrice.Day(day))));
    if (!days.getItems().isEmpty()) {
      getItems().add(days);
    }
    book.vendors().forEach(vendor -> {
      var models = new Menu(vendor.name());
      book.soldBy(vendor).filter(other -> !other.key().equals(offer.key()))
          .filter(other -> other.model().priceOn(date).isPresent())
          .sorted(Comparator.comparing((Offer other) -> other.model().isRetiredOn(date)))
          .forEach(other -> models.getItems().add(item(other.model().shortName(), new OtherPrice.Model(other.key()))));
      if (!models.getItems().isEmpty()) {
        getItems().add(models);
      }
    });
  }

  private static boolean inForce(Offer offer, LocalDate date, LocalDate start) {
    return offer.model().priceOn(date).map(period -> period.from().equals(start)).orElse(false);
  }

  private MenuItem item(String words, OtherPrice comparison) {
    var item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> onChosen.accept(comparison));
    return item;
  }
}
