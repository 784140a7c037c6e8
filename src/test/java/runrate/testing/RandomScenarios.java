package runrate.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import runrate.pricing.Contract;
import runrate.pricing.Fee;
import runrate.pricing.HourRange;
import runrate.pricing.Offer;
import runrate.pricing.Tokenizer;
import runrate.pricing.VolumeBracket;
import runrate.pricing.WeeklyHours;
import runrate.scenario.About;
import runrate.scenario.AppliedStep;
import runrate.scenario.Assumption;
import runrate.scenario.Baseline;
import runrate.scenario.Budget;
import runrate.scenario.BudgetAmount;
import runrate.scenario.BudgetPolicy;
import runrate.scenario.BudgetReset;
import runrate.scenario.BudgetScope;
import runrate.scenario.Business;
import runrate.scenario.CachePlan;
import runrate.scenario.CallShape;
import runrate.scenario.CallsScope;
import runrate.scenario.Campaign;
import runrate.scenario.ContextComposition;
import runrate.scenario.Conversation;
import runrate.scenario.CurrencyRate;
import runrate.scenario.EntryRules;
import runrate.scenario.Failure;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Grouping;
import runrate.scenario.HitRate;
import runrate.scenario.Improvement;
import runrate.scenario.Launch;
import runrate.scenario.LifetimeShare;
import runrate.scenario.LimitPlan;
import runrate.scenario.LocalTasks;
import runrate.scenario.MonthDays;
import runrate.scenario.OwnForecast;
import runrate.scenario.Pace;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Plan;
import runrate.scenario.PlanContract;
import runrate.scenario.Presentation;
import runrate.scenario.PublishedFigure;
import runrate.scenario.Purchase;
import runrate.scenario.QualityBook;
import runrate.scenario.RankLink;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.scenario.SpecialDays;
import runrate.scenario.StepLook;
import runrate.scenario.StepWords;
import runrate.scenario.Traffic;
import runrate.scenario.Trimming;
import runrate.scenario.Uncertainty;
import runrate.scenario.Variant;
import runrate.scenario.VendorContract;
import runrate.scenario.VerdictBounds;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;
import runrate.scenario.Workload;

/// Random scenarios over the shipped rate cards: one to four models and every lever somewhere.
public final class RandomScenarios {
  private static final List<LocalDate> DATES = List.of(LocalDate.of(2025, 6, 9), LocalDate.of(2026, 3, 1),
      LocalDate.of(2026, 8, 20), LocalDate.of(2026, 11, 20), LocalDate.of(2027, 2, 1));
  private static final List<Optional<OwnForecast>> TYPED = List.of(Optional.empty(), Optional.of(new OwnForecast(
      OwnForecast.Span.MONTH, 24_000)), Optional.of(new OwnForecast(OwnForecast.Span.DAY, 0.5)));
  private static final List<List<String>> MODELS = DATES.stream().map(RandomScenarios::soldOn).toList();

  private static final WeeklyHours OFFICE = new WeeklyHours(ZoneId.of("UTC+8"),
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(HourRange.parse("09:00-18:00")));

  private final SplittableRandom random;

  private static final Uncertainty UNCERTAIN = new Uncertainty(List.of(
      new Assumption("workload.contextTokens", "", OptionalDouble.of(1_000), OptionalDouble.of(2_000),
          OptionalDouble.of(90_000), Assumption.Shape.LOGNORMAL, Assumption.Basis.MEASURED, "a log"),
      new Assumption("plan.batchShare", "a guess", OptionalDouble.of(0.1), OptionalDouble.of(0.4), "")),
      List.of(new RankLink("plan.batchShare", "workload.contextTokens", -0.4)));

  private static final Improvement IMPROVED = new Improvement(List.of(), List.of(new AppliedStep("batch",
      LocalDate.of(2026, 11, 20), 2161.42), new AppliedStep("retryBudget", LocalDate.of(2026, 11, 21), -40)));

  private RandomScenarios(SplittableRandom random) {
    this.random = random;
  }

  public static Scenario next(SplittableRandom random) {
    return new RandomScenarios(random).scenario();
  }

