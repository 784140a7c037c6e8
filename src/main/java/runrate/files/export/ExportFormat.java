package runrate.files.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import runrate.files.disk.AtomicFile;
import runrate.files.report.Export;
import runrate.files.sheet.XlsxWriter;
import runrate.files.workbook.LiveWorkbook;
import runrate.files.workbook.TasksWorkbook;

/// A kind of file results leave the program in.
public enum ExportFormat {
  XLSX("Spreadsheet with live formulas", ".xlsx", export -> XlsxWriter.bytes(export.scenario().tasks().isEmpty()
      ? LiveWorkbook.of(export) : TasksWorkbook.of(export))),
  CSV("Table of the month's lines", ".csv", CsvReport::bytes),
  MARKDOWN("Summary in Markdown", ".md", MarkdownReport::bytes),
  FOCUS("Forecast as FOCUS billing rows", ".focus.csv", export -> FocusCsv.bytes(export, FocusVersion.V1_2)),
  FOCUS_DRAFT("Forecast as rows of the draft of FOCUS 1.5", ".focus-draft.csv", export -> FocusCsv.bytes(export,
      FocusVersion.DRAFT_1_5)),
  JSON("Full report with hashes", ".json", JsonReport::bytes);

  private final String label;
  private final String ending;
  private final Function<Export, byte[]> writer;

  ExportFormat(String label, String ending, Function<Export, byte[]> writer) {
    this.label = label;
    this.ending = ending;
    this.writer = writer;
  }

  /// What people call it.
  public String label() {
    return label;
  }

  /// How its files' names end, with the dot.
  public String ending() {
    return ending;
  }

  /// The word on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<String> words() {
    return Stream.of(values()).map(ExportFormat::word).toList();
  }

  public static Optional<ExportFormat> named(String word) {
    return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /// The format a file's name asks for; of two endings that fit, the longer one.
  public static Optional<ExportFormat> ofFile(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(format -> name.endsWith(format.ending))
        .max(Comparator.comparingInt(format -> format.ending.length()));
  }

  /// The whole file.
  public byte[] bytes(Export export) {
    return writer.apply(export);
  }

  /// Writes the file, all of it or nothing: an old one stays whole if anything goes wrong.
  ///
  /// @throws IOException with a message for people
  public void write(Path file, Export export) throws IOException {
    AtomicFile.write(file, bytes(export));
  }
}
