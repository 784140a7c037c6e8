package runrate.spend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.scenario.CurrencyRate;

/// Spend as people paste it: taken, asked or refused, and the rows always add up.
class SpendPasteTest {
  private static final PasteAsked NOVEMBER = PasteAsked.from(LocalDate.of(2026, 11, 1));

  /// The pasted text, the rows part by part, the days taken as day of the month and amount, and what is said.
  private static Arguments sample(String name, String text, String summary, String days, String said) {
    return Arguments.of(name, text, summary, days, said);
  }

  static Stream<Arguments> dates() {
    return Stream.of(
        sample("ISO, tab", "2026-11-01\t10.5\n2026-11-02\t20", "2 rows: 2 days", "11-01=10.5 11-02=20.0",
            "“10.5” can only have a decimal point"),
        sample("German, semicolon", "09.11.2026;1.034,60\n13.11.2026;88,30", "2 rows: 2 days",
            "11-09=1034.6 11-13=88.3", "The 13th can only be a day, so the day comes first; "
                + "all amounts end in “,nn”"),
        sample("American, comma", "11/09/2026,1034.60\n11/30/2026,88.30", "2 rows: 2 days",
            "11-09=1034.6 11-30=88.3", "The 30th can only be a day, so the month comes first; "
                + "all amounts end in “.nn”"),
        sample("British slashes", "9/11/26\t5\n20/11/26\t6\n25/11/26\t7", "3 rows: 3 days",
            "11-09=5.0 11-20=6.0 11-25=7.0", "The 20th to the 25th can only be days, so the day comes first"),
        sample("a few blanks", "2026-11-03   7.25\n2026-11-04   8.25", "2 rows: 2 days", "11-03=7.25 11-04=8.25",
            "all amounts end in “.nn”"),
        sample("months by name", "9 Nov 2026;5\n10 November 2026;6\n11-Nov-26;7", "3 rows: 3 days",
            "11-09=5.0 11-10=6.0 11-11=7.0", ""),
        sample("month first by name", "Nov 9, 2026, $5.00\nNov 10, 2026, $6.00", "2 rows: 2 days",
            "11-09=5.0 11-10=6.0", "all amounts end in “.nn”"),
        sample("weekdays and hours", "Mon 2026-11-09\t5\nTue 2026-11-10 00:00:00\t6", "2 rows: 2 days",
            "11-09=5.0 11-10=6.0", ""),
        sample("amount before the date", "5;09.11.2026\n6;13.11.2026", "2 rows: 2 days", "11-09=5.0 11-13=6.0",
            "The 13th can only be a day, so the day comes first"),
        sample("days without a year", "13.11.;5\n14.11.;6", "2 rows: 2 days", "11-13=5.0 11-14=6.0",
            "The 13th to the 14th can only be days, so the day comes first"),
        sample("dates as one figure", "20261109\t5\n20261110\t6", "2 rows: 2 days", "11-09=5.0 11-10=6.0", ""),
        sample("all of one month", "01.11.2026;1\n02.11.2026;2\n03.11.2026;3", "3 rows: 3 days",
            "11-01=1.0 11-02=2.0 11-03=3.0",
            "Read so all dates lie in November; the other way they would lie in 3 months"),
        sample("two readings of a date", "12.11.2026;5\n11.12.2026;6", "2 rows: 2 wait for your choice", "",
            "“12.11.2026” may be 12 November or 11 December: choose"),
        sample("the same both ways", "11.11.2026;5", "1 row: 1 day", "11-11=5.0", ""),
        sample("another month", "2026-10-31\t4\n2026-11-01\t5", "2 rows: 2 days", "10-31=4.0 11-01=5.0", ""),
        sample("a day that is none", "13.11.2026;5\n31.11.2026;6", "2 rows: 1 day, 1 refused", "11-13=5.0",
            "The 13th can only be a day, so the day comes first; November has 30 days"),
        sample("a year too far off", "2026-11-01\t5\n1926-11-02\t6", "2 rows: 1 day, 1 refused", "11-01=5.0",
            "the year 1926 is too far off"),
        sample("a day twice", "2026-11-01\t5\n2026-11-01\t6", "2 rows: 1 day, 1 refused", "11-01=5.0",
            "1 November stands in row 1 already"));
  }

