package runrate.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.pricing.Confidence;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.RateBook;

/// What somebody should know before they rely on a price: a word for a badge and a sentence behind it.
///
public record PriceNote(String word, String sentence, Weight weight) {
  private static final int OLD_AFTER_DAYS = 90;

  /// Whether a note says whose a price is, that it may be wrong, or that it was not looked at lately.
  public enum Weight { WHOSE, DOUBTFUL, OLD }

  /// @param until last day of the forecast: changes up to then are told
  public static List<PriceNote> of(RateBook book, Offer offer, LocalDate date, LocalDate until) {
    List<PriceNote> notes = new ArrayList<>();
    if (offer.model().priceOn(date).map(offer::isOwn).orElse(offer.own())) {
      notes.add(new PriceNote("yours", "A price of your own stands before the list price.", Weight.WHOSE));
    }
    String vendor = offer.card().vendor().id();
    if (book.ownTerms(vendor)) {
      notes.add(new PriceNote("your terms", "Your own terms with %s: %s.".formatted(
          offer.card().vendor().name(), VendorTermsSentence.of(book.terms(vendor))), Weight.WHOSE));
    }
    if (offer.model().isRetiredOn(date)) {
      notes.add(new PriceNote("retired", "It is no longer sold; its last price stands.", Weight.DOUBTFUL));
    }
    offer.model().priceOn(date).ifPresentOrElse(period -> {
      addAll(notes, offer, period, date, until);
      addAge(notes, period, date, book.ageInDays(period, date));
    }, () ->
        notes.add(new PriceNote("no price yet", "Its first price is of a later day.", Weight.DOUBTFUL)));
    return notes;
  }

  private static void addAll(List<PriceNote> notes, Offer offer, PricePeriod period, LocalDate date, LocalDate until) {
    if (period.confidence() == Confidence.LOW) {
      notes.add(new PriceNote("low confidence", "Read in one place of little weight. Check it on the vendor's page.",
          Weight.DOUBTFUL));
    }
    period.guaranteedUntil()
        .ifPresent(day -> notes.add(new PriceNote(day.isBefore(date) ? "promotion over?" : "promotion",
        "A promotion the vendor promised until %s.".formatted(Figures.date(day)), Weight.DOUBTFUL)));
    nextChange(offer, date).filter(day -> !day.isAfter(until)).ifPresent(day -> notes.add(new PriceNote(
        "changes " + Figures.dayAndMonth(day),
        "Another price holds from %s, inside the forecast.".formatted(Figures.date(day)), Weight.DOUBTFUL)));
  }

  private static void addAge(List<PriceNote> notes, PricePeriod period, LocalDate date, long days) {
    if (days > OLD_AFTER_DAYS && period.contains(date)) {
      notes.add(new PriceNote("%s days old".formatted(days),
          "Last checked on %s, %s days ago. Check it again.".formatted(Figures.date(period.asOf()), days), Weight.OLD));
    }
  }

  /// The first day after a date on which another price holds.
  public static Optional<LocalDate> nextChange(Offer offer, LocalDate date) {
    return offer.model().prices().stream().map(PricePeriod::from).filter(day -> day.isAfter(date)).findFirst();
  }
}
