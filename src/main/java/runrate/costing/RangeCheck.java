package runrate.costing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.inputs.AssumptionShape;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.OneOf;
import runrate.inputs.PlanShape;
import runrate.scenario.Assumption;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.units.Excerpt;
import runrate.units.NearestName;
import runrate.units.Problem;

/// What is assumed of inputs, held against the scenario: a range that is not drawn, or not as it stands, is told.
record RangeCheck(Scenario scenario, Consumer<Problem> problems) {
  void run() {
    List<Assumption> all = scenario.assumptions();
    for (int i = 0; i < all.size(); i++) {
      Assumption assumed = all.get(i);
      Optional<Input> input = Inputs.find(assumed.field());
      if (input.isEmpty()) {
        checkName(i, assumed);
      } else if (assumed.hasRange()) {
        checkRange(i, assumed, input.get());
      }
      if (!assumed.hasRange() && (assumed.low().isPresent() || assumed.high().isPresent()
          || assumed.likely().isPresent())) {
        warning(i, "%s has no range: it needs a low and a high".formatted(assumed.field()),
            "Give it both, or take the one out");
      }
    }
    checkMix();
    checkPairs();
  }

  /// What is said about an input that is none is shown nowhere.
  private void checkName(int index, Assumption assumed) {
    if (Keys.at(assumed.field()).isEmpty()) {
      warning(index, "there is no input '%s', so that %s".formatted(Excerpt.of(assumed.field()),
          assumed.hasRange() ? "its range is not drawn" : "nothing is marked as assumed"),
          NearestName.to(assumed.field(), Keys.paths()).map("Perhaps '%s' is meant"::formatted)
              .orElse("Check the path"));
    } else if (assumed.hasRange()) {
      warning(index, "%s is no number, so that its range is not drawn".formatted(assumed.field()),
          "Take low and high out");
    }
  }

  private void checkRange(int index, Assumption assumed, Input input) {
    double low = assumed.low().orElseThrow();
    double high = assumed.high().orElseThrow();
    if (!input.isOfBill()) {
      warning(index, "the month that is drawn does not depend on %s: its range is not used".formatted(assumed.field()),
          "Take low and high out");
      return;
    }
    if (low < high && input.with(scenario, low).equals(scenario) && input.with(scenario, high).equals(scenario)) {
      problems.accept(Problem.error(place(index), "there is no %s in this scenario".formatted(assumed.field()),
          "Lists are counted from 0"));
    }
    double own = input.value(scenario);
    if (own < low || own > high) {
      warning(index, "%s is %s, outside its range of %s to %s: the estimate is of the one, the drawn months are of the "
          .formatted(assumed.field(), number(own), number(low), number(high)) + "other",
          "Widen the range, or change the input");
    }
    if (!assumed.shape().hasLikely() && assumed.likely().isPresent()) {
      warning(index, "the likely %s is not used: what is drawn of a %s range follows from its ends"
          .formatted(number(assumed.likely().getAsDouble()), OneOf.word(assumed.shape())),
          "Take likely out, or choose another shape");
    }
  }

  /// Shares of the models are drawn together: what does not come to 100 % is made to.
  private void checkMix() {
    List<Integer> shares = places().filter(this::isOfMix).toList();
    double most = shares.stream().mapToDouble(i -> scenario.assumptions().get(i).high().orElseThrow()).sum();
    if (shares.size() > 1 && shares.size() == scenario.plan().routing().routes().size()) {
      warning(shares.getLast(), "every share of the mix has a range: what is drawn is scaled to 100 % together",
          "Leave one without a range, it takes what is left");
    } else if (shares.size() > 1 && most > 1 + RoutingMix.TOLERANCE) {
      warning(shares.getLast(), "the high ends of the mix come to %s %%: where shares above 100 %% are drawn, they are "
          .formatted(Math.round(most * 100)) + "cut in proportion", "Lower one of them, or leave it so");
    }
  }

  /// Of any other inputs that move each other, such as shares of tasks, the later one holds.
  private void checkPairs() {
    places().filter(later -> !isOfMix(later)).forEach(later -> places().filter(earlier -> earlier < later
        && moves(later, earlier)).findFirst().ifPresent(earlier -> warning(later,
            "a value of %s moves %s, whose range then does not hold".formatted(field(later), field(earlier)),
            "Keep one of the two ranges")));
  }

  private boolean moves(int later, int earlier) {
    Assumption assumed = scenario.assumptions().get(later);
    Input other = Inputs.at(field(earlier));
    return DoubleStream.of(assumed.low().orElseThrow(), assumed.high().orElseThrow()).anyMatch(value ->
        Double.compare(other.value(scenario), other.value(Inputs.at(field(later)).with(scenario, value))) != 0);
  }

  private boolean isOfMix(int index) {
    return field(index).startsWith(Keys.path(PlanShape.ROUTING) + "[");
  }

  /// Of the assumptions whose range is drawn.
  private Stream<Integer> places() {
    return IntStream.range(0, scenario.assumptions().size()).filter(i -> scenario.assumptions().get(i).hasRange()
        && Inputs.find(field(i)).filter(Input::isOfBill).isPresent()).boxed();
  }

  private String field(int index) {
    return scenario.assumptions().get(index).field();
  }

  private void warning(int index, String what, String hint) {
    problems.accept(Problem.warning(place(index), what, hint));
  }

  private static String place(int index) {
    return Keys.path(AssumptionShape.FIELD).replace("[]", "[%s]".formatted(index));
  }

  private static String number(double value) {
    return ScenarioCheck.number(value);
  }
}
