package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.scenario.Campaign;
import runrate.scenario.Period;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Scenario;
import runrate.scenario.SpecialDays;

/// Recorded spend with large amounts, an outlier, every budget and special days is read in full at every size.
class SpendLooksTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  private static Scenario full() {
    LocalDate first = LocalDate.of(2026, 11, 1);
    var days = new RecordedSpend(IntStream.range(0, 18).mapToObj(day -> new RecordedDay(first.plusDays(day),
        day == 10 ? 92_412.75 : 41_034.65, "")).toList(), "the bill of November");
    return OpenDesk.shipped("20-agents").withForecast(old -> old.upTo(days).withSpecial(none -> new SpecialDays(
        List.of(first.plusDays(25)), List.of(new Campaign(first.plusDays(26), first.plusDays(29), 1.5, "Sale")))))
        .withBudget(old -> old.with(Period.DAY, "", OptionalDouble.of(1_200))
            .with(Period.QUARTER, "", OptionalDouble.of(2_660_000)).with(Period.YEAR, "", OptionalDouble.of(1e7))
            .with(Period.MONTH, "hard stop", OptionalDouble.of(999_999)));
  }

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1600, 1000, DARK", "1280, 800, LIGHT", "1280, 800, DARK", "960, 700, LIGHT"})
  void everythingOfRecordedSpendIsReadInFull(int width, int height, Theme theme) {
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = shown.show(full(), width, height, theme);
      return Stream.of("spend", "paste", "week", "special-days").flatMap(name -> {
        Snapshot.named(name, window).prepare().get();
        OffScreen.settle(window);
        Node page = window.lookup(".spend-page");
        // the scroll pane around the cards is as wide as the page
        Stream<String> out = Texts.stickingOut(page).stream().filter(text -> !text.equals("null "));
        return Stream.concat(Texts.cut(page).stream(), out).map(text -> name + ": " + text);
      }).toList();
    }));
  }
}
