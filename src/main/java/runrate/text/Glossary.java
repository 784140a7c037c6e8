package runrate.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;

/// One plain sentence for every term a reader may not know: that of a key of the scenario file, else from
/// `glossary.properties`.
public final class Glossary {
  private static final SortedMap<String, String> SENTENCES = load();
  /// The inputs of a pinned plan are those of the plan.
  private static final String PINNED = "baseline.plan.";

  private Glossary() {}

  /// @param term of the file, or the path of a key, whose own sentence it is then
  /// @throws IllegalArgumentException if there is neither
  public static String sentence(String term) {
    String sentence = SENTENCES.get(term);
    return sentence != null ? sentence : Keys.sentence(term);
  }

  /// A term as people call it, and its sentence.
  public record Term(String name, String sentence) {}

  /// All terms and numbers by name.
  ///
  /// @param label what the window calls the input at a path; one it has no name for stands under its key in words
  public static List<Term> terms(Function<String, Optional<String>> label) {
    return Stream.concat(SENTENCES.entrySet().stream().map(term -> new Term(words(term.getKey()), term.getValue())),
        Inputs.all().stream().filter(input -> !input.path().startsWith(PINNED))
            .map(input -> new Term(label.apply(input.path()).orElseGet(() -> LeverWords.inPlace(input.path())),
                input.sentence())))
        .distinct().sorted(Comparator.comparing(Term::name, String.CASE_INSENSITIVE_ORDER)).toList();
  }

  /// `Write premium` for `writePremium`.
  private static String words(String term) {
    String apart = term.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(apart.charAt(0)) + apart.substring(1);
  }

  private static SortedMap<String, String> load() {
    var properties = new Properties();
    try (var in = new InputStreamReader(
        Glossary.class.getResourceAsStream("glossary.properties"), StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, String> sentences = new TreeMap<>();
    properties.stringPropertyNames().forEach(name -> sentences.put(name, properties.getProperty(name)));
    return sentences;
  }
}
