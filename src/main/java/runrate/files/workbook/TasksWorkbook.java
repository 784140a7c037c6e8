package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import runrate.costing.CostReport;
import runrate.costing.TaskCost;
import runrate.costing.UnusedCost;
import runrate.files.report.Export;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.Sheet;
import runrate.files.sheet.SheetDraft;
import runrate.files.sheet.Workbook;
import runrate.files.workbook.TaskBlocks.Block;
import runrate.savings.SavingsWaterfall;
import runrate.text.Money;
import runrate.text.TaskSentence;
import runrate.text.UnusedWords;

/// Work of several kinds as a workbook: a row a task, whose cost follows its inputs. What tasks pay together, and
/// second tries, stand beside it as of the export, so that the rows add up to the month the program shows.
public final class TasksWorkbook {
  private static final double[] WIDTHS = {30, 18, 22, 26, 18, 18, 14, 18};
  private static final String NOTE = "Change a blue figure on Inputs and the rows follow. What tasks pay together or "
      + "do to each other, and second tries, are values of this export.";
  private static final int CALLS = 1;
  private static final int ALONE = 2;
  private static final int TOGETHER = 3;
  private static final int MONTH = 4;
  /// A smaller difference is rounding, not money.
  private static final double DUST = 1e-9;

  private final Money money;
  private final CostReport report;
  private final TaskBlocks tasks;
  private final SheetDraft draft = new SheetDraft("Tasks", WIDTHS);
  private final Map<String, Ref> names = new TreeMap<>();
  private String perUnitUsd = "";

  private TasksWorkbook(Export export) {
    money = Money.of(export.scenario());
    report = export.report();
    tasks = TaskBlocks.of(export);
  }

  public static Workbook of(Export export) {
    var book = new TasksWorkbook(export);
    book.write(export);
    book.names.putAll(book.tasks.sheets().inputs().names());
    return new Workbook(book.sheets(), book.names);
  }

  private List<Sheet> sheets() {
    LiveSheets live = tasks.sheets();
    List<Sheet> all = new ArrayList<>(List.of(draft.sheet(0), live.inputs().draft().sheet(LiveWorkbook.HEAD_ROWS),
        live.prices().draft().sheet(LiveWorkbook.HEAD_ROWS)));
    tasks.drafts().forEach(sheet -> all.add(sheet.sheet(0)));
    if (!live.computedNames().isEmpty()) {
      all.add(live.rates().sheet(2));
    }
    return all;
  }

  private void write(Export export) {
    draft.add(Cell.title(export.scenario().name()));
    draft.add(Cell.note(NOTE));
    TaskSentence.largest(report).ifPresent(sentence -> draft.add(Cell.note(sentence + ", as of the export.")));
    currency(export);
    draft.skip();
    List<Cell> heads = new ArrayList<>(List.of("Task", "Calls a month", "By itself at list, USD",
        "Beside it, as exported, USD", "A month, USD", "A call, USD", "Of the bill").stream().map(Cell::head).toList());
    if (money.isConverted()) {
      heads.add(Cell.head("A month, " + money.code()));
    }
    draft.add(heads);
    Ref first = draft.next(0);
    int count = tasks.blocks().size() + report.unused().size();
    Ref total = new Ref(first.sheet(), MONTH, first.row() + count);
    for (int i = 0; i < tasks.blocks().size(); i++) {
      task(tasks.blocks().get(i), report.byTask().get(i), total);
      names.put("task_%s_usd".formatted(i + 1), draft.last(MONTH));
    }
    report.unused().forEach(cost -> unused(cost, total));
    sum(first, count);
    saved(export.savings());
  }

  /// The rate is an input: every amount beside the dollars follows it.
  private void currency(Export export) {
    export.scenario().business().shownCurrency().ifPresent(rate -> {
      draft.add(Cell.text("1 %s in US dollars".formatted(rate.code())), Cell.input(1 / rate.perUsd(), Format.FACTOR));
      names.put("currency_usd", draft.last(1));
      perUnitUsd = draft.last(1).toString();
    });
  }

  private void task(Block block, TaskCost cost, Ref total) {
    row(cost.task().name(), Cell.formula(block.month().requests(), cost.calls(), Format.WHOLE),
        Cell.formula(block.month().monthUsd(), block.monthUsd(), Format.USD),
        Cell.number(together(cost.monthUsd() - block.monthUsd()), Format.USD), cost.monthUsd(), cost.calls(), total);
  }

