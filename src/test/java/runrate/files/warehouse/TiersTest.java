package runrate.files.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.text.UsageSentence;
import runrate.text.UsageWords;
import runrate.usage.CallDimension;

/// What each service tier costs, how much of it there is and how long it waits: 100,000 tokens to Sonnet 4.6 are 30
/// cents, batched 15.
class TiersTest {
  private static final String LOG = """
      request_id,timestamp,model,service_tier,latency_ms,input_tokens,output_tokens
      a,2026-11-03T09:00:00Z,claude-sonnet-4-6,standard,2000,100000,0
      b,2026-11-03T10:00:00Z,claude-sonnet-4-6,standard,4000,100000,0
      c,2026-11-03T11:00:00Z,claude-sonnet-4-6,batch,7200000,100000,0
      d,2026-11-03T12:00:00Z,claude-sonnet-4-6,batch,,100000,0
      """;

  @TempDir
  private Path folder;

  @Test
  void batchedCallsCostHalfAndWaitTwoHours() {
    ReadLog read = ReadLog.of(folder, "tiers.csv", LOG, ReadOptions.USUAL);
    assertEquals(List.of("[standard] 2 0.6 OptionalDouble[3.0]", "[batch] 2 0.3 OptionalDouble[7200.0]"),
        read.attribution().by(CallDimension.TIER).stream().map(row -> "%s %s %s %s".formatted(row.keys(),
            row.requests(), ReadLog.plain(row.usd()), row.waits().meanSeconds())).toList());
    assertEquals("standard waits 3 s, batch waits 2 h on average", UsageSentence.finding(read.attribution(),
        CallDimension.TIER));
    assertEquals(Optional.of("3 s"), UsageWords.wait(read.attribution().by(CallDimension.TIER).getFirst()));
  }

  @Test
  void aLogOfOneTierIsNotToldApartByIt_andOneWithoutTimesHasNoWait() {
    ReadLog read = ReadLog.of(folder, "one.csv", """
        request_id,model,input_tokens,output_tokens
        a,claude-sonnet-4-6,100000,0
        """, ReadOptions.USUAL);
    assertEquals(List.of(CallDimension.MODEL), read.attribution().told());
    assertEquals(OptionalDouble.empty(), read.total().waits().meanSeconds());
  }
}
