package runrate.desktop.start;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import runrate.desktop.controls.SearchMenu;
import runrate.desktop.controls.SearchPopup;
import runrate.desktop.controls.SearchRow;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;

/// The model of a block of an invoice, out of all that have a price on its day.
record ModelChoice(RateBook book, Supplier<LocalDate> day, Consumer<Offer> onChosen) {
  SearchMenu menu(String id, Offer first) {
    SearchMenu[] menu = new SearchMenu[1];
    Offer[] standing = {first};
    menu[0] = new SearchMenu(named(first), () -> new SearchPopup("Search models", rows(offer -> {
      standing[0] = offer;
      menu[0].setText(named(offer));
      onChosen.accept(offer);
    }), priced().indexOf(standing[0])));
    menu[0].setId(id);
    menu[0].getStyleClass().add("answer-menu");
    return menu[0];
  }

  private List<SearchRow> rows(Consumer<Offer> chosen) {
    return priced().stream().map(offer -> SearchRow.model(offer, offer.model().priceOn(day.get()).orElseThrow(),
        offer.model().isRetiredOn(day.get()), () -> chosen.accept(offer))).toList();
  }

  private List<Offer> priced() {
    return book.offers().stream().filter(offer -> offer.model().priceOn(day.get()).isPresent()).toList();
  }

  private static String named(Offer offer) {
    return "%s, %s".formatted(offer.model().shortName(), offer.card().vendor().name());
  }
}
