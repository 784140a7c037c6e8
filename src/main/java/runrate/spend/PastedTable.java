package runrate.spend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A pasted text as rows of cells, cut where most rows then have a date and an amount.
///
/// @param isDated whether any row has a date
record PastedTable(List<Line> lines, boolean isDated) {
  private static final int EACH = 10;

  /// @param number from 1
  record Line(int number, String text, List<String> cells) {
    boolean isBlank() {
      return text.isBlank();
    }
  }

  /// Ways to cut a line, the likeliest first.
  private enum Cut { TAB, SEMICOLON, BAR, COMMA, BLANKS, AFTER_THE_DATE }

  static PastedTable of(String text) {
    List<String> lines = text.lines().map(line -> line.startsWith("\ufeff") ? line.substring(1) : line).toList();
    List<String> sample = lines.stream().filter(line -> !line.isBlank()).limit(500).toList();
    Cut cut = Stream.of(Cut.values()).max(Comparator.comparingInt((Cut each) -> score(each, sample))
        .thenComparingInt(each -> -each.ordinal())).orElseThrow();
    boolean dated = score(cut, sample) > 0;
    if (!dated && sample.size() == 1 && sample.getFirst().indexOf('\t') >= 0) {
      return new PastedTable(across(sample.getFirst()), false);
    }
    return new PastedTable(IntStream.range(0, lines.size()).mapToObj(index -> new Line(index + 1, lines.get(index),
        dated ? cells(lines.get(index), cut) : List.of(lines.get(index)))).toList(), dated);
  }

  /// One row of a spreadsheet: its cells go on from day to day.
  private static List<Line> across(String row) {
    List<String> cells = cells(row, Cut.TAB);
    return IntStream.range(0, cells.size()).mapToObj(index -> new Line(index + 1, cells.get(index),
        List.of(cells.get(index)))).toList();
  }

  /// Rows with a date and an amount; further figures beside them count against it.
  private static int score(Cut cut, List<String> lines) {
    int score = 0;
    for (String line : lines) {
      List<String> cells = cells(line, cut);
      long dates = cells.stream().filter(cell -> DateText.of(cell).isPresent()).count();
      long amounts = cells.stream().filter(PastedTable::isAmount).count();
      score += dates > 0 && amounts > 0 ? EACH - (int) Math.min(EACH - 1, amounts - 1) : 0;
    }
    return score;
  }

  static boolean isAmount(String cell) {
    return DateText.of(cell).isEmpty() && AmountText.of(cell).isPresent();
  }

  private static List<String> cells(String line, Cut cut) {
    return switch (cut) {
      case TAB -> split(line, '\t');
      case SEMICOLON -> split(line, ';');
      case BAR -> split(line, '|');
      case COMMA -> split(line, ',');
      case BLANKS -> List.of(Pattern.compile(" {2,}").split(line.strip()));
      case AFTER_THE_DATE -> afterTheDate(line.strip()).orElse(List.of(line));
    };
  }

  /// A date, anything between, and an amount: where a comma may be the cut and the decimal sign at once it must stand
  /// before cents, or the amount must have a point as well.
  private static Optional<List<String>> afterTheDate(String line) {
    int end = DateText.ahead(line);
    if (end == 0 || line.matches(".*[\\t;|].*")) {
      return Optional.empty();
    }
    String rest = line.substring(end).replaceFirst("^[\\s,;:]+", "").strip();
    boolean cents = !line.startsWith(",", end) || rest.matches(".*(?:\\..*|,\\d{2}|^[^,]*)$");
    return cents ? Optional.of(List.of(line.substring(0, end), rest)) : Optional.empty();
  }

  /// Cells as spreadsheets write them: what is in quotes may hold the separator.
  static List<String> split(String line, char separator) {
    List<String> cells = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
