package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.Range;
import runrate.testing.Seeds;
import runrate.text.Typed;

/// Typed numbers are never silently another number.
class TypedNumberTest {
  private static final List<Input> INPUTS = List.copyOf(Inputs.all());

  static Typed read(String path, String typed) {
    Input input = Inputs.at(path);
    return Unit.of(input.quantity()).read(typed, input.range());
  }

  /// `= 12.5` is read, `? 9 9000` asks, `! at most 100 %` refuses, `-` is an empty field.
  static String answer(Typed typed) {
    return switch (typed) {
      case Typed.Number(double value) -> "= " + plain(value);
      case Typed.Either(double pointed, double grouped) -> "? %s %s".formatted(plain(pointed), plain(grouped));
      case Typed.Refused refused -> "! " + refused.why().replace('\u2009', ' ');
      case Typed.Nothing() -> "-";
    };
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/runrate/typed-numbers.csv", delimiter = '|', numLinesToSkip = 1)
  void everyNotationMeansOneNumberOrIsAskedBack(String path, String typed, String answer) {
    assertEquals(answer, answer(read(path, typed)), path + " " + typed);
  }

  @Test
  void whateverTheFileTakesCanBeTypedAsTheWindowShowsItOrPlainly() {
    Seeds.each(300, random -> {
      for (Input input : INPUTS) {
        Unit unit = Unit.of(input.quantity());
        double any = Math.pow(10, random.nextDouble(-3, 7)) * (random.nextInt(5) == 0 ? 0 : 1);
        double value = input.range().nearest(Math.round(any * 1e4) / 1e4, 0.01);
        BigDecimal typed = unit == Unit.PERCENT ? BigDecimal.valueOf(value).movePointRight(2)
            : BigDecimal.valueOf(value);
        Typed read = unit.read(typed.toPlainString(), input.range());
        boolean asked = read instanceof Typed.Either(double pointed, double grouped) && pointed == value;
        assertTrue(asked || read.equals(new Typed.Number(value)), input.path() + " " + typed + " is " + read);
        String shown = unit.text(value);
        assertInstanceOf(Typed.Number.class, unit.read(shown, input.range()).equals(new Typed.Nothing())
            ? new Typed.Number(0) : unit.read(shown, near(input.range())), input.path() + " shows " + shown);
      }
    });
  }

  /// What is shown is rounded, perhaps onto a bound that itself is excluded.
  private static Range near(Range range) {
    return range.isOpen() ? new Range(range.least(), false, range.most(), range.isWhole(), "", 0) : range;
  }

  @Test
  void whateverCanBeTypedTheFileTakes() {
    Seeds.each(2_000, random -> {
      Input input = INPUTS.get(random.nextInt(INPUTS.size()));
      StringBuilder typed = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(7); i++) {
        typed.append("0123456789.,k -%$e'".charAt(random.nextInt(19)));
      }
      switch (Unit.of(input.quantity()).read(typed.toString(), input.range())) {
        case Typed.Number(double value) -> assertTrue(input.range().contains(value), input.path() + " " + typed);
        case Typed.Either(double one, double other) ->
            assertTrue(input.range().contains(one) && input.range().contains(other), input.path() + " " + typed);
        case Typed.Refused refused -> assertTrue(refused.offers().stream().allMatch(input.range()::contains));
        case Typed.Nothing() -> { }
      }
    });
  }

  @Test
  void fieldAndFileNameTheSameBounds() {
    for (Input input : INPUTS) {
      Unit unit = Unit.of(input.quantity());
      String file = input.range().words();
      String field = unit.bounds(input.range());
      assertEquals(words(file), words(field), input.path());
      double scale = unit == Unit.PERCENT ? 100 : 1;
      assertEquals(numbers(file).stream().map(number -> number * scale).toList(), numbers(field), input.path());
    }
  }

  private static String words(String bounds) {
    return bounds.replaceAll("[^a-z]+", " ").replaceAll("\\b(agents|calls|tokens|days|hours|tok|s)\\b", "")
        .replaceAll(" +", " ").strip();
  }

  private static List<Double> numbers(String bounds) {
    return Pattern.compile("-?[\\d.]+").matcher(bounds.replace('\u2212', '-')).results()
        .map(match -> Double.parseDouble(match.group())).toList();
  }
}
