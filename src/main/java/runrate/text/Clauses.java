package runrate.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text in fewer words of its own: its first sentence, and what that says as far as each of its commas.
public final class Clauses {
  /// Not a point or a comma inside a number.
  private static final Pattern SENTENCE = Pattern.compile("[.?!](?=\\s)|(?=\\R)");
  private static final Pattern CLAUSE = Pattern.compile("[,;:](?=\\s)");

  private Clauses() {}

  /// As far as the first mark that ends a sentence, or the first line.
  public static String firstSentence(String text) {
    String told = text.strip();
    return SENTENCE.matcher(told).results().findFirst().map(end -> told.substring(0, end.end())).orElse(told);
  }

  /// What a sentence says at its first comma, its second, and so on, and all of it.
  public static List<String> shortToLong(String sentence) {
    return Stream.concat(CLAUSE.matcher(sentence).results().map(MatchResult::start)
        .map(end -> sentence.substring(0, end)), Stream.of(sentence)).toList();
  }
}
