package runrate.files.warehouse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every shape of log that is known by itself, in the order they are tried.
public final class LogFormats {
  /// What a table is called that is known only by its columns.
  public static final String TABLE = "table of calls";
  static final List<LogFormat> ALL = Stream.of(ClaudeFormats.all(), OpenAiFormats.all(), ProxyFormats.all(),
      BillFormats.all()).flatMap(List::stream).toList();

  private LogFormats() {}

  /// By which each is asked for.
  public static List<String> words() {
    return ALL.stream().map(LogFormat::word).toList();
  }

  /// What bills are called, which are no calls and are compared with them.
  public static List<String> billLabels() {
    return BillFormats.all().stream().map(LogFormat::label).toList();
  }

  static Optional<LogFormat> named(String word) {
    return ALL.stream().filter(format -> format.word().equals(word)).findFirst();
  }
}
