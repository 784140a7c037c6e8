package runrate.discrepancy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import runrate.costing.PriceTable;
import runrate.costing.PriceTable.Column;
import runrate.discrepancy.PriceKind.Situation;
import runrate.pricing.Offer;
import runrate.pricing.TokenClass;

/// Compares one model of ours with the same model of another source on a day.
final class OfferComparison {
  private static final double LEAST_UNIT_ERROR = 1000;
  private static final double ROUNDING = 1e-9;
  private static final PriceKind INPUT = PriceKind.standard(TokenClass.UNCACHED_INPUT);
  private static final PriceKind OUTPUT = PriceKind.standard(TokenClass.OUTPUT);
  private static final List<TokenClass> ORDER = List.of(TokenClass.UNCACHED_INPUT, TokenClass.OUTPUT,
      TokenClass.THINKING, TokenClass.CACHE_READ, TokenClass.CACHE_WRITE);

  private final DatedPrices ours;
  private final DatedPrices theirs;

  OfferComparison(Offer ours, Offer theirs, LocalDate date) {
    this.ours = DatedPrices.on(date, ours);
    DatedPrices listed = DatedPrices.on(date, theirs);
    this.theirs = listed.renamed(asOurs(listed.now()));
  }

  /// A source that knows only one price for writing means the lifetime a vendor sells first.
  private UnaryOperator<Column> asOurs(KnownPrices listed) {
    List<Column> writes = listed.writes();
    Optional<Column> first = ours.offer().cachePolicy()
        .map(policy -> new Column(TokenClass.CACHE_WRITE, policy.defaultLifetime().id()));
    List<Column> known = ours.now().writes();
    return writes.size() != 1 || first.isEmpty() || known.contains(writes.getFirst()) || !known.contains(first.get())
        ? column -> column : column -> column.equals(writes.getFirst()) ? first.get() : column;
  }

  SourceComparison from(String source) {
    List<PriceComparison> prices = kinds().stream().map(kind -> {
      OptionalDouble our = ours.now().price(kind);
      OptionalDouble their = theirs.now().price(kind);
      return new PriceComparison(kind, our, their, cause(kind, our, their));
    }).toList();
    return new SourceComparison(source, theirs.offer().key(), theirs.checked(), ours.checked(), prices);
  }

  /// Situation by situation as our table has them, what the other source leaves out as a whole last.
  private List<PriceKind> kinds() {
    List<PriceKind> all = Stream.concat(ours.now().kinds().stream(), theirs.now().kinds().stream()).distinct().toList();
    List<Situation> situations = all.stream().map(PriceKind::situation).distinct().toList();
    return all.stream().sorted(Comparator.comparing((PriceKind kind) -> isShared(kind.situation()) ? 0 : 1)
        .thenComparing(kind -> situations.indexOf(kind.situation()))
        .thenComparing(PriceKind::abovePromptTokens)
        .thenComparing(kind -> ORDER.indexOf(kind.column().tokenClass()))).toList();
  }

  private boolean isShared(Situation situation) {
    return situation.equals(Situation.STANDARD) || ours.now().has(situation) && theirs.now().has(situation);
  }

  private Optional<Cause> cause(PriceKind kind, OptionalDouble our, OptionalDouble their) {
    if (our.isEmpty() || their.isEmpty()) {
      return lacksTier(kind, our.isEmpty() ? ours : theirs)
          ? Optional.of(new Cause.NoTier(their.isEmpty())) : Optional.empty();
    }
    double usd = our.getAsDouble();
    double theirUsd = their.getAsDouble();
    if (PriceComparison.agree(usd, theirUsd)) {
      return Optional.empty();
    }
    return unitError(usd, theirUsd)
        .or(() -> ours.otherPeriod(kind, theirUsd).map(other ->
            new Cause.OurOtherPeriod(other.from(), other.to(), ours.isBeforeNow(other))))
        .or(() -> theirs.otherPeriod(kind, usd).map(other ->
            new Cause.TheirOtherPeriod(other.from(), other.to(), theirs.isBeforeNow(other))))
        .or(() -> window(kind, theirUsd)).or(this::sameFactor).or(this::checkedEarlier);
  }

  /// Whether a side prices the situation, but not prompts of this length apart.
  private static boolean lacksTier(PriceKind kind, DatedPrices side) {
    return kind.isTier() && side.now().has(kind.situation()) && !side.now().hasTier(kind);
  }

  private static Optional<Cause> unitError(double our, double their) {
    double factor = our == 0 ? 0 : their / our;
    double power = Math.rint(Math.log10(factor));
    boolean wrongUnit = factor > 0 && Math.abs(power) >= Math.log10(LEAST_UNIT_ERROR)
        && Math.abs(factor / Math.pow(10, power) - 1) <= ROUNDING;
    return wrongUnit ? Optional.of(new Cause.UnitError(Math.pow(10, power))) : Optional.empty();
  }

  private Optional<Cause> window(PriceKind kind, double usd) {
    return !kind.situation().equals(Situation.STANDARD) ? Optional.empty()
        : ours.now().kinds().stream().map(PriceKind::situation).distinct()
            .filter(situation -> situation.kind() == PriceTable.Kind.WINDOW)
            .filter(window -> ours.now().isPrice(kind.in(window), usd))
            .findFirst().map(window -> new Cause.OurWindow(window.name()));
  }

  private Optional<Cause> sameFactor() {
    double input = factor(INPUT);
    double output = factor(OUTPUT);
    boolean same = input > 0 && Double.isFinite(input) && Math.abs(input - output) <= ROUNDING * input && input != 1;
    return same ? Optional.of(new Cause.SameFactor(input)) : Optional.empty();
  }

  private double factor(PriceKind kind) {
    return theirs.now().price(kind).getAsDouble() / ours.now().price(kind).getAsDouble();
  }

  private Optional<Cause> checkedEarlier() {
    long days = ChronoUnit.DAYS.between(theirs.checked().orElseThrow(), ours.checked().orElseThrow());
    return days == 0 ? Optional.empty() : Optional.of(new Cause.CheckedEarlier(days));
  }
}
