package runrate.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.pricing.RateBook;
import runrate.pricing.Vendor;
import runrate.scenario.Plan;
import runrate.scenario.PlanContract;
import runrate.text.VendorTermsSentence;

/// Says at the top of the window what should be known of the file that was opened, until it is read or the next one
/// is opened; and offers to keep terms in it that lie on this computer only. What the open scenario itself gives reason
/// to say is shown live.
final class OpenedNotice extends Notice {
  private final ScenarioStore store;
  /// The file whose terms somebody would rather leave where they are.
  private Optional<Path> left = Optional.empty();

  OpenedNotice(ScenarioStore store) {
    super("opened-notice");
    this.store = store;
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
  }

  void show(DeskState state) {
    String file = state.file().map(Path::toString).orElse("");
    state.fileProblems().stream().filter(problem -> !problem.isError() && problem.file().equals(file)).findFirst()
        .ifPresentOrElse(
        problem -> ask(Feather.INFO, words(problem.what()), action("Understood", this::hide)), () -> offerTerms(state));
  }

  private static String words(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
  }

  private void offerTerms(DeskState state) {
    List<Vendor> here = onlyHere(state.scenario().plan());
    if (here.isEmpty() || !state.file().isEmpty() && state.file().equals(left)) {
      hide();
      return;
    }
    ask(Feather.INFO, "On this computer only: %s. Whoever opens this scenario elsewhere sees another month.".formatted(
        String.join(", ", here.stream().map(vendor -> "%s: %s".formatted(vendor.name(),
            VendorTermsSentence.of(store.engine().book().terms(vendor.id())))).toList())),
        action("Keep them in the scenario", () -> take(here)), action("Leave them there", () -> {
          left = state.file();
          hide();
        }));
  }

  private List<Vendor> onlyHere(Plan plan) {
    RateBook book = store.engine().book();
    return plan.effectiveRouting().routes().stream().flatMap(route -> book.find(route.model()).stream())
        .map(offer -> offer.card().vendor()).distinct()
        .filter(vendor -> book.ownTerms(vendor.id()) && plan.contract().with(vendor.id()).isEmpty()).toList();
  }

  private void take(List<Vendor> vendors) {
    RateBook book = store.engine().book();
    store.edit(scenario -> scenario.withPlan(plan -> {
      PlanContract agreed = plan.contract();
      for (Vendor vendor : vendors) {
        agreed = agreed.withVendor(vendor.id(), terms -> terms.with(book.terms(vendor.id()).contract()));
      }
      return plan.withContract(agreed);
    }));
    hide();
  }
}
