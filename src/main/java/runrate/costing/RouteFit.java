package runrate.costing;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import runrate.costing.Misfit.Reason;
import runrate.pricing.ModelCard;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;
import runrate.scenario.Workload;

/// Whether one model can take the calls of a plan. Makes no words and looks at nothing but sizes and prices.
///
/// @param plan that asks for the model; the scenario's own or the baseline's
record RouteFit(RateBook book, Scenario scenario, Plan plan) {

  /// The first reason why the model cannot be bought so.
  Optional<Misfit> misfit(String model) {
    Optional<Offer> offer = book.find(model);
    if (offer.isEmpty()) {
      return Optional.of(new Misfit(model, model, Reason.UNKNOWN, 0, 0));
    }
    Optional<RouteTerms> terms = RouteTerms.of(book, offer.get(), plan, scenario);
    if (terms.isEmpty()) {
      return Optional.of(new Misfit(model, offer.get().model().name(), Reason.NO_PRICE, 0, 0));
    }
    var first = new First();
    tooLarge(model, terms.get(), first);
    return first.found;
  }

  /// Tells every size that is too large for the model.
  void tooLarge(String model, RouteTerms terms, Consumer<Misfit> found) {
    ModelCard card = terms.offer().model();
    Workload workload = scenario.workload();
    double prompt = new PromptParts(terms, plan, workload).tokens(workload.call().conversation().turns() - 1);
    double answer = (plan.answerTokens(workload) + plan.thinkingTokens(workload)) * terms.tokenFactor();
    compare(model, card, Reason.CONTEXT_WINDOW, prompt, card.contextWindow(), found);
    compare(model, card, Reason.LARGEST_INPUT, prompt, card.maxInput(), found);
    compare(model, card, Reason.LARGEST_OUTPUT, answer, card.maxOutput(), found);
  }

  private static void compare(String model, ModelCard card, Reason reason, double tokens, OptionalDouble limit,
      Consumer<Misfit> found) {
    if (limit.isPresent() && tokens > limit.getAsDouble()) {
      found.accept(new Misfit(model, card.name(), reason, tokens, limit.getAsDouble()));
    }
  }

  /// Keeps the first of what it is told.
  private static final class First implements Consumer<Misfit> {
    private Optional<Misfit> found = Optional.empty();

    @Override
    public void accept(Misfit misfit) {
      found = found.or(() -> Optional.of(misfit));
    }
  }
}
