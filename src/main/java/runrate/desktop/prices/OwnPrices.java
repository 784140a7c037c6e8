package runrate.desktop.prices;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.desktop.store.ScenarioStore;
import runrate.discrepancy.ListedModel;
import runrate.files.RunrateHome;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.files.cards.OwnCards;
import runrate.files.cards.RateCardFolder;
import runrate.files.disk.Reason;
import runrate.pricing.Adoption;
import runrate.pricing.Offer;
import runrate.pricing.OwnPrice;
import runrate.pricing.RateBook;
import runrate.scenario.PlanContract;
import runrate.units.Problem;

/// Changes the user's own rate cards and prices the open scenario with them at once. Every change can
/// be taken back.
final class OwnPrices {
  private final ScenarioStore store;
  private final RunrateHome home;
  private final UserFolder user;
  private final Runnable onChanged;
  private final Deque<Done> done = new ArrayDeque<>();

  /// A change that was made, in words.
  private record Done(String words, OwnCards.Undo undo) {}

  /// @param onChanged told of every change, for a price of a model outside the scenario changes nothing else
  OwnPrices(ScenarioStore store, RunrateHome home, UserFolder user, Runnable onChanged) {
    this.onChanged = onChanged;
    this.store = store;
    this.home = home;
    this.user = user;
  }

  RateBook book() {
    return store.engine().book();
  }

  /// @return what kept the price from being used; empty if it is in use
  List<Problem> put(Offer offer, OwnPrice price) {
    return keep("Your price of %s is in use.".formatted(offer.model().name()), cards().put(offer, price));
  }

  /// Makes a list's price of a model the user's own; what keeps it from that is told in the window.
  void adopt(Offer offer, ListedModel listed, LocalDate since) {
    Adoption.of(listed.source(), listed.offer(), Optional.of(offer), Optional.of(since)).ifPresent(price ->
        store.showFileProblems(keep("The price of %s from %s is yours now.".formatted(offer.model().name(),
            listed.source()), cards().put(offer, price))));
  }

  List<Problem> remove(Offer offer) {
    return keep("%s is back at its list price.".formatted(offer.model().name()), cards().remove(offer));
  }

  /// What was agreed with vendors, which the open scenario keeps.
  PlanContract agreed() {
    return store.state().scenario().plan().contract();
  }

  /// Agrees on a discount with the model's vendor in the open scenario; it is undone as any change of it.
  void setDiscount(Offer offer, double share) {
    store.edit(scenario -> scenario.withPlan(plan -> plan.withContract(plan.contract().withVendor(offer.vendor(),
        terms -> terms.withDiscount(OptionalDouble.of(share))))));
  }

  /// Keeps what was already written, such as a card that was brought in.
  List<Problem> keep(String words, OwnCards.Change change) {
    change.undo().ifPresent(undo -> {
      done.push(new Done(words, undo));
      reload();
    });
    return change.problems();
  }

  /// What was done last; empty if there is nothing to take back.
  Optional<String> lastDone() {
    return Optional.ofNullable(done.peek()).map(Done::words);
  }

  /// Takes the last change back.
  List<Problem> undo() {
    Done last = done.pop();
    try {
      last.undo().run();
      reload();
      return List.of();
    } catch (IOException e) {
      done.push(last);
      return List.of(Problem.error("", "the change cannot be taken back (%s)".formatted(Reason.of(e)),
          "Nothing was changed"));
    }
  }

  private OwnCards cards() {
    return new OwnCards(user.rateCards());
  }

  private void reload() {
    var read = RateCardFolder.read(home.rateCards(), user.rateCards());
    store.useRates(new CostEngine(read.book().readOn(Today.date())), read.problems());
    onChanged.run();
  }
}
