package runrate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.files.disk.Reason;
import runrate.units.Problem;

/// `runrate snapshot`: a picture of the window without a display.
@Command(name = "snapshot", description = "Render a view of the window, or pages, without a display.")
final class SnapshotCommand implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

  private static final Pattern ENDING = Pattern.compile("\\.(png|svg|pdf)$");

  private final Snapshots snapshots;

  /// What can be rendered.
  static final class Views implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(Snapshots.VIEWS.stream(), Snapshots.PAGES.stream()).iterator();
    }
  }

  @Spec
  private CommandSpec spec;

  @Mixin
  private ScenarioInput input;

  @Option(names = "--view", defaultValue = "desk", completionCandidates = Views.class,
      description = "One of ${COMPLETION-CANDIDATES}. The last four are pages.")
  private String view;

  @Option(names = "--size", defaultValue = "1600x1000", description = "Width x height in pixels.")
  private String size;

  @Option(names = "--theme", defaultValue = "light", description = "light or dark.")
  private String theme;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The .png, .svg or .pdf to write.")
  private Path out;

  @Mixin
  private Overwriting overwriting;

  SnapshotCommand(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public Integer call() {
    Matcher wanted = SIZE.matcher(size);
    if (!wanted.matches()) {
      throw new ParameterException(spec.commandLine(),
          "--size is '%s'; write it like 1600x1000, 100 to 9999 pixels a side".formatted(size));
    }
    boolean paper = Snapshots.PAGES.contains(view.toLowerCase(Locale.ROOT));
    if (Files.isDirectory(out)) {
      spec.commandLine().getErr().printf("%s: the picture could not be written: this is a folder. Name a file in it.%n",
          out);
      return ExitCode.UNUSABLE;
    }
    if (!ENDING.matcher(out.toString()).find() || paper && !out.toString().endsWith(".pdf")) {
      throw new ParameterException(spec.commandLine(), "--out is '%s'; it must name a %s file".formatted(out,
          paper ? ".pdf" : ".png, .svg or .pdf"));
    }
    PrintWriter err = spec.commandLine().getErr();
    return input.read(err).map(read -> {
      Optional<Problem> refusal = overwriting.refusal(out, read.sources());
      if (refusal.isPresent()) {
        err.println(refusal.get().line());
        return ExitCode.UNUSABLE;
      }
      try {
        snapshots.render(read.file(), read.engine(), read.scenario(), view, Integer.parseInt(wanted.group(1)),
            Integer.parseInt(wanted.group(2)), theme, out);
        return input.strictly(ExitCode.FINE, read);
      } catch (IllegalArgumentException | IOException e) {
        err.println("%s: the picture could not be written: %s".formatted(out, Reason.of(e)));
        return ExitCode.UNUSABLE;
      }
    }).orElse(ExitCode.UNUSABLE);
  }
}