  private static List<String> soldOn(LocalDate date) {
    return Shipped.engine().book().offers().stream()
        .filter(offer -> offer.model().priceOn(date).isPresent()).map(Offer::key).toList();
  }

  private Scenario scenario() {
    int day = random.nextInt(DATES.size());
    Plan plan = plan(MODELS.get(day));
    var forecast = new ForecastSettings(YearMonth.of(2026, 1 + random.nextInt(12)), 1 + random.nextInt(28),
        1 + share(), share() / 10, seasonality(), recorded(), special(), TYPED.get(day % TYPED.size()));
    var baseline = new Baseline(random.nextBoolean() ? Optional.of(pick(MODELS.get(day))) : Optional.empty(),
        random.nextInt(5) == 0 ? Optional.of(plan(MODELS.get(day))) : Optional.empty());
    var about = new About("Random", "", "", pick(List.of("", "Asked on Monday.\nNot measured yet.")));
    return new Scenario(about, DATES.get(day), workload(), plan, baseline, budget(), forecast, QualityBook.EMPTY,
        day % 2 == 0 ? UNCERTAIN : Uncertainty.NONE, business(), presentation(),
        day % 2 == 0 ? Improvement.NONE : IMPROVED, List.of(), List.of());
  }

  private Seasonality seasonality() {
    return new Seasonality(1 + share(), share(), random.nextBoolean(), random.nextInt(4) > 0 ? List.of()
        : random.doubles(Seasonality.WEEK, 0, 2).boxed().toList());
  }

  /// With gaps, notes and days of any month.
  private RecordedSpend recorded() {
    LocalDate day = LocalDate.of(2026, 1 + random.nextInt(12), 1);
    List<RecordedDay> days = new ArrayList<>();
    int many = random.nextInt(3) > 0 ? 0 : random.nextInt(60);
    while (days.size() < many) {
      days.add(new RecordedDay(day, sometimes(random.nextInt(90_000) / 100.0), random.nextInt(9) > 0 ? "" : "busy"));
      day = day.plusDays(random.nextInt(5) > 0 ? 1 : 1 + random.nextInt(20));
    }
    return new RecordedSpend(days, pick(List.of("", "sample", "the bill")));
  }

  private SpecialDays special() {
    LocalDate day = LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
    return random.nextInt(3) > 0 ? SpecialDays.NONE : new SpecialDays(List.of(day, day.plusDays(9)),
        List.of(new Campaign(day, day.plusDays(random.nextInt(9)), 2 * share(), "launch")));
  }

  /// No month's own: what forecasts do with that has its own tests.
  private Budget budget() {
    return random.nextInt(3) > 0 ? Budget.NONE : Budget.NONE.withLines(List.of(
        PeriodBudget.of(pick(List.of(Period.DAY, Period.WEEK, Period.QUARTER, Period.YEAR)), 1 + random.nextInt(9_000)),
        new PeriodBudget("hard", new BudgetAmount(1 + share(), pick(List.of(BudgetAmount.Unit.values()))),
            pick(List.of(Period.values())), scope(), reset(), List.of(share()))))
        .withPolicy(policy()).withVerdict(pick(List.of(VerdictBounds.USUAL, new VerdictBounds(0.1, 0.5))));
  }

  private BudgetReset reset() {
    return new BudgetReset(pick(List.of(Optional.empty(), Optional.of(LocalTime.of(6, 30)))),
        pick(List.of(Optional.empty(), Optional.of(ZoneId.of("Europe/Berlin")))));
  }

  /// Tasks are not named: which there are is another draw.
  private BudgetScope scope() {
    BudgetScope.Kind kind = pick(List.of(BudgetScope.Kind.FEATURE, BudgetScope.Kind.TEAM, BudgetScope.Kind.USER,
        BudgetScope.Kind.ENGINEER, BudgetScope.Kind.PULL_REQUEST));
    return pick(List.of(BudgetScope.ALL, BudgetScope.ofEach(kind, 1 + random.nextInt(40)), new BudgetScope(kind, "",
        false, OptionalInt.of(3)), new BudgetScope(kind, "north", false, OptionalInt.of(1 + random.nextInt(9)))));
  }

