package runrate.desktop.spend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.scenario.Seasonality;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.SpendSentence;

/// One day of the month.
final class DayCell extends StackPane {
  /// An amount beside which nobody asks for cents.
  static final double WHOLE = 10_000;

  private final LocalDate date;
  private final Label number;
  private final Label amount = StyledLabel.of("", "day-amount");
  private final FontIcon odd = new FontIcon(Feather.ALERT_TRIANGLE);

  DayCell(LocalDate date) {
    this.date = date;
    number = StyledLabel.of(String.valueOf(date.getDayOfMonth()), "day-number");
    setId("day-" + date);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_FIELD);
    setMinSize(0, 26);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    odd.getStyleClass().add("day-odd");
    number.setContentDisplay(ContentDisplay.RIGHT);
    amount.setMinWidth(Region.USE_PREF_SIZE);
    StackPane.setAlignment(number, Pos.TOP_LEFT);
    StackPane.setAlignment(amount, Pos.BOTTOM_RIGHT);
    getChildren().addAll(number, amount);
    // Left to go on, the press would give the keyboard to the pane that scrolls.
    setOnMousePressed(event -> {
      requestFocus();
      event.consume();
    });
  }

  LocalDate date() {
    return date;
  }

  void show(SpendMoment moment) {
    boolean recorded = moment.recorded().containsKey(date);
    boolean ahead = date.isAfter(moment.calendar().today());
    boolean outlier = recorded && moment.isOutlier(date);
    boolean preview = moment.previewed().contains(date);
    String usd = recorded ? Figures.usdCents(moment.recorded().get(date)).substring(1)
        : ahead ? "~" + planned(Money.of(moment.scenario()), moment.plannedUsd(date)) : "–";
    amount.setText(usd);
    number.setGraphic(outlier ? odd : null);
    List<String> styles = new ArrayList<>(List.of("day-cell", recorded ? "recorded" : "open"));
    if (outlier) {
      styles.add("odd");
    } else if (preview) {
      styles.add("preview");
    } else if (Seasonality.isWeekend(date.getDayOfWeek())
        || moment.scenario().forecast().special().isHoliday(date)) {
      styles.add("weekend");
    }
    Restyle.set(this, styles.toArray(String[]::new));
    setAccessibleText("%s, %s".formatted(SpendSentence.day(date), recorded
        ? usd + " USD" + (preview ? ", preview" : " recorded") + (outlier ? ", far from its weekday" : "")
        : ahead ? "to come, %s %s as planned".formatted(usd, Money.of(moment.scenario()).code()) : "not recorded"));
  }

  /// What is typed stays in dollars; what is computed is in the currency the scenario is shown in, with its sign.
  private static String planned(Money money, double usd) {
    return money.isConverted() ? money.amount(usd, WHOLE) : Figures.whole(Math.round(usd));
  }

  /// Puts a field in the place of the amount, or takes it away.
  void edit(Region field, boolean editing) {
    amount.setVisible(!editing);
    number.setVisible(!editing);
    if (editing) {
      StackPane.setAlignment(field, Pos.CENTER);
      getChildren().add(field);
    } else {
      getChildren().remove(field);
    }
  }
}
