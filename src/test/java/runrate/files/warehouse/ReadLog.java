package runrate.files.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.WarehouseException;
import runrate.risk.Watch;
import runrate.testing.Shipped;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LineNote;
import runrate.usage.LogPrices;
import runrate.usage.LogSource;
import runrate.usage.LoggedNames;

/// A log that was read by itself, at the shipped prices.
record ReadLog(List<LogSource> sources, CallSum total, List<CallSum> byUser, List<CallSum> byFeature,
    List<CallSum> byModel, List<LineNote> notes, LogPrices prices, Attribution attribution) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  static ReadLog of(Path folder, String name, String text) {
    return of(folder, name, text, ReadOptions.USUAL);
  }

  /// @param folder of the test, where the log is written to
  static ReadLog of(Path folder, String name, String text, ReadOptions options) {
    try {
      Path logs = Files.createDirectories(folder.resolve("logs"));
      return of(folder, Files.writeString(logs.resolve(name), text), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReadLog of(Path folder, Path log, ReadOptions options) {
    try (UsageStore store = UsageStore.inMemory(new UsageFolder(folder), List.of(log))) {
      store.read(log, options, Watch.NONE);
      return of(store);
    } catch (WarehouseException e) {
      throw new AssertionError(e.problem().line(), e);
    }
  }

  static ReadLog of(UsageStore store) throws WarehouseException {
    LogPrices prices = store.prices(new LoggedNames(Shipped.engine().book()));
    List<LogSource> sources = store.sources(prices, TODAY);
    CallQuestions questions = store.questions(prices, TODAY);
    return new ReadLog(sources, questions.total(), questions.sums(List.of(CallDimension.USER)),
        questions.sums(List.of(CallDimension.FEATURE)), questions.sums(List.of(CallDimension.MODEL)),
        store.notes(prices, TODAY, sources.stream().map(LogSource::id).toList(), 100), prices,
        store.attribution(prices, TODAY, 100));
  }

  /// A sample that comes with the tests.
  static Path sample(String name) {
    try {
      return Path.of(ReadLog.class.getResource("/runrate/usage/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /// What keeps a log from being read.
  static String refusal(Path folder, String name, String text, ReadOptions options) {
    try {
      Path logs = Files.createDirectories(folder.resolve("logs"));
      Path log = Files.writeString(logs.resolve(name), text);
      try (UsageStore store = UsageStore.inMemory(new UsageFolder(folder), List.of(log))) {
        store.read(log, options, Watch.NONE);
        throw new AssertionError("it was read");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (WarehouseException e) {
      return e.problem().sentence();
    }
  }

  String format() {
    return String.join(", ", sources.getFirst().formats());
  }

  /// `lines/priced/unpriced/duplicates/notCalls/errors/refused`, and rows of bills where there are any
  String counts() {
    var counts = sources.getFirst().counts();
    return "%s=%s+%s+%s+%s+%s+%s".formatted(counts.lines(), counts.priced(), counts.unpriced(), counts.duplicates(),
        counts.notCalls(), counts.errors(), counts.refused()) + (counts.bills() == 0 ? "" : "+" + counts.bills());
  }

  /// `uncached/read/written 5m/written 1h/output/thinking`
  String tokens() {
    var tokens = total.tokens();
    return "%s/%s/%s/%s/%s/%s".formatted(tokens.uncachedInput(), tokens.cacheRead(), tokens.cacheWrite5m(),
        tokens.cacheWrite1h(), tokens.output(), tokens.thinking());
  }

  String usd() {
    return plain(total.usd());
  }

  static String plain(BigDecimal usd) {
    return usd.stripTrailingZeros().toPlainString();
  }

  List<String> noteLines() {
    return notes.stream().map(note -> "%s %s: %s".formatted(note.line().orElseThrow(), note.of(),
        note.reason())).toList();
  }
}
