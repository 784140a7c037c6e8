package runrate.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;

/// One plain sentence for every term a reader may not know: that of a key of the scenario file, else from
/// `glossary.properties`.
public final class Glossary {
  private static final SortedMap<String, String> SENTENCES = load();

  private Glossary() {}

  /// @param term of the file, or the path of a key, whose own sentence it is then
  /// @throws IllegalArgumentException if there is neither
  public static String sentence(String term) {
    String sentence = SENTENCES.get(term);
    return sentence != null ? sentence : Keys.sentence(term);
  }

  /// All sentences about terms and numbers.
  public static List<String> all() {
    return Stream.concat(SENTENCES.values().stream(), Inputs.all().stream().map(Input::sentence)).distinct().sorted()
        .toList();
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
