package runrate.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a bill as cells, however they were kept apart.
///
/// @param number   from 1
/// @param byCommas whether commas cut it, which may stand inside figures as well
record BillLine(int number, String text, List<String> cells, boolean byCommas) {
  private static final Pattern CSV = Pattern.compile("(?<!\\d),|,(?!\\d)");
  private static final Pattern FIGURES_LAST = Pattern.compile("(?i)(.*?\\p{L}.*?)[:,]?\\s+([-($€£¥]?(?:[A-Z]{3} )?\\d"
      + "[\\d.,']*\\)?(?: ?(?:k|m|mm|mio\\.?|b|bn|mrd\\.?|million|billion|mtok|tokens|tok|usd|eur|gbp|€|£)\\b\\.?)*"
      + "(?:€|£)?)");
  private static final Pattern TWO_CELLS_OR_ONE = Pattern.compile("\\$?\\d{1,3},\\d{3}|\\$?\\d{1,6},\\d{1,2}");
  private static final int LONGEST = 200;

  BillLine {
    cells = List.copyOf(cells);
  }

  static List<BillLine> of(String text) {
    List<String> lines = text.lines().map(line -> line.startsWith("\ufeff") ? line.substring(1) : line).toList();
    boolean commas = lines.stream().filter(line -> !line.isBlank()).findFirst().filter(line -> CSV.matcher(line).find()
        && line.matches("[^\\d\\t;|]*|[^\\t;|]*[a-z]_[^\\t;|]*")).isPresent();
    List<BillLine> cut = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      cut.add(of(i + 1, lines.get(i), commas));
    }
    return cut;
  }

  private static BillLine of(int number, String line, boolean commas) {
    String text = line.strip();
    for (char separator : new char[] {'\t', ';', '|'}) {
      if (text.indexOf(separator) >= 0) {
        return new BillLine(number, line, peeled(PastedTable.split(separator == '\t' ? line : text, separator)), false);
      }
    }
    if (commas || CSV.matcher(text).find() && !text.matches(".* {2,}.*")) {
      return new BillLine(number, line, peeled(PastedTable.split(text, ',')), true);
    }
    return new BillLine(number, line, peeled(List.of(text.split(" {2,}"))), false);
  }

  /// A first cell such as `Cache read 1,204.2M $361.26` is a label and its figures.
  private static List<String> peeled(List<String> cells) {
    List<String> figures = new ArrayList<>();
    String label = cells.getFirst();
    Matcher last = FIGURES_LAST.matcher(label);
    while (last.matches() && BillClass.of(last.group(1)).isPresent() && BillFigure.of(last.group(2)).isPresent()
        && !isLifetime(last.group(1), last.group(2))) {
      figures.addFirst(last.group(2));
      label = last.group(1);
      last = FIGURES_LAST.matcher(label);
    }
    List<String> all = new ArrayList<>(List.of(label.strip()));
    all.addAll(figures);
    all.addAll(cells.subList(1, cells.size()));
    return all;
  }

  /// "Cache write 5m" names five minutes, not five million.
  private static boolean isLifetime(String label, String figure) {
    return figure.matches("(?i)\\d{1,2} ?[mh]") && BillClass.of(label).filter(named -> named == BillClass.WRITE)
        .isPresent() && !BillBlock.namesLifetime(label);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  String shown() {
    String plain = text.strip().replace('\t', ' ');
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }

  String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  /// Two neighbours that may as well be one figure with a comma in it; empty where there are none.
  String joined() {
    for (int i = 0; byCommas && i + 1 < cells.size(); i++) {
      String both = cells.get(i) + "," + cells.get(i + 1);
      if (TWO_CELLS_OR_ONE.matcher(both).matches()) {
        return both;
      }
    }
    return "";
  }
}
