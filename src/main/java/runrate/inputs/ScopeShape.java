package runrate.inputs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import runrate.scenario.BudgetScope;
import runrate.scenario.BudgetScope.Kind;

/// Whose spend a budget is held against: the keys of `budgets[].scope`.
public final class ScopeShape {
  public static final OneOf<BudgetScope, Kind> KIND = new OneOf<>("kind", Kind.class, Kind.ALL,
      "Who or what it is of; all is the whole bill.", BudgetScope::kind);
  public static final Word<BudgetScope> NAME = Word.<BudgetScope>optional("name",
      "Which one, if it is of one alone; a task goes by its name.", scope ->
          Optional.of(scope.name()).filter(name -> !name.isEmpty())).leftOut().atMost(BudgetScope.LONGEST_NAME);
  public static final Flag<BudgetScope> EACH = Flag.usually(false, "each",
      "Whether the amount holds for each of them, instead of for all together.", BudgetScope::each).leftOut();
  public static final Num<BudgetScope> COUNT = Num.<BudgetScope>optional("count", Range.wholeFrom(1), Quantity.COUNT,
      "How many there are. Until calls are recorded one of them is taken for one of this many parts of the spend.",
      scope -> scope.count().isPresent() ? OptionalDouble.of(scope.count().getAsInt()) : OptionalDouble.empty(),
      (scope, count) -> new BudgetScope(scope.kind(), scope.name(), scope.each(), whole(count))).leftOut();
  public static final Shape<BudgetScope> SHAPE = new Shape<>(List.of(KIND, NAME, EACH, COUNT), ScopeShape::scope);

  private ScopeShape() {}

  private static OptionalInt whole(OptionalDouble count) {
    return count.isPresent() ? OptionalInt.of((int) count.getAsDouble()) : OptionalInt.empty();
  }

  private static BudgetScope scope(Values v) {
    String name = v.of(NAME).orElse("").strip();
    Kind kind = v.choice(KIND);
    boolean each = v.flag(EACH);
    OptionalInt count = whole(v.of(COUNT));
    if (SHAPE.keys().stream().allMatch(v::isSound)) {
      problem(kind, name, each, count).ifPresent(wrong -> v.refuse(wrong.key(), wrong.what(), wrong.hint()));
    }
    return new BudgetScope(kind, name, each && name.isEmpty(), count);
  }

  /// What is wrong with a scope: the key it is wrong in, what, and what to do.
  public record Wrong(Key<BudgetScope> key, String what, String hint) {}

  /// What keeps these from being a scope; nothing if they are one.
  public static Optional<Wrong> problem(Kind kind, String name, boolean each, OptionalInt count) {
    String word = OneOf.word(kind);
    if (kind == Kind.ALL) {
      return each || count.isPresent() || !name.isEmpty() ? wrong(KIND, "\"all\" is the whole bill, and has no name, "
          + "each or count", "Name the kind of scope, or take these keys out") : Optional.empty();
    }
    if (!name.isEmpty() && each) {
      return wrong(EACH, "each is of every %s, but name is of one".formatted(word), "Take one of the two out");
    }
    if (kind == Kind.TASK && !name.isEmpty() && count.isPresent()) {
      return wrong(COUNT, "the plan says what task '%s' costs".formatted(name), "Take count out");
    }
    boolean isKnown = !name.isEmpty() && (kind == Kind.TASK || kind == Kind.FEATURE);
    return count.isPresent() || isKnown ? Optional.empty() : wrong(COUNT,
        "nobody has said how many there are of this kind, \"%s\"".formatted(word), kind == Kind.TASK
            ? "Name a task in name, or say how many in count" : "Say how many there are in count, as 20");
  }

  private static Optional<Wrong> wrong(Key<BudgetScope> key, String what, String hint) {
    return Optional.of(new Wrong(key, what, hint));
  }
}
