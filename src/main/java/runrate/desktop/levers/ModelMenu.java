package runrate.desktop.levers;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import runrate.desktop.controls.SearchPopup;
import runrate.desktop.controls.SearchRow;
import runrate.pricing.ModelCard;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;

/// All models of the rate book to search in, by vendor, each with its price.
final class ModelMenu {
  private ModelMenu() {}

  /// @param onChosen told the key of the model that was chosen
  static SearchPopup popup(Supplier<RateBook> book, Consumer<String> onChosen) {
    return new SearchPopup("Search models", rows(book.get(), onChosen));
  }

  private static List<SearchRow> rows(RateBook book, Consumer<String> onChosen) {
    return book.vendors().stream().flatMap(vendor -> book.soldBy(vendor)
        .filter(offer -> !offer.model().prices().isEmpty()).sorted(Comparator.comparing(ModelMenu::isRetired)))
        .map(offer -> SearchRow.model(offer, offer.model().prices().getLast(), isRetired(offer),
            () -> onChosen.accept(offer.key()))).toList();
  }

  private static boolean isRetired(Offer offer) {
    return offer.model().status() == ModelCard.Status.RETIRED;
  }
}
