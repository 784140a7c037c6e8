package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.desktop.controls.ChartCard;
import runrate.pricing.Offer;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Period;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Seeds;
import runrate.units.Problem;

/// A window drawn at 150 and 200 per cent is laid out for that much less room: 1600x1000 at 150 per cent is 1120x700,
/// or 1067x700 in a higher window, at 200 per cent 960x700, the least there is; 1280x800 at 110 is 1164x727. Every view
/// is read in full there, in another currency, too.
class ScaledLooksTest {
  private static final List<String> VIEWS = List.of("desk", "compare", "capacity", "rates", "claims", "start", "about",
      "months", "help", "spend", "paste", "week", "special-days", "walk", "optimise", "modes",
      "playbook", "usage", "usage-why", "imports");
  private static final List<String> PAGES = List.of("start-page", "about-page", "months", "help-page",
      "walk-editor");
  private static final long EXAMPLES = 33;
  /// Of a value of the file, in letters.
  private static final int LONG = 200;

  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  /// At a rate that is old, as most are.
  private static Scenario inEuros() {
    return OpenDesk.shipped("20-agents").withForecast(forecast -> forecast.withGrowthPerMonth(0.08))
        .withBudget(budget -> budget.with(Period.YEAR, "", OptionalDouble.of(264_000)))
        .withBusiness(business -> business.withCurrency(Optional.of(
            new CurrencyRate("EUR", 1 / 1.16, LocalDate.of(2025, 8, 20), "European Central Bank", true))));
  }

  private static List<String> faults(int width, int height, Theme theme) {
    return faults(inEuros(), width, height, theme);
  }

  /// Every second view, the others in a window of another size.
  private static List<String> faults(Scenario scenario, int width, int height, Theme theme) {
    MainWindow window = FxThread.ask(() -> shown.show(scenario, width, height, theme));
    return VIEWS.stream().filter(view -> Seeds.isPaired(VIEWS.indexOf(view), theme.ordinal() + width / 100))
        .flatMap(view -> FxThread.ask(() -> faults(window, view)).stream()).toList();
  }

  /// The tasks of the example, on the desk and where it is said who may wait.
  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1280, 800, DARK", "1120, 700, LIGHT", "1067, 700, LIGHT", "960, 700, DARK"})
  void workOfSeveralKindsIsReadInFull(int width, int height, Theme theme) {
    MainWindow window = FxThread.ask(() -> shown.show(OpenDesk.shipped("agent-roles"), width, height, theme));
    assertEquals(List.of(), Stream.of("desk", "optimise", "modes").flatMap(view ->
        FxThread.ask(() -> faults(window, view)).stream()).toList());
  }

