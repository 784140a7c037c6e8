package runrate.files.disk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which process made a file, as part of the file's name. A process id alone says little: it is given to another
/// process sooner or later, and at once after a restart of the machine.
///
/// @param started when the process began, in milliseconds of the epoch; 0 where the platform does not say
public record ProcessMark(long pid, long started) {
  /// How a mark is written, for the pattern of a name that holds one.
  public static final String PATTERN = "\\d{1,18}-\\d{1,18}";

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
  /// The kernel tells the start in ticks since the machine's, whose own time moves a little when a clock is set.
  private static final Duration JITTER = Duration.ofSeconds(5);

  /// The mark of this process.
  public static ProcessMark own() {
    return of(ProcessHandle.current());
  }

  private static ProcessMark of(ProcessHandle process) {
    return new ProcessMark(process.pid(), process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
  }

  /// @return nothing if the text is no mark
  public static Optional<ProcessMark> parse(String text) {
    var parts = WRITTEN.matcher(text);
    return parts.matches()
        ? Optional.of(new ProcessMark(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  /// Whether the process that made the mark is still going on.
  public boolean isAlive() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessMark::of).filter(this::isSame).isPresent();
  }

  private boolean isSame(ProcessMark other) {
    return started == 0 || other.started == 0 || Math.abs(started - other.started) <= JITTER.toMillis();
  }

  public String text() {
    return pid + "-" + started;
  }
}
