package runrate.desktop.risk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.desktop.levers.Unit;
import runrate.inputs.Range;
import runrate.risk.Ends;
import runrate.risk.UncertainInput;
import runrate.scenario.Assumption;

/// A number of a range for people who say between which values nine of ten lie: the 5th of 100, the likely one, the
/// 95th. What stands in the file are the ends that follow from these; the other two stay as they are shown. A peak at
/// an end stays there, whatever is said of the other one.
record MiddleEnd(RangeEnd end) implements EndPlace {
  private static final double FIFTH = 0.05;
  private static final int HALVINGS = 40;
  /// More would only be what arithmetic leaves.
  private static final MathContext DIGITS = new MathContext(10);

  @Override
  public double shown(UncertainInput input) {
    return switch (end.end()) {
      case LOW -> end.counted(input.quantile(FIFTH));
      case LIKELY -> input.likely();
      case HIGH -> end.counted(input.quantile(1 - FIFTH));
    };
  }

  @Override
  public Assumption with(Assumption assumed, double value) {
    return found(value).orElse(assumed);
  }

  private UncertainInput now() {
    return UncertainInput.of(end.store().state().scenario()).stream().filter(input -> input.path().equals(end.field()))
        .findFirst().orElseThrow();
  }

  /// The range with that number, where there is one whose ends the input may have and the plan can be bought at.
  private Optional<Assumption> found(double value) {
    UncertainInput now = now();
    Assumption known = end.end() == RangeEnd.End.LIKELY ? end.end().with(now.assumption(), value) : now.assumption();
    return ends(now, value).map(ends -> known.withLow(stored(ends.low())).withHigh(stored(ends.high())))
        .filter(range -> mayBe(range.low()) && mayBe(range.high()));
  }

  private Optional<Ends> ends(UncertainInput now, double value) {
    Assumption.Shape shape = now.assumption().shape();
    if (shape.hasLikely() && now.low() < now.high() && now.likely() == other(now)) {
      boolean beyond = end.end() == RangeEnd.End.HIGH ? value > now.likely() : value < now.likely();
      return beyond ? Optional.of(Ends.leaning(shape, now.likely(), value)) : Optional.empty();
    }
    return switch (end.end()) {
      case LOW -> Ends.around(shape, value, now.likely(), now.quantile(1 - FIFTH));
      case LIKELY -> Ends.around(shape, now.quantile(FIFTH), value, now.quantile(1 - FIFTH));
      case HIGH -> Ends.around(shape, now.quantile(FIFTH), now.likely(), value);
    };
  }

  /// The end that is not spoken of.
  private double other(UncertainInput now) {
    return switch (end.end()) {
      case LOW -> now.high();
      case LIKELY -> Double.NaN;
      case HIGH -> now.low();
    };
  }

  private OptionalDouble stored(double value) {
    return OptionalDouble.of(new BigDecimal(end.counted(value)).round(DIGITS).doubleValue());
  }

  private Range input() {
    return now().input().range();
  }

  private boolean mayBe(OptionalDouble value) {
    return input().contains(value.getAsDouble()) && end.fits(value.getAsDouble());
  }

  @Override
  public boolean fits(double value) {
    return found(value).isPresent();
  }

  /// As far as there is a range, in whole steps from what is shown now.
  @Override
  public double reached(double value) {
    double from = shown(now());
    double good = from;
    double bad = value;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (good + bad) / 2;
      if (fits(middle)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    double round = good > from ? Math.floor(good / end.step()) * end.step() : Math.ceil(good / end.step()) * end.step();
    return fits(round) ? round : good;
  }

  @Override
  public String shortfall() {
    return "no range that may be has that as its " + switch (end.end()) {
      case LOW -> "5th of 100";
      case LIKELY -> "likely value";
      case HIGH -> "95th of 100";
    };
  }

  @Override
  public double stepped(double from, int steps) {
    double wanted = (Math.round(from / end.step()) + steps) * end.step();
    return fits(wanted) ? wanted : from;
  }

  @Override
  public Range range() {
    return input();
  }

  @Override
  public double low() {
    return input().least();
  }

  @Override
  public String path() {
    return end.path();
  }

  @Override
  public String label() {
    return end.label();
  }

  @Override
  public Unit unit() {
    return end.unit();
  }

  @Override
  public boolean mayBeEmpty() {
    return false;
  }

  @Override
  public boolean isRefused() {
    return end.isRefused();
  }

  @Override
  public void refuse(String last) {
    end.refuse(last);
  }

  @Override
  public void accept() {
    end.accept();
  }
}
