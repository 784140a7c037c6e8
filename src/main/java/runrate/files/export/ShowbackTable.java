package runrate.files.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;
import runrate.files.sheet.Workbook;
import runrate.files.sheet.XlsxWriter;
import runrate.scenario.Scenario;
import runrate.showback.OwnerLine;
import runrate.showback.Showback;
import runrate.text.CurrencySentence;
import runrate.text.Money;
import runrate.text.ShowbackWords;

/// Budget, actual, forecast and variance of every owner as a table that leaves the program.
public final class ShowbackTable {
  private static final int BUDGET = 1;
  private static final int ACTUAL = 2;
  private static final int FORECAST = 3;
  private static final int BEFORE = 6;

  private ShowbackTable() {}

  private static List<String> heads(Money money, Showback all) {
    String in = money.isConverted() ? ", " + money.code() : "";
    return List.of(all.by().word(), "Budget" + in, "Actual" + in, "Forecast at the end" + in,
        "Forecast minus budget" + in, "Actual of budget", ShowbackWords.before(all) + in, "Note");
  }

  private static String title(Scenario scenario, Showback all) {
    return "%s: budgets by %s, %s".formatted(scenario.name(), all.by().word(), ShowbackWords.period(all));
  }

  private static String notes(Scenario scenario, Showback all, boolean isSample) {
    return Stream.of(Optional.of(ShowbackWords.basis(all)), scenario.business().shownCurrency().map(
        CurrencySentence::named), isSample ? Optional.of("sample data: invented calls") : Optional.<String>empty())
        .flatMap(Optional::stream).reduce("%s; %s"::formatted).orElse("");
  }

  /// Amounts are values, variances and the sum are formulas over them.
  ///
  /// @param isSample whether the calls are invented
  public static byte[] xlsx(Scenario scenario, Showback all, boolean isSample) {
    Money money = Money.of(scenario);
    Format format = money.isConverted() ? Format.COUNT : Format.USD;
    var draft = new SheetDraft("Budgets", 28, 15, 15, 18, 18, 15, 15, 44);
    draft.add(Cell.title(title(scenario, all)));
    draft.add(Cell.note(notes(scenario, all, isSample)));
    draft.add(heads(money, all).stream().map(Cell::head).toList());
    List<Ref> first = List.of(draft.next(ACTUAL), draft.next(FORECAST), draft.next(BEFORE));
    all.lines().forEach(line -> draft.add(row(draft, money, format, line, amount(money, format, line.actualUsd()
        .doubleValue()), amount(money, format, line.forecastUsd()), amount(money, format, before(line)))));
    OwnerLine total = all.total();
    draft.add(row(draft, money, format, total, sum(draft, first.get(0), ACTUAL, money, format, OptionalDouble.of(
        total.actualUsd().doubleValue())), sum(draft, first.get(1), FORECAST, money, format, total.forecastUsd()),
        sum(draft, first.get(2), BEFORE, money, format, before(total))));
    return XlsxWriter.bytes(new Workbook(List.of(draft.sheet(3)), Map.of()));
  }

  private static Cell amount(Money money, Format format, double usd) {
    return Cell.number(money.of(usd), format);
  }

  private static Cell amount(Money money, Format format, OptionalDouble usd) {
    return usd.isEmpty() ? Cell.EMPTY : amount(money, format, usd.getAsDouble());
  }

  private static OptionalDouble before(OwnerLine line) {
    return line.beforeUsd().map(usd -> OptionalDouble.of(usd.doubleValue())).orElse(OptionalDouble.empty());
  }

  private static Cell sum(SheetDraft draft, Ref first, int column, Money money, Format format, OptionalDouble usd) {
    return usd.isEmpty() ? Cell.EMPTY : Cell.formula("SUM(%s)".formatted(first.to(draft.last(column))), money.of(
        usd.getAsDouble()), format);
  }

  private static List<Cell> row(SheetDraft draft, Money money, Format format, OwnerLine line, Cell actual,
      Cell forecast, Cell before) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(ShowbackWords.owner(line)), amount(money, format,
        line.budgetUsd()), actual, forecast));
    cells.add(line.varianceUsd().isEmpty() ? Cell.EMPTY : Cell.formula("%s-%s".formatted(draft.next(
        line.forecastUsd().isEmpty() ? ACTUAL : FORECAST), draft.next(BUDGET)), money.of(line.varianceUsd()
            .getAsDouble()), format));
    cells.add(line.usedShare().isEmpty() ? Cell.EMPTY : Cell.formula("%s/%s".formatted(draft.next(ACTUAL),
        draft.next(BUDGET)), line.usedShare().getAsDouble(), Format.SHARE));
    cells.add(before);
    cells.add(Cell.note(ShowbackWords.note(money, line)));
    return cells;
  }

  /// As comma-separated values for a country. Its last row has all of it, and how far the log goes.
  ///
  /// @param isSample whether the calls are invented
  public static byte[] csv(Scenario scenario, Showback all, boolean isSample, Locale locale) {
    Money money = Money.of(scenario);
    var csv = new CsvText(locale).head(heads(money, all));
    all.lines().forEach(line -> put(csv, money, line).text(ShowbackWords.note(money, line)).end());
    put(csv, money, all.total()).text(notes(scenario, all, isSample)).end();
    return csv.markedBytes();
  }

  private static CsvText put(CsvText csv, Money money, OwnerLine line) {
    csv.text(ShowbackWords.owner(line));
    number(csv, money, line.budgetUsd());
    csv.number(money.of(line.actualUsd().doubleValue()));
    number(csv, money, line.forecastUsd());
    number(csv, money, line.varianceUsd());
    number(csv, Money.US_DOLLARS, line.usedShare());
    return number(csv, money, before(line));
  }

  private static CsvText number(CsvText csv, Money money, OptionalDouble usd) {
    return usd.isEmpty() ? csv.empty() : csv.number(money.of(usd.getAsDouble()));
  }
}
