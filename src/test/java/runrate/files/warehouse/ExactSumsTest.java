package runrate.files.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.testing.GeneratedLog;
import runrate.usage.CallSum;

/// Sums of a log whose total was added up as it was written are equal to the last digit.
class ExactSumsTest {
  @TempDir
  private Path folder;

  @Test
  void everyViewComesToTheTotalOfTheGenerator() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    GeneratedLog log = GeneratedLog.write(logs.resolve("log.jsonl"), 20_000, 17);
    ReadLog read = ReadLog.of(folder, log.file(), ReadOptions.USUAL);
    assertEquals("%s=%s+%s+%s+0+0+%s".formatted(log.lines(), log.calls(), log.unpriced(), log.duplicates(),
        log.broken()), read.counts());
    BigDecimal total = new BigDecimal(log.pico()).movePointLeft(12);
    assertEquals(0, total.compareTo(read.total().usd()), total + " or " + read.total().usd());
    assertEquals(0, total.compareTo(read.byFeature().stream().map(CallSum::usd).reduce(BigDecimal.ZERO,
        BigDecimal::add)));
    assertEquals(0, total.compareTo(read.byModel().stream().map(CallSum::usd).reduce(BigDecimal.ZERO,
        BigDecimal::add)));
    assertEquals(11, read.byFeature().size());
  }
}
