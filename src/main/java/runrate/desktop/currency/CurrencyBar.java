package runrate.desktop.currency;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.CurrencyRate;
import runrate.text.CurrencySentence;

/// The rate amounts are converted at, as a link to its card, with the switch between the currency and US dollars.
public final class CurrencyBar extends HBox {
  private final ScenarioStore store;
  private final Hyperlink rate = new Hyperlink();
  private final Label age = StyledLabel.of("", "badge-warning");
  private Segments<Boolean> choice = new Segments<>(converted -> { });
  private String code = "";

  public CurrencyBar(ScenarioStore store, CurrencyPopOver card) {
    super(8);
    this.store = store;
    setId("currency-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    rate.setId("currency-rate");
    rate.getStyleClass().add("quiet-link");
    rate.setMinWidth(USE_PREF_SIZE);
    rate.setTooltip(Terms.tooltip("Show all amounts in another currency, at a rate of your own"));
    rate.setOnAction(event -> card.show(rate));
    age.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(rate, age, choice);
  }

  public void show(DeskState state) {
    Optional<CurrencyRate> known = state.scenario().business().currency();
    rate.setText(known.map(CurrencySentence::named).orElse("another currency\u2026"));
    age.setText(CurrencySentence.age(store.engine().book(), state.scenario()).map(days -> days + " old").orElse(""));
    Restyle.keep(age, !age.getText().isEmpty());
    showSwitch(known);
  }

  private void showSwitch(Optional<CurrencyRate> known) {
    String wanted = known.map(CurrencyRate::code).orElse("");
    if (!wanted.equals(code)) {
      code = wanted;
      getChildren().remove(choice);
      choice = new Segments<Boolean>(this::showConverted).option(false, "currency-usd", "USD")
          .option(true, "currency-other", code);
      getChildren().add(choice);
    }
    Restyle.keep(choice, known.isPresent());
    known.ifPresent(each -> choice.show(each.shown()));
  }

  private void showConverted(boolean converted) {
    store.edit(scenario -> scenario.withBusiness(business -> business.withCurrency(
        business.currency().map(known -> known.withShown(converted)))));
  }
}
