package runrate.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/// One plain sentence for every term a reader may not know, from `glossary.properties`.
public final class Glossary {
  private static final SortedMap<String, String> SENTENCES = load();

  private Glossary() {}

  /// @throws IllegalArgumentException if the file has no such term
  public static String sentence(String term) {
    String sentence = SENTENCES.get(term);
    if (sentence == null) {
      throw new IllegalArgumentException("the glossary has no term '%s'".formatted(term));
    }
    return sentence;
  }

  /// All terms with their sentences, in alphabetical order.
  public static SortedMap<String, String> all() {
    return new TreeMap<>(SENTENCES);
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
