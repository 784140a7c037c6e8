package runrate.desktop.risk;

import java.util.OptionalDouble;
import runrate.desktop.charts.RangeShape;
import runrate.desktop.levers.Unit;
import runrate.desktop.store.Refusal;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.Quantity;
import runrate.inputs.Range;
import runrate.risk.UncertainInput;
import runrate.scenario.Assumption;
import runrate.text.RiskSentence;
import runrate.units.Problem;

/// One number of a range: its low end, its likely value or its high end. What it may be depends on the others, as they
/// stand at the moment.
record RangeEnd(ScenarioStore store, String field, End end) implements EndPlace {
  private static final int HALVINGS = 40;
  /// So many places of a range are told apart at least where it is dragged.
  private static final double AIMED = 50;
  private static final double MANY = 100;

  enum End {
    LOW("low"), LIKELY("likely"), HIGH("high");

    private final String word;

    End(String word) {
      this.word = word;
    }

    static End of(RangeShape.Mark mark) {
      return switch (mark) {
        case LOW -> LOW;
        case LIKELY -> LIKELY;
        case HIGH -> HIGH;
      };
    }

    OptionalDouble of(Assumption assumed) {
      return switch (this) {
        case LOW -> assumed.low();
        case LIKELY -> assumed.likely();
        case HIGH -> assumed.high();
      };
    }

    Assumption with(Assumption assumed, double value) {
      OptionalDouble given = OptionalDouble.of(value);
      return switch (this) {
        case LOW -> assumed.withLow(given);
        case LIKELY -> assumed.withLikely(given);
        case HIGH -> assumed.withHigh(given);
      };
    }
  }

  @Override
  public double shown(UncertainInput input) {
    return switch (end) {
      case LOW -> input.low();
      case LIKELY -> input.likely();
      case HIGH -> input.high();
    };
  }

  @Override
  public Assumption with(Assumption assumed, double value) {
    return end.with(assumed, value);
  }

  private Input input() {
    return Inputs.at(field);
  }

  private Assumption assumed() {
    return store.state().scenario().assumption(field).orElseThrow();
  }

  /// What stands between the ends: of a range without a likely value the input's own, as far as it lies inside.
  private double likely() {
    Assumption now = assumed();
    double own = now.likely().orElse(input().value(store.state().scenario()));
    return Double.isNaN(own) || !now.shape().hasLikely() ? Double.NaN
        : Math.clamp(own, now.low().orElse(own), now.high().orElse(own));
  }

  @Override
  public String path() {
    return "range." + field + "." + end.word;
  }

  @Override
  public String label() {
    return "%s, %s".formatted(RiskSentence.label(field), end.word);
  }

  @Override
  public Unit unit() {
    return switch (input().quantity()) {
      // its row names what is counted, and a column of fields has no room to say so three times
      case TOKENS, CALLS, AGENTS -> Unit.AMOUNT;
      default -> Unit.of(input().quantity());
    };
  }

  @Override
  public Range range() {
    Range own = input().range();
    double low = switch (end) {
      case LOW -> own.least();
      case LIKELY -> assumed().low().orElse(own.least());
      case HIGH -> Double.isNaN(likely()) ? assumed().low().orElse(own.least()) : likely();
    };
    double high = switch (end) {
      case LOW -> Double.isNaN(likely()) ? assumed().high().orElse(own.most()) : likely();
      case LIKELY -> assumed().high().orElse(own.most());
      case HIGH -> own.most();
    };
    return new Range(low, own.isOpen() && low == own.least(), high, own.isWhole(),
        "between %s and %s".formatted(RiskSentence.value(input(), low), RiskSentence.value(input(), high)), low);
  }

  @Override
  public boolean mayBeEmpty() {
    return false;
  }

  @Override
  public double low() {
    return range().least();
  }

  double step() {
    return input().quantity() == Quantity.SHARE ? 0.01 : Math.max(1, Math.pow(10, Math.floor(Math.log10(
        Math.max(1, assumed().high().orElse(1)))) - 1));
  }

  /// Without the part of one where whole ones are counted: nobody has a part of a token, but a small team makes parts
  /// of a call a day.
  double counted(double value) {
    Quantity counts = input().quantity();
    boolean whole = input().range().isWhole() || counts == Quantity.TOKENS
        || counts == Quantity.CALLS && value >= MANY;
    return whole ? Math.rint(value) : value;
  }

  @Override
  public double stepped(double from, int steps) {
    return range().nearest(from + steps * step(), step());
  }

  /// The value it has, though the file may leave it to the input.
  double now() {
    return end.of(assumed()).orElseGet(this::likely);
  }

  /// The nearest round value it may have: what a hand can aim at, so the narrower the range the finer.
  double near(double value) {
    double wide = assumed().high().orElse(0) - assumed().low().orElse(0);
    double fine = input().quantity() == Quantity.SHARE || wide <= 0 ? step()
        : Math.min(step(), Math.max(input().range().isWhole() ? 1 : 0, Math.pow(10, Math.floor(Math.log10(
            wide / AIMED)))));
    return range().nearest(Math.round(value / fine) * fine, fine);
  }

  /// Months are drawn from end to end, so that the plan must be there to buy at every value between.
  @Override
  public boolean fits(double value) {
    return store.engine().check(input().with(store.state().scenario(), value)).stream().noneMatch(Problem::isError);
  }

  /// The last value on the way there at which the plan can be bought.
  @Override
  public double reached(double value) {
    double good = input().value(store.state().scenario());
    double bad = value;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (good + bad) / 2;
      if (fits(middle)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return good >= step() ? Math.floor(good / step()) * step() : good;
  }

  @Override
  public String shortfall() {
    return "the plan cannot be bought there";
  }

  @Override
  public boolean isRefused() {
    return store.state().isRefused(path());
  }

  @Override
  public void refuse(String last) {
    store.refuse(new Refusal(path(), label(), last, scenario -> scenario.assumption(field).map(end::of)));
  }

  @Override
  public void accept() {
    store.accept(path());
  }
}
