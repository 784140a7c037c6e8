package runrate.costing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import runrate.pricing.TokenClass;
import runrate.scenario.Scenario;

/// The month of one scenario, broken down until every dollar stands in a line that can be checked.
///
/// @param monthUsd          what is invoiced
/// @param callsPerMonth     requests of the team, retries not counted
/// @param costPerRequestUsd `monthUsd / callsPerMonth`, 0 where there are no calls
/// @param hitRate           calls whose prefix is read, of the calls with caching in force, batched
///                          ones included; 0 if there are none
/// @param invoices          what each vendor bills before the plan's contract, in the order of the routing, then
///                          those that sell nothing
/// @param byModel           in the order of the routing; with what is unused it adds up to the month
/// @param byTask            the same by kind of work; one nameless task where all is of one kind
/// @param unused            what is paid though no call goes there
public record CostReport(double monthUsd, double callsPerMonth, double costPerRequestUsd,
    double hitRate, Breakdown breakdown, List<VendorInvoice> invoices, List<ModelCost> byModel, List<TaskCost> byTask,
    List<UnusedCost> unused, List<CostLine> lines) {

  /// A smaller part of the month is rounding, not money.
  private static final double NEGLIGIBLE = 1e-12;

  public CostReport {
    invoices = List.copyOf(invoices);
    byModel = List.copyOf(byModel);
    byTask = List.copyOf(byTask);
    unused = List.copyOf(unused);
    lines = List.copyOf(lines);
  }

  static CostReport of(PreparedPlan prepared) {
    return new Builder(prepared).build();
  }

  static List<TaskCost> tasksOf(PreparedPlan prepared) {
    return new Builder(prepared).tasks();
  }

  /// The month as if nothing had been agreed with anybody.
  public double listUsd() {
    return breakdown.listUsd();
  }

  /// Whether any call may go to a vendor, by its name.
  public boolean buysFrom(String vendor) {
    return byModel.stream().anyMatch(model -> model.origin().vendor().equals(vendor));
  }

  /// What calls that find no room in reserved capacity would cost at list. It is not paid, and not saved: their work
  /// is not done.
  public double refusedUsd() {
    return invoices.stream().mapToDouble(VendorInvoice::refusedUsd).sum();
  }

  /// What is invoiced beyond the vendors' bills; negative where the plan's contract takes off.
  public double onSumUsd() {
    double usd = monthUsd - invoices.stream().mapToDouble(VendorInvoice::billedUsd).sum();
    return Math.abs(usd) > NEGLIGIBLE * monthUsd ? usd : 0;
  }

  /// A model of a task each, in the order of the flows.
  public List<ModelCost> byRoute() {
    return byTask.stream().flatMap(task -> task.byModel().stream()).toList();
  }

  /// Whether the work is of several kinds.
  public boolean isOfTasks() {
    return !byTask.getFirst().task().name().isEmpty();
  }

  /// The tasks with the largest part of the bill first.
  public List<TaskCost> dearestTasks() {
    return byTask.stream().sorted(Comparator.comparingDouble(TaskCost::monthUsd).reversed()).toList();
  }

  /// What a line's class costs over all models and modes.
  public List<CostLine> linesOf(TokenClass tokenClass) {
    return lines.stream().filter(line -> line.tokenClass() == tokenClass).toList();
  }

  /// Walks the priced routes once and adds up what the kernel only sums.
  private static final class Builder {
    private final PreparedPlan prepared;
    private final Scenario scenario;
    private final double calls;
    private final List<CostLine> lines = new ArrayList<>();
    private double cachedCalls;
    private double readCalls;

    Builder(PreparedPlan prepared) {
      this.prepared = prepared;
      this.scenario = prepared.scenario();
      this.calls = prepared.work().callsPerMonth();
    }

    List<TaskCost> tasks() {
      var shares = new InvoiceShares(prepared, models());
      return TaskCost.of(prepared, shares.models(breakdown(shares.invoices())));
    }

    private List<ModelCost> models() {
      List<ModelCost> models = new ArrayList<>();
      for (int i = 0; i < prepared.routes().size(); i++) {
        models.add(model(prepared.routes().get(i), prepared.feesUsd(i)));
      }
      return models;
    }

    CostReport build() {
      var shares = new InvoiceShares(prepared, models());
      List<VendorInvoice> invoices = shares.invoices();
      Breakdown breakdown = breakdown(invoices);
      double total = breakdown.totalUsd();
      List<ModelCost> routes = shares.models(breakdown);
      return new CostReport(total, calls, calls == 0 ? 0 : total / calls,
          cachedCalls == 0 ? 0 : readCalls / cachedCalls, breakdown, invoices, ModelCost.merged(routes),
          TaskCost.of(prepared, routes), shares.unused(breakdown), lines);
    }

    private ModelCost model(PricedRoute route, double feesUsd) {
      double modelCalls = prepared.callsPerMonth() * route.share();
      double batchShare = prepared.batchShare(route);
      Hits liveHits = prepared.liveHits(route);
      Hits batchHits = route.batchHits();
      double usd = addLines(route, false, modelCalls * (1 - batchShare), liveHits)
          + addLines(route, true, modelCalls * batchShare, batchHits);
      if (route.isCached()) {
        cachedCalls += modelCalls;
        readCalls += modelCalls * ((1 - batchShare) * liveHits.team() + batchShare * batchHits.team());
      }
      var terms = route.terms();
      return new ModelCost(terms.offer().key(), terms.offer().shortName(), route.asked().again(),
          terms.tokenFactor(), route.share(), modelCalls, batchShare, route.isCached(), liveHits.team(),
          batchHits.team(),
          route.isCached() ? terms.lifetimes().id() : "", route.live().usd(liveHits),
          route.batch().usd(batchHits), usd, feesUsd, 0, 0,
          PriceOrigin.of(terms.offer(), terms.period()), PriceStep.of(route));
    }

    private double addLines(PricedRoute route, boolean batch, double modeCalls, Hits hits) {
      if (modeCalls == 0) {
        return 0;
      }
      double usd = 0;
      for (PricedTurns turns : route.turns()) {
        CallPrices prices = batch ? turns.batchPrices().orElseThrow() : turns.livePrices();
        for (TokenClass tokenClass : TokenClass.values()) {
          double tokens = tokens(turns.tokens(), route.answer(), tokenClass, hits);
          if (tokens > 0) {
            double billings = tokenClass == TokenClass.OUTPUT || tokenClass == TokenClass.THINKING
                ? route.answer().outputBillings() : route.answer().inputBillings();
            var line = new CostLine(route.terms().offer().key(), batch, tokenClass, modeCalls * turns.share(),
                tokens, billings, prices.of(tokenClass), route.calls().task().name(), route.asked().again());
            lines.add(line);
            usd += line.usd();
          }
        }
      }
      return usd;
    }

    private static double tokens(CallTokens prompt, AnswerTokens answer, TokenClass tokenClass, Hits hits) {
      return switch (tokenClass) {
        case UNCACHED_INPUT -> prompt.uncached();
        case CACHE_READ -> prompt.read(hits);
        case CACHE_WRITE -> prompt.written(hits);
        case OUTPUT -> answer.output();
        case THINKING -> answer.thinking();
      };
    }

    /// What nobody agreed on leaves the contract's part at exactly nothing: each side is added up the same way.
    private Breakdown breakdown(List<VendorInvoice> invoices) {
      double[] usd = new double[TokenClass.values().length];
      for (CostLine line : lines) {
        usd[line.tokenClass().ordinal()] += line.usd();
      }
      double fees = prepared.feesUsd();
      var list = new Breakdown(usd[TokenClass.UNCACHED_INPUT.ordinal()],
          usd[TokenClass.CACHE_READ.ordinal()], usd[TokenClass.CACHE_WRITE.ordinal()],
          usd[TokenClass.OUTPUT.ordinal()], usd[TokenClass.THINKING.ordinal()], fees, 0);
      double terms = invoices.stream().filter(VendorInvoice::isSpecial)
          .mapToDouble(invoice -> invoice.invoicedUsd() - invoice.listUsd()).sum()
          + scenario.plan().contract().reservedUsd();
      double contract = scenario.plan().contract().onSum().invoiceUsd(list.listUsd() + terms) - list.listUsd();
      return new Breakdown(list.uncachedInputUsd(), list.cacheReadUsd(), list.cacheWriteUsd(),
          list.outputUsd(), list.thinkingUsd(), fees, contract);
    }
  }
}
