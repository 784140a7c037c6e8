package runrate.scenario;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Whose spend a budget is held against. Until calls are recorded nobody knows who spent what, so a member's part is
/// one of `count`, and whoever shows it says that it is assumed.
///
/// | scope | what is held against the amount |
/// |---|---|
/// | all | the whole spend |
/// | a task or a feature by name that tasks are of | the part of the plan's bill they have; a count says nothing more |
/// | any other by name with a share | that part of the spend, as it was measured |
/// | any other by name | that one's part, `1 / count` of the spend: assumed |
/// | each of them | what one of them spends, `1 / count`: assumed; the amount holds for every one |
/// | neither | what all `count` of them spend together: the whole spend |
///
/// @param name  which one; empty for no single one
/// @param each  whether the amount holds for each of them; never beside a name
/// @param count how many there are, 1 or more; absent where the plan says what the part is
/// @param share of the spend one by name has, 0 to 1, as it was measured; absent where nobody has
public record BudgetScope(Kind kind, String name, boolean each, OptionalInt count, OptionalDouble share) {
  /// Characters a name may have.
  public static final int LONGEST_NAME = 80;
  public static final BudgetScope ALL = new BudgetScope(Kind.ALL, "", false, OptionalInt.empty());

  /// What the members of a scope are.
  public enum Kind { ALL, TASK, FEATURE, TEAM, USER, ENGINEER, PULL_REQUEST }

  /// @throws IllegalArgumentException if each member is meant and one is named, a count is below 1, or a share is of
  ///                                  nobody by name or no share
  public BudgetScope {
    if (each && !name.isEmpty()) {
      throw new IllegalArgumentException("each is of every member, but '%s' is one".formatted(name));
    }
    if (share.isPresent() && (name.isEmpty() || !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1))) {
      throw new IllegalArgumentException("share is %s, but must be 0 to 1, of one by name".formatted(
          share.getAsDouble()));
    }
    if (count.isPresent() && count.getAsInt() < 1) {
      throw new IllegalArgumentException("count is %s members, but must be 1 or more".formatted(count.getAsInt()));
    }
  }

  /// A part nobody has measured.
  public BudgetScope(Kind kind, String name, boolean each, OptionalInt count) {
    this(kind, name, each, count, OptionalDouble.empty());
  }

  public BudgetScope withShare(OptionalDouble measured) {
    return new BudgetScope(kind, name, each, count, measured);
  }

  /// One task of the plan.
  public static BudgetScope ofTask(String name) {
    return new BudgetScope(Kind.TASK, name, false, OptionalInt.empty());
  }

  /// Each of so many.
  public static BudgetScope ofEach(Kind kind, int count) {
    return new BudgetScope(kind, "", true, OptionalInt.of(count));
  }

  public boolean isAll() {
    return kind == Kind.ALL;
  }

  /// Whether a task is what it names, or of the feature it names.
  public boolean isOf(Task task) {
    return isOfPlan() && name.equals(kind == Kind.TASK ? task.name() : task.attributedTo());
  }

  /// Whether the plan says what its part of the bill is.
  public boolean isOfPlan() {
    return !name.isEmpty() && (kind == Kind.TASK || kind == Kind.FEATURE && count.isEmpty() && share.isEmpty());
  }

  /// The same without count and share where the plan says what its part is: what is known goes before what is assumed.
  public BudgetScope measured(List<Task> tasks) {
    boolean known = kind == Kind.FEATURE && !name.isEmpty() && tasks.stream().anyMatch(task ->
        task.attributedTo().equals(name));
    return known ? new BudgetScope(kind, name, each, OptionalInt.empty()) : this;
  }

  /// Whether one member's part is taken for `1 / count`.
  public boolean isAssumed() {
    return !isAll() && !isOfPlan() && share.isEmpty() && (each || !name.isEmpty());
  }
}
