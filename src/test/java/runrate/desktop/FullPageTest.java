package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import runrate.desktop.paper.Papers;
import runrate.files.drawing.Drawing;
import runrate.files.drawing.Mark;
import runrate.scenario.Assumption;
import runrate.scenario.CurrencyRate;
import runrate.scenario.OwnForecast;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.VendorContract;

/// A page holds whatever it is told: eight models of four vendors, each with terms of its own, in euros, with a budget
/// that the plan's month keeps and November does not, and forty assumptions.
@ExtendWith(OffScreen.class)
class FullPageTest {
  private static final double MARGIN = 12;
  private static final List<String> MODELS = List.of("anthropic/claude-sonnet-5-5", "anthropic/claude-haiku-4-5",
      "openai/gpt-6.2-sol", "openai/gpt-5-mini", "google/gemini-3.1-pro-preview", "google/gemini-3.8-flash",
      "deepseek/deepseek-flash", "anthropic/claude-opus-4-6");

  private static Scenario full() {
    var terms = Stream.of("anthropic", "openai", "google", "deepseek").map(vendor -> new VendorContract(vendor,
        OptionalDouble.of(0.1), List.of(), OptionalDouble.empty(), OptionalDouble.of(0.05))).toList();
    Scenario scenario = OpenDesk.shipped("20-agents");
    return scenario.withAbout(about -> about.withName("A crew with a long name that moves everything over ".repeat(2)))
        .withPlan(plan -> plan.withRouting(new RoutingMix(MODELS.stream().map(model -> new RouteShare(model, 0.125))
            .toList())).withContract(plan.contract().withVendors(terms)))
        .withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(18_000)))
        .withForecast(forecast -> forecast.withOwnUsd(OwnForecast.Span.MONTH, OptionalDouble.of(21_000)))
        .withBusiness(business -> business.withCurrency(Optional.of(new CurrencyRate("EUR", 0.8,
            LocalDate.of(2026, 11, 28), "the rate our bank has told us on the telephone", true))))
        .withAssumptions(IntStream.range(0, 40).mapToObj(i -> new Assumption("plan.caching.hitRate",
            "assumption " + i + " of many, none of which anybody has measured", OptionalDouble.empty(),
            OptionalDouble.empty(), "")).toList());
  }

  private static List<Drawing> pages(Papers.Kind kind, Scenario scenario) {
    return Papers.pages(kind, OpenDesk.ENGINE, scenario).stream().map(page -> FxThread.ask(page::get)).toList();
  }

  private static List<Mark.Words> words(Drawing page) {
    return page.marks().stream().filter(Mark.Words.class::isInstance).map(Mark.Words.class::cast).toList();
  }

  @ParameterizedTest
  @EnumSource(Papers.Kind.class)
  void nothingRunsOffAnyPage(Papers.Kind kind) {
    for (Drawing page : pages(kind, full())) {
      assertEquals(List.of(), words(page).stream().filter(words -> words.baseline() > page.height() - MARGIN
          || words.x() < 0 || words.x() > page.width()).map(Mark.Words::text).toList());
      assertEquals(List.of(), page.marks().stream().filter(Mark.Shape.class::isInstance).map(Mark.Shape.class::cast)
          .flatMap(shape -> shape.path().stream()).filter(Mark.Line.class::isInstance).map(Mark.Line.class::cast)
          .filter(line -> line.y() > page.height() + 0.5 || line.x() > page.width() + 0.5).toList());
    }
  }

  @Test
  void theBoardKeepsEveryLineOfWhatItRestsOn() {
    Drawing page = pages(Papers.Kind.BOARD, full()).getFirst();
    List<String> texts = words(page).stream().map(Mark.Words::text).toList();
    assertTrue(texts.stream().noneMatch(text -> text.endsWith("…")), texts::toString);
    assertTrue(texts.contains("Prices as of 20 Nov 2026"), texts::toString);
    assertTrue(texts.contains("Month end, typed by a person"), texts::toString);
    assertTrue(texts.contains("and 37 more, in the handout and the scenario file"), texts::toString);
    assertTrue(texts.contains("and 5 more, in the handout and the scenario file"), texts::toString);
    assertTrue(words(page).stream().allMatch(words -> words.size() > 6), "large enough to read");
  }

  /// Bars too low for four names beside them name at least the dearest vendor, which stands at their foot.
  @Test
  void barsOfFourVendorsAreNeverNamedOthersAlone() {
    List<String> texts = words(pages(Papers.Kind.YEAR, full()).getFirst()).stream().map(Mark.Words::text).toList();
    assertTrue(texts.contains("Anthropic and 3 others"), texts::toString);
  }

  @Test
  void aPageThatHasRoomIsNotSetSmaller() {
    Drawing page = pages(Papers.Kind.BOARD, OpenDesk.shipped("20-agents")).getFirst();
    assertEquals(18, words(page).getFirst().size(), 1e-9);
  }
}
