package runrate.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> KEYS = List.of("batchShare", "cacheableShare", "hitRate", "agents");

  @ParameterizedTest
  @CsvSource({"batchShair, batchShare", "batchshare, batchShare", "agent, agents", "hit_rate, hitRate",
      "cachableShare, cacheableShare", "BATCHSHARE, batchShare"})
  void aSlipIsRecognised(String written, String meant) {
    assertEquals(Optional.of(meant), NearestName.to(written, KEYS));
  }

  @ParameterizedTest
  @CsvSource({"colour", "x", "temperature"})
  void aStrangerIsNot(String written) {
    assertEquals(Optional.empty(), NearestName.to(written, KEYS));
  }

  @Test
  void amongNoNamesThereIsNone() {
    assertEquals(Optional.empty(), NearestName.to("agents", List.of()));
  }

  @Test
  void aNameOfAMillionLettersIsComparedWithNone() {
    assertEquals(Optional.empty(), NearestName.to("k".repeat(1_000_000), Collections.nCopies(10_000, "agents")));
  }
}
