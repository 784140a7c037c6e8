package runrate.cli;

import java.time.LocalDate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import runrate.usage.DaySpan;

/// Days that somebody names on the command line.
final class NamedDays {
  private NamedDays() {}

  /// A month or some days.
  static DaySpan of(CommandSpec spec, String option, String words) {
    return DaySpan.of(words).orElseThrow(() -> new ParameterException(spec.commandLine(), isBackwards(words)
        ? "%s is '%s', which ends before it begins; write the earlier day first".formatted(option, words)
        : "%s is '%s'; write a month like 2026-09 or days like 2026-09-01..2026-09-14".formatted(option, words)));
  }

  private static boolean isBackwards(String words) {
    int to = words.indexOf("..");
    return to > 0 && DaySpan.of(words.substring(to + 2) + ".." + words.substring(0, to)).isPresent();
  }

  /// Complains of a first day that is after the last one; either may be absent.
  static void inOrder(CommandSpec spec, LocalDate from, LocalDate to) {
    if (from != null && to != null && from.isAfter(to)) {
      throw new ParameterException(spec.commandLine(), "--from %s is after --to %s; write the earlier day first"
          .formatted(from, to));
    }
  }
}
