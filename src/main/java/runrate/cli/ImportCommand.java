package runrate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.files.UserFolder;
import runrate.files.disk.ReadResult;
import runrate.files.disk.Reason;
import runrate.files.foreign.ForeignFormat;
import runrate.files.foreign.ImportFolder;
import runrate.files.foreign.ImportedRow;
import runrate.files.foreign.ImportedRow.Outcome;
import runrate.files.foreign.PriceList;
import runrate.files.foreign.PriceListJson;
import runrate.files.foreign.PriceListReader;
import runrate.pricing.RateCard;
import runrate.text.Figures;

/// `runrate import`: price lists of others, to be compared with the cards in use.
@Command(name = "import",
    description = "Read price lists of LiteLLM, models.dev, genai-prices, llm-prices or OpenRouter.")
final class ImportCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files you fetched from those projects; none is "
      + "needed to adopt a price of a list that was imported before.")
  private List<Path> files = List.of();

  @Option(names = "--adopt", paramLabel = "MODEL", description = "Use the list's price of this model from now on, as "
      + "your own; source and date stay with it. May be repeated.")
  private List<String> adopted = List.of();

  @Option(names = "--since", paramLabel = "DATE", description = "First day adopted prices hold; else what the list "
      + "says, and where it says nothing the day it was read.")
  private LocalDate since;

  @Option(names = "--format", paramLabel = "WORD",
      description = "litellm, models-dev, genai-prices, llm-prices or openrouter; else the shape tells.")
  private String format;

  @Option(names = "--retrieved", paramLabel = "DATE",
      description = "The day you fetched them; else the day each file was last changed.")
  private LocalDate retrieved;

  @Option(names = "--list", description = "A line for every row that is not mapped and for every field left out.")
  private boolean list;

  @Option(names = "--dry-run", description = "Only say what would be imported.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Override
  public Integer call() {
    Optional<ForeignFormat> wanted = wantedFormat();
    checkUsage();
    if (files.isEmpty()) {
      return adopt(wanted);
    }
    List<PriceList> lists = new ArrayList<>();
    for (Path file : files) {
      ReadResult<PriceList> read = PriceListReader.read(file, retrieved == null ? lastChanged(file) : retrieved,
          wanted);
      read.problems().forEach(problem -> spec.commandLine().getErr().println(problem.line()));
      read.value().ifPresent(lists::add);
    }
    if (lists.size() < files.size()) {
      return ExitCode.UNUSABLE;
    }
    if (!dryRun && !save(lists)) {
      return ExitCode.UNUSABLE;
    }
    print(lists, spec.commandLine().getOut());
    return adopt(wanted);
  }

  private void checkUsage() {
    if (files.isEmpty() && adopted.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "no file is named. Name a list you fetched, or a model to adopt "
          + "from one that was imported before: runrate import --adopt MODEL");
    }
    if (!adopted.isEmpty() && (dryRun || json)) {
      throw new ParameterException(spec.commandLine(), "--adopt saves a price and says so in words; leave out "
          + (dryRun ? "--dry-run" : "--json"));
    }
  }

  private int adopt(Optional<ForeignFormat> wanted) {
    var adopting = new Adopting(wanted, Optional.ofNullable(since), spec.commandLine().getOut(),
        spec.commandLine().getErr());
    return adopting.adopt(adopted) ? ExitCode.FINE : ExitCode.UNUSABLE;
  }

  private Optional<ForeignFormat> wantedFormat() {
    Optional<ForeignFormat> named = Optional.ofNullable(format).flatMap(ForeignFormat::named);
    if (format != null && named.isEmpty()) {
      throw new ParameterException(spec.commandLine(),
          "--format is '%s'; use one of %s".formatted(format, String.join(", ", ForeignFormat.words())));
    }
    return named;
  }

  /// A file that cannot be asked cannot be read either, which is told when it is.
  private static LocalDate lastChanged(Path file) {
    try {
      return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    } catch (IOException e) {
      return LocalDate.EPOCH;
    }
  }

  /// All files of one format are one import; of two cards of one vendor the later file's counts.
  private boolean save(List<PriceList> lists) {
    Map<ForeignFormat, Map<String, RateCard>> cards = new LinkedHashMap<>();
    lists.forEach(read -> read.cards().forEach(card ->
        cards.computeIfAbsent(read.format(), none -> new LinkedHashMap<>()).put(card.vendor().id(), card)));
    Path folder = UserFolder.find().imports();
    for (var entry : cards.entrySet()) {
      try {
        new ImportFolder(folder).replace(entry.getKey(), List.copyOf(entry.getValue().values()));
      } catch (IOException e) {
        spec.commandLine().getErr().println("%s: the import could not be saved: %s".formatted(folder, Reason.of(e)));
        return false;
      }
    }
    return true;
  }

  private void print(List<PriceList> lists, PrintWriter out) {
    if (json) {
      out.println(PriceListJson.of(lists, list));
      return;
    }
    for (PriceList read : lists) {
      List<ImportedRow> told = read.told();
      out.printf("%s (%s): %s rows read, %s mapped, %s unmapped, %s refused%s%n", read.file(), read.format().label(),
          Figures.whole(read.rows().size()), Figures.whole(read.count(Outcome.MAPPED)),
          Figures.whole(read.count(Outcome.UNMAPPED)), Figures.whole(read.count(Outcome.REFUSED)),
          list || told.isEmpty() ? "" : "; --list says why, a line for each of the %s not taken whole".formatted(
              Figures.whole(told.size())));
      if (list) {
        told.forEach(row -> out.println(line(row)));
      }
    }
    out.println(dryRun ? "Nothing was saved." : "Saved under %s.".formatted(UserFolder.find().imports()));
  }

  private static String line(ImportedRow row) {
    String what = switch (row.outcome()) {
      case MAPPED -> "left out: " + String.join("; ", row.leftOut());
      case UNMAPPED -> "unmapped: " + row.reason();
      case REFUSED -> "refused: " + row.reason();
    };
    return "  %s: %s".formatted(row.id(), what).replaceAll("[\\p{Cc}\\p{Cf}]", " ");
  }
}
