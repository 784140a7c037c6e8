package runrate.files.export;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;
import runrate.files.sheet.Workbook;
import runrate.files.sheet.XlsxWriter;
import runrate.forecast.TwelveMonths;
import runrate.scenario.Scenario;
import runrate.text.CurrencySentence;
import runrate.text.Money;
import runrate.text.YearSentence;

/// A year ahead as a table that leaves the program: a row a month, a column a vendor.
public final class MonthsTable {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);
  private static final double WIDTH = 15;
  private static final double WIDE = 44;

  private static final String TOTAL = "Together";

  private MonthsTable() {}

  private static List<String> heads(Money shown, TwelveMonths year) {
    List<String> heads = new ArrayList<>(List.of("Month", "Working days", "Calls"));
    heads.addAll(year.vendors());
    heads.addAll(List.of("The month", "Against the month before", "So far"));
    if (shown.isConverted()) {
      heads.replaceAll(head -> heads.indexOf(head) < 3 ? head : "%s, %s".formatted(head, shown.code()));
    }
    heads.add("What happens");
    return heads;
  }

  /// Vendors are values in whole cents; months, differences and sums are formulas over them.
  public static byte[] xlsx(Scenario scenario, TwelveMonths exact) {
    Money shown = Money.of(scenario);
    TwelveMonths year = exact.inUnits(shown.centUsd());
    Format format = shown.isConverted() ? Format.COUNT : Format.USD;
    List<String> heads = heads(shown, year);
    double[] widths = new double[heads.size()];
    Arrays.fill(widths, WIDTH);
    widths[widths.length - 1] = WIDE;
    var draft = new SheetDraft("Twelve months", widths);
    draft.add(Cell.title(scenario.name()));
    draft.add(Cell.note(YearSentence.of(shown, year, scenario.forecast().growthPerMonth())
        + scenario.business().shownCurrency().map(rate -> " " + CurrencySentence.named(rate) + ".").orElse("")
        + YearSentence.days(scenario, year).map(words -> " " + words).orElse("")));
    draft.add(heads.stream().map(Cell::head).toList());
    int money = 3 + year.vendors().size();
    List<Ref> first = IntStream.range(0, heads.size()).mapToObj(draft::next).toList();
    String before = "";
    double usdBefore = 0;
    for (TwelveMonths.Month month : year.months()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.text(MONTH.format(month.month())),
          Cell.number(month.workingDays(), Format.COUNT), Cell.number(month.calls(), Format.WHOLE)));
      month.byVendorUsd().forEach(usd -> cells.add(Cell.number(shown.of(usd), format)));
      cells.add(Cell.formula("SUM(%s)".formatted(draft.next(3).to(draft.next(money - 1))), shown.of(month.usd()),
          format));
      cells.add(before.isEmpty() ? Cell.EMPTY
          : Cell.formula("%s-%s".formatted(draft.next(money), before), shown.of(month.usd() - usdBefore), format));
      cells.add(Cell.formula(before.isEmpty() ? draft.next(money).toString()
          : "%s+%s".formatted(draft.last(money + 2), draft.next(money)), shown.of(month.soFarUsd()), format));
      cells.add(Cell.note(YearSentence.happens(year, month)));
      before = draft.next(money).toString();
      usdBefore = month.usd();
      draft.add(cells);
    }
    draft.add(total(draft, first, shown, year));
    return XlsxWriter.bytes(new Workbook(List.of(draft.sheet(3)), Map.of()));
  }

  /// What stands above, added up by the sheet itself.
  private static List<Cell> total(SheetDraft draft, List<Ref> first, Money shown, TwelveMonths year) {
    Format format = shown.isConverted() ? Format.COUNT : Format.USD;
    List<Cell> cells = new ArrayList<>(List.of(Cell.head(TOTAL)));
    double[] sums = sums(shown, year);
    for (int i = 0; i < sums.length; i++) {
      cells.add(Cell.formula("SUM(%s)".formatted(first.get(i + 1).to(draft.last(i + 1))), sums[i],
          i == 0 ? Format.COUNT : i == 1 ? Format.WHOLE : format));
    }
    return cells;
  }

  /// Working days, calls, every vendor and the month, over the year.
  private static double[] sums(Money shown, TwelveMonths year) {
    double[] sums = new double[3 + year.vendors().size()];
    for (TwelveMonths.Month month : year.months()) {
      sums[0] += month.workingDays();
      sums[1] += month.calls();
      for (int i = 0; i < year.vendors().size(); i++) {
        sums[2 + i] += shown.of(month.byVendorUsd().get(i));
      }
      sums[sums.length - 1] += shown.of(month.usd());
    }
    return sums;
  }

  /// As comma-separated values for a country. Its last row has the year, and at which rate amounts were converted.
  public static byte[] csv(Scenario scenario, TwelveMonths exact, Locale locale) {
    Money shown = Money.of(scenario);
    TwelveMonths year = exact.inUnits(shown.centUsd());
    var csv = new CsvText(locale).head(heads(shown, year));
    double before = Double.NaN;
    for (TwelveMonths.Month month : year.months()) {
      csv.text(MONTH.format(month.month())).number(month.workingDays()).number(month.calls());
      month.byVendorUsd().forEach(usd -> csv.number(cents(shown.of(usd))));
      csv.number(cents(shown.of(month.usd())));
      if (Double.isNaN(before)) {
        csv.empty();
      } else {
        csv.number(cents(shown.of(month.usd() - before)));
      }
      csv.number(cents(shown.of(month.soFarUsd()))).text(YearSentence.happens(year, month)).end();
      before = month.usd();
    }
    csv.text(TOTAL);
    DoubleStream.of(sums(shown, year)).forEach(sum -> csv.number(cents(sum)));
    csv.empty().empty().text(scenario.business().shownCurrency().map(CurrencySentence::named).orElse("")).end();
    return csv.markedBytes();
  }

  /// Without what converting leaves behind the last place; no currency has more than three.
  private static double cents(double amount) {
    return Math.round(amount * 1000) / 1000.0;
  }
}
