package runrate.files.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import runrate.files.calls.WarehouseException;
import runrate.units.Problem;

/// A file of a log, and how it is cut into lines as its first bytes tell.
///
/// @param delimiter between the cells of a table
/// @param header    names of a table's columns, each once
record LogFile(Path path, LogShape shape, String delimiter, List<String> header, long sizeBytes, long changedMillis) {
  private static final int HEAD_BYTES = 64 * 1024;
  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
  private static final Set<String> ENDINGS = Set.of("jsonl", "json", "ndjson", "csv", "tsv", "txt", "parquet", "log",
      "gz");
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  /// The same in UTF-16, either end first.
  private static final Set<Integer> UTF_16_MARKS = Set.of(0xfffe, 0xfeff);

  LogFile {
    header = List.copyOf(header);
  }

  /// All files a person means: the file itself, or those of a folder and the folders in it, in the order of names.
  static List<Path> under(Path named) throws WarehouseException {
    if (!Files.exists(named)) {
      throw new WarehouseException(Problem.error("", "there is no such file", "Check the name")
          .inFile(named.toString()), null);
    }
    if (!Files.isDirectory(named)) {
      return List.of(named);
    }
    try (Stream<Path> files = Files.walk(named)) {
      return files.filter(Files::isRegularFile).filter(file -> ENDINGS.contains(ending(file))).sorted().toList();
    } catch (IOException e) {
      throw unreadable(named, e);
    }
  }

  /// How much there is to read; what is not there is nothing.
  static long bytes(Collection<Path> named) throws WarehouseException {
    long bytes = 0;
    for (Path each : named.stream().filter(Files::exists).toList()) {
      bytes += under(each).stream().mapToLong(file -> file.toFile().length()).sum();
    }
    return bytes;
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static LogFile of(Path file) throws WarehouseException {
    try {
      String head = head(file);
      long size = Files.size(file);
      long changed = Files.getLastModifiedTime(file).toMillis();
      if (head.startsWith("PAR1")) {
        return new LogFile(file, LogShape.PARQUET, "", List.of(), size, changed);
      }
      String start = head.stripLeading();
      if (start.startsWith("[")) {
        return new LogFile(file, LogShape.LIST, "", List.of(), size, changed);
      }
      if (start.startsWith("{")) {
        return new LogFile(file, isLines(start) ? LogShape.LINES : LogShape.DOCUMENT, "", List.of(), size, changed);
      }
      String first = start.lines().findFirst().orElse("");
      String delimiter = delimiter(first);
      return new LogFile(file, LogShape.TABLE, delimiter, header(first, delimiter), size, changed);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static WarehouseException unreadable(Path file, IOException e) {
    return new WarehouseException(Problem.error("", "this file cannot be read",
        "Check that it is there and that you may read it").inFile(file.toString()), e);
  }

  private static String head(Path file) throws IOException, WarehouseException {
    try (InputStream in = opened(file)) {
      byte[] bytes = in.readNBytes(HEAD_BYTES);
      if (bytes.length > 1 && UTF_16_MARKS.contains((bytes[0] & 0xff) << 8 | bytes[1] & 0xff)) {
        throw new WarehouseException(Problem.error("", "this file is UTF-16, and logs are UTF-8", "Save it as UTF-8")
            .inFile(file.toString()), null);
      }
      String head = new String(bytes, StandardCharsets.UTF_8);
      return !head.isEmpty() && head.charAt(0) == BYTE_ORDER_MARK ? head.substring(1) : head;
    }
  }

  private static InputStream opened(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return ending(file).equals("gz") ? new GZIPInputStream(in) : in;
  }

  /// Whether a line is a text of its own: a document that is written over several lines begins with a brace alone, and
  /// no second one follows it.
  private static boolean isLines(String start) {
    List<String> lines = start.lines().filter(line -> !line.isBlank()).limit(2).toList();
    return lines.getFirst().stripTrailing().endsWith("}") || lines.size() > 1 && lines.get(1).startsWith("{")
        || lines.size() == 1 && start.length() >= HEAD_BYTES;
  }

  private static String delimiter(String first) {
    return DELIMITERS.stream().max((one, other) -> Long.compare(count(first, one), count(first, other))).orElseThrow();
  }

  private static long count(String line, String delimiter) {
    return line.chars().filter(c -> c == delimiter.charAt(0)).count();
  }

  /// A name that stands there twice, and a column without one, get a number.
  private static List<String> header(String line, String delimiter) {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String cell : cells(line, delimiter.charAt(0))) {
      String name = cell.strip().isEmpty() ? "column " + (names.size() + 1) : cell.strip();
      String only = seen.add(name) ? name : name + " " + (names.size() + 1);
      seen.add(only);
      names.add(only);
    }
    return names;
  }

  private static List<String> cells(String line, char delimiter) {
    List<String> cells = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
