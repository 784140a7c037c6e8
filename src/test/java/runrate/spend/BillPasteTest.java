package runrate.spend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.pricing.RateBook;
import runrate.scenario.CurrencyRate;
import runrate.testing.Shipped;

/// Bills and cost reports as people paste them: every line is taken or told, and what has two readings is left empty.
class BillPasteTest {
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

  private static BillPaste read(String text) {
    RateBook book = Shipped.engine().book();
    return BillPaste.read(text, book, OCTOBER, book.find("anthropic/claude-sonnet-4-6").orElseThrow(),
        Optional.empty());
  }

  /// A dollar is 0.8 euros, and amounts are shown in euros.
  private static BillPaste inEuros(String bill) {
    RateBook book = Shipped.engine().book();
    return BillPaste.read(bill, book, OCTOBER, book.find("anthropic/claude-sonnet-4-6").orElseThrow(), Optional.of(
        new CurrencyRate("EUR", 0.8, OCTOBER, "", true)));
  }

  @Test
  void whereAmountsAreShownInEurosABillIsReadInThemUnlessItSaysDollars() {
    BillPaste bare = inEuros("Output 10M\nTotal 80");
    assertEquals(100, bare.says().orElseThrow(), 1e-9);
    assertEquals("no currency stands there, so it is in EUR, as amounts are shown", bare.told().getFirst().why());
    assertEquals(100, inEuros("Output 10M\t80 \u20ac\nTotal\t80 \u20ac").says().orElseThrow(), 1e-9);
    assertEquals(List.of(), inEuros("Output 10M\t80 \u20ac\nTotal\t80 \u20ac").told());
    assertEquals(80, inEuros("Output 10M\nTotal $80").says().orElseThrow(), 1e-9);
    assertEquals(80, inEuros("Class\tTokens\tCost (USD)\nOutput\t10M\t80\nTotal\t\t80").says().orElseThrow(), 1e-9);
    assertEquals("in GBP: the card reckons in US dollars and EUR",
        inEuros("Output 10M\nTotal \u00a380").told().getFirst().why());
    assertEquals(110, inEuros("Model\tOutput tokens\tCost\nclaude-sonnet-4-6\t10M\t80\nclaude-haiku-4-5\t1M\t8")
        .says().orElseThrow(), 1e-9);
  }

  @Test
  void withoutARateEurosAreRefusedAndBareAmountsAreDollars() {
    assertEquals(80, read("Output 10M\nTotal 80").says().orElseThrow());
    assertEquals("in EUR: the card reckons in US dollars",
        read("Output 10M\nTotal\t80 \u20ac").told().getFirst().why());
  }

  /// The text, its rows part by part, what is filled in millions of tokens, and what is said of which line.
  private static Arguments sample(String name, String text, String summary, String filled, String told) {
    return Arguments.of(name, text, summary, filled, told);
  }

