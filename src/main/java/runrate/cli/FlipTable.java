package runrate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import runrate.risk.Tripwire;
import runrate.text.FlipWords;
import runrate.text.Money;
import runrate.text.RiskSentence;
import runrate.tradeoff.SuccessTarget;

/// What would flip the verdict as lines: a row a lever, a column a target that somebody set.
final class FlipTable {
  private static final int LEVER = 27;

  /// One column, its head and what it says of a lever.
  private record Column(String head, int width, Function<Tripwire, String> words) {
    static Column of(String head, int width, Function<Tripwire, Tripwire.Flip> flip) {
      return new Column(head, width, wire -> FlipWords.flip(wire.input(), flip.apply(wire)));
    }

    String cell(String words) {
      return " " + " ".repeat(Math.max(0, width - words.length())) + words;
    }
  }

  private FlipTable() {}

  static List<String> lines(Money money, List<Tripwire> wires, Optional<SuccessTarget> success) {
    List<Column> columns = columns(money, wires, success);
    return Stream.concat(Stream.of(line("What would flip the verdict", columns, Column::head)), wires.stream()
        .map(wire -> line("  " + FlipWords.name(wire), columns, column -> column.words().apply(wire)))).toList();
  }

  private static List<Column> columns(Money money, List<Tripwire> wires, Optional<SuccessTarget> success) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("now", 16, wire -> RiskSentence.value(wire.input(), wire.now())));
    if (wires.stream().anyMatch(wire -> wire.estimateFits().isAsked())) {
      columns.add(Column.of("estimate fits", 16, Tripwire::estimateFits));
      columns.add(Column.of("half the months fit", 22, Tripwire::halfFit));
      columns.add(Column.of("nine of ten fit", 22, Tripwire::nineOfTenFit));
    }
    success.ifPresent(target -> columns.add(Column.of(FlipWords.successHead(money, target), 26,
        Tripwire::successFits)));
    return columns;
  }

  private static String line(String lever, List<Column> columns, Function<Column, String> words) {
    var line = new StringBuilder(lever).append(" ".repeat(Math.max(0, LEVER - lever.length())));
    columns.forEach(column -> line.append(column.cell(words.apply(column))));
    return line.toString();
  }
}
