package runrate.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import runrate.costing.CostEngine;
import runrate.scenario.About;
import runrate.scenario.CurrencyRate;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// A scenario whose month is that of an invoice. Its calls are the requests, and each call is the mean one.
///
/// With several models, whose calls differ, model m has so many mean calls as make up its bill, `n = bill / price of a
/// mean call on m`; the mean call grows or shrinks until the n of all models add up to the requests. So requests and
/// every model's bill are those of the invoice, whatever the models. What the tokens do not explain is a surcharge of
/// the vendor with the largest bill, or a discount where the invoice is lower.
///
/// @param scenario     in no file yet
/// @param tokensUsd    what the tokens come to at list
/// @param explained    what each model's do, in the order of the invoice
/// @param unexplainedUsd what the invoice says beyond that; 0 where it says nothing
public record InvoiceCase(Scenario scenario, double tokensUsd, List<Double> explained, double unexplainedUsd) {
  /// Of a cent; differences below it are none.
  private static final double HALF = 0.5;
  private static final double SETTLED = 1e-14;
  private static final int MOST_ROUNDS = 60;

  public InvoiceCase {
    explained = List.copyOf(explained);
  }

  /// @param about   what the scenario is to be called
  /// @param invoice of models that stand on a rate card
  public static InvoiceCase of(CostEngine engine, Invoice invoice, About about) {
    List<Double> bills = invoice.models().stream().map(model -> engine.report(
        MeanCall.of(engine, invoice, model).on(RoutingMix.allOn(model.model()))).monthUsd()).toList();
    double tokens = bills.stream().mapToDouble(Double::doubleValue).sum();
    Scenario mixed = mixed(engine, invoice, bills).withAbout(old -> about);
    double beyond = invoice.saysUsd().orElse(tokens) - tokens;
    double rest = Math.abs(beyond) < HALF * invoice.centUsd() ? 0 : beyond;
    return new InvoiceCase(rest == 0 ? mixed : Unexplained.kept(engine, mixed, rest), tokens, bills, rest);
  }

  /// The same with a scenario that is shown in a currency.
  public InvoiceCase shownIn(Optional<CurrencyRate> rate) {
    return new InvoiceCase(scenario.withBusiness(business -> business.withCurrency(rate)), tokensUsd, explained,
        unexplainedUsd);
  }

  private static Scenario mixed(CostEngine engine, Invoice invoice, List<Double> bills) {
    MeanCall mean = MeanCall.of(engine, invoice, invoice.together());
    double[] calls = calls(engine, invoice, mean, bills);
    for (int round = 0; round < MOST_ROUNDS && Math.abs(part(calls, invoice) - 1) > SETTLED; round++) {
      mean = mean.times(part(calls, invoice));
      calls = calls(engine, invoice, mean, bills);
    }
    double all = DoubleStream.of(calls).sum();
    List<RouteShare> routes = new ArrayList<>();
    for (int i = 0; i < calls.length; i++) {
      routes.add(new RouteShare(invoice.models().get(i).model(), calls[i] / all));
    }
    return mean.on(new RoutingMix(routes));
  }

  /// Mean calls on each model that make up its bill.
  private static double[] calls(CostEngine engine, Invoice invoice, MeanCall mean, List<Double> bills) {
    double[] calls = new double[bills.size()];
    for (int i = 0; i < calls.length; i++) {
      double all = engine.report(mean.on(RoutingMix.allOn(invoice.models().get(i).model()))).monthUsd();
      calls[i] = all == 0 ? 0 : invoice.requests() * bills.get(i) / all;
    }
    return calls;
  }

  private static double part(double[] calls, Invoice invoice) {
    double all = DoubleStream.of(calls).sum();
    return all == 0 ? 1 : all / invoice.requests();
  }
}
