package runrate.files.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.WarehouseException;
import runrate.risk.Watch;
import runrate.testing.Shipped;
import runrate.text.UsageSentence;
import runrate.usage.Attribution;
import runrate.usage.LoggedNames;
import runrate.usage.RecordedCall;
import runrate.usage.UserRevenue;

/// What stands out of a log: 19 chats of $0.003 by one user, one chat of $0.060 by another, and a report of $0.300.
class OutliersTest {
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());

  @TempDir
  private Path folder;

  private Attribution all() throws IOException, WarehouseException {
    var text = new StringBuilder("timestamp,request_id,model,feature,user,input_tokens,output_tokens\n");
    for (int call = 0; call < 21; call++) {
      text.append("2026-11-%02d 10:00,r%s,claude-sonnet-4-6,%s,%s,%s,0\n".formatted(1 + call % 10, call, call == 20
          ? "report" : "chat", call < 19 ? "ann" : "bob", call < 19 ? 1_000 : call == 19 ? 20_000 : 100_000));
    }
    Path log = Files.writeString(folder.resolve("calls.csv"), text);
    try (UsageStore store = UsageStore.inMemory(new UsageFolder(folder), List.of(log))) {
      store.read(log, ReadOptions.USUAL.withUsers(UserIds.NAMES), Watch.NONE);
      return store.attribution(store.prices(NAMES), LocalDate.of(2026, 11, 28), 100);
    }
  }

  /// A chat costs (19 x 0.003 + 0.060) / 20 = $0.00585; five times that is less than $0.060. A report is its own mean.
  @Test
  void aCallOfMoreThanFiveTimesTheMeanOfItsFeatureStandsOut() throws IOException, WarehouseException {
    assertEquals(List.of("r19"), all().outliers().stream().map(RecordedCall::id).toList());
    assertEquals("1 stands out", UsageSentence.outliers(1));
  }

  /// $3.65 a month are 3.65 x 12 x 10 / 365 = $1.20 in ten days, which nobody costs; $0.365 are $0.12, and Bob costs
  /// $0.36.
  @Test
  void aUserIsHeldBesideWhatUsersBringInTheDaysOfTheLog() throws IOException, WarehouseException {
    Attribution all = all();
    assertEquals("no user costs more than the $1.200 a user brings in 10 days", UsageSentence.revenue(all,
        UserRevenue.of(all, OptionalDouble.of(3.65)).orElseThrow()));
    assertEquals("one user costs more than the $0.120 a user brings in 10 days", UsageSentence.revenue(all,
        UserRevenue.of(all, OptionalDouble.of(0.365)).orElseThrow()));
    assertEquals(Optional.empty(), UserRevenue.of(all, OptionalDouble.empty()));
  }
}
