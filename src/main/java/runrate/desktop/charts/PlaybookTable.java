package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import runrate.playbook.Playbook;
import runrate.text.Money;
import runrate.text.PlaybookWords;

/// The playbook's bars as a table.
final class PlaybookTable {
  private PlaybookTable() {}

  static ChartTable of(Money money, Playbook book) {
    List<ChartTable.Row> rows = new ArrayList<>();
    rows.add(row(money, "Naive use", 0, 0, 0, book.naiveUsd()));
    book.steps().forEach(step -> rows.add(row(money, PlaybookWords.name(step.step()), step.lowUsd(), step.likelyUsd(),
        step.highUsd(), step.afterUsd())));
    rows.add(row(money, "All steps", book.naiveUsd() - book.lowUsd(), book.naiveUsd() - book.likelyUsd(),
        book.naiveUsd() - book.highUsd(), book.likelyUsd()));
    return new ChartTable(List.of("step", "saves at least", "likely", "at most", "a month then"), rows);
  }

  private static ChartTable.Row row(Money money, String name, double low, double likely, double high, double then) {
    return new ChartTable.Cells().words(name).figure(low, money.cents(low)).figure(likely, money.cents(likely))
        .figure(high, money.cents(high)).figure(then, money.cents(then)).row();
  }
}
