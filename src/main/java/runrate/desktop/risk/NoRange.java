package runrate.desktop.risk;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.scenario.Assumption;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.RangeWords;
import runrate.units.Problem;

/// What stands in place of chances where no input has a range, or where its ends cannot be bought.
final class NoRange extends VBox {
  private static final double WIDEST = 560;

  private final Label head = StyledLabel.wrapped("", "card-title");
  private final Label words = StyledLabel.wrapped("", "card-finding");
  private final Button suggested = new Button("Use suggested ranges");

  NoRange(Runnable onSuggested, Runnable onRanges) {
    setAlignment(Pos.CENTER);
    getStyleClass().add("risk-none");
    suggested.setId("risk-suggested");
    suggested.setDefaultButton(false);
    suggested.getStyleClass().add("accent");
    suggested.setOnAction(event -> onSuggested.run());
    var own = new Button("Set them myself");
    own.setId("risk-own-ranges");
    own.setOnAction(event -> onRanges.run());
    var buttons = new HBox(10, suggested, own);
    buttons.setAlignment(Pos.CENTER);
    List.of(head, words).forEach(label -> {
      label.setTextAlignment(TextAlignment.CENTER);
      label.setMaxWidth(WIDEST);
    });
    getChildren().addAll(head, words, buttons);
  }

  /// @param offered what the suggested ranges would add
  void show(Optional<Problem> problem, Money money, double monthUsd, List<Assumption> offered) {
    head.setText(problem.map(found -> "No months can be drawn.").orElse("Every month costs %s. A range says how sure "
        .formatted(money.amount(monthUsd)) + "you are."));
    words.setText(problem.map(found -> found.sentence().substring(0, 1).toUpperCase(Figures.LOCALE)
        + found.sentence().substring(1)).orElse(RangeWords.suggested(offered)));
    Restyle.keep(suggested, problem.isEmpty() && !offered.isEmpty());
  }
}
