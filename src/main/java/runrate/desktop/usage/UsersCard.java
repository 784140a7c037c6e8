package runrate.desktop.usage;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import runrate.desktop.charts.UserCostChart;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.inputs.Range;
import runrate.text.UsageSentence;
import runrate.text.Why;
import runrate.text.WhyUsage;
import runrate.usage.UserRevenue;

/// What each user costs, and from where on that is an alarm.
final class UsersCard {
  private static final double STEP = 0.05;

  private final RecordedCalls calls;
  private final UserCostChart chart;
  private final FreeNumber alert;
  private final ChartCard card;

  UsersCard(RecordedCalls calls, BiConsumer<Why, Node> why, ChartCard.Host host, Runnable onFollow) {
    this.calls = calls;
    chart = new UserCostChart(calls::mark, onFollow, calls::alert);
    alert = new FreeNumber("usage-alert", "Alert a user", Unit.USD_PRECISE, Range.ABOVE_ZERO, STEP, false, typed ->
        typed.ifPresent(usd -> calls.alert(BigDecimal.valueOf(usd))));
    UnitField field = UnitField.of(alert);
    field.usuallyWide(72);
    card = new ChartCard("card-usage-users", "By user", chart, host, link -> calls.calls().ifPresent(read ->
        why.accept(WhyUsage.ofAlert(read.attribution(), calls.alertUsd(), UserRevenue.of(read.attribution(),
            calls.store().state().scenario().business().revenuePerUserUsd())), link)), field).below(field.reply());
  }

  ChartCard card() {
    return card;
  }

  void show(ReadCalls read) {
    alert.set(calls.alertUsd().map(usd -> OptionalDouble.of(usd.doubleValue())).orElse(OptionalDouble.empty()));
    chart.show(read.attribution(), calls.marks(), calls.alertUsd(), UserRevenue.of(read.attribution(),
        calls.store().state().scenario().business().revenuePerUserUsd()));
    card.show(UsageSentence.findingOfUsers(read.attribution(), calls.alertUsd()), "");
  }
}
