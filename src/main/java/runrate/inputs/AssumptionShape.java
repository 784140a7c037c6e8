package runrate.inputs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.scenario.Assumption;
import runrate.scenario.RankLink;
import runrate.scenario.Scenario;
import runrate.scenario.Uncertainty;
import runrate.units.Excerpt;
import runrate.units.NearestName;

/// What is assumed of inputs, in which range they may lie, and which of them move together: the keys of an entry of
/// `assumptions` and of one of `links`.
public final class AssumptionShape {
  public static final Word<Assumption> FIELD = Word.required("field", "Path of the input in this file.",
      Assumption::field);
  public static final Word<Assumption> NOTE = Word.usually("", "note", "Why this value.", Assumption::note);
  public static final Num<Assumption> LOW = Num.<Assumption>optional("low", Range.ANY, Quantity.AMOUNT,
      "Lowest value seen elsewhere, or thought possible.", Assumption::low, Assumption::withLow).leftOut();
  public static final Num<Assumption> LIKELY = Num.<Assumption>optional("likely", Range.ANY, Quantity.AMOUNT,
      "The value it has most often; the input's own if left out.", Assumption::likely, Assumption::withLikely)
      .leftOut();
  public static final Num<Assumption> HIGH = Num.<Assumption>optional("high", Range.ANY, Quantity.AMOUNT,
      "Highest value seen elsewhere, or thought possible.", Assumption::high, Assumption::withHigh).leftOut();
  public static final OneOf<Assumption, Assumption.Shape> SHAPE = new OneOf<>("shape", Assumption.Shape.class,
      Assumption.Shape.TRIANGULAR, "How values lie between low and high; those of a lognormal one are the 5th and the "
      + "95th of 100.", Assumption::shape).leftOut();
  public static final OneOf<Assumption, Assumption.Basis> BASIS = new OneOf<>("basis", Assumption.Basis.class,
      Assumption.Basis.GUESSED, "Where the range comes from.", Assumption::basis).leftOut();
  public static final Word<Assumption> SEEN = Word.usually("", "source", "Where.", Assumption::source);
  public static final Entries<Scenario, Assumption> ASSUMPTIONS = Entries.of("assumptions",
      new Shape<>(List.of(FIELD, NOTE, LOW, LIKELY, HIGH, SHAPE, BASIS, SEEN),
          v -> new Assumption(v.text(FIELD), v.text(NOTE), v.of(LOW), v.of(LIKELY), v.of(HIGH),
              v.of(SHAPE).orElse(Assumption.Shape.TRIANGULAR), v.of(BASIS).orElse(Assumption.Basis.GUESSED),
              v.text(SEEN))),
      "Inputs that were not measured.", Scenario::assumptions, Scenario::withAssumptions);

  public static final Word<RankLink> A = Word.required("a", "Path of an input with a range.", RankLink::a);
  public static final Word<RankLink> B = Word.required("b", "Path of another input with a range.", RankLink::b);
  public static final Num<RankLink> RANK = Num.required("rank", Range.CORRELATION, Quantity.AMOUNT,
      "Correlation of their ranks: 1 together, -1 against each other.", RankLink::rank,
      (link, rank) -> new RankLink(link.a(), link.b(), rank));
  public static final Entries<Scenario, RankLink> LINKS = Entries.of("links",
      new Shape<>(List.of(A, B, RANK), v -> new RankLink(v.text(A), v.text(B), v.number(RANK))),
      "Uncertain inputs that move together; the others know nothing of each other.",
      (Scenario scenario) -> scenario.uncertainty().links(), Scenario::withLinks).leftOut();

  private AssumptionShape() {}

  static Uncertainty uncertainty(Values v) {
    var read = new Uncertainty(v.of(ASSUMPTIONS), v.of(LINKS));
    if (v.isSound(ASSUMPTIONS)) {
      for (int i = 0; i < read.assumptions().size(); i++) {
        check(v, i, read.assumptions());
      }
    }
    if (v.isSound(ASSUMPTIONS) && v.isSound(LINKS) && read.assumptions().stream().allMatch(AssumptionShape::isOfKey)) {
      new LinkCheck(v, read).check();
    }
    return read;
  }

  /// A path nobody knows is told by itself; that the input it was meant for has no range then is no second fault.
  private static boolean isOfKey(Assumption assumed) {
    return Inputs.find(assumed.field()).isPresent() || Keys.at(assumed.field()).isPresent();
  }

  private static void check(Values v, int index, List<Assumption> all) {
    Assumption assumed = all.get(index);
    Optional<Input> input = Inputs.find(assumed.field());
    if (assumed.hasRange() && all.subList(0, index).stream().anyMatch(other -> other.hasRange()
        && other.field().equals(assumed.field()))) {
      refuse(v, index, FIELD, "%s has a range already".formatted(Excerpt.of(assumed.field())), "Keep one");
    }
    if (assumed.likely().isPresent() && input.isEmpty()) {
      refuse(v, index, FIELD, "'%s' is no number that could have a range".formatted(Excerpt.of(assumed.field())),
          NearestName.to(assumed.field(), Inputs.all().stream().map(Input::path).toList())
              .map("Perhaps '%s' is meant"::formatted).orElse("Check the path"));
    }
    input.ifPresent(number -> checkEnds(v, index, assumed, number));
  }

  private static void checkEnds(Values v, int index, Assumption assumed, Input input) {
    boolean inside = checkInside(v, index, LOW, assumed.low(), input)
        & checkInside(v, index, LIKELY, assumed.likely(), input) & checkInside(v, index, HIGH, assumed.high(), input);
    if (!inside) {
      return;
    }
    boolean ordered = checkOrder(v, index, LOW, assumed.low(), HIGH, assumed.high());
    if (ordered) {
      checkOrder(v, index, LOW, assumed.low(), LIKELY, assumed.likely());
      checkOrder(v, index, LIKELY, assumed.likely(), HIGH, assumed.high());
    }
    if (assumed.shape() == Assumption.Shape.LOGNORMAL && assumed.low().orElse(1) <= 0) {
      refuse(v, index, LOW, "this is %s, but a lognormal range begins above 0".formatted(
          Range.text(assumed.low().getAsDouble())),
          "Give a number above 0, or another shape");
    }
  }

  private static boolean checkInside(Values v, int index, Num<Assumption> key, OptionalDouble value, Input input) {
    if (value.isEmpty() || input.range().contains(value.getAsDouble())) {
      return true;
    }
    refuse(v, index, key, "this is %s, but %s must be %s".formatted(Range.text(value.getAsDouble()), input.path(),
        input.range().words()), input.range().hint());
    return false;
  }

  private static boolean checkOrder(Values v, int index, Num<Assumption> lower, OptionalDouble low,
      Num<Assumption> higher, OptionalDouble high) {
    if (low.isEmpty() || high.isEmpty() || low.getAsDouble() <= high.getAsDouble()) {
      return true;
    }
    refuse(v, index, lower, "this is %s, above %s, which is %s".formatted(Range.text(low.getAsDouble()), higher.name(),
        Range.text(high.getAsDouble())), "Swap them");
    return false;
  }

  private static void refuse(Values v, int index, Key<?> key, String what, String hint) {
    v.refuse(ASSUMPTIONS, "[%s].%s".formatted(index, key.name()), what, hint);
  }
}
