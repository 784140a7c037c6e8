package runrate.files.calls;

import java.util.Optional;
import runrate.units.Problem;

/// What keeps recorded calls from being read or kept, as one line for people.
public final class WarehouseException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;
  private final transient Optional<ColumnQuestion> question;

  public WarehouseException(Problem problem, Throwable cause) {
    this(problem, cause, Optional.empty());
  }

  private WarehouseException(Problem problem, Throwable cause, Optional<ColumnQuestion> question) {
    super(problem.line(), cause);
    this.problem = problem;
    this.question = question;
  }

  /// @param question what somebody may answer
  public static WarehouseException asking(Problem problem, ColumnQuestion question) {
    return new WarehouseException(problem, null, Optional.of(question));
  }

  public Problem problem() {
    return problem;
  }

  /// What a person can say of a table so that it is read after all.
  public Optional<ColumnQuestion> question() {
    return question;
  }
}
