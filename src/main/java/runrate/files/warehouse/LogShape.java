package runrate.files.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import runrate.files.calls.SqlText;

/// How a file is cut into lines, or documents, each JSON. What it selects has `line`, in the order of the files, and
/// `filename` where there are several.
enum LogShape {
  /// One JSON text a line.
  LINES,
  /// One list of JSON texts.
  LIST,
  /// JSON texts over several lines.
  DOCUMENT,
  /// A header and rows; delimiter and header are those of its file.
  TABLE,
  PARQUET;

  /// The longest line that is read.
  private static final int LONGEST_LINE_BYTES = 16 * 1024 * 1024;
  /// Read at a time; left to itself the database takes sixteen of the longest lines.
  private static final int BUFFER_BYTES = LONGEST_LINE_BYTES;
  /// An element of a list may be as long as any line, a document as long as its file.
  private static final long LARGEST_DOCUMENT_BYTES = 1L << 30;
  private static final long LEAST_BYTES = 1 << 16;

  /// Whether a fault anywhere in a file leaves nothing of it that could be read.
  boolean isRefusedWhole() {
    return this == LIST || this == DOCUMENT;
  }

  /// @param files of one shape; tables of one header
  static String select(List<LogFile> files) {
    return files.getFirst().shape().select(files, files.getFirst().delimiter(), files.getFirst().header());
  }

  private String select(List<LogFile> files, String delimiter, List<String> header) {
    String names = files.stream().map(file -> SqlText.of(file.path().toString()))
        .collect(Collectors.joining(", ", "[", "]"));
    long largest = Math.max(LEAST_BYTES, files.stream().mapToLong(LogFile::sizeBytes).max().orElse(0) + 1);
    String named = files.size() > 1 ? "filename, " : "";
    return switch (this) {
      case LINES -> """
          SELECT %sline FROM read_csv(%s, columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false,
            auto_detect=false, strict_mode=false, max_line_size=%s, buffer_size=%s, filename=true, store_rejects=true,
            rejects_limit=100000)""".formatted(named, names, LONGEST_LINE_BYTES, BUFFER_BYTES);
      case LIST -> documents(named, names, "array", Math.min(LONGEST_LINE_BYTES, largest));
      case DOCUMENT -> documents(named, names, "unstructured", Math.min(LARGEST_DOCUMENT_BYTES, largest));
      case TABLE -> """
          SELECT %sCAST(to_json(t) AS VARCHAR) AS line
          FROM read_csv(%s, columns=%s, delim=%s, quote='"', escape='"', header=true, auto_detect=false,
            strict_mode=true, max_line_size=%s, buffer_size=%s, filename=true, store_rejects=true,
            rejects_limit=100000) t""".formatted(named, names, header.stream().map(name -> SqlText.of(name)
            + ": 'VARCHAR'").collect(Collectors.joining(", ", "{", "}")), SqlText.of(delimiter), LONGEST_LINE_BYTES,
            BUFFER_BYTES);
      case PARQUET -> "SELECT %sCAST(to_json(t) AS VARCHAR) AS line FROM read_parquet(%s, filename=true) t"
          .formatted(named, names);
    };
  }

  private static String documents(String named, String names, String format, long largest) {
    return """
        SELECT %sCAST(json AS VARCHAR) AS line
        FROM read_json_objects(%s, format='%s', maximum_object_size=%s, filename=true)"""
        .formatted(named, names, format, largest);
  }
}
