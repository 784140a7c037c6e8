package runrate.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.claims.CardPrice;
import runrate.claims.CheckedClaim;
import runrate.claims.CheckedReading;
import runrate.claims.Claim;
import runrate.claims.Ground;
import runrate.claims.Replay;
import runrate.claims.Verdict;
import runrate.pricing.PricePeriod;
import runrate.pricing.RateBook;

/// What came of checking published claims, in words.
public final class ClaimSentence {
  private static final int MOST_NAMED = 3;

  private ClaimSentence() {}

  /// `352 published figures: 203 hold exactly, 30 do not add up.`
  public static String of(Map<Verdict, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long exact = counts.getOrDefault(Verdict.EXACT, 0L);
    long wrong = counts.getOrDefault(Verdict.INCONSISTENT, 0L);
    return "%s published %s: %s %s exactly, %s %s not add up.".formatted(Figures.whole(all),
        all == 1 ? "figure" : "figures", Figures.whole(exact), exact == 1 ? "holds" : "hold", Figures.whole(wrong),
        wrong == 1 ? "does" : "do");
  }

  /// A verdict as one or two words.
  public static String word(Verdict verdict) {
    return switch (verdict) {
      case EXACT -> "Exact";
      case ROUNDED -> "Rounded";
      case DERIVED_RANGE -> "In range";
      case INCONSISTENT -> "Inconsistent";
      case CONFLICT -> "Conflict";
      case ASSUMPTION -> "Assumption";
      case UNVERIFIABLE -> "Unverifiable";
    };
  }

  /// What a verdict means.
  public static String meaning(Verdict verdict) {
    return switch (verdict) {
      case EXACT -> "comes out to the last digit, or is given alike by others";
      case ROUNDED -> "comes out after rounding";
      case DERIVED_RANGE -> "what comes out lies in the published range";
      case INCONSISTENT -> "something else comes out of its own inputs";
      case CONFLICT -> "another place says otherwise";
      case ASSUMPTION -> "comes out only with an assumption nobody states";
      case UNVERIFIABLE -> "said once, measured or believed; nothing to check it with";
    };
  }

  /// What came out; a dash where nothing could be computed.
  public static String computed(CheckedClaim checked) {
    return checked.isComputed() ? ClaimFigures.figures(checked.computed(), checked.claim().published().unit()) : "–";
  }

  /// Why the verdict is what it is.
  public static String reason(CheckedClaim checked) {
    List<String> sentences = new ArrayList<>();
    sentences.add(ground(checked));
    if (checked.replay().filter(Replay.Counted.class::isInstance).isPresent()) {
      sentences.add("This was worked out without the engine.");
    }
    if (!checked.claim().note().isEmpty()) {
      sentences.add(checked.claim().note() + ".");
    }
    return String.join(" ", sentences);
  }

  private static String ground(CheckedClaim checked) {
    return switch (checked.ground()) {
      case COMPUTED -> outcome(checked);
      case ANOTHER_READING -> "%s comes out, and %s only with another reading: %s.".formatted(computed(checked),
          reproduced(checked).map(reading -> figures(checked, reading)).orElse(""),
          reproduced(checked).map(reading -> reading.reading().says()).orElse(""));
      case CHOSEN_INPUT -> "It comes out only with what no document gives: %s.".formatted(chosen(checked.claim()));
      case CONTRADICTED -> "%s%s otherwise: %s.".formatted(
          checked.isComputed() ? "%s comes out. ".formatted(computed(checked)) : "",
          others(checked.others(), "says", "say"), checked.others().stream()
          .map(other -> ClaimFigures.published(other.published())).distinct().collect(Collectors.joining("; ")));
      case SAID_ELSEWHERE -> others(checked.others(), "says", "say") + " the same.";
      case BORNE_OUT -> others(checked.others(), "bears", "bear") + " it out.";
      case LAID_DOWN -> "The document lays it down, and nothing speaks against it.";
      case ALONE -> "It cannot be worked out, and no other document says the same.";
    };
  }

  private static String outcome(CheckedClaim checked) {
    return switch (checked.verdict()) {
      case EXACT -> "This is what comes out.";
      case ROUNDED -> "%s comes out, which was rounded.".formatted(computed(checked));
      case DERIVED_RANGE -> "%s comes out, which agrees.".formatted(computed(checked));
      default -> "%s comes out instead%s.".formatted(computed(checked), reproduced(checked)
          .map(reading -> "; %s would come out so: %s".formatted(figures(checked, reading), reading.reading().says()))
          .orElse(""));
    };
  }

  /// The first reading that comes to the published figure; one the document leaves open counts alone where the
  /// verdict rests on it.
  private static Optional<CheckedReading> reproduced(CheckedClaim checked) {
    return checked.readings().stream().filter(CheckedReading::reproduces)
        .filter(reading -> reading.reading().open() || checked.ground() != Ground.ANOTHER_READING).findFirst();
  }

  /// What a reading comes to.
  public static String figures(CheckedClaim checked, CheckedReading reading) {
    return ClaimFigures.figures(reading.computed(), checked.claim().published().unit());
  }

  private static String chosen(Claim claim) {
    return claim.inputs().entrySet().stream().filter(input -> input.getValue().assumed())
        .map(input -> "%s %s".formatted(ClaimFigures.name(input.getKey()), ClaimFigures.input(input.getValue())))
        .collect(Collectors.joining("; "));
  }

  private static String others(List<Claim> others, String one, String many) {
    List<String> named = new ArrayList<>(others.stream().limit(MOST_NAMED).map(Claim::id).toList());
    if (others.size() > MOST_NAMED) {
      named.add("%s more".formatted(Figures.whole(others.size() - MOST_NAMED)));
    }
    return "%s %s %s".formatted(others.size() == 1 ? "Claim" : "Claims", ClaimFigures.list(named),
        others.size() == 1 ? one : many);
  }

  /// What the rate card in use says of the same price on a day; empty if it has none.
  public static Optional<String> card(Claim claim, RateBook book, LocalDate day) {
    return claim.links().onCard().flatMap(price -> book.find(price.model()).flatMap(offer ->
        offer.model().priceOn(day).map(period -> "Our rate card says %s/MTok on %s.".formatted(
            Figures.price(usd(period, price.side())), Figures.date(day)))));
  }

  private static double usd(PricePeriod period, CardPrice.Side side) {
    return switch (side) {
      case INPUT -> period.base().input().doubleValue();
      case OUTPUT -> period.base().output().doubleValue();
    };
  }
}
