package runrate.desktop.spend;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.FactLine;
import runrate.desktop.controls.PrimarySlider;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.levers.Dial;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.Gesture;
import runrate.desktop.store.ScenarioStore;
import runrate.forecast.PlanDay;
import runrate.forecast.WeekdayPattern;
import runrate.inputs.ForecastShape;
import runrate.inputs.Inputs;
import runrate.scenario.Seasonality;
import runrate.text.Money;
import runrate.text.PaceSentence;
import runrate.text.SpendSentence;

/// What the record teaches: a week's medians, offered and never taken over by itself, and growth. Below, what somebody
/// thinks of the month without any of it.
final class PatternPart extends VBox {
  private static final double NEAR = 1e-9;
  private static final double STEPS = 200;
  /// An amount beside which nobody asks for cents.
  private static final double WHOLE = 1_000;
  private static final double NARROW_FACTS = 164;
  /// The two ticks side by side.
  private static final double WIDE_FACTS = 300;
  /// From this width on the bars can spare it.
  private static final double ROOMY = 700;

  private final ScenarioStore store;
  private final SpendDraft draft;
  private final WeekBars bars = new WeekBars();
  private final FactLine working = new FactLine("working day");
  private final FactLine weekend = new FactLine("weekend day");
  private final CheckBox use = new CheckBox("use this pattern");
  private final CheckBox leave = new CheckBox("leave out outliers");
  private final Tooltip rule = Terms.tooltip("");
  private final Hyperlink renew = new Hyperlink("take the newer one");
  private final Label drift = StyledLabel.wrapped("", "week-odd");
  private final Label note = StyledLabel.wrapped("", "pattern-note");
  private final Slider growth = new PrimarySlider(-0.1, 0.3, 0);
  private final UnitField growthField;
  private final OwnFigureRow own;
  private final Label shown = StyledLabel.of("", "pattern-note");
  private final HBox body;
  private final VBox facts;
  private WeekdayPattern pattern;
  private boolean showing;

  PatternPart(ScenarioStore store, SpendDraft draft) {
    super(8);
    this.store = store;
    this.draft = draft;
    setId("spend-pattern");
    setMinSize(0, 0);
    use.setId("use-pattern");
    use.setOnAction(event -> use(use.isSelected()));
    leave.setId("leave-out");
    leave.setTooltip(rule);
    leave.setOnAction(event -> draft.leaveOut(leave.isSelected()));
    renew.setId("renew-pattern");
    renew.getStyleClass().add("why-link");
    renew.setOnAction(event -> use(true));
    facts = new VBox(4, working, weekend, new FlowPane(12, 4, use, leave), renew, note);
    facts.setMinWidth(NARROW_FACTS);
    widthProperty().subscribe(width -> facts.setPrefWidth(width.doubleValue() < ROOMY ? NARROW_FACTS : WIDE_FACTS));
    HBox.setHgrow(bars, Priority.ALWAYS);
    body = new HBox(16, bars, facts);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    Dial dial = Dial.of(Inputs.of(ForecastShape.GROWTH), "Growth a month", -0.1, 0.3, 0.01);
    growthField = new UnitField(dial, store, (value, gesture) -> store.edit(scenario ->
        dial.set(scenario, value.orElse(0.0)), gesture));
    growthField.usuallyWide(76);
    drift.setId("spend-drift");
    own = new OwnFigureRow(store);
    getChildren().addAll(body, drift, growthField.reply(), new VBox(4, growthLine(), own.reply(), own));
  }

  /// With which no words lie on others, however low the bars.
  double neededHeight() {
    // words that are not laid out are as high as a column of their letters
    boolean laidOut = isVisible() && getWidth() > 0;
    return !laidOut ? 0 : facts.prefHeight(facts.getPrefWidth()) + getChildren().stream().filter(Node::isManaged)
        .filter(child -> child != body).mapToDouble(child -> child.prefHeight(getWidth()) + getSpacing()).sum();
  }

