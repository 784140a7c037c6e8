package runrate.desktop.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.store.Background;
import runrate.files.RunrateHome;
import runrate.files.calls.CallField;
import runrate.files.cards.RateCardFolder;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UserIds;
import runrate.pricing.RateBook;
import runrate.usage.CallDimension;

/// What the Usage tab asks of the store, and what is left of it.
class StoreWorkTest {
  private static final RunrateHome HOME = RunrateHome.find();
  private static final RateBook BOOK = RateCardFolder.read(HOME.rateCards()).book();

  @TempDir private Path user;

  private StoreWork work() {
    return new StoreWork(new UsageFolder(user), HOME.thirtyRequests());
  }

  private static Background.Going going(boolean stopped) {
    return new Background.Going() {
      @Override
      public boolean isStopped() {
        return stopped;
      }

      @Override
      public void progress(double share) {}
    };
  }

  private StoreWork.Answer ask(StoreWork.Asked asked) {
    return work().answer(asked, going(false));
  }

  private static StoreWork.Read thirty() {
    return new StoreWork.Read(BOOK, List.of(HOME.thirtyRequests()), ReadOptions.USUAL);
  }

  /// Before anything was recorded nothing is opened, and so no database is started.
  @Test
  void lookingLeavesNoTrace() throws IOException {
    assertEquals(Optional.empty(), ask(new StoreWork.Stored(BOOK)).calls());
    try (var files = Files.list(user)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void theSampleIsKeptNowhere() {
    ReadCalls sample = ask(new StoreWork.Sample(BOOK)).calls().orElseThrow();
    assertEquals(30, sample.attribution().total().requests());
    assertEquals("u2", sample.attribution().by(CallDimension.USER).getFirst().keys().getFirst());
    assertTrue(sample.attribution().isSample());
    assertFalse(Files.exists(user.resolve("usage.duckdb")));
    assertFalse(Files.exists(user.resolve("usage-users.key")));
  }

  @Test
  void whatIsStoppedLeavesNothing() {
    assertThrows(IllegalStateException.class, () -> work().answer(thirty(), going(true)));
    assertEquals(Optional.empty(), ask(new StoreWork.Stored(BOOK)).calls());
  }

  @Test
  void whatIsReadIsThereUntilItIsForgotten() {
    assertEquals(30, ask(thirty()).calls().orElseThrow().attribution().counts().priced());
    assertEquals(30, ask(thirty()).calls().orElseThrow().attribution().counts().lines(), "read twice");
    assertEquals(30, ask(new StoreWork.Stored(BOOK)).calls().orElseThrow().attribution().total().requests());
    assertEquals(Optional.empty(), ask(new StoreWork.Forget(BOOK)).calls());
    assertFalse(Files.exists(user.resolve("usage.duckdb")));
  }

  @Test
  void aTableNobodyKnowsComesWithItsColumns() throws IOException {
    Path file = Files.writeString(user.resolve("own.csv"), "engine,tokens_in,tokens_out\nclaude-sonnet-4-6,1,1\n");
    StoreWork.Answer answer = ask(new StoreWork.Read(BOOK, List.of(file), ReadOptions.USUAL));
    assertTrue(answer.problem().isPresent());
    assertEquals(List.of("engine", "tokens_in", "tokens_out"), answer.question().orElseThrow().columns());
    assertEquals("tokens_in", answer.question().orElseThrow().known().get(CallField.INPUT));
  }

  /// A column that its name takes for the cache's, and that is none.
  @Test
  void aColumnMayBeNothing() throws IOException {
    Path file = Files.writeString(user.resolve("own.csv"),
        "model,input_tokens,output_tokens,cached\nclaude-sonnet-4-6,100,10,yes\n");
    ReadOptions none = new ReadOptions(Optional.empty(), Map.of(CallField.CACHE_READ, ""), Optional.empty(),
        UserIds.HASH, false);
    assertTrue(ask(new StoreWork.Read(BOOK, List.of(file), ReadOptions.USUAL)).question().isPresent());
    assertEquals(1, ask(new StoreWork.Read(BOOK, List.of(file), none)).calls().orElseThrow().attribution().counts()
        .priced());
  }

  /// Inside, 600,000 x $3 + 400,000 x $0.3 a million are the $1.92 the table says; the question proposes it, and the
  /// answer is remembered, told and asked again.
  @Test
  void anAnswerIsProposedRememberedAndChosenAgain() throws IOException {
    String header = "model,input_tokens,output_tokens,cached,cost\n";
    Path file = Files.writeString(user.resolve("own.csv"), header + "claude-sonnet-4-6,1000000,0,400000,1.92\n");
    Path next = Files.writeString(user.resolve("next.csv"), header + "claude-sonnet-4-6,1000000,1,400000,1.92\n");
    StoreWork.Answer asked = ask(new StoreWork.Read(BOOK, List.of(file), ReadOptions.USUAL));
    assertEquals(Optional.of(true), asked.question().orElseThrow().check().orElseThrow().proposed());
    assertFalse(Files.exists(user.resolve("usage.duckdb")), "a refused file leaves no store");
    ask(new StoreWork.Read(BOOK, List.of(file), new ReadOptions(Optional.empty(), Map.of(), Optional.of(true),
        UserIds.HASH, false)));
    StoreWork.Answer read = ask(new StoreWork.Read(BOOK, List.of(next), ReadOptions.USUAL));
    assertEquals("next.csv: columns as said before: cached tokens inside the input.", read.said());
    assertEquals(2, read.calls().orElseThrow().attribution().total().requests());
    StoreWork.Answer again = ask(new StoreWork.Columns(BOOK, next));
    assertEquals(Optional.of(true), again.question().orElseThrow().inside());
    assertEquals(2, again.calls().orElseThrow().attribution().total().requests());
    int first = read.calls().orElseThrow().attribution().sources().getFirst().id();
    StoreWork.Answer left = ask(new StoreWork.ForgetSource(BOOK, first));
    assertEquals("own.csv is forgotten, 1 call with it.", left.said());
    assertEquals(1, left.calls().orElseThrow().attribution().total().requests());
  }
}
