package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.costing.VendorInvoice;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.ContractShape;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.Num;
import runrate.pricing.Vendor;
import runrate.pricing.VendorTerms;
import runrate.scenario.Scenario;
import runrate.scenario.VendorContract;

/// What was agreed with one vendor: the discount, and behind a button whatever else there may be.
final class VendorContractRow extends LeverRow {
  private final ScenarioStore store;
  private final Vendor vendor;
  private final Label effect = StyledLabel.of("", "lever-note");
  private final VBox more = new VBox(4);
  private final DialRow discount;
  private final List<LeverRow> rest;

  VendorContractRow(ScenarioStore store, Vendor vendor) {
    this.store = store;
    this.vendor = vendor;
    var open = new SmallButton("%s-more".formatted(path()), Feather.MORE_HORIZONTAL,
        "Surcharge, commitment and brackets with " + vendor.name(), this::unfold);
    discount = dial(ContractShape.VENDOR_DISCOUNT, vendor.name(), 0.5, 0.01,
        terms -> OptionalDouble.of(terms.contract().discount())).behind(open);
    rest = List.of(
        dial(ContractShape.SURCHARGE, "Surcharge", 0.2, 0.005,
            terms -> OptionalDouble.of(terms.contract().surcharge())),
        dial(ContractShape.VENDOR_COMMIT, "Committed a month", 50_000, 500,
            terms -> terms.contract().commitMonthlyUsd()),
        new BracketRows(store, brackets(), Keys.path(ContractShape.VENDOR_BRACKETS)));
    more.getStyleClass().add("group-body");
    more.getChildren().addAll(rest);
    Restyle.keep(more, false);
    getChildren().addAll(discount, effect, more);
  }

  private interface OnCard {
    OptionalDouble of(VendorTerms terms);
  }

  private String path() {
    return "%s[%s]".formatted(Keys.path(ContractShape.VENDORS), vendor.id());
  }

  /// An empty field says what the vendor's card says.
  private DialRow dial(Num<VendorContract> key, String label, double high, double step, OnCard onCard) {
    Input input = Inputs.of(ContractShape.VENDORS, vendor.id(), key);
    return DialRow.small(Dial.of(input, label, 0, high, step), store).whenEmpty(state -> {
      OptionalDouble card = onCard.of(store.engine().book().terms(vendor.id()));
      return card.isPresent() ? Unit.of(key.quantity()).text(card.getAsDouble()) : "none";
    });
  }

  private BracketRows.Of brackets() {
    return new BracketRows.Of(path() + "." + ContractShape.VENDOR_BRACKETS.name(),
        scenario -> scenario.plan().contract().with(vendor.id()).map(VendorContract::volumeBrackets).orElse(List.of()),
        (scenario, brackets) -> scenario.withPlan(plan -> plan.withContract(plan.contract().withVendor(vendor.id(),
            terms -> terms.withVolumeBrackets(brackets)))),
        index -> Inputs.of(ContractShape.VENDORS, vendor.id(), ContractShape.VENDOR_BRACKETS, index,
            ContractShape.UP_TO),
        index -> Inputs.of(ContractShape.VENDORS, vendor.id(), ContractShape.VENDOR_BRACKETS, index,
            ContractShape.BRACKET_DISCOUNT));
  }

  private void unfold() {
    Restyle.keep(more, !more.isVisible());
  }

  /// Whether it must be seen: something was agreed, or calls go there.
  boolean isWanted(Scenario scenario) {
    return changes(scenario) > 0 || sells(scenario);
  }

  private boolean sells(Scenario scenario) {
    return scenario.plan().effectiveRouting().routes().stream().filter(route -> route.share() > 0)
        .flatMap(route -> store.engine().book().find(route.model()).stream())
        .anyMatch(offer -> offer.vendor().equals(vendor.id()));
  }

  @Override
  Optional<String> label(String path) {
    return label(Stream.concat(Stream.of(discount), rest.stream()), path);
  }

  @Override
  boolean focus(String path) {
    if (rest.stream().anyMatch(row -> row.label(path).isPresent())) {
      Restyle.keep(more, true);
    }
    return discount.focus(path) || rest.stream().anyMatch(row -> row.focus(path));
  }

  @Override
  long changes(Scenario scenario) {
    return scenario.plan().contract().with(vendor.id()).isPresent() ? 1 : 0;
  }

  @Override
  void show(DeskState state) {
    discount.show(state);
    rest.forEach(row -> row.show(state));
    if (rest.stream().anyMatch(row -> row.changes(state.scenario()) > 0)) {
      Restyle.keep(more, true);
    }
    Optional<VendorInvoice> invoice = state.report().cost().invoices().stream()
        .filter(one -> one.vendor().equals(vendor.name())).findFirst();
    effect.setText(!sells(state.scenario()) ? "no calls here"
        : invoice.filter(one -> !one.terms().isNone()).map(one -> "%s%s a month".formatted(
            one.termsUsd() > 0 ? "+" : "", state.report().money().amount(one.termsUsd()))).orElse(""));
    Restyle.keep(effect, !effect.getText().isEmpty());
    discount.hush(!sells(state.scenario()));
  }
}