  /// At 150 and 200 per cent the desk of tasks is one page, with one bar, and every card is as high as it needs.
  @ParameterizedTest
  @CsvSource({"1280, 800, DARK", "1100, 700, LIGHT", "1067, 667, LIGHT", "1067, 700, LIGHT", "960, 700, DARK"})
  void theDeskOfTasksIsOnePage(int width, int height, Theme theme) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped("agent-roles"), width, height, theme);
      Snapshot.named("desk", window).prepare().get();
      OffScreen.settle(window);
      Node desk = window.lookup("#window-tabs");
      assertEquals(List.of(), Texts.onEachOther(desk));
      assertEquals(List.of(), Texts.clipped(desk));
      assertTrue(bars(desk) <= 1, () -> bars(desk) + " bars");
      assertEquals(List.of(), cards(window).filter(card -> card instanceof ChartCard
          && card.getLayoutBounds().getHeight() < 180).map(Node::getId).toList());
      return null;
    });
  }

  /// Each on the card that says where its figures come from.
  @ParameterizedTest
  @CsvSource({"1600, 1000", "1280, 800", "960, 700"})
  void whatAnExampleIsAboutIsReadInFull(int width, int height) throws IOException {
    try (Stream<Path> files = Files.list(OpenDesk.HOME.scenarios())) {
      List<String> names = files.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json")).map(name -> name.replaceFirst("\\.json$", "")).toList();
      assertEquals(List.of(), FxThread.ask(() -> {
        MainWindow window = shown.show(OpenDesk.shipped("20-agents"), width, height, Theme.LIGHT);
        return names.stream().flatMap(name -> {
          window.whyPopover().show(HelpTexts.about(OpenDesk.shipped(name)), window);
          OffScreen.settle(window);
          return Texts.cut(window.whyPopover()).stream();
        }).toList();
      }));
    }
  }

  /// With every group unfolded, at each width a card may have.
  @ParameterizedTest
  @CsvSource({"1600, 1000", "1280, 800", "960, 700"})
  void everyExampleIsReadInFullOnItsCard(int width, int height) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped("20-agents"), width, height, Theme.LIGHT);
      Snapshot.named("start", window).prepare().get();
      OffScreen.settle(window);
      Stream.of("TEAM", "VENDORS", "PUBLISHED", "BUDGET").map(group -> window.lookup("#more-" + group))
          .filter(Objects::nonNull).map(Hyperlink.class::cast).forEach(Hyperlink::fire);
      OffScreen.settle(window);
      Node shelf = window.lookup("#shelf");
      assertEquals(EXAMPLES, Nodes.under(shelf).filter(node -> node.getStyleClass().contains("example")).count());
      assertEquals(List.of(), Texts.cut(shelf));
      assertEquals(List.of(), Nodes.under(shelf).filter(node -> node.getStyleClass().contains("shelf-sentence"))
          .map(node -> ((Labeled) node).getText()).filter(said -> !said.equals("a month") && !said.endsWith("."))
          .toList());
      return null;
    });
  }

  /// Of 700 the top bar takes 48, and a notice would take 44; a page that wants more than is left lies on them.
  @ParameterizedTest
  @CsvSource({"start, 608", "about, 608", "months, 608", "help, 608", "walk, 652"})
  void aPageHasRoomInTheLowestWindow(String view, double room) {
    double least = FxThread.ask(() -> {
      MainWindow window = shown.show(inEuros(), 960, 700, Theme.LIGHT);
      Snapshot.named(view, window).prepare().get();
      OffScreen.settle(window);
      Node page = Nodes.under(window).filter(node -> node.getId() != null && PAGES.contains(node.getId()))
          .filter(Nodes::isShown).findFirst().orElseThrow();
      assertTrue(page.minWidth(-1) <= 960, () -> view + " is " + page.minWidth(-1) + " wide");
      return page.minHeight(960);
    });
    assertTrue(least <= room, () -> view + " wants " + least);
  }

  private static long bars(Node content) {
    return Nodes.under(content).filter(node -> node instanceof ScrollBar && Nodes.isShown(node)).count();
  }

  private static List<String> faults(MainWindow window, String view) {
    Snapshot.named(view, window).prepare().get();
    OffScreen.settle(window);
    return Stream.of(Texts.cut(window, ScaledLooksTest::isExcerpt).stream(), Texts.overlapping(window).stream(),
        Texts.dotted(window).stream(),
        cards(window).flatMap(card -> Texts.stickingOut(card, 0).stream()), bars(window)).flatMap(texts -> texts)
        .map(text -> view + ": " + text).toList();
  }

  /// What takes most room: a name as long as a file may have it, amounts in a currency that has but a code or many
  /// digits, and a mix of the models with the longest names, of a vendor each.
  private static Scenario wide(String code, double perUsd) {
    List<Offer> offers = OpenDesk.ENGINE.book().offers().stream().filter(offer ->
        offer.model().priceOn(inEuros().pricesAsOf()).isPresent() && OpenDesk.ENGINE.check(inEuros().withPlan(plan ->
            plan.withRouting(RoutingMix.allOn(offer.key())))).stream().noneMatch(Problem::isError)).toList();
    Map<String, Offer> longest = new TreeMap<>();
    offers.forEach(offer -> longest.merge(offer.vendor(), offer, (one, other) ->
        one.shortName().length() >= other.shortName().length() ? one : other));
    List<Offer> mix = longest.values().stream().limit(12).toList();
    return inEuros().withName("A crew that migrates every service of the payments platform to the new region at night")
        .withPlan(plan -> plan.withRouting(new RoutingMix(mix.stream().map(offer ->
            new RouteShare(offer.key(), 1.0 / mix.size())).toList())))
        .withWorkload(work -> work.withAgents(240))
        .withBusiness(business -> business.withCurrency(Optional.of(new CurrencyRate(code, perUsd,
            LocalDate.of(2025, 8, 20), "European Central Bank", true))));
  }

  /// Controls of a bar over the cards that lie beyond its end.
  private static Stream<String> bars(MainWindow window) {
    return Nodes.under(window).filter(node -> node.getStyleClass().contains("sub-bar") && Nodes.isShown(node))
        .flatMap(bar -> Texts.stickingOut(bar, 0).stream());
  }

  private static Stream<Node> cards(MainWindow window) {
    return Nodes.under(window).filter(node -> node.getStyleClass().contains("card") && Nodes.isShown(node));
  }

  /// Words of tables that are whole under the mouse are shown as far as they go. What happens in a month is read in
  /// full, and so are the values of a file and what they are; texts of pages are not.
  private static boolean isExcerpt(Labeled labeled) {
    return labeled.getStyleClass().contains("scenario-menu") || labeled instanceof TableCell<?, ?> cell
        && ("file-table".equals(cell.getTableView().getId()) ? cell.getText().length() > LONG
            : cell.getTooltip() != null && !"months-table".equals(cell.getTableView().getId()));
  }

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1067, 700, LIGHT", "960, 700, LIGHT", "960, 700, DARK", "1280, 800, LIGHT",
      "1280, 800, DARK", "1180, 800, LIGHT", "1120, 700, LIGHT", "1164, 727, DARK"})
  void nothingIsCutOrOnAnother(int width, int height, Theme theme) {
    assertEquals(List.of(), faults(width, height, theme));
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, LIGHT, CHF, 0.88", "1067, 700, DARK, CHF, 0.88", "1280, 800, DARK, JPY, 150",
      "1067, 700, LIGHT, JPY, 150", "1600, 1000, LIGHT, CHF, 0.88"})
  void longNamesManyModelsAndLongAmountsAreReadInFullToo(int width, int height, Theme theme, String code,
      double perUsd) {
    assertEquals(List.of(), faults(wide(code, perUsd), width, height, theme));
  }
}
