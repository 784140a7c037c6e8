package runrate.files.disk;

import java.util.List;
import java.util.Optional;
import runrate.units.Problem;

/// What came of reading a file: the value if it could be read, and everything worth saying about it.
public record ReadResult<T>(Optional<T> value, List<Problem> problems) {
  public ReadResult {
    problems = List.copyOf(problems);
  }

  /// What keeps the value from being used; warnings are left out.
  public List<Problem> errors() {
    return problems.stream().filter(Problem::isError).toList();
  }

  public static <T> ReadResult<T> failed(Problem problem) {
    return new ReadResult<>(Optional.empty(), List.of(problem));
  }
}
