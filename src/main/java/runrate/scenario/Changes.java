package runrate.scenario;

import java.util.List;

/// Inputs that a column or a step changes.
///
/// @param lines `path=value`, one an input
/// @param form  how the file has them; a file is written as it was read
public record Changes(List<String> lines, Form form) {
  public static final Changes NONE = new Changes(List.of(), Form.LIST);

  /// A list of `path=value`, or an object of paths and values as in a task.
  public enum Form { LIST, OBJECT }

  public Changes {
    lines = List.copyOf(lines);
  }

  public static Changes of(List<String> lines) {
    return new Changes(lines, Form.LIST);
  }

  public Changes withLines(List<String> others) {
    return new Changes(others, form);
  }
}
