package runrate.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import runrate.pricing.ModelCard;
import runrate.pricing.Offer;
import runrate.pricing.PriceSet;
import runrate.pricing.RateBook;
import runrate.pricing.Vendor;

/// A vendor's models of today by what they cost, for people who know the vendor but not its models: the cheapest, the
/// dearest, and the one in the middle.
public enum ModelSize {
  SMALL("small"), MIDDLE("middle"), LARGE("large");

  /// A call reads far more than it writes: ten tokens of the prompt to one of the answer.
  private static final BigDecimal PROMPT_PER_ANSWER = BigDecimal.TEN;

  private final String word;

  ModelSize(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /// A vendor's model of a size.
  public record Sized(Vendor vendor, ModelSize size, Offer offer) {
    public String name() {
      return "%s, %s".formatted(vendor.name(), size.word());
    }
  }

  /// Every vendor's, the dearest first; one that sells two has none in the middle, one that sells one only that.
  public static List<Sized> of(RateBook book, LocalDate date) {
    return book.vendors().stream().flatMap(vendor -> of(book, vendor, date).stream()).toList();
  }

  public static List<Sized> of(RateBook book, Vendor vendor, LocalDate date) {
    List<Offer> offers = book.soldBy(vendor).filter(offer -> offer.model().status() == ModelCard.Status.CURRENT)
        .filter(offer -> price(offer, date).filter(price -> price.signum() > 0).isPresent())
        .sorted(Comparator.comparing((Offer offer) -> price(offer, date).orElseThrow()).thenComparing(Offer::key))
        .toList();
    List<Sized> sized = new ArrayList<>();
    if (offers.size() > 1) {
      sized.add(new Sized(vendor, LARGE, offers.getLast()));
    }
    if (offers.size() > 2 || offers.size() == 1) {
      sized.add(new Sized(vendor, MIDDLE, offers.get((offers.size() - 1) / 2)));
    }
    if (offers.size() > 1) {
      sized.add(new Sized(vendor, SMALL, offers.getFirst()));
    }
    return sized;
  }

  private static Optional<BigDecimal> price(Offer offer, LocalDate date) {
    return offer.model().priceOn(date).map(period -> {
      PriceSet base = period.base();
      return base.input().multiply(PROMPT_PER_ANSWER).add(base.output());
    });
  }
}
