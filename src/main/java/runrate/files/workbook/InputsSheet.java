package runrate.files.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;
import runrate.inputs.Keys;
import runrate.inputs.Num;
import runrate.inputs.TaskShape;
import runrate.scenario.Task;

/// The sheet of everything a user may change, one a row: name, value, unit, place in the scenario file. A task has rows
/// for what is its own; what it takes over from all work stands there.
final class InputsSheet {
  static final String NAME = "Inputs";
  private static final int VALUE = 1;

  private final SheetDraft draft = new SheetDraft(NAME, 34, 16, 26, 40, 70);
  private final Map<String, Ref> names = new TreeMap<>();
  private final Map<String, Known> ofAllWork = new HashMap<>();
  private Optional<OfTask> scope = Optional.empty();

  /// A row of all work.
  private record Known(String at, Cell value) {}

  /// Whose rows are written.
  private record OfTask(int index, Task task) {
    boolean sets(String path) {
      int list = path.indexOf('[');
      return task.sets(list < 0 ? path : path.substring(0, list));
    }

    String place(String path) {
      return "%s[%s].%s.%s".formatted(TaskShape.TASKS.name(), index, TaskShape.SET.name(), path);
    }
  }

  InputsSheet() {
    draft.add(Cell.title("Inputs"));
    draft.add(Cell.note("Change a blue figure and every sheet follows. Cells keep all their digits; what is shown is "
        + "rounded."));
    draft.add(Cell.head("Input"), Cell.head("Value"), Cell.head("Unit"), Cell.head("In the scenario file"),
        Cell.head("Note"));
  }

  void section(String title) {
    draft.skip();
    draft.add(Cell.head(title));
  }

  /// From now on the rows are those of a task.
  ///
  /// @return its share of the scenario's calls, as formulas write it; `1` where it has all of them
  String task(int index, Task task) {
    ofAllWork();
    section("Task: " + task.name());
    String share = task.callShare().isEmpty() ? "1" : number("Share of calls", task.callShare().getAsDouble(),
        Format.SHARE, "share of the scenario's calls",
        "%s[%s].%s".formatted(TaskShape.TASKS.name(), index, TaskShape.CALL_SHARE.name()),
        "the shares of all tasks that share must add up to 100 %");
    scope = Optional.of(new OfTask(index, task));
    return share;
  }

  /// The tasks have their rows.
  void ofAllWork() {
    scope = Optional.empty();
  }

  /// @return the cell, as formulas write it
  String number(String name, double value, Format format, String unit, String path, String note) {
    return row(name, Cell.input(value, format), unit, path, note);
  }

  /// An input that may be left empty.
  String optional(String name, OptionalDouble value, Format format, String unit, String path, String note) {
    return row(name, value.isPresent() ? Cell.input(value.getAsDouble(), format) : Cell.input(""), unit, path, note);
  }

  /// A number of a record; empty where it is not known.
  ///
  /// @param path of the key, in whichever plan it stands
  <R> String row(Num<R> key, R record, String path, String name, Format format, String unit, String note) {
    return optional(name, key.get(record), format, unit, path, note);
  }

  /// A number of the scenario's own workload or plan.
  <R> String row(Num<R> key, R record, String name, Format format, String unit, String note) {
    return row(key, record, Keys.path(key), name, format, unit, note);
  }

  String word(String name, String value, String unit, String path, String note) {
    return row(name, Cell.input(value), unit, path, note);
  }

  /// Gives the last row's value a name of its own, where it is all work's.
  void named(String name) {
    if (scope.isEmpty()) {
      names.put(name, draft.last(VALUE));
    }
  }

  void line(String text) {
    draft.add(Cell.text(text));
  }

  private String row(String name, Cell value, String unit, String path, String note) {
    Known known = ofAllWork.get(path);
    if (scope.isPresent() && !scope.get().sets(path) && known != null && known.value().equals(value)) {
      return known.at();
    }
    draft.add(Cell.text(name), value, Cell.text(unit), Cell.note(scope.map(task -> task.place(path)).orElse(path)),
        Cell.note(note));
    String at = draft.last(VALUE).toString();
    if (scope.isEmpty()) {
      ofAllWork.put(path, new Known(at, value));
    }
    return at;
  }

  SheetDraft draft() {
    return draft;
  }

  Map<String, Ref> names() {
    return names;
  }
}
