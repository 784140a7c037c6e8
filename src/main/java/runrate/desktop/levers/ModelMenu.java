package runrate.desktop.levers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import runrate.desktop.controls.SearchPopup;
import runrate.desktop.controls.SearchRow;
import runrate.pricing.ModelCard;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;

/// All models of the rate book to search in, by vendor, each with its price.
public final class ModelMenu {
  private ModelMenu() {}

  /// @param standing the key of the model that stands now, if one does
  /// @param onChosen told the key of the model that was chosen
  public static SearchPopup popup(Supplier<RateBook> book, Optional<String> standing, Consumer<String> onChosen) {
    return popup(book, standing, offer -> true, onChosen);
  }

  /// The same of some of them.
  public static SearchPopup popup(Supplier<RateBook> book, Optional<String> standing, Predicate<Offer> wanted,
      Consumer<String> onChosen) {
    List<Offer> offers = offers(book.get()).stream().filter(wanted).toList();
    return new SearchPopup("Search models", offers.stream().map(offer -> SearchRow.model(offer,
        offer.model().prices().getLast(), isRetired(offer), () -> onChosen.accept(offer.key()))).toList(),
        standing.map(offers.stream().map(Offer::key).toList()::indexOf).orElse(-1));
  }

  private static List<Offer> offers(RateBook book) {
    return book.vendors().stream().flatMap(vendor -> book.soldBy(vendor)
        .filter(offer -> !offer.model().prices().isEmpty()).sorted(Comparator.comparing(ModelMenu::isRetired)))
        .toList();
  }

  private static boolean isRetired(Offer offer) {
    return offer.model().status() == ModelCard.Status.RETIRED;
  }
}
