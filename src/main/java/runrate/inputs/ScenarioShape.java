package runrate.inputs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import runrate.scenario.About;
import runrate.scenario.Baseline;
import runrate.scenario.Budget;
import runrate.scenario.Business;
import runrate.scenario.CachePlan;
import runrate.scenario.ContextComposition;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Improvement;
import runrate.scenario.OwnPriceMark;
import runrate.scenario.Plan;
import runrate.scenario.QualityBook;
import runrate.scenario.Scenario;
import runrate.scenario.Workload;

/// A scenario file from its first key to its last.
public final class ScenarioShape {
  public static final Word<Scenario> VERSION = Word.required("schemaVersion", "The version of this form of file.",
      scenario -> Scenario.SCHEMA_VERSION);
  public static final Word<Scenario> NAME = Word.<Scenario>required("name", "Shown in the window.", Scenario::name)
      .atMost(About.LONGEST_NAME);
  public static final Word<Scenario> DESCRIPTION = Word.usually("", "description", "What the scenario is about.",
      Scenario::description);
  public static final Word<Scenario> SOURCE = Word.usually("", "source",
      "Title of the document its figures come from.", Scenario::source);
  public static final Word<Scenario> NOTES = Word.<Scenario>usually("", "notes",
      "Whatever somebody wants to keep with it.", scenario -> scenario.about().notes()).atMost(About.LONGEST_NOTES);
  public static final Dated<Scenario, LocalDate> PRICES_AS_OF =
      Dated.day("pricesAsOf", false, "The day whose prices apply.",
      Scenario::pricesAsOf);
  public static final Part<Scenario, Workload> WORKLOAD = Part.required("workload", WorkloadShape.SHAPE,
      "What work must be done.", Scenario::workload, (s, workload) -> s.withWorkload(old -> workload));
  public static final Part<Scenario, Plan> PLAN = Part.required("plan", PlanShape.SHAPE, "How the work is bought.",
      Scenario::plan, (s, plan) -> s.withPlan(old -> plan));

  public static final Word<Baseline> BASELINE_MODEL = Word.optional("model",
      "The model of naive use, as vendor/model; the plan's largest if left out.", Baseline::model).leftOut();
  public static final Part<Baseline, Plan> PINNED = Part.optional("plan", PlanShape.SHAPE,
      "A plan that was pinned, instead of naive use.", Baseline::pinned,
      (baseline, plan) -> new Baseline(baseline.model(), Optional.of(plan)));
  public static final Part<Scenario, Baseline> BASELINE = Part.of("baseline",
      new Shape<>(List.of(BASELINE_MODEL, PINNED), v -> new Baseline(v.of(BASELINE_MODEL), v.of(PINNED))),
      "What the plan is compared with: naive use, or a plan that was pinned.", Scenario::baseline,
          Scenario::withBaseline);

  public static final Part<Scenario, Budget> BUDGET = Part.of("budget",
      BudgetShape.SHAPE, "What may be spent in a month, and when to warn.", Scenario::budget,
      (s, budget) -> s.withBudget(old -> budget.withLines(old.lines())));

  public static final Part<Scenario, ForecastSettings> FORECAST = Part.of("forecast", ForecastShape.SHAPE,
      "The month a forecast speaks of.", Scenario::forecast, (s, forecast) -> s.withForecast(old -> forecast));
  public static final Part<Scenario, QualityBook> QUALITY = Part.of("quality", QualityShape.SHAPE,
      "What is known and asked of quality.", Scenario::quality, (s, quality) -> s.withQuality(old -> quality));

  public static final Word<OwnPriceMark> MARKED = Word.required("model", "The model, as vendor/model.",
      OwnPriceMark::model);
  public static final Word<OwnPriceMark> MARKED_PRICE = Word.required("price",
      "Its price then, in USD per million tokens.", OwnPriceMark::price);
  public static final Entries<Scenario, OwnPriceMark> OWN_PRICES = Entries.of("ownPrices",
      new Shape<>(List.of(MARKED, MARKED_PRICE), v -> new OwnPriceMark(v.text(MARKED), v.text(MARKED_PRICE))),
      "Prices of somebody's own that counted when the file was saved; written by the program.", Scenario::ownPrices,
      Scenario::withOwnPrices).leftOut();
  public static final Part<Scenario, Business> BUSINESS = Part.of("business", BusinessShape.SHAPE,
      "What is known of users and their money; it changes no cost.", Scenario::business,
      (s, business) -> s.withBusiness(old -> business));

  public static final Shape<Scenario> SHAPE = new Shape<>(List.of(VERSION, NAME, DESCRIPTION, SOURCE, NOTES,
      PRICES_AS_OF,
      WORKLOAD, PLAN, TaskShape.TASKS, BASELINE, BUDGET, BudgetShape.LINES, FORECAST, QUALITY,
      AssumptionShape.ASSUMPTIONS, AssumptionShape.LINKS, MayChangeShape.BOUNDS, AppliedShape.APPLIED, OWN_PRICES,
      BUSINESS, PresentationShape.PUBLISHED, PresentationShape.COMPARE, PresentationShape.WALK),
          ScenarioShape::scenario);

  private static final double PARTS_OF_A_SHARE = 1e4;

  private ScenarioShape() {}

  private static Scenario scenario(Values v) {
    String version = v.text(VERSION);
    if (!version.isEmpty() && !version.equals(Scenario.SCHEMA_VERSION)) {
      v.refuse(VERSION, "schemaVersion is '%s'; this program reads %s".formatted(version, Scenario.SCHEMA_VERSION),
          "Open it with a newer Runrate");
    }
    if (v.isSound(WORKLOAD) && v.isSound(PLAN)) {
      refuseOtherSharesThanOfTheParts(v);
    }
    return new Scenario(new About(v.text(NAME), v.text(DESCRIPTION), v.text(SOURCE), v.text(NOTES)), pricesAsOf(v),
        v.part(WORKLOAD),
        v.part(PLAN),
        v.part(BASELINE), BudgetShape.whole(v, v.part(BUDGET)), v.part(FORECAST), v.part(QUALITY),
        AssumptionShape.uncertainty(v), v.part(BUSINESS),
        PresentationShape.presentation(v), new Improvement(MayChangeShape.bounds(v), AppliedShape.applied(v)),
        v.of(OWN_PRICES), TaskShape.tasks(v));
  }

  /// A pinned plan is not asked: it was right when it was pinned.
  private static void refuseOtherSharesThanOfTheParts(Values v) {
    ContextComposition parts = v.part(WORKLOAD).call().composition();
    CachePlan caching = v.part(PLAN).caching();
    if (parts.agreesWith(caching)) {
      return;
    }
    boolean team = !ContextComposition.isRounding(caching.cacheableShare(), parts.teamShare());
    Num<CachePlan> key = team ? CacheShape.CACHEABLE : CacheShape.HISTORY;
    v.refuse(PLAN, ".%s.%s".formatted(PlanShape.CACHING.name(), key.name()),
        "this is %s, but workload.contextParts add up to %s".formatted(
            rounded(team ? caching.cacheableShare() : caching.historyShare()),
            rounded(team ? parts.teamShare() : parts.ownShare())),
        "Leave %s out, or correct the parts".formatted(key.name()));
  }

  private static double rounded(double share) {
    return Math.round(share * PARTS_OF_A_SHARE) / PARTS_OF_A_SHARE;
  }

  static LocalDate pricesAsOf(Values v) {
    return v.of(PRICES_AS_OF).orElse(Scenario.DEFAULT_PRICES_AS_OF);
  }
}
