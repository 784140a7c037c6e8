package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import runrate.costing.CostReport;
import runrate.costing.TaskCost;
import runrate.costing.UnusedCost;
import runrate.files.report.Export;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;
import runrate.files.sheet.Workbook;
import runrate.savings.SavingsWaterfall;
import runrate.text.Money;
import runrate.text.TaskSentence;
import runrate.text.UnusedWords;
import runrate.units.FairRounding;

/// Work of several kinds as a workbook: a row a task, in cents that add up; shares, costs of a call and sums are
/// formulas over them. What a task costs is written as a value: change the scenario and export it again.
public final class TasksWorkbook {
  private static final double[] WIDTHS = {30, 18, 18, 18, 18};
  private static final String NOTE = "Calls and costs of tasks are values of this export; what follows from "
      + "them is computed here.";

  private final Money money;
  private final CostReport report;
  private final SheetDraft draft = new SheetDraft("Tasks", WIDTHS);
  private final Map<String, Ref> names = new TreeMap<>();
  private final Format format;

  private TasksWorkbook(Export export) {
    money = Money.of(export.scenario());
    report = export.report();
    format = money.isConverted() ? Format.COUNT : Format.USD;
  }

  public static Workbook of(Export export) {
    var book = new TasksWorkbook(export);
    book.write(export);
    return new Workbook(List.of(book.draft.sheet(0)), book.names);
  }

  private void write(Export export) {
    draft.add(Cell.title(export.scenario().name()));
    draft.add(Cell.note(NOTE));
    TaskSentence.largest(report).ifPresent(sentence -> draft.add(Cell.note(sentence + ".")));
    draft.skip();
    String code = money.isConverted() ? money.code() : "USD";
    draft.add(List.of(Cell.head("Task"), Cell.head("Calls a month"), Cell.head("A month, " + code),
        Cell.head("A call, " + code), Cell.head("Of the bill")));
    Ref first = draft.next(2);
    double[] usd = DoubleStream.concat(report.byTask().stream().mapToDouble(TaskCost::monthUsd),
        report.unused().stream().mapToDouble(UnusedCost::monthUsd)).toArray();
    long[] cents = FairRounding.inUnits(usd, money.centUsd());
    int sumRow = draft.next(2).row() + cents.length;
    for (int i = 0; i < cents.length; i++) {
      boolean task = i < report.byTask().size();
      row(task ? report.byTask().get(i).task().name() : UnusedWords.of(report.unused().get(i - report.byTask().size())),
          task ? report.byTask().get(i).calls() : 0, money.of(cents[i] * money.centUsd()),
          new Ref(first.sheet(), 2, sumRow));
    }
    sum(first, cents.length);
    saved(export);
  }

  private void row(String name, double calls, double amount, Ref total) {
    Ref count = draft.next(1);
    Ref month = draft.next(2);
    double all = Math.round(report.monthUsd() / money.centUsd()) * money.of(money.centUsd());
    draft.add(List.of(Cell.text(name), Cell.number(calls, Format.WHOLE), Cell.number(amount, format),
        Cell.formula("IF(%s=0,0,%s/%s)".formatted(count, month, count), calls == 0 ? 0 : amount / calls,
            Format.FINE), Cell.formula("IF(%s=0,0,%s/%s)".formatted(total, month, total), all == 0 ? 0 : amount / all,
            Format.SHARE)));
  }

  private void sum(Ref first, int rows) {
    Ref calls = draft.next(1);
    Ref month = draft.next(2);
    double all = Math.round(report.monthUsd() / money.centUsd()) * money.of(money.centUsd());
    draft.add(List.of(Cell.text("All work"),
        Cell.formula("SUM(%s)".formatted(new Ref(first.sheet(), 1, first.row()).to(
            new Ref(first.sheet(), 1, first.row() + rows - 1))), report.callsPerMonth(), Format.WHOLE),
        Cell.strong(Cell.formula("SUM(%s)".formatted(first.to(new Ref(first.sheet(), 2, first.row() + rows - 1))), all,
            format)),
        Cell.formula("IF(%s=0,0,%s/%s)".formatted(calls, month, calls), report.callsPerMonth() == 0 ? 0
            : all / report.callsPerMonth(), Format.FINE)));
    names.put("requests_per_month", calls);
    names.put("month_usd", month);
    names.put("request_usd", draft.last(3));
  }

  private void saved(Export export) {
    SavingsWaterfall savings = export.savings();
    draft.skip();
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(savings.pinned() ? "The plan of today" : "Naive use"),
        Cell.EMPTY, Cell.number(money.of(savings.baselineUsd()), format)));
    draft.add(cells);
    names.put("baseline_usd", draft.last(2));
    draft.add(List.of(Cell.text("Saving"), Cell.EMPTY, Cell.formula("%s-%s".formatted(draft.last(2),
        names.get("month_usd")), money.of(savings.baselineUsd())
        - Math.round(report.monthUsd() / money.centUsd()) * money.of(money.centUsd()), format)));
    names.put("saving_usd", draft.last(2));
  }
}
