package runrate.discrepancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;

/// Every model in use beside what other sources say of it on a day.
///
/// @param models       those that at least one source knows
/// @param withoutMatch keys of those that none knows
/// @param notInUse     models of vendors in use that a source has and we have not
public record Discrepancies(LocalDate date, List<ModelDiscrepancies> models, List<String> withoutMatch,
    List<NotInUse> notInUse) {
  /// The list price behind a card of the user's own, as a source.
  public static final String LIST = "list";

  public Discrepancies {
    models = List.copyOf(models);
    withoutMatch = List.copyOf(withoutMatch);
    notInUse = List.copyOf(notInUse);
  }

  /// A model that only another source has.
  public record NotInUse(String source, String key) {}

  private record Indexed(String source, RateBook book, ModelNames names, Set<String> matched) {}

  public static Discrepancies of(RateBook inUse, List<Quoted> others, LocalDate date) {
    List<Indexed> sources = others.stream().map(quoted -> {
      var book = new RateBook(quoted.cards());
      return new Indexed(quoted.source(), book, new ModelNames(book), new HashSet<>());
    }).toList();
    List<ModelDiscrepancies> models = new ArrayList<>();
    List<String> withoutMatch = new ArrayList<>();
    for (Offer offer : inUse.offers()) {
      List<SourceComparison> compared = compared(inUse, offer, sources, date);
      if (compared.isEmpty()) {
        withoutMatch.add(offer.key());
      } else {
        models.add(new ModelDiscrepancies(offer, compared));
      }
    }
    return new Discrepancies(date, models, withoutMatch, notInUse(inUse, sources));
  }

  private static List<SourceComparison> compared(RateBook inUse, Offer offer, List<Indexed> sources, LocalDate date) {
    List<SourceComparison> compared = new ArrayList<>();
    inUse.listed(offer.key()).ifPresent(listed -> compared.add(new OfferComparison(offer, listed, date).from(LIST)));
    for (Indexed source : sources) {
      Optional<Offer> theirs = source.names().find(offer);
      theirs.ifPresent(found -> {
        source.matched().add(found.key());
        compared.add(new OfferComparison(offer, found, date).from(source.source()));
      });
    }
    return compared;
  }

  private static List<NotInUse> notInUse(RateBook inUse, List<Indexed> sources) {
    Set<String> vendors = inUse.cards().stream().map(card -> card.vendor().id()).collect(Collectors.toSet());
    return sources.stream().flatMap(source -> source.book().offers().stream()
        .filter(offer -> vendors.contains(offer.card().vendor().id()) && !source.matched().contains(offer.key()))
        .map(offer -> new NotInUse(source.source(), offer.key()))).toList();
  }
}
