package runrate.files.export;

import java.util.List;
import java.util.Locale;
import runrate.text.UsageWords;
import runrate.usage.LineNote;

/// Lines of logs that need a look, as comma-separated values.
public final class LineNotesTable {
  private LineNotesTable() {}

  public static byte[] csv(List<LineNote> notes, Locale locale) {
    var csv = new CsvText(locale).head(List.of("file", "line", "kind", "why"));
    notes.forEach(note -> {
      csv.text(note.file());
      note.line().ifPresentOrElse(csv::number, () -> csv.text(""));
      csv.text(UsageWords.of(note.of())).text(note.reason()).end();
    });
    return csv.markedBytes();
  }
}
