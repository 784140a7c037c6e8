package runrate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.files.disk.ProgramVersion;
import runrate.files.disk.Reason;
import runrate.files.export.ExportFormat;
import runrate.files.report.Export;
import runrate.units.Problem;

/// `runrate export`: results in a file, for a spreadsheet, a memo, a billing tool or an archive.
@Command(name = "export", description = "Write results to a spreadsheet, table, summary, billing rows or report.")
final class ExportCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Mixin
  private ScenarioInput input;

  @Option(names = "--format", paramLabel = "WORD",
      description = "xlsx, csv, markdown, focus, focus-draft or json; else the file's ending tells.")
  private String format;

  @Option(names = "--locale", defaultValue = "en-US", paramLabel = "TAG",
      description = "Whose numbers a CSV has, such as de-DE. Default: ${DEFAULT-VALUE}.")
  private String locale;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path out;

  @Mixin
  private Overwriting overwriting;

  @Override
  public Integer call() {
    ExportFormat wanted = wanted();
    Locale wantedLocale = wantedLocale();
    PrintWriter err = spec.commandLine().getErr();
    return input.read(err).map(read -> {
      Optional<Problem> refusal = overwriting.refusal(out, read.sources());
      if (refusal.isPresent()) {
        err.println(refusal.get().line());
        return ExitCode.UNUSABLE;
      }
      Export export = Export.of(read.engine(), read.scenario(), read.warnings(), ProgramVersion.number())
          .in(wantedLocale);
      return input.strictly(write(wanted, export, err), read);
    }).orElse(ExitCode.UNUSABLE);
  }

  private int write(ExportFormat wanted, Export export, PrintWriter err) {
    try {
      wanted.write(out, export);
    } catch (IOException e) {
      err.println(Problem.error("", "the export could not be written: " + Reason.of(e), "Choose another place").inFile(
          out.toString()).line());
      return ExitCode.UNUSABLE;
    }
    spec.commandLine().getOut().printf("%s written: %s%n", wanted.label(), out);
    return ExitCode.FINE;
  }

  private ExportFormat wanted() {
    Optional<ExportFormat> found = format == null ? ExportFormat.ofFile(out) : ExportFormat.named(format);
    String words = String.join(", ", ExportFormat.words());
    return found.orElseThrow(() -> new ParameterException(spec.commandLine(), format == null
        ? "--out is '%s', and its ending names no format; add --format with one of %s".formatted(out, words)
        : "--format is '%s'; use one of %s".formatted(format, words)));
  }

  private Locale wantedLocale() {
    try {
      Locale named = new Locale.Builder().setLanguageTag(locale).build();
      if (Arrays.asList(Locale.getISOLanguages()).contains(named.getLanguage())) {
        return named;
      }
    } catch (IllformedLocaleException e) {
      throw notALocale();
    }
    throw notALocale();
  }

  private ParameterException notALocale() {
    return new ParameterException(spec.commandLine(), "--locale is '%s'; write it like de-DE".formatted(locale));
  }
}
