package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.desktop.claims.ClaimsView;
import runrate.desktop.compare.CompareView;
import runrate.desktop.levers.Variants;
import runrate.desktop.optimise.OptimiseView;
import runrate.desktop.prices.RateCardsView;
import runrate.files.UserFolder;
import runrate.files.foreign.ForeignFormat;
import runrate.files.foreign.ImportFolder;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.Variant;
import runrate.testing.Seeds;

/// No text is cut with dots and no two texts of a chart lie on each other, in windows larger than the
/// headless screen, which are laid out without being shown.
class NoCutTextTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow plain = new OffScreenWindow(() -> user);
  @RegisterExtension static final OffScreenWindow unfolded = new OffScreenWindow(() -> user);
  @RegisterExtension static final OffScreenWindow models = new OffScreenWindow(() -> user);

  /// One window: what is open, how large, how it looks.
  record Look(String scenario, int width, int height, Theme theme) {}

  /// Window by window: all styles are read again when theme or size changes. A theme changes no width, so that each
  /// scenario is looked at in one of them a size, the next one in the other.
  static Stream<Look> looks() {
    return Stream.of(Theme.values()).flatMap(theme -> Stream.concat(
        scenarios(theme.ordinal()).map(name -> new Look(name, 1600, 1000, theme)),
        scenarios(theme.ordinal() + 1).map(name -> new Look(name, 1280, 800, theme))));
  }

  private static Stream<String> scenarios(int turn) {
    List<String> all = List.of("20-agents", "small-team", "volume-brackets", "team scope", "everything batched",
        "commitment below the bill", "a local model", "no calls", "no scores");
    return all.stream().filter(name -> Seeds.isPaired(all.indexOf(name), turn));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noTextIsCutLiesOnAnotherOrLeavesItsCard(Look look) {
    Faults faults = FxThread.ask(() -> Faults.of(laidOut(look)));
    assertAll(() -> assertEquals(List.of(), faults.cut(), "cut"),
        () -> assertEquals(List.of(), faults.overlapping(), "on another text of a chart"),
        () -> assertEquals(List.of(), faults.astray(), "outside its card"));
  }

  /// All of one moment: odds that come between two looks leave words that are not laid out yet.
  private record Faults(List<String> cut, List<String> overlapping, List<String> astray) {
    static Faults of(MainWindow window) {
      return new Faults(Texts.cut(window), Texts.overlapping(window), Texts.astray(window));
    }
  }

  @Test
  void anOverrunOf18262IsReadInFull() {
    assertEquals(List.of(), FxThread.ask(() -> Texts.cut(laidOut(new Look("caching off", 1600, 1000, Theme.LIGHT)))));
  }

  @Test
  void aVerdictOnBatchingIsReadInFull() {
    assertEquals(List.of(),
        FxThread.ask(() -> Texts.cut(laidOut(new Look("hit rate derived", 1280, 800, Theme.LIGHT)))));
  }

  @Test
  void noTickOfTheQualityAxisLiesBelowTheAxis() {
    assertEquals(List.of(), FxThread.ask(
        () -> Texts.astray(laidOut(new Look("nine-point-frontier", 1600, 1000, Theme.LIGHT)))));
  }

  @Test
  void aBudgetFarBelowTheBarsIsReadInFull() {
    assertEquals(List.of(), FxThread.ask(
        () -> Texts.overlapping(laidOut(new Look("a thousand agents", 1280, 800, Theme.LIGHT)))));
  }

  @ParameterizedTest
  @CsvSource({"1600, 1000", "1280, 800", "960, 700"})
  void whyNothingIsPlacedIsSaidOnce(int width, int height) {
    assertEquals(1, FxThread.ask(() -> Nodes.under(laidOut(new Look("no scores", width, height, Theme.LIGHT))
        .lookup("#card-frontier")).filter(node -> node instanceof Text text && Nodes.isShown(text)
        && text.getText().contains("the plan is not placed")).count()));
  }

  static Stream<Look> openPanels() {
    return Stream.concat(panels(0).map(name -> new Look(name, 1280, 800, Theme.LIGHT)),
        panels(1).map(name -> new Look(name, 960, 700, Theme.DARK)));
  }

  @ParameterizedTest
  @CsvSource({"0.05", "0.2", "0.5", "0.9", "1.1", "3"})
  void onNoDayOfTheMonthDoWordsOfTheBurnRateLieOnEachOther(double spendOfBudget) {
    Scenario work = OpenDesk.shipped("small-team");
    double month = OpenDesk.ENGINE.report(work).monthUsd();
    for (int day = 1; day <= 30; day++) {
      int today = day;
      Scenario scenario = work.withForecast(shown -> shown.withToday(today))
          .withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(month / spendOfBudget)));
      assertEquals(List.of(), FxThread.ask(() -> Texts.overlapping(
          plain.show(scenario, 1280, 800, Theme.DARK))), "day " + day);
    }
  }

  /// Each in one of the two sizes, the next one in the other.
  private static Stream<String> panels(int turn) {
    List<String> all = List.of("20-agents", "a composed context", "retries by a preset", "derived, LOCKSTEP",
        "entries of one's own", "simple tasks on a local model", "overflow and quotas", "a model with peak hours",
        "everything batched", "no calls");
    return all.stream().filter(name -> Seeds.isPaired(all.indexOf(name), turn));
  }

  @ParameterizedTest
  @MethodSource("openPanels")
  void withEveryGroupOpenTheLeverPanelIsReadInFull(Look look) {
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = unfolded.show(Variants.of(look.scenario()), look.width(), look.height(),
          look.theme());
      openAllGroups(window);
      Node body = window.lookup(".lever-body");
      return Stream.of(Texts.cut(body), Texts.cramped(body), Texts.stickingOut(body)).flatMap(List::stream).toList();
    }));
  }

  static Stream<Look> rateCards() {
    List<String> models = List.of("anthropic/claude-sonnet-4-6", "openai/gpt-5.5", "google/gemini-3.1-pro-preview",
        "deepseek/deepseek-v4-pro");
    return Stream.of(new Look("", 1600, 1000, Theme.LIGHT), new Look("", 1280, 800, Theme.DARK),
        new Look("", 960, 700, Theme.LIGHT)).flatMap(window -> models.stream().map(model ->
            new Look(model, window.width(), window.height(), window.theme())));
  }

  @ParameterizedTest
  @MethodSource("rateCards")
  void everythingOnAModelIsReadInFull(Look look) {
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = models.show(OpenDesk.shipped("20-agents"), look.width(), look.height(), look.theme());
      RateCardsView view = window.tabs().show(RateCardsView.class);
      view.open(look.scenario());
      List<String> cut = new ArrayList<>();
      for (String part : List.of("prices", "history", "sources", "facts")) {
        ((ToggleButton) Nodes.under(view).filter(node -> ("rates-" + part).equals(node.getId())).findFirst()
            .orElseThrow()).fire();
        OffScreen.settle(window);
        Stream.of(Texts.cut(view), Texts.overlapping(window), Texts.stickingOut(view)).flatMap(List::stream)
            .map(text -> part + ": " + text).forEach(cut::add);
      }
      return cut;
    }));
  }

  /// Claims with many inputs, links, readings and long reasons.
  @ParameterizedTest
  @CsvSource({"1600, 1000, DARK", "1280, 800, LIGHT", "960, 700, DARK"})
  void everythingOnAClaimIsReadInFull(int width, int height, Theme theme) {
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = new OffScreenWindow(user).show(OpenDesk.shipped("20-agents"), width, height, theme);
      ClaimsView view = window.tabs().show(ClaimsView.class).checkNow();
      List<String> cut = new ArrayList<>();
      for (String id : List.of("000-001", "000-032", "000-060", "000-081", "002-062", "004-001",
          "004-101", "003-036")) {
        view.open(id);
        OffScreen.settle(window);
        Stream.of(Texts.cut(view), Texts.cramped(view), Texts.stickingOut(view)).flatMap(List::stream)
            .map(text -> id + ": " + text).forEach(cut::add);
      }
      return cut;
    }));
  }

  /// Four vendors with published figures, and six columns with long names.
  @ParameterizedTest
  @CsvSource({"1600, 1000, four-vendors, DARK", "1280, 800, four-vendors, LIGHT", "1280, 800, 20-agents, DARK",
      "960, 700, four-vendors, LIGHT"})
  void everythingInAComparisonIsReadInFull(int width, int height, String scenario, Theme theme) {
    assertEquals(List.of(), FxThread.ask(() -> {
      Scenario shown = OpenDesk.shipped(scenario);
      MainWindow window = new OffScreenWindow(user)
          .show(scenario.equals("20-agents") ? withFiveColumns(shown) : shown, width, height, theme);
      CompareView view = window.tabs().show(CompareView.class);
      view.showUsers();
      OffScreen.settle(window);
      List<String> cut = new ArrayList<>(Stream.of(Texts.cut(view), Texts.cramped(view), Texts.stickingOut(view))
          .flatMap(List::stream).toList());
      view.showCharts(true);
      OffScreen.settle(window);
      cut.addAll(Texts.overlapping(window));
      return cut;
    }));
  }

  private static Scenario withFiveColumns(Scenario scenario) {
    return scenario.withPresentation(shown -> shown.withColumns(Stream.of("1", "0.5", "0.25", "0", "0.125").map(share ->
        new Variant("A batch share of " + share, List.of("plan.batchShare=" + share))).toList()));
  }

  /// Five lists and the list price beside the one in use.
  @ParameterizedTest
  @CsvSource({"1280, 800", "960, 700"})
  void sixSourcesAreReadInFull(int width, int height) throws IOException {
    Path folder = Files.createTempDirectory(user, "sources");
    var card = OpenDesk.ENGINE.book().find("openai/gpt-5.5").orElseThrow().card();
    for (ForeignFormat format : ForeignFormat.values()) {
      new ImportFolder(new UserFolder(folder).imports()).replace(format, List.of(card));
    }
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = new OffScreenWindow(folder).show(OpenDesk.shipped("20-agents"), width, height, Theme.LIGHT);
      RateCardsView view = window.tabs().show(RateCardsView.class);
      view.open("openai/gpt-5.5");
      view.showSources().compareNow();
      OffScreen.settle(window);
      return Stream.concat(Texts.cut(view).stream(), Texts.stickingOut(view).stream()).toList();
    }));
  }

  static Stream<Look> optimise() {
    return Stream.concat(Stream.of("of one kind", "of tasks", "batched in vain").flatMap(work -> Stream.of(
        new Look(work, 1600, 1000, Theme.LIGHT), new Look(work, 1280, 800, Theme.DARK))),
        Stream.of("of one kind", "of tasks").map(work -> new Look(work, 960, 700, Theme.LIGHT)));
  }

  /// Billions of calls a day.
  @ParameterizedTest
  @MethodSource("optimise")
  void everythingOnTheWaysOfAskingIsReadInFull(Look look) {
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = new OffScreenWindow(user).show(manyCalls(look.scenario()), look.width(), look.height(),
          look.theme());
      OptimiseView view = window.tabs().show(OptimiseView.class);
      view.showModes();
      OffScreen.settle(window);
      return Stream.of(Texts.cut(view), Texts.stickingOut(view, 0), Texts.clipped(view)).flatMap(List::stream).toList();
    }));
  }

  /// Every task's advice is in sight without a bar of its own, in the smallest window too.
  @ParameterizedTest
  @CsvSource({"1280, 800", "960, 700"})
  void everyAdviceIsReadInFull(int width, int height) {
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = new OffScreenWindow(user).show(OpenDesk.shipped("agent-roles"), width, height, Theme.LIGHT);
      OptimiseView view = window.tabs().show(OptimiseView.class);
      view.showModes();
      OffScreen.settle(window);
      Node table = view.lookup("#card-waiting");
      double room = Texts.place(table.lookup(".viewport")).getMaxY();
      return Nodes.under(table.lookup(".mode-grid")).filter(node -> node instanceof Label && Nodes.isShown(node)
          && Texts.place(node).getMaxY() > room + 1).map(node -> ((Label) node).getText()).toList();
    }));
  }

  private static Scenario manyCalls(String kind) {
    boolean inVain = kind.equals("batched in vain");
    Scenario team = OpenDesk.shipped("agent-roles").withWorkload(work -> work.withAgents(60_000)
        .withCallsPerDay(40_000).withContextTokens(inVain ? 200_000 : 400));
    return (inVain ? team.withPlan(plan -> plan.withCaching(plan.caching().withBatchHitRate(OptionalDouble.of(0))
        .withHitRate(HitRate.fixed(1)).withCacheableShare(1))) : team).withTasks(kind.equals("of one kind") ? List.of()
        : team.tasks().stream().map(task -> task.withWithin(Task.Patience.HOURS)
            .withOwn(inVain ? List.of() : task.own())).toList());
  }

  /// Every task, with every group of the panel open.
  @ParameterizedTest
  @CsvSource({"1280, 800, LIGHT", "1600, 1000, LIGHT", "960, 700, DARK"})
  void whatATaskSaysOfItselfIsReadInFull(int width, int height, Theme theme) {
    Scenario team = OpenDesk.shipped("agent-roles");
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = unfolded.show(team, width, height, theme);
      List<String> cut = new ArrayList<>();
      for (int task = 0; task < team.tasks().size(); task++) {
        ((ToggleButton) window.lookup("#task-" + task)).fire();
        openAllGroups(window);
        Node body = window.lookup(".lever-body");
        String name = team.tasks().get(task).name();
        Stream.of(Texts.cut(body), Texts.cramped(body), Texts.stickingOut(body)).flatMap(List::stream)
            .map(text -> name + ": " + text).forEach(cut::add);
      }
      return cut;
    }));
  }

  /// Groups inside groups appear with the first.
  private static void openAllGroups(MainWindow window) {
    for (int depth = 0; depth < 2; depth++) {
      Nodes.under(window).filter(node -> node.getStyleClass().contains("group-head")).map(ToggleButton.class::cast)
          .filter(head -> !head.isSelected()).toList().forEach(ToggleButton::fire);
    }
    Nodes.under(window).filter(node -> "context-paste".equals(node.getId())).map(ToggleButton.class::cast)
        .filter(paste -> !paste.isSelected()).forEach(ToggleButton::fire);
    OffScreen.settle(window);
  }

  /// Half of the looks have the odds in, the others go without.
  private static MainWindow laidOut(Look look) {
    MainWindow window = plain.show(Variants.of(look.scenario()), look.width(), look.height(), look.theme());
    if (look.theme() == Theme.DARK) {
      window.odds().showNow();
      OffScreen.settle(window);
    }
    return window;
  }
}
