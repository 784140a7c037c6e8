package runrate.desktop.risk;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.text.Figures;
import runrate.units.Problem;

/// What stands over pale policies while a day has no limit, or while there are too many calls to count.
final class NoDayLimit extends VBox {
  private final Label words = StyledLabel.wrapped("", "card-title");
  private final Button use = new Button();

  NoDayLimit(Runnable onUse) {
    super(12);
    setAlignment(Pos.CENTER);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getStyleClass().addAll("card", "policy-none");
    use.setId("policy-suggested");
    use.getStyleClass().add("accent");
    use.setOnAction(event -> onUse.run());
    getChildren().addAll(words, use);
  }

  /// `Use $1,000 a working day`
  static String use(double usd) {
    return "Use %s a working day".formatted(dollars(usd));
  }

  /// Budgets are typed in dollars, whatever figures are shown in.
  private static String dollars(double usd) {
    return usd == Math.rint(usd) ? "$" + Figures.whole(usd) : Figures.usdCents(usd);
  }

  void show(Problem problem, double usd, boolean unlimited) {
    words.setText(unlimited ? "No day has a limit. The rows show what %s a day would do.".formatted(dollars(usd))
        : problem.sentence());
    use.setText(use(usd));
    Restyle.keep(use, unlimited);
  }
}
