package runrate.usage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A file or folder of logs that was read.
///
/// @param label    its name without its folders
/// @param formats  what its files were recognised as
/// @param files    how many of them there are
/// @param usd      what its priced calls cost
/// @param first    moment of its first call; absent where it says none
/// @param problems files of it that could not be read, a line each
public record LogSource(int id, String path, String label, List<String> formats, int files, LineCounts counts,
    BigDecimal usd, Optional<Instant> first, Optional<Instant> last, Instant read, boolean isSample,
    List<String> flags, List<String> problems) {
  public LogSource {
    formats = List.copyOf(formats);
    flags = List.copyOf(flags);
    problems = List.copyOf(problems);
  }

  /// Whether nothing but bills was read from it.
  public boolean isBill() {
    return counts.bills() > 0 && counts.priced() + counts.unpriced() == 0;
  }

  /// Whether it has calls and says of none of them when it was.
  public boolean isTimeless() {
    return counts.calls() > 0 && first.isEmpty();
  }
}