  /// A model on the shipped cards, whatever the date.
  private BudgetPolicy policy() {
    return new BudgetPolicy(pick(List.of(BudgetPolicy.OnLimit.values())), pick(List.of(Optional.empty(),
        Optional.of("anthropic/claude-haiku-4-5"))), pick(List.of(BudgetPolicy.OffPeak.values())),
        pick(List.of(BudgetPolicy.Check.values())), sometimes(random.nextInt(90)),
        random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(1 + random.nextInt(900)),
        random.nextInt(3) > 0 ? Optional.empty() : Optional.of(new BudgetPolicy.Raise(9_001 + random.nextInt(9_000),
            LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28)))));
  }

  private Business business() {
    return random.nextInt(3) == 0 ? Business.UNKNOWN : new Business(maybe(), maybe(), maybe(), maybe(), maybe(),
        new Purchase(pick(List.of(Purchase.Channel.values())), maybe()), random.nextBoolean() ? Optional.empty()
            : Optional.of(new CurrencyRate("EUR", 0.5 + share(), DATES.getFirst(), "a bank", true)));
  }

  private OptionalDouble maybe() {
    return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(1 - share() / 2);
  }

  private Presentation presentation() {
    return random.nextInt(3) > 0 ? Presentation.NONE : new Presentation(
        List.of(new PublishedFigure(pick(List.of(PublishedFigure.Row.values())), 1, 1 + share(), "somebody")),
        List.of(new Variant("half", List.of("plan.batchShare=0.5"))),
        new Walk("Walk", pick(List.of(Walk.Figure.values())), List.of(new WalkStep(
            new StepWords("Start", "It begins at {cost}.", pick(List.of("", "Say it slowly."))), look(),
            List.of("caching"), List.of("workload.agents=3")))));
  }

  private StepLook look() {
    return new StepLook(pick(List.of(StepLook.View.values())), pick(List.of(StepLook.Large.values())),
        random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
  }

  private Workload workload() {
    var traffic = new Traffic(1 + random.nextInt(50), random.nextInt(10_000), pick(List.of(CallsScope.values())),
        pick(List.of(MonthDays.of(22), MonthDays.of(30), MonthDays.CALENDAR)), 1 + random.nextInt(24),
        random.nextInt(4) == 0 ? Optional.of(OFFICE) : Optional.empty(), share(),
        1 + sometimes(share()), Pace.UNKNOWN);
    var conversation = random.nextInt(4) > 0 ? Conversation.SINGLE_TURN
        : new Conversation(1 + random.nextInt(60), random.nextInt(5_000));
    var call = new CallShape(random.nextInt(600_000), random.nextInt(20_000), sometimes(random.nextInt(30_000)),
        feeUses(), conversation, ContextComposition.UNKNOWN);
    return new Workload(traffic, call, new Failure(share(), 1 + random.nextInt(5), share(), share()),
        pick(List.of(Tokenizer.REFERENCE, "anthropic/claude-sonnet-4-6", "anthropic/claude-opus-5-5")));
  }

  private Map<String, Double> feeUses() {
    return random.nextBoolean() ? Map.of() : Map.of(Fee.WEB_SEARCH, 1.0 + random.nextInt(4),
        "codeExecutionHour", share());
  }

  private Plan plan(List<String> models) {
    var grouping = new Grouping(1 + sometimes(random.nextInt(4)),
        random.nextBoolean() ? OptionalDouble.of(share()) : OptionalDouble.empty());
    var trimming = new Trimming(sometimes(share()), sometimes(share()),
        random.nextBoolean() ? OptionalDouble.of(random.nextInt(10_000)) : OptionalDouble.empty(),
        random.nextInt(3) > 0 ? Grouping.NONE : grouping);
    return new Plan(mix(models), local(), lifetimes(caching()), sometimes(share()), trimming,
        pick(List.of("standard", "standard", "flex", "priority", "fast")), pick(List.of("global", "us", "eu")),
        agreed(models), LimitPlan.NONE);
  }

  private LocalTasks local() {
    return random.nextInt(3) > 0 ? LocalTasks.NONE : new LocalTasks(share(), LocalTasks.DEFAULT_MODEL,
        random.nextBoolean() ? OptionalDouble.of(share()) : OptionalDouble.empty(),
        OptionalDouble.of(1 + random.nextInt(200)), 1 + random.nextInt(4));
  }

  private RoutingMix mix(List<String> models) {
    var names = new LinkedHashSet<String>();
    int count = 1 + random.nextInt(4);
    while (names.size() < count) {
      names.add(pick(models));
    }
    double[] weights = random.doubles(count).toArray();
    double sum = Arrays.stream(weights).sum();
    var routes = new ArrayList<RouteShare>();
    for (String name : names) {
      routes.add(new RouteShare(name, weights[routes.size()] / sum));
    }
    return new RoutingMix(routes);
  }

  private CachePlan caching() {
    double team = share();
    double history = sometimes((1 - team) * share());
    return new CachePlan(random.nextInt(4) > 0, team, history,
        pick(List.of("vendor", "5m", "1h", "30m", "24h")),
        random.nextInt(3) > 0 ? HitRate.DERIVED : HitRate.fixed(share()),
        random.nextBoolean() ? OptionalDouble.of(share()) : OptionalDouble.empty(), launch(), entry(),
        random.nextInt(4) > 0 ? 1 : Math.max(0.01, team + history + (1 - team - history) * share()), List.of());
  }

  /// Sometimes in place of the one lifetime.
  private CachePlan lifetimes(CachePlan caching) {
    double first = share();
    return random.nextInt(4) > 0 ? caching
        : caching.withLifetimes(List.of(new LifetimeShare("5m", first), new LifetimeShare("1h", 1 - first)));
  }

  private Launch launch() {
    return new Launch(pick(List.of(Launch.Pattern.values())), sometimes(random.nextInt(4_000)), random.nextBoolean());
  }

  private EntryRules entry() {
    return new EntryRules(random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty(),
        random.nextBoolean() ? OptionalDouble.of(1 + random.nextInt(10_000)) : OptionalDouble.empty(),
        sometimes(random.nextInt(60)), random.nextBoolean() ? OptionalDouble.of(random.nextInt(4))
        : OptionalDouble.empty(),
        random.nextBoolean() ? OptionalDouble.of(random.nextInt(25)) : OptionalDouble.empty());
  }

  private PlanContract agreed(List<String> models) {
    List<VendorContract> vendors = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      String model = pick(models);
      Contract terms = contract();
      vendors.add(new VendorContract(model.substring(0, model.indexOf('/')), OptionalDouble.of(terms.discount()),
          terms.volumeBrackets(), terms.commitMonthlyUsd(),
          random.nextBoolean() ? OptionalDouble.of(share() / 10) : OptionalDouble.empty()));
    }
    List<ReservedCapacity> reserved = random.nextInt(4) > 0 ? List.of() : List.of(new ReservedCapacity(pick(models),
        1 + random.nextInt(50_000), random.nextBoolean() ? OptionalDouble.of(1 + random.nextInt(1_000_000))
            : OptionalDouble.empty(), pick(List.of(ReservedCapacity.Beyond.values()))));
    return new PlanContract(contract(), vendors, reserved);
  }

  private Contract contract() {
    List<VolumeBracket> brackets = random.nextInt(3) > 0 ? List.of() : List.of(
        new VolumeBracket(OptionalDouble.of(1_000), 0), new VolumeBracket(OptionalDouble.of(50_000), share()),
        new VolumeBracket(random.nextBoolean() ? OptionalDouble.of(90_000) : OptionalDouble.empty(), share()));
    return new Contract(brackets,
        random.nextInt(4) == 0 ? OptionalDouble.of(random.nextInt(100_000)) : OptionalDouble.empty(),
        sometimes(share()));
  }

  /// Often an end of the range, where mistakes live.
  private double share() {
    int kind = random.nextInt(8);
    return kind == 0 ? 0 : kind == 1 ? 1 : random.nextDouble();
  }

  private double sometimes(double value) {
    return random.nextBoolean() ? value : 0;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
