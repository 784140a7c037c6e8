package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.risk.RiskView;
import runrate.scenario.BudgetPolicy;
import runrate.scenario.BudgetPolicy.Check;
import runrate.scenario.BudgetPolicy.OffPeak;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.scenario.BudgetPolicy.Raise;
import runrate.scenario.Period;
import runrate.scenario.RankLink;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Scenario;
import runrate.testing.Seeds;

/// Every view of the Risk tab is read in full at every size: no text is cut, none lies on another or on a line.
class RiskLooksTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow large = new OffScreenWindow(() -> user);
  @RegisterExtension static final OffScreenWindow small = new OffScreenWindow(() -> user);
  @RegisterExtension static final OffScreenWindow enlarged = new OffScreenWindow(() -> user);
  @RegisterExtension static final OffScreenWindow least = new OffScreenWindow(() -> user);

  private static final List<RankLink> LINKS = List.of(
      new RankLink("workload.callsPerDay", "plan.caching.hitRate", -0.4),
      new RankLink("workload.contextTokens", "workload.failure.share", 0.7),
      new RankLink("workload.thinkingTokens", "workload.outputTokens", 0.5));

  private static Scenario scenario(String name) {
    Scenario usual = OpenDesk.shipped("20-agents");
    return switch (name) {
      case "how sure" -> OpenDesk.shipped("how-sure");
      case "a success" -> OpenDesk.shipped("how-sure").withBusiness(business -> business.withSuccessShare(
          OptionalDouble.of(0.8))).withQuality(book -> book.withSuccessCostCeiling(OptionalDouble.of(0.15)));
      case "one link" -> OpenDesk.shipped("how-sure").withLinks(LINKS.subList(0, 1));
      case "three links" -> OpenDesk.shipped("how-sure").withLinks(LINKS);
      case "rising months" -> rising(BackTestTabTest.sixMonths());
      case "six months" -> BackTestTabTest.sixMonths();
      case "no limit" -> usual;
      case "no budget" -> limited(usual.withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.empty())), 1_000);
      case "a limit of a cent" -> limited(usual, 0.01);
      case "a million agents" -> limited(usual.withWorkload(work -> work.withAgents(1_000_000)), 1e6);
      case "reported late" -> limited(usual, 1_000).withBudget(budget -> budget.withPolicy(budget.policy()
          .withCheck(Check.AFTER).withLagMinutes(90).withOffPeak(OffPeak.BOTH)));
      case "everything set" -> limited(usual, 1_000).withBudget(budget -> budget.withPolicy(new BudgetPolicy(
          OnLimit.QUEUE, Optional.empty(), OffPeak.BOTH, Check.AFTER, 15, OptionalDouble.of(120),
          Optional.of(new Raise(1_200, LocalDate.of(2026, 11, 12))))));
      default -> limited(usual, 1_000);
    };
  }

  /// Each day half a per cent dearer than the one before: what simpler ways do better, in many words.
  private static Scenario rising(Scenario scenario) {
    return scenario.withForecast(forecast -> forecast.withRecorded(recorded -> new RecordedSpend(IntStream.range(0,
        recorded.days().size()).mapToObj(i -> new RecordedDay(recorded.days().get(i).date(),
            recorded.days().get(i).usd() * Math.pow(1.005, i), "")).toList(), recorded.source())));
  }

  private static Scenario limited(Scenario scenario, double usd) {
    return scenario.withBudget(budget -> budget.with(Period.DAY, "", OptionalDouble.of(usd)));
  }

  private static final List<String> LOOKS = List.of("policies, usual", "policies, no limit", "policies, no budget",
      "policies, a limit of a cent", "policies, a million agents", "policies, reported late",
      "policies, everything set", "backtest, six months", "backtest, usual", "backtest, rising months",
      "risk, how sure", "risk, a success", "risk, a million agents", "risk, no budget", "ranges, how sure",
      "ranges, usual", "ranges, one link", "ranges, three links");

  static Stream<String> looks() {
    return LOOKS.stream();
  }

  /// Each at one of the four sizes, the next one at the next: a month is simulated anew for every look.
  @ParameterizedTest
  @MethodSource("looks")
  void everythingIsReadInFull(String look) {
    String view = look.substring(0, look.indexOf(','));
    String name = look.substring(look.indexOf(',') + 2);
    List<Size> sizes = List.of(new Size(large, 1600, 1000, Theme.LIGHT), new Size(small, 1280, 800, Theme.DARK),
        new Size(enlarged, 1120, 700, Theme.LIGHT), new Size(least, 960, 700, Theme.LIGHT));
    for (Size size : sizes) {
      if (!Seeds.isTurn(LOOKS.indexOf(look), sizes.indexOf(size), sizes.size())) {
        continue;
      }
      assertEquals(List.of(), FxThread.ask(() -> {
        MainWindow window = size.window().show(scenario(name), size.width(), size.height(), size.theme());
        Snapshot.named(view, window).prepare().get();
        OffScreen.settle(window);
        RiskView risk = window.tabs().show(RiskView.class);
        return Stream.of(Texts.cut(risk), Texts.overlapping(window), Texts.astray(window), marred(risk),
            Texts.stickingOut(risk, 0), Texts.clipped(risk), outOfCards(risk), besideTheirHead(risk))
            .flatMap(List::stream).toList();
      }), size.toString());
    }
  }

  private static List<String> outOfCards(RiskView risk) {
    return Nodes.under(risk).filter(node -> node.getStyleClass().contains("card") && Nodes.isShown(node))
        .flatMap(card -> Texts.stickingOut(card, 0).stream()).toList();
  }

  /// Shares of the spread that do not end where the head of their column does.
  private static List<String> besideTheirHead(RiskView risk) {
    List<Label> labels = Nodes.under(risk).filter(node -> node instanceof Label && Nodes.isShown(node))
        .map(Label.class::cast).toList();
    return labels.stream().filter(label -> label.getText().equals("of the spread")).flatMap(head -> labels.stream()
        .filter(label -> label.getStyleClass().contains("range-share"))
        .filter(share -> Math.abs(Texts.place(share).getMaxX() - Texts.place(head).getMaxX()) > 1)
        .map(share -> "%s ends at %.1f, its head at %.1f".formatted(share.getText(), Texts.place(share).getMaxX(),
            Texts.place(head).getMaxX()))).toList();
  }

  /// A window each: another size reads all styles again.
  private record Size(OffScreenWindow window, int width, int height, Theme theme) {}

  /// Texts of charts that a line runs through, or that had to be cut.
  private static List<String> marred(RiskView risk) {
    List<PlotPane> plots = Nodes.under(risk).filter(PlotPane.class::isInstance).map(PlotPane.class::cast)
        .filter(Nodes::isShown).toList();
    return Stream.concat(plots.stream().flatMap(plot -> plot.struckTexts().stream()).map("struck: "::concat),
        plots.stream().flatMap(Nodes::under).filter(node -> node instanceof Text && Nodes.isShown(node))
            .map(node -> ((Text) node).getText()).filter(text -> text.endsWith("…")).map("cut: "::concat)).toList();
  }
}
