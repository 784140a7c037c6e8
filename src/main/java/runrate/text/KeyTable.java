package runrate.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.inputs.Dated;
import runrate.inputs.Entries;
import runrate.inputs.Flag;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.Num;
import runrate.inputs.NumberMap;
import runrate.inputs.Numbers;
import runrate.inputs.OneOf;
import runrate.inputs.Part;
import runrate.inputs.Special;
import runrate.inputs.Texts;
import runrate.inputs.Word;
import runrate.inputs.WordMap;

/// Every key of a scenario file as a Markdown table: what it means, what it may be, and what a silent file means.
public final class KeyTable {
  private KeyTable() {}

  public static List<String> lines() {
    return Stream.concat(Stream.of("| key | meaning | may be | a silent file means |", "|---|---|---|---|"),
        Keys.paths().stream().map(KeyTable::line)).toList();
  }

  private static String line(String path) {
    Key<?> key = Keys.at(path).orElseThrow();
    return "| `%s` | %s | %s | %s |".formatted(path, key.sentence(), mayBe(key), silent(key));
  }

  private static String mayBe(Key<?> key) {
    return switch (key) {
      case Num<?> number -> number.range().words() + number.word().map(word -> ", or \"%s\"".formatted(word.text()))
          .orElse("");
      case Word<?> word -> word.most() < Word.MANY ? "text of at most %s characters".formatted(word.most()) : "text";
      case OneOf<?, ?> choice -> String.join(", ", choice.words());
      case Flag<?> _ -> "true or false";
      case Dated<?, ?> dated -> dated.kind().words();
      case Numbers<?> numbers -> "a list of numbers, each " + numbers.range().words();
      case NumberMap<?> map -> "numbers by id, each " + map.each().words();
      case WordMap<?> _ -> "texts by id";
      case Texts<?> _ -> "a list of texts";
      case Part<?, ?> _ -> "the keys below";
      case Entries<?, ?> entries -> entries.most() < Entries.MANY ? "a list of at most %s".formatted(entries.most())
          : "a list";
      case Special<?, ?> _ -> "see below";
    };
  }

  private static String silent(Key<?> key) {
    return key.isRequired() ? "required" : switch (key) {
      case Num<?> number when number.usual().isPresent() -> Figures.trimmed(number.usual().getAsDouble(), 2);
      case Num<?> number -> number.word().map(Num.Instead::text).orElse(number.isClearable() ? "unknown" : "follows");
      case Word<?> word -> word.usual().filter(text -> !text.isEmpty()).orElse("");
      case OneOf<?, ?> choice -> OneOf.word(choice.usual());
      case Flag<?> flag -> flag.usual().map(Object::toString).orElse("as the vendor does");
      case Numbers<?> numbers -> numbers.usual().isEmpty() ? ""
          : Optional.of(numbers.usual()).map(Object::toString).get();
      default -> "";
    };
  }
}
