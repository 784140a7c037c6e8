package runrate.files.workbook;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;
import runrate.inputs.Keys;
import runrate.inputs.Num;

/// The sheet of everything a user may change, one a row: name, value, unit, place in the scenario file.
final class InputsSheet {
  static final String NAME = "Inputs";
  private static final int VALUE = 1;

  private final SheetDraft draft = new SheetDraft(NAME, 34, 16, 26, 40, 70);
  private final Map<String, Ref> names = new TreeMap<>();

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

  /// Gives the last row's value a name of its own.
  void named(String name) {
    names.put(name, draft.last(VALUE));
  }

  void line(String text) {
    draft.add(Cell.text(text));
  }

  private String row(String name, Cell value, String unit, String path, String note) {
    draft.add(Cell.text(name), value, Cell.text(unit), Cell.note(path), Cell.note(note));
    return draft.last(VALUE).toString();
  }

  SheetDraft draft() {
    return draft;
  }

  Map<String, Ref> names() {
    return names;
  }
}