  static Stream<Arguments> amounts() {
    return Stream.of(
        sample("thousands with points", "13.11.2026;1.234.567,8", "1 row: 1 day", "11-13=1234567.8",
            "The 13th can only be a day, so the day comes first; “1.234.567,8” can only have a decimal comma"),
        sample("thousands in quotes", "2026-11-01,\"1,034.60\"\n2026-11-02,\"12\"", "2 rows: 2 days",
            "11-01=1034.6 11-02=12.0", "“1,034.60” can only have a decimal point"),
        sample("Swiss apostrophes", "13.11.2026\t1'034.60\n14.11.2026\t1’100.00", "2 rows: 2 days",
            "11-13=1034.6 11-14=1100.0",
            "The 13th to the 14th can only be days, so the day comes first; all amounts end in “.nn”"),
        sample("thin blanks", "2026-11-01\t1\u202f034,60", "1 row: 1 day", "11-01=1034.6", "all amounts end in “,nn”"),
        sample("comma as cut and sign", "13.11.2026,1034,60\n14.11.2026,88,30", "2 rows: 2 days",
            "11-13=1034.6 11-14=88.3", "The 13th to the 14th can only be days, so the day comes first; "
                + "all amounts end in “,nn”"),
        sample("two readings of an amount", "2026-11-01\t1.234\n2026-11-02\t2.345", "2 rows: 2 wait for your choice",
            "", "“1.234” may be 1,234 or 1.234: choose"),
        sample("concluded from another row", "2026-11-01\t1.234\n2026-11-02\t2.345,60", "2 rows: 2 days",
            "11-01=1234.0 11-02=2345.6", "“2.345,60” can only have a decimal comma"),
        sample("both signs at once", "2026-11-01\t1,50\n2026-11-02\t2.50", "2 rows: 2 wait for your choice", "",
            "“1,50” has a decimal comma, “2.50” a decimal point: choose"),
        sample("dollars", "2026-11-01\t$1,034\n2026-11-02\tUSD 20.5\n2026-11-03\t7 US$", "3 rows: 3 days",
            "11-01=1034.0 11-02=20.5 11-03=7.0", "“USD 20.5” can only have a decimal point"),
        sample("another currency", "2026-11-01\t5 €\n2026-11-02\t6 EUR", "2 rows: 2 wait for your choice", "",
            "the amounts are in EUR, and spend is recorded in US dollars: give a rate of EUR in Twelve months, or "
                + "take them for dollars"),
        sample("another currency in the heading", "Tag\tKosten (EUR)\n2026-11-01\t5\n2026-11-02\t6",
            "3 rows: 2 wait for your choice, 1 heading", "", "the amounts are in EUR, and spend is recorded in US "
                + "dollars: give a rate of EUR in Twelve months, or take them for dollars"),
        sample("one of another currency", "2026-11-01\t$5\n2026-11-02\t£6", "2 rows: 1 day, 1 refused", "11-01=5.0",
            "in GBP, the others are in USD"),
        sample("credits and words", "2026-11-01\t5\n2026-11-02\t-6\n2026-11-03\t(7)\n2026-11-04\tn/a\n2026-11-05\t0",
            "5 rows: 2 days, 3 refused", "11-01=5.0 11-05=0.0", "below 0: a credit is no spend of a day; "
                + "below 0: a credit is no spend of a day; “n/a” is no amount"));
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        sample("headings, blanks, a total", "Date;Cost\n\n13.11.2026;5,50\n14.11.2026;6,50\nSumme;12,00\n\n",
            "5 rows: 2 days, 1 refused, 1 heading, 1 blank", "11-13=5.5 11-14=6.5",
            "The 13th to the 14th can only be days, so the day comes first; all amounts end in “,nn”; "
                + "a total, and it agrees"),
        sample("a total that is wrong", "2026-11-01\t5\n2026-11-02\t6\nTotal\t12", "3 rows: 2 days, 1 refused",
            "11-01=5.0 11-02=6.0", "a total, but the days above add up to 11.00"),
        sample("a sum without a word", "2026-11-01;5\n2026-11-02;6\n;11", "3 rows: 2 days, 1 refused",
            "11-01=5.0 11-02=6.0", "no date; it is the sum of the days above"),
        sample("several columns, one headed", "day,calls,cost\n2026-11-01,400,103\n2026-11-02,500,104",
            "3 rows: 2 days, 1 heading", "11-01=103.0 11-02=104.0", "column 3 is headed “cost”"),
        sample("several columns, one with dollars", "2026-11-01\t400\t$103\n2026-11-02\t500\t$104", "2 rows: 2 days",
            "11-01=103.0 11-02=104.0", "only column 3 has a currency"),
        sample("several columns, none named", "2026-11-01\t400\t103\n2026-11-02\t500\t104",
            "2 rows: 2 wait for your choice", "", "columns 2 and 3 both hold figures: choose the amounts"),
        sample("figures alone", "5\n6\n8", "3 rows: 3 days", "11-01=5.0 11-02=6.0 11-03=8.0",
            "No dates stand there: the figures begin on 1 November"),
        sample("a blank among figures alone", "5\n6\n\n8", "4 rows: 3 days, 1 day left out",
            "11-01=5.0 11-02=6.0 11-04=8.0",
            "No dates stand there: the figures begin on 1 November, and a blank row leaves its day out"),
        sample("blanks before figures alone", "\n\n5\n\n8", "5 rows: 2 days, 3 days left out",
            "11-03=5.0 11-05=8.0",
            "No dates stand there: the figures begin on 3 November, and a blank row leaves its day out"),
        sample("a blank below a heading", "Cost\n\n5\n6", "4 rows: 2 days, 1 heading, 1 blank",
            "11-01=5.0 11-02=6.0", "No dates stand there: the figures begin on 1 November"),
        sample("a blank above a total", "5\n6\n7\n\n18", "5 rows: 3 days, 1 refused, 1 blank",
            "11-01=5.0 11-02=6.0 11-03=7.0",
            "No dates stand there: the figures begin on 1 November; the sum of all above, so a total"),
        sample("a blank cell in a row", "5\t\t7", "3 rows: 2 days, 1 day left out", "11-01=5.0 11-03=7.0",
            "No dates stand there: the figures begin on 1 November, and a blank row leaves its day out"),
        sample("figures alone with their sum", "5,5\n6,5\n8,0\n20,0", "4 rows: 3 days, 1 refused",
            "11-01=5.5 11-02=6.5 11-03=8.0", "No dates stand there: the figures begin on 1 November; "
                + "“5,5” can only have a decimal comma; the sum of all above, so a total"),
        sample("a row of a spreadsheet", "5\t6\t7", "3 rows: 3 days", "11-01=5.0 11-02=6.0 11-03=7.0",
            "No dates stand there: the figures begin on 1 November"),
        sample("more figures than days", "1\n".repeat(31), "31 rows: 30 days, 1 refused",
            IntStream.rangeClosed(1, 30).mapToObj("11-%02d=1.0"::formatted).collect(Collectors.joining(" ")),
            "No dates stand there: the figures begin on 1 November; November has 30 days"),
        sample("a row without a date", "2026-11-01\t5\nrefund\t6\n2026-11-03\t", "3 rows: 1 day, 2 refused",
            "11-01=5.0", "no date; no amount"),
        sample("words only", "Good morning,\nhow are you?", "2 rows: 0 days, 2 headings", "", ""));
  }

  static Stream<Arguments> samples() {
    return Stream.of(dates(), amounts(), rows()).flatMap(all -> all);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void everyRowIsTakenAskedOrRefused(String name, String text, String summary, String days, String said) {
    SpendPaste paste = SpendPaste.read(text, NOVEMBER);
    assertEquals(summary, paste.summary());
    assertEquals(days, paste.days().stream().map(day -> "%tm-%<td=%s".formatted(day.date(), day.usd()))
        .collect(Collectors.joining(" ")));
    assertEquals(said, Stream.of(paste.questions(), paste.reasons(), paste.of(PastedRow.Kind.REFUSED).stream()
        .map(PastedRow::why).toList()).flatMap(List::stream).collect(Collectors.joining("; ")));
  }

  @Test
  void aBlankRowSaysWhichDayItLeavesOut() {
    assertEquals(List.of("", "", "3 November is left out", ""), SpendPaste.read("5\n6\n\n8", NOVEMBER).rows().stream()
        .map(PastedRow::why).toList());
  }

  @Test
  void whatIsChosenIsNotAskedAgain() {
    String text = "12.11.2026;1.234\n11.12.2026;2.345";
    SpendPaste asked = SpendPaste.read(text, NOVEMBER);
    assertEquals(2, asked.questions().size());
    SpendPaste chosen = SpendPaste.read(text, NOVEMBER.withOrder(DateOrder.MONTH_FIRST).withSign(DecimalSign.COMMA));
    assertEquals(List.of(), chosen.questions());
    assertEquals(List.of(LocalDate.of(2026, 12, 11), LocalDate.of(2026, 11, 12)),
        chosen.days().stream().map(day -> day.date()).toList());
    assertEquals(1234 + 2345, chosen.days().stream().mapToDouble(day -> day.usd()).sum());
  }

  @Test
  void aColumnAndACurrencyCanBeChosen() {
    SpendPaste column = SpendPaste.read("2026-11-01\t400\t103", NOVEMBER.withAmount(1));
    assertEquals(400, column.days().getFirst().usd());
    SpendPaste euros = SpendPaste.read("2026-11-01\t5 €", NOVEMBER.withCurrency("USD"));
    assertEquals(5, euros.days().getFirst().usd());
  }

  /// A dollar is 0.8 euros, and amounts are shown in euros.
  @Test
  void amountsWithoutACurrencyAreAskedForWhereAmountsAreShownInAnother() {
    PasteAsked shown = NOVEMBER.withRate(Optional.of(
        new CurrencyRate("EUR", 0.8, LocalDate.of(2026, 11, 20), "", true)));
    SpendPaste asked = SpendPaste.read("2026-11-01\t5\n2026-11-02\t6", shown);
    assertEquals(List.of(), asked.days());
    assertEquals(List.of("EUR", "USD"), asked.currencies());
    assertEquals(List.of("no amount has a currency, and amounts are shown in EUR, and spend is recorded in US dollars: "
        + "choose EUR to convert them at 1 EUR = $1.25"), asked.questions());
    assertEquals(6.25, SpendPaste.read("2026-11-01\t5\n2026-11-02\t6", shown.withCurrency("EUR")).days().getFirst()
        .usd());
    SpendPaste dollars = SpendPaste.read("2026-11-01\t5\n2026-11-02\t6", shown.withCurrency("USD"));
    assertEquals(5, dollars.days().getFirst().usd());
    assertEquals(5, SpendPaste.read("Date\tCost (USD)\n2026-11-01\t5\n2026-11-02\t6", shown).days().getFirst().usd());
  }

  /// A dollar is 0.8 euros, so 5 euros are $6.25; the total is told in euros, as it stands there.
  @Test
  void amountsInACurrencyWithARateAreConvertedWhereThatIsChosen() {
    PasteAsked known = NOVEMBER.withRate(Optional.of(
        new CurrencyRate("EUR", 0.8, LocalDate.of(2026, 11, 20), "", true)));
    String text = "2026-11-01\t5,00 €\n2026-11-02\t6,00 €\nSumme\t11,00 €";
    SpendPaste asked = SpendPaste.read(text, known);
    assertEquals(List.of(), asked.days());
    assertEquals(List.of("EUR", "USD"), asked.currencies());
    assertEquals(List.of("the amounts are in EUR, and spend is recorded in US dollars: choose EUR to convert them at "
        + "1 EUR = $1.25"), asked.questions());
    SpendPaste converted = SpendPaste.read(text, known.withCurrency("EUR"));
    assertEquals(List.of(6.25, 7.5), converted.days().stream().map(day -> day.usd()).toList());
    assertEquals("a total, and it agrees", converted.rows().getLast().why());
    assertEquals(List.of("EUR", "USD"), converted.currencies());
    assertEquals(5, SpendPaste.read(text, known.withCurrency("USD")).days().getFirst().usd());
  }

  @Test
  void figuresWithoutDatesBeginAtTheChosenCell() {
    SpendPaste paste = SpendPaste.read("5\n6", PasteAsked.from(LocalDate.of(2026, 11, 18)));
    assertEquals(List.of(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 19)),
        paste.days().stream().map(day -> day.date()).toList());
    assertEquals(List.of("No dates stand there: the figures begin on 18 November"), paste.reasons());
  }

  @Test
  void aHundredThousandRowsAreRefusedInOneLine() {
    String text = String.join("\n", Collections.nCopies(100_000, "2026-11-01\t5"));
    assertEquals("This has 100,000 rows; at most 10,000 can be read at once. Paste the days you need.",
        SpendPaste.refusal(text).orElseThrow());
    assertTrue(SpendPaste.refusal("2026-11-01\t5").isEmpty());
    assertEquals("Nothing stands there to be pasted.", SpendPaste.refusal(" \n").orElseThrow());
  }

  @Test
  void tenThousandRowsAreRead() {
    LocalDate first = LocalDate.of(2010, 1, 1);
    String text = IntStream.range(0, SpendPaste.MOST_ROWS).mapToObj(day -> first.plusDays(day) + ";1.000,50")
        .collect(Collectors.joining("\n"));
    assertEquals("10000 rows: 10000 days", SpendPaste.read(text, NOVEMBER).summary());
  }
}
