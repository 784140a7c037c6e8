package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.costing.VendorSpend;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Keys;
import runrate.inputs.LimitShape;
import runrate.pricing.RateLimits;
import runrate.pricing.Vendor;
import runrate.text.TierWords;

/// The usage tier at one vendor: what each allows, what it was called before, and whether it carries this bill.
final class TierRow extends VBox {
  private static final String NOT_CHOSEN = "not chosen";

  private final ScenarioStore store;
  private final Vendor vendor;
  private final MenuButton menu = new MenuButton();
  private final Label verdict = new Label();

  TierRow(ScenarioStore store, Vendor vendor) {
    this.store = store;
    this.vendor = vendor;
    getStyleClass().add("dial-row-small");
    menu.setId("%s.%s".formatted(Keys.path(LimitShape.TIERS), vendor.id()));
    menu.getStyleClass().add("quiet-menu");
    menu.setMinWidth(USE_PREF_SIZE);
    verdict.getStyleClass().add("lever-note");
    verdict.setWrapText(true);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var row = new HBox(6, Terms.label("Tier at " + vendor.name(), Keys.path(LimitShape.TIERS)), gap, menu);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, verdict);
  }

  boolean isAt(String path) {
    return path.equals(menu.getId());
  }

  void focus() {
    menu.requestFocus();
  }

  void show(DeskState state, RateLimits limits) {
    Optional<String> chosen = state.scenario().plan().limits().tierAt(vendor.id());
    Optional<VendorSpend> spend = state.report().capacity().spend().stream()
        .filter(one -> one.vendor().equals(vendor.name())).findFirst();
    menu.setText(chosen.orElse(NOT_CHOSEN));
    menu.setAccessibleText("Tier at %s: %s".formatted(vendor.name(), menu.getText()));
    menu.getItems().setAll(items(state, limits, spend));
    String words = spend.flatMap(TierWords::tooSmall).orElse("");
    verdict.setText(words);
    Restyle.keep(verdict, state.isCurrent() && !words.isEmpty());
  }

  private List<MenuItem> items(DeskState state, RateLimits limits, Optional<VendorSpend> spend) {
    List<MenuItem> items = new ArrayList<>(List.of(item(NOT_CHOSEN, "the first one counts: "
        + limits.tiers().getFirst().id(), Optional.empty())));
    for (RateLimits.Tier tier : limits.tiers()) {
      items.add(item(TierWords.of(tier, limits, state.report().capacity().pools()),
          TierWords.notes(tier, spend), Optional.of(tier.id())));
    }
    return items;
  }

  private MenuItem item(String head, String note, Optional<String> id) {
    var below = new Label(note);
    below.getStyleClass().add("lever-note");
    Restyle.keep(below, !note.isEmpty());
    var item = new MenuItem();
    item.setGraphic(new VBox(new Label(head), below));
    item.setId(id.orElse(NOT_CHOSEN));
    item.setOnAction(event -> store.edit(scenario -> scenario.withLimits(limits -> limits.byVendor(
        store.engine().book().cards().stream().filter(card ->
            limits.tier().flatMap(card.rateLimits()::tier).isPresent())
            .map(card -> card.vendor().id()).toList()).withTierAt(vendor.id(), id))));
    return item;
  }
}
