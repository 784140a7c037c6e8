package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import runrate.costing.ModelBasis;
import runrate.scenario.Launch;
import runrate.scenario.MonthDays;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;
import runrate.text.Figures;

/// What does not follow when somebody changes a figure in the workbook, one plain line each.
final class FixedLines {
  private FixedLines() {}

  static List<String> of(Scenario scenario, List<ModelBasis> bases) {
    Plan plan = scenario.plan();
    List<String> lines = new ArrayList<>();
    lines.add("Prices are those of %s; a price that changes later does not follow by itself.".formatted(
        Figures.date(scenario.pricesAsOf())));
    lines.add("The models of the mix and their number; a share may change, another model needs a new export.");
    lines.add("Service mode '%s', region '%s' and cache lifetime '%s': their prices stand on Prices.".formatted(
        plan.serviceMode(), plan.region(), plan.caching().lifetimes().isEmpty() ? plan.caching().lifetime()
            : String.join("+", plan.caching().wantedLifetimes())));
    if (bases.stream().anyMatch(basis -> basis.tokenFactor() != 1)) {
      lines.add("Tokens are those of %s; the factor of each model stands beside its tokens.".formatted(
          scenario.workload().tokensMeasuredOn()));
    }
    if (scenario.workload().days() instanceof MonthDays.Calendar) {
      lines.add("Days a month are the calendar days of %s.".formatted(scenario.forecast().month()));
    }
    if (scenario.workload().call().conversation().grows()) {
      lines.add("The prompt of a growing conversation: context, cacheable share, own history, pruning, requests a call "
          + "and the caching switch do not change its tokens here.");
    }
    if (plan.caching().launch().pattern() != Launch.Pattern.STEADY || pinnedPattern(scenario)) {
      lines.add("Derived hit rates of launch pattern '%s' stand on the Rates sheet as Runrate computed them: "
          .formatted(word(plan))
          + "agents, calls, active hours, requests a call, context, batch share and routing do not change them here.");
    }
    if (!plan.caching().lifetimes().isEmpty()) {
      lines.add("Which part is written for which lifetime; derived hit rates of several lifetimes stand on the Rates "
          + "sheet as Runrate computed them.");
    }
    if (bases.stream().anyMatch(FixedLines::hasWindows)) {
      lines.add("Prices that depend on the hour are the mean at the share of calls in each hour as of the export.");
    }
    if (plan.local().share() == 0) {
      lines.add("No calls go to a local model.");
    }
    lines.add("A prompt or answer longer than a model takes is priced here; Runrate refuses it.");
    lines.add("Batch and cache rules of each vendor (which models have them, what a mode does to cached tokens).");
    lines.add("The forecast (seasonality, growth, spend to date), rate limits and the quality frontier are not part of "
        + "this file.");
    return lines;
  }

  private static boolean pinnedPattern(Scenario scenario) {
    return scenario.baseline().pinned().map(plan -> plan.caching().launch().pattern() != Launch.Pattern.STEADY)
        .orElse(false);
  }

  private static String word(Plan plan) {
    return plan.caching().launch().pattern().name().toLowerCase(Figures.LOCALE).replace('_', ' ');
  }

  private static boolean hasWindows(ModelBasis basis) {
    return basis.offer().model().prices().stream().anyMatch(period -> !period.windows().isEmpty());
  }
}
