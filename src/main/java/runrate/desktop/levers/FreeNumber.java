package runrate.desktop.levers;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import runrate.desktop.store.HeldField;
import runrate.inputs.Range;
import runrate.text.Money;
import runrate.text.Notation;
import runrate.text.Typed;
import runrate.text.TypedNumber;

/// A typed number that stands in no scenario: it is kept here until somebody makes something of it.
public final class FreeNumber implements NumberPlace {
  private final String id;
  private final String label;
  private final Unit unit;
  private final Range range;
  private final double step;
  private final boolean mayBeEmpty;
  private final Consumer<OptionalDouble> onValue;
  private OptionalDouble value = OptionalDouble.empty();
  private boolean refused;
  private Optional<HeldField> held = Optional.empty();
  private DoubleConsumer onShown = shown -> { };
  private Money money = Money.US_DOLLARS;

  /// @param step    what an arrow key moves
  /// @param onValue told what was typed, empty where the field was cleared
  public FreeNumber(String id, String label, Unit unit, Range range, double step, boolean mayBeEmpty,
      Consumer<OptionalDouble> onValue) {
    this.id = id;
    this.label = label;
    this.unit = unit;
    this.range = range;
    this.step = step;
    this.mayBeEmpty = mayBeEmpty;
    this.onValue = onValue;
  }

  /// A refused text in its field holds the window back: it belongs to the scenario, though it is no single input of it.
  public FreeNumber heldBy(HeldField field) {
    held = Optional.of(field);
    return this;
  }

  /// Takes an amount in another currency from now on, as long as its unit is US dollars; what stands there is kept.
  public void in(Money other) {
    money = other;
    set(value);
  }

  private Optional<Notation> converted() {
    return unit == Unit.USD && money.isConverted() ? Optional.of(Unit.amounts(money)) : Optional.empty();
  }

  @Override
  public String text(double number) {
    return converted().map(notation -> notation.named(number)).orElseGet(() -> NumberPlace.super.text(number));
  }

  @Override
  public String named(double number) {
    return converted().map(notation -> notation.named(number)).orElseGet(() -> NumberPlace.super.named(number));
  }

  @Override
  public String bounds() {
    return converted().map(notation -> notation.bounds(range)).orElseGet(NumberPlace.super::bounds);
  }

  @Override
  public Typed read(String typed) {
    return converted().map(notation -> TypedNumber.read(typed, notation, range))
        .orElseGet(() -> NumberPlace.super.read(typed));
  }

  public OptionalDouble value() {
    return value;
  }

  /// Shows a number without telling anybody.
  public void set(OptionalDouble number) {
    value = number;
    onShown.accept(number.orElse(Double.NaN));
  }

  void onShown(DoubleConsumer field) {
    onShown = field;
  }

  void take(Optional<Double> typed) {
    set(typed.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    onValue.accept(value);
  }

  @Override
  public String path() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public Unit unit() {
    return unit;
  }

  @Override
  public Range range() {
    return range;
  }

  @Override
  public boolean mayBeEmpty() {
    return mayBeEmpty;
  }

  @Override
  public double low() {
    return Math.max(0, range.nearest(0, step));
  }

  @Override
  public double stepped(double from, int steps) {
    return range.nearest(from + steps * step, step);
  }

  @Override
  public boolean fits(double number) {
    return true;
  }

  @Override
  public double reached(double number) {
    return number;
  }

  @Override
  public boolean isRefused() {
    return held.map(HeldField::isRefused).orElse(refused);
  }

  @Override
  public void refuse(String last) {
    refused = true;
    held.ifPresent(field -> field.refuse(last));
    onValue.accept(value);
  }

  @Override
  public void accept() {
    refused = false;
    held.ifPresent(HeldField::accept);
  }
}
