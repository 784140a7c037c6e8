package runrate.files.foreign;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import runrate.files.disk.ReadResult;
import runrate.files.json.JsonText;
import runrate.units.Problem;
import tools.jackson.databind.JsonNode;

/// Reads the price list of somebody else than the vendor. A file that cannot be read at all is a
/// problem; a row that cannot is refused with its reason, and the others are used.
public final class PriceListReader {
  /// Many times what any of them has.
  private static final int MOST_ROWS = 30_000;

  private PriceListReader() {}

  /// @param retrieved the day the list was fetched, which is when its prices were checked at the latest
  public static ReadResult<PriceList> read(Path file, LocalDate retrieved) {
    return read(file, retrieved, Optional.empty());
  }

  /// @param format where it is known; else it is told by the shape of the file
  public static ReadResult<PriceList> read(Path file, LocalDate retrieved, Optional<ForeignFormat> format) {
    return read(file, JsonText.readObjectOrList(file), retrieved, format);
  }

  /// @param bytes the content of a list, told under this name in problems
  public static ReadResult<PriceList> parse(String name, byte[] bytes, LocalDate retrieved) {
    return read(Path.of(name), JsonText.parseObjectOrList(name, bytes), retrieved, Optional.empty());
  }

  private static ReadResult<PriceList> read(Path file, ReadResult<JsonNode> text, LocalDate retrieved,
      Optional<ForeignFormat> format) {
    return text.value().map(tree -> read(file, tree, retrieved, format))
        .orElseGet(() -> new ReadResult<>(Optional.empty(), text.problems()));
  }

  static ReadResult<PriceList> read(Path file, JsonNode tree, LocalDate retrieved,
      Optional<ForeignFormat> format) {
    Optional<ForeignFormat> found = format.isPresent() ? format.filter(wanted -> wanted.fits(tree))
        : ForeignFormat.detect(tree);
    if (found.isEmpty()) {
      String what = format.map(wanted -> "this does not look like a list of %s".formatted(wanted.label()))
          .orElse("this looks like none of the price lists that are known here");
      return new ReadResult<>(Optional.empty(), List.of(Problem.error("", what,
          "Known are " + String.join(", ", ForeignFormat.words())).inFile(file.toString())));
    }
    int count = found.get().count(tree);
    if (count > MOST_ROWS) {
      return new ReadResult<>(Optional.empty(), List.of(Problem.error("",
          String.format(Locale.ROOT, "this list has %,d rows; more than %,d are not read", count, MOST_ROWS),
          "Check that it is the right file").inFile(file.toString())));
    }
    var rows = new ListRows(found.get(), String.valueOf(file.getFileName()), retrieved);
    switch (found.get()) {
      case GENAI_PRICES -> GenaiPricesReader.read(tree, rows);
      case LITELLM -> LiteLlmReader.read(tree, rows);
      case LLM_PRICES -> LlmPricesReader.read(tree, rows);
      case MODELS_DEV -> ModelsDevReader.read(tree, rows);
      case OPENROUTER -> OpenRouterReader.read(tree, rows);
    }
    return new ReadResult<>(Optional.of(rows.list()), List.of());
  }
}
