package runrate.text;

import java.util.List;

/// The answer to "why this number?": the figure in full, the formula, and the numbers that go in.
///
/// @param title   what the figure is
/// @param formula how it comes about, in words
/// @param detail  the same with numbers; may be empty
/// @param notes   sources, dates and assumptions behind it
public record Why(String title, String figure, String formula, String detail, List<Table> tables, List<String> notes) {
  public Why {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }

  /// Numbers in columns; the first column is text.
  ///
  /// @param sum the last row, set apart; may be empty
  public record Table(List<String> header, List<List<String>> rows, List<String> sum) {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      sum = List.copyOf(sum);
    }
  }

  /// Everything as plain text, for the clipboard.
  public String asText() {
    var text = new StringBuilder("%s: %s\n%s\n".formatted(title, figure, formula));
    if (!detail.isEmpty()) {
      text.append(detail).append('\n');
    }
    for (Table table : tables) {
      text.append('\n').append(String.join("\t", table.header())).append('\n');
      table.rows().forEach(row -> text.append(String.join("\t", row)).append('\n'));
      if (!table.sum().isEmpty()) {
        text.append(String.join("\t", table.sum())).append('\n');
      }
    }
    notes.forEach(note -> text.append('\n').append(note));
    return text.toString();
  }
}