  static Stream<Arguments> taken() {
    return Stream.of(
        sample("tabs, M and dollars", "Uncached input\t812.4 M\t$2,437.20\nCache read\t1,960.2 M\t$588.06\n"
            + "Cache write 5m\t240.16 M\t$900.60\nOutput\t66.3 M\t$994.50\nRequests\t41,800\nTotal\t$4,920.36",
            "6 rows: 6 taken", "Sonnet 4.6 uncached 812.4 read 1960.2 5m 240.16 output 66.3 requests 41800; $4920.36",
            ""),
        sample("one blank between all", "Cache read 1,204.2M $361.26\nOutput 66.3M $994.50\nRequests 176,000",
            "3 rows: 3 taken", "Sonnet 4.6 read 1204.2 output 66.3 requests 176000; -", ""),
        sample("German figures, semicolons", "Output;66,3 Mio.;994,50 $\nRequests;41.800\nTotal;4.920,36 $",
            "3 rows: 3 taken", "Sonnet 4.6 output 66.3 requests 41800; $4920.36", ""),
        sample("plain tokens", "Output tokens\t66300000\nRequests\t41800", "2 rows: 2 taken",
            "Sonnet 4.6 output 66.3 requests 41800; -", ""),
        sample("k, M and B", "Uncached input  1.2B\nOutput  66300k\nCache write 1h  3 MTok", "3 rows: 3 taken",
            "Sonnet 4.6 uncached 1200 1h 3 output 66.3; -", ""),
        sample("a heading in millions", "Class\tTokens (millions)\tPrice\tCost\nOutput\t66.3\t15.00\t994.50\n"
            + "Cache read\t1960.2\t0.30\t588.06", "3 rows: 2 taken, 1 heading",
            "Sonnet 4.6 read 1960.2 output 66.3; -", ""),
        sample("a caption in millions", "in millions of tokens\nOutput 66.3\nUncached input 812.4",
            "3 rows: 2 taken, 1 heading", "Sonnet 4.6 uncached 812.4 output 66.3; -", ""),
        sample("millions by the amount beside them", "Output\t66.3\t$994.50", "1 row: 1 taken",
            "Sonnet 4.6 output 66.3; -", ""),
        sample("two models by name", "Claude Sonnet 4.6\nOutput 66.3M\nRequests 41,800\n\nclaude-haiku-4-5:\n"
            + "Output 10M\nRequests 900\nTotal $1,044.50", "8 rows: 5 taken, 2 models, 1 blank",
            "Sonnet 4.6 output 66.3 requests 41800; Haiku 4.5 output 10 requests 900; $1044.5", ""),
        sample("a total in the column of models",
            "Model,Token type,Tokens,Cost\nclaude-sonnet-4-6,Output,66300000,994.50\n"
            + "Total,,,994.50", "3 rows: 2 taken, 1 heading", "Sonnet 4.6 output 66.3; $994.5", ""),
        sample("a class in another language", "Sonnet 4.6;Eingabe;812.400.000;2.437,20 €", "1 row: 0 taken, 1 refused",
            "-",
            "1: names no class of tokens, so its figures are not read"),
        sample("a column of models", "Model,Token type,Tokens,Cost\nclaude-sonnet-4-6,Output,66300000,994.50\n"
            + "claude-haiku-4-5,Output,10000000,50.00", "3 rows: 2 taken, 1 heading",
            "Sonnet 4.6 output 66.3; Haiku 4.5 output 10; -", ""),
        sample("a model a line", "Model\tInput tokens (uncached)\tCached tokens\tCache write 5m tokens\tOutput tokens\t"
            + "Requests\tCost\nClaude Sonnet 4.6\t812400000\t1960200000\t240160000\t66300000\t41800\t$4,920.36\n"
            + "Claude Haiku 4.5\t10,000,000\t-\t\t1,000,000\t900\t$15.00", "3 rows: 2 taken, 1 heading",
            "Sonnet 4.6 uncached 812.4 read 1960.2 5m 240.16 output 66.3 requests 41800; "
                + "Haiku 4.5 uncached 10 output 1 requests 900; $4935.36", ""),
        sample("names of a program's export", "model,usage_input_tokens_no_cache,usage_input_tokens_cache_read,"
            + "usage_input_tokens_cache_write_5m,usage_output_tokens\n"
            + "claude-sonnet-4-6-20260217,812400000,1960200000,240160000,66300000", "2 rows: 1 taken, 1 heading",
            "Sonnet 4.6 uncached 812.4 read 1960.2 5m 240.16 output 66.3; -", ""),
        sample("the model in the label", "Claude Sonnet 4.6 Usage - Output Tokens\t66,300,000\t$994.50\n"
            + "Claude Haiku 4.5 Usage - Output Tokens\t10,000,000\t$50.00", "2 rows: 2 taken",
            "Sonnet 4.6 output 66.3; Haiku 4.5 output 10; -", ""),
        sample("input without a cache", "Input tokens 812,400,000\nOutput tokens 66,300,000", "2 rows: 2 taken",
            "Sonnet 4.6 uncached 812.4 output 66.3; -", ""),
        sample("the sum of two totals", "Claude Sonnet 4.6\nOutput 66.3M\nTotal $994.50\nClaude Haiku 4.5\nOutput 10M\n"
            + "Total $50.00\nGrand total $1,044.50", "7 rows: 5 taken, 2 models",
            "Sonnet 4.6 output 66.3; Haiku 4.5 output 10; $1044.5", ""));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        sample("euros", "Output 66.3M\nTotal €4,920.36", "2 rows: 1 taken, 1 refused", "Sonnet 4.6 output 66.3; -",
            "2: in EUR: the card reckons in US dollars"),
        sample("euros beside tokens", "Output\t66.3M\t€994.50", "1 row: 1 taken", "Sonnet 4.6 output 66.3; -",
            "1: its amount is not read, in EUR: the card reckons in US dollars"),
        sample("two readings of a comma", "Cache read 1,204 M", "1 row: 0 taken, 1 refused", "-",
            "1: “1,204 M” may be 1,204 or 1.204"),
        sample("a comma that others explain", "Cache read 1,204 M\nOutput 66.3 M", "2 rows: 2 taken",
            "Sonnet 4.6 read 1204 output 66.3; -", ""),
        sample("tokens or millions", "Output\t66", "1 row: 0 taken, 1 refused", "-",
            "1: “66” may be tokens, thousands or millions of them: write M behind it"),
        sample("an amount the tokens never come to", "Output tokens\t66\t$994.50", "1 row: 0 taken, 1 refused", "-",
            "1: “66” comes to $0.00 at list, not $994.50"),
        sample("no lifetime where two are sold", "Cache write 240.16M", "1 row: 0 taken, 1 refused", "-",
            "1: may be of 5m or 1h: write the lifetime beside it"),
        sample("a lifetime or millions", "Cache write 5m", "1 row: 0 taken, 1 refused", "-",
            "1: “Cache write 5m” may be a lifetime or millions, and no other figure stands there"),
        sample("input beside a cache", "Input 812.4M\nCache read 1960.2M", "2 rows: 1 taken, 1 refused",
            "Sonnet 4.6 read 1960.2; -",
            "1: Input may hold the cached tokens or not: write “Uncached input”"),
        sample("a model nobody sells", "Claude Sonnet 99\nOutput 66.3M", "2 rows: 0 taken, 2 refused", "-",
            "1: no rate card has “Claude Sonnet 99” with a price of this month; "
                + "2: belongs to “Claude Sonnet 99”, which was not read"),
        sample("the same class twice", "Output 66.3M\nOutput 1.5M", "2 rows: 1 taken, 1 refused",
            "Sonnet 4.6 output 66.3; -", "2: Output of Sonnet 4.6 stands in line 1 already"),
        sample("one figure or two cells", "Requests,176,000\nOutput,66,300", "2 rows: 0 taken, 2 refused", "-",
            "1: “176,000” may be one figure or two cells; 2: “66,300” may be one figure or two cells"),
        sample("requests of whom", "Claude Sonnet 4.6\nOutput 66.3M\nClaude Haiku 4.5\nOutput 10M\nRequests 41,800",
            "5 rows: 2 taken, 2 models, 1 refused", "Sonnet 4.6 output 66.3; Haiku 4.5 output 10; -",
            "5: requests of Haiku 4.5 alone or of all models?"),
        sample("words", "Dear all\nOutput 66.3M\nWeb search $12.00", "3 rows: 1 taken, 1 refused, 1 heading",
            "Sonnet 4.6 output 66.3; -", "3: names neither a class of tokens nor a model"),
        sample("no figure", "Output\tn/a\nRequests\t12.5", "2 rows: 0 taken, 2 refused", "-",
            "1: “n/a” is no figure; 2: “12.5” is no number of requests"));
  }

  static Stream<Arguments> samples() {
    return Stream.concat(taken(), refused());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void everyLineIsTakenOrTold(String name, String text, String summary, String filled, String told) {
    BillPaste paste = read(text);
    assertEquals(told, paste.told().stream().map(row -> row.line() + ": " + row.why())
        .collect(Collectors.joining("; ")));
    assertEquals(filled, filled(paste));
    assertEquals(summary, paste.summary());
  }

  private static String filled(BillPaste paste) {
    List<String> parts = new ArrayList<>(paste.models().stream().map(BillPasteTest::model).toList());
    parts.add(paste.says().isPresent() ? "$" + plain(paste.says().getAsDouble()) : "-");
    return String.join("; ", parts);
  }

  private static String model(BilledModel model) {
    var words = new StringBuilder(model.offer().shortName());
    add(words, model, BillClass.UNCACHED);
    add(words, model, BillClass.READ);
    new TreeMap<>(model.written()).forEach((life, tokens) -> words.append(" %s %s".formatted(life,
        plain(tokens / 1e6))));
    add(words, model, BillClass.OUTPUT);
    model.requests().ifPresent(count -> words.append(" requests ").append(plain(count)));
    return words.toString();
  }

  private static void add(StringBuilder words, BilledModel model, BillClass named) {
    if (model.tokens().containsKey(named)) {
      words.append(" %s %s".formatted(named.name().toLowerCase(Locale.ROOT), plain(model.tokens().get(named) / 1e6)));
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  @Test
  void aFourthModelHasNoRoom() {
    BillPaste paste = read("Claude Sonnet 4.6\nOutput 1M\nClaude Haiku 4.5\nOutput 1M\nClaude Opus 4.6\nOutput 1M\n"
        + "Claude Opus 4.5\nOutput 1M");
    assertEquals("8 rows: 3 taken, 3 models, 2 refused", paste.summary());
    assertEquals("there is room for 3 models", paste.told().getFirst().why());
  }
}
