package runrate.desktop.levers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runrate.inputs.TaskShape;

/// An input of a task by its path in the file, `tasks[1].set.plan.batchShare`.
///
/// @param path as all work has it
record TaskPlace(int index, String path) {
  private static final Pattern PATH = Pattern.compile("%s\\[(\\d{1,4})]\\.%s\\.(.+)".formatted(TaskShape.TASKS.name(),
      TaskShape.SET.name()));

  static Optional<TaskPlace> of(String path) {
    Matcher found = PATH.matcher(path);
    return found.matches() ? Optional.of(new TaskPlace(Integer.parseInt(found.group(1)), found.group(2)))
        : Optional.empty();
  }
}