  private void unused(UnusedCost cost, Ref total) {
    row(UnusedWords.of(cost), Cell.number(0, Format.WHOLE), Cell.number(0, Format.USD),
        Cell.number(cost.monthUsd(), Format.USD), cost.monthUsd(), 0, total);
  }

  private double together(double usd) {
    return Math.abs(usd) < DUST * report.monthUsd() ? 0 : usd;
  }

  private void row(String name, Cell calls, Cell alone, Cell together, double usd, double count, Ref total) {
    String month = draft.next(MONTH).toString();
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(name), calls, alone, together,
        Cell.formula("%s+%s".formatted(draft.next(ALONE), draft.next(TOGETHER)), usd, Format.USD),
        perCall(month, usd, count), Cell.formula("IF(%s=0,0,%s/%s)".formatted(total, month, total),
            report.monthUsd() == 0 ? 0 : usd / report.monthUsd(), Format.SHARE)));
    cells.addAll(converted(month, usd));
    draft.add(cells);
  }

  private Cell perCall(String month, double usd, double count) {
    String calls = draft.next(CALLS).toString();
    return Cell.formula("IF(%s=0,0,%s/%s)".formatted(calls, month, calls), count == 0 ? 0 : usd / count,
        Format.USD_FINE);
  }

  private List<Cell> converted(String month, double usd) {
    return perUnitUsd.isEmpty() ? List.of()
        : List.of(Cell.formula("%s/%s".formatted(month, perUnitUsd), money.of(usd), Format.COUNT));
  }

  private void sum(Ref first, int rows) {
    String month = draft.next(MONTH).toString();
    List<Cell> cells = new ArrayList<>(List.of(Cell.text("All work"),
        sum(first, CALLS, rows, report.callsPerMonth(), Format.WHOLE), sum(first, ALONE, rows,
            tasks.blocks().stream().mapToDouble(Block::monthUsd).sum(), Format.USD),
        Cell.formula(column(first, TOGETHER, rows), Format.USD),
        Cell.strong(sum(first, MONTH, rows, report.monthUsd(), Format.USD)),
        perCall(month, report.monthUsd(), report.callsPerMonth()), Cell.EMPTY));
    cells.addAll(converted(month, report.monthUsd()));
    draft.add(cells);
    names.put("requests_per_month", draft.last(CALLS));
    names.put("month_usd", draft.last(MONTH));
    names.put("request_usd", draft.last(MONTH + 1));
  }

  private static String column(Ref first, int column, int rows) {
    return "SUM(%s)".formatted(new Ref(first.sheet(), column, first.row()).to(
        new Ref(first.sheet(), column, first.row() + rows - 1)));
  }

  private static Cell sum(Ref first, int column, int rows, double known, Format format) {
    return Cell.formula(column(first, column, rows), known, format);
  }

  private void saved(SavingsWaterfall savings) {
    draft.skip();
    double alone = tasks.blocks().stream().mapToDouble(Block::beforeUsd).sum();
    String blocks = String.join("+", tasks.blocks().stream().map(block -> block.before().monthUsd()).toList());
    String before = draft.next(MONTH).toString();
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(savings.pinned() ? "The plan of today" : "Naive use"),
        Cell.EMPTY, Cell.formula(blocks, alone, Format.USD), Cell.number(together(savings.baselineUsd() - alone),
            Format.USD), Cell.formula("%s+%s".formatted(draft.next(ALONE), draft.next(TOGETHER)),
                savings.baselineUsd(), Format.USD), Cell.EMPTY, Cell.EMPTY));
    cells.addAll(converted(before, savings.baselineUsd()));
    draft.add(cells);
    names.put("baseline_usd", draft.last(MONTH));
    double usd = savings.baselineUsd() - report.monthUsd();
    String saving = draft.next(MONTH).toString();
    List<Cell> saved = new ArrayList<>(List.of(Cell.text("Saving"), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY,
        Cell.formula("%s-%s".formatted(before, names.get("month_usd")), usd, Format.USD), Cell.EMPTY, Cell.EMPTY));
    saved.addAll(converted(saving, usd));
    draft.add(saved);
    names.put("saving_usd", draft.last(MONTH));
  }
}
