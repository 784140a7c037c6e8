package runrate.discrepancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;

/// A model as an imported list has it.
///
/// @param source what people call the list
public record ListedModel(String source, Offer offer) {

  /// A model in every list that knows it, the one read last first. It is found by `vendor/model`, by its name alone
  /// where one vendor of a list has it, or as the model in use that is called so.
  public static List<ListedModel> find(String model, RateBook inUse, List<Quoted> lists) {
    List<ListedModel> found = new ArrayList<>();
    for (Quoted list : lists) {
      var book = new RateBook(list.cards());
      book.find(model).or(() -> inUse.find(model).flatMap(ours -> new ModelNames(book).find(ours)))
          .or(() -> byNameAlone(model, book)).ifPresent(offer -> found.add(new ListedModel(list.source(), offer)));
    }
    return found.stream().sorted((one, other) ->
        other.offer().card().asOf().compareTo(one.offer().card().asOf())).toList();
  }

  private static Optional<Offer> byNameAlone(String model, RateBook book) {
    List<Offer> named = book.offers().stream().filter(offer -> offer.model().id().equals(model)).toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /// The same model on the cards in use; empty where none has it.
  public Optional<Offer> inUse(RateBook book) {
    String vendor = offer.card().vendor().id();
    return book.find(offer.key()).or(() -> book.offers().stream()
        .filter(ours -> ours.card().vendor().id().equals(vendor))
        .filter(ours -> new ModelNames(new RateBook(List.of(offer.card()))).find(ours)
            .filter(theirs -> theirs.key().equals(offer.key())).isPresent()).findFirst());
  }
}
