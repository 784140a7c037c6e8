package runrate.files.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated values as RFC 4180 has them, so that what was written is read by other rules.
public final class CsvRows {
  private CsvRows() {}

  public static List<List<String>> read(byte[] bytes, char separator) {
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append(text.charAt(++i));
        } else if (c == '"') {
          quoted = false;
        } else {
          field.append(c);
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == separator || c == '\r') {
        row.add(field.toString());
        field.setLength(0);
      } else if (c == '\n') {
        rows.add(List.copyOf(row));
        row.clear();
      } else {
        field.append(c);
      }
    }
    return rows;
  }
}
