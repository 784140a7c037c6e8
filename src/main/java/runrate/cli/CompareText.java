package runrate.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import runrate.compare.Comparison;
import runrate.compare.Row;
import runrate.text.ComparedFigures;
import runrate.text.ComparisonSentence;
import runrate.text.Money;
import runrate.text.YoursSentence;

/// A comparison as a table for a terminal: a column a scenario, a star at the best figure, changes against the
/// first column under its figures.
final class CompareText {
  private static final int LABEL = 40;
  private static final int CELL = 28;

  private final Comparison comparison;
  private final Money money;

  CompareText(Comparison comparison) {
    this.comparison = comparison;
    money = ComparedFigures.money(comparison);
  }

  void print(PrintWriter out) {
    out.printf("%s%n%n", ComparisonSentence.of(comparison));
    line(out, "", comparison.columns().stream().map(entry -> cut(entry.column().name())).toList());
    row(out, comparison.total(), figures(comparison.total()));
    comparison.groups().forEach(group -> {
      out.printf("%n%s%n", group.title());
      List<List<String>> figures = group.addsUp() ? ComparedFigures.parts(money, group.rows(), comparison.total())
          : group.rows().stream().map(this::figures).toList();
      for (int i = 0; i < group.rows().size(); i++) {
        row(out, group.rows().get(i), figures.get(i));
      }
    });
    comparison.columns().forEach(entry -> entry.facts().flatMap(facts -> YoursSentence.of(facts.cost()))
        .ifPresent(sentence -> out.printf("%n%s: %s%n", entry.column().name(), sentence)));
    comparison.columns().forEach(entry -> entry.problems().forEach(problem ->
        out.printf("%n%s cannot be priced: %s%n", entry.column().name(), problem.line())));
  }

  private List<String> figures(Row row) {
    return row.cells().stream().map(cell -> ComparedFigures.of(money, cell, row)).toList();
  }

  private void row(PrintWriter out, Row row, List<String> figures) {
    List<String> cells = new ArrayList<>();
    boolean notes = false;
    for (int i = 0; i < row.cells().size(); i++) {
      cells.add((row.best().contains(i) ? "* " : "") + figures.get(i));
      notes = notes || !note(row, i).isEmpty();
    }
    line(out, "  " + row.kind().label(), cells);
    if (notes) {
      line(out, "", IntStream.range(0, row.cells().size()).mapToObj(i -> note(row, i)).toList());
    }
  }

  private String note(Row row, int column) {
    String note = ComparedFigures.note(money, row.cells().get(column), row);
    return ((note.isEmpty() ? "" : "(" + note + ") ") + ComparedFigures.change(row, column)).strip();
  }

  private static void line(PrintWriter out, String label, List<String> cells) {
    var line = new StringBuilder(label).repeat(' ', Math.max(0, LABEL - label.length()));
    cells.forEach(cell -> line.append(" ".repeat(Math.max(1, CELL - cell.length()))).append(cell));
    out.println(line.toString().stripTrailing());
  }

  private static String cut(String name) {
    return name.length() < CELL ? name : name.substring(0, CELL - 2) + "…";
  }
}
