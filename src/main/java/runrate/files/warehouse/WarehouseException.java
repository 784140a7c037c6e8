package runrate.files.warehouse;

import runrate.units.Problem;

/// What keeps recorded calls from being read or kept, as one line for people.
public final class WarehouseException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  WarehouseException(Problem problem, Throwable cause) {
    super(problem.line(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
