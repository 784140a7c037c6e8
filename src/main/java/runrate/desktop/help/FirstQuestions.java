package runrate.desktop.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The questions people come with, each answered in a few steps.
record FirstQuestions(List<Question> all) {
  /// @param steps what to do, one after the other
  record Question(String question, List<String> steps) {}

  static FirstQuestions read() {
    List<Question> all = new ArrayList<>();
    try (var in = new BufferedReader(new InputStreamReader(
        FirstQuestions.class.getResourceAsStream("first-questions.txt"), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("# ")) {
          all.add(new Question(line.substring(2), new ArrayList<>()));
        } else if (!line.isBlank()) {
          all.getLast().steps().add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FirstQuestions(List.copyOf(all));
  }
}