  private HBox growthLine() {
    var gesture = new Gesture();
    growth.setId("growth-slider");
    growth.setAccessibleText("Growth a month");
    growth.setBlockIncrement(0.01);
    growth.setPrefWidth(110);
    growth.setMinWidth(50);
    growth.setOnMousePressed(event -> gesture.hold());
    growth.setOnMouseReleased(event -> gesture.release());
    growth.valueProperty().addListener((property, old, value) -> {
      if (!showing) {
        double share = Math.round(value.doubleValue() * STEPS) / STEPS;
        store.edit(scenario -> scenario.withForecast(settings -> settings.withGrowthPerMonth(share)), gesture.id());
      }
    });
    shown.setMinWidth(USE_PREF_SIZE);
    Label name = StyledLabel.of("Growth a month", "pattern-name");
    name.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(10, name, growthField, growth, gap, shown);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("pattern-foot");
    return line;
  }

  private void use(boolean wanted) {
    if (!showing) {
      store.edit(scenario -> scenario.withForecast(old -> old.withSeasonality(wanted
          ? offered(old.seasonality()).orElse(old.seasonality()) : old.seasonality().withWeekdays(List.of()))));
    }
  }

  /// The pattern as weights of the plan's days; empty where the plan has no work to weigh.
  private Optional<Seasonality> offered(Seasonality before) {
    double day = PlanDay.usd(store.engine(), store.state().report().scenario());
    return day > 0 ? Optional.of(pattern.seasonality(before, day)) : Optional.empty();
  }

  /// @return what it found, for the head of its card
  String show(SpendMoment moment) {
    showing = true;
    pattern = moment.pattern();
    boolean known = pattern.isKnown();
    Restyle.keep(bars, known);
    bars.show(pattern);
    working.show(usd(pattern.workingDayUsd()));
    weekend.show(usd(pattern.weekendDayUsd()));
    Seasonality season = store.state().scenario().forecast().seasonality();
    boolean used = !season.weekdays().isEmpty();
    use.setSelected(used);
    use.setDisable(!used && !known || draft.isOpen());
    Restyle.keep(renew, used && known && !draft.isOpen()
        && offered(season).filter(other -> differs(season, other)).isPresent());
    leave.setSelected(pattern.leavesOut());
    leave.setText(pattern.outliers().size() == 1 ? "leave out the " + SpendSentence.ordinal(
        pattern.outliers().getFirst().date().getDayOfMonth()) : "leave out outliers");
    leave.setDisable(pattern.outliers().isEmpty());
    rule.setText(SpendSentence.rule(Money.US_DOLLARS, pattern));
    note.setText(!known ? "From %s recorded days on a week can be told from chance.".formatted(
        WeekdayPattern.FEWEST_DAYS) : pattern.outliers().isEmpty() ? "Days to come then cost what their weekday did."
        : "counted in the bill, not in the pattern");
    drift.setText(moment.drift().map(crept -> PaceSentence.drift(Money.US_DOLLARS, crept)).orElse(""));
    Restyle.keep(drift, moment.drift().isPresent());
    double share = moment.scenario().forecast().growthPerMonth();
    growthField.show(share, "");
    growth.setValue(share);
    shown.setText(SpendSentence.growth(pattern));
    own.show(moment.burn());
    showing = false;
    return SpendSentence.week(pattern);
  }

  private static String usd(OptionalDouble usd) {
    return usd.isPresent() ? Money.US_DOLLARS.amount(usd.getAsDouble(), WHOLE) : "–";
  }

  private static boolean differs(Seasonality one, Seasonality other) {
    for (int i = 0; i < Seasonality.WEEK; i++) {
      if (Math.abs(one.weekdays().get(i) - other.weekdays().get(i)) > NEAR) {
        return true;
      }
    }
    return false;
  }
}
