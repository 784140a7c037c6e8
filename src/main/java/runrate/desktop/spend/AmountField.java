package runrate.desktop.spend;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.UnitField;
import runrate.inputs.Range;
import runrate.scenario.BudgetAmount;
import runrate.scenario.BudgetAmount.Unit;

/// The amount of a budget, in US dollars or in tokens: each unit keeps what was typed in it.
final class AmountField extends HBox {
  private final FreeNumber usd = new FreeNumber("budget-card-amount", "Amount of the budget",
      runrate.desktop.levers.Unit.USD, Range.ABOVE_ZERO, 100, true, typed -> { });
  private final FreeNumber tokens = new FreeNumber("budget-card-count", "Tokens of the budget",
      runrate.desktop.levers.Unit.TOKENS, Range.ABOVE_ZERO, 1e6, true, typed -> { });
  private final UnitField usdField = UnitField.of(usd);
  private final UnitField tokensField = UnitField.of(tokens);
  private final Segments<Unit> unit = new Segments<Unit>(chosen -> arrange()).option(Unit.USD, "budget-card-usd", "$")
      .option(Unit.TOKENS, "budget-card-tokens", "tokens");
  private final VBox reply = new VBox(usdField.reply(), tokensField.reply());

  AmountField() {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    usdField.usuallyWide(104);
    tokensField.usuallyWide(104);
    getChildren().addAll(usdField, tokensField, unit);
    arrange();
  }

  private boolean isOfTokens() {
    return unit.chosen().filter(chosen -> chosen == Unit.TOKENS).isPresent();
  }

  private void arrange() {
    Restyle.keep(tokensField, isOfTokens());
    Restyle.keep(usdField, !isOfTokens());
  }

  void show(Optional<BudgetAmount> amount) {
    amount.ifPresent(known -> {
      unit.show(known.unit());
      (known.unit() == Unit.TOKENS ? tokens : usd).set(OptionalDouble.of(known.value()));
    });
    arrange();
  }

  /// What is said below of a text that is no amount.
  Node reply() {
    return reply;
  }

  boolean isRefused() {
    return (isOfTokens() ? tokens : usd).isRefused();
  }

  Optional<BudgetAmount> typed() {
    OptionalDouble value = (isOfTokens() ? tokens : usd).value();
    return value.isPresent() ? Optional.of(new BudgetAmount(value.getAsDouble(), isOfTokens() ? Unit.TOKENS : Unit.USD))
        : Optional.empty();
  }
}
