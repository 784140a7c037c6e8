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
      (scope, count) -> new BudgetScope(scope.kind(), scope.name(), scope.each(), whole(count), scope.share()))
      .leftOut();
  public static final Num<BudgetScope> MEASURED_SHARE = Num.<BudgetScope>optional("share", Range.SHARE, Quantity.SHARE,
      "The part of the spend it has, of one by name, as recorded calls have it. Without it one of count is assumed.",
      BudgetScope::share, BudgetScope::withShare).leftOut();
  public static final Shape<BudgetScope> SHAPE = new Shape<>(List.of(KIND, NAME, EACH, COUNT, MEASURED_SHARE),
      ScopeShape::scope);

  private ScopeShape() {}

  private static OptionalInt whole(OptionalDouble count) {
    return count.isPresent() ? OptionalInt.of((int) count.getAsDouble()) : OptionalInt.empty();
  }

  private static BudgetScope scope(Values v) {
    String name = v.of(NAME).orElse("").strip();
    Kind kind = v.choice(KIND);
    boolean each = v.flag(EACH);
    OptionalInt count = whole(v.of(COUNT));
    OptionalDouble share = v.of(MEASURED_SHARE);
    if (SHAPE.keys().stream().allMatch(v::isSound)) {
      problem(kind, name, each, count, share).ifPresent(wrong -> v.refuse(wrong.key(), wrong.what(), wrong.hint()));
    }
    return new BudgetScope(kind, name, each && name.isEmpty(), count, name.isEmpty() ? OptionalDouble.empty() : share);
  }

  /// What is wrong with a scope: the key it is wrong in, what, and what to do.
  public record Wrong(Key<BudgetScope> key, String what, String hint) {}

  /// What keeps these from being a scope; nothing if they are one.
  public static Optional<Wrong> problem(Kind kind, String name, boolean each, OptionalInt count,
      OptionalDouble share) {
    String word = OneOf.word(kind);
    if (kind == Kind.ALL) {
      return each || count.isPresent() || share.isPresent() || !name.isEmpty() ? wrong(KIND, "\"all\" is the whole "
          + "bill, and has no name, each, count or share", "Name the kind of scope, or take these keys out")
          : Optional.empty();
    }
    if (!name.isEmpty() && each) {
      return wrong(EACH, "each is of every %s, but name is of one".formatted(word), "Take one of the two out");
    }
    if (share.isPresent() && name.isEmpty()) {
      return wrong(MEASURED_SHARE, "share is of one %s, but none is named".formatted(word),
          "Name it, or take share out");
    }
    if (kind == Kind.TASK && share.isPresent()) {
      return wrong(MEASURED_SHARE, "the plan says what task '%s' costs".formatted(name), "Take share out");
    }
    if (kind == Kind.TASK && !name.isEmpty() && count.isPresent()) {
      return wrong(COUNT, "the plan says what task '%s' costs".formatted(name), "Take count out");
    }
    boolean isKnown = !name.isEmpty() && (kind == Kind.TASK || kind == Kind.FEATURE);
    return count.isPresent() || share.isPresent() || isKnown ? Optional.empty() : wrong(COUNT,
        "nobody has said how many there are of this kind, \"%s\"".formatted(word), kind == Kind.TASK
            ? "Name a task in name, or say how many in count" : "Say how many there are in count, as 20");
  }

  private static Optional<Wrong> wrong(Key<BudgetScope> key, String what, String hint) {
    return Optional.of(new Wrong(key, what, hint));
  }
}
