package runrate.desktop.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import runrate.desktop.charts.AttributionChart;
import runrate.desktop.charts.AttributionOrder;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.text.UsageSentence;
import runrate.text.Why;
import runrate.text.WhyUsage;
import runrate.usage.CallDimension;

/// Recorded calls added up in the way that is chosen in its head. Ways the log has no names for are not offered.
final class BreakdownCard {
  private static final List<Optional<CallDimension>> WAYS = List.of(Optional.empty(),
      Optional.of(CallDimension.FEATURE), Optional.of(CallDimension.USER), Optional.of(CallDimension.OUTCOME),
      Optional.of(CallDimension.AGENT), Optional.of(CallDimension.TEAM), Optional.of(CallDimension.MODEL),
      Optional.of(CallDimension.TIER), Optional.of(CallDimension.DAY));
  /// What the first segments are; the others stand in a menu.
  private static final int SEGMENTS = 4;
  /// In a narrower card the table twin is sorted by its heads.
  private static final double ROOM_FOR_ORDER = 640;

  private final RecordedCalls calls;
  private final AttributionChart chart;
  private final ChartCard card;
  private final Segments<Optional<CallDimension>> ways = new Segments<>(this::choose);
  private final MenuButton more = new MenuButton("More");
  private final MenuButton order = new MenuButton();
  private Optional<CallDimension> by = Optional.of(CallDimension.FEATURE);
  private AttributionOrder sorted = AttributionOrder.COST;

  BreakdownCard(RecordedCalls calls, BiConsumer<Why, Node> why, ChartCard.Host host, Runnable onFollow) {
    this.calls = calls;
    chart = new AttributionChart(calls::mark, onFollow);
    WAYS.stream().limit(SEGMENTS).forEach(way -> ways.option(way, id(way), "By " + word(way)));
    WAYS.stream().skip(SEGMENTS).forEach(way -> {
      var item = new MenuItem("By " + word(way));
      item.setId(id(way));
      item.setOnAction(event -> choose(way));
      more.getItems().add(item);
    });
    ways.show(by);
    menu(more, "usage-by-more");
    menu(order, "usage-order");
    List.of(AttributionOrder.values()).forEach(each -> {
      var item = new MenuItem(each.words());
      item.setOnAction(event -> {
        sorted = each;
        show();
      });
      order.getItems().add(item);
    });
    card = new ChartCard("card-usage-rows", "", chart, host, link -> calls.calls().ifPresent(read ->
        why.accept(WhyUsage.of(read.attribution(), by), link)), order);
    card.lead(ways, more);
    card.widthProperty().subscribe(wide -> Restyle.keep(order, wide.doubleValue() >= ROOM_FOR_ORDER));
  }

  private static void menu(MenuButton menu, String id) {
    menu.setId(id);
    menu.getStyleClass().add("quiet-menu");
    menu.setMinWidth(Region.USE_PREF_SIZE);
  }

  private static String word(Optional<CallDimension> way) {
    return way.map(CallDimension::word).orElse("request");
  }

  private static String id(Optional<CallDimension> way) {
    return "usage-by-" + word(way);
  }

  ChartCard card() {
    return card;
  }

  AttributionChart chart() {
    return chart;
  }

  void choose(Optional<CallDimension> way) {
    by = way;
    show();
  }

  private List<Optional<CallDimension>> offered() {
    List<CallDimension> told = calls.calls().map(read -> read.attribution().told()).orElse(List.of());
    List<Optional<CallDimension>> all = new ArrayList<>(WAYS);
    all.removeIf(way -> way.map(by -> !told.contains(by)).orElse(isOfSums()));
    return all;
  }

  /// Whether single requests are not told.
  private boolean isOfSums() {
    return calls.calls().filter(read -> read.attribution().calls().isEmpty()).isPresent();
  }

  /// A log that has no names for the chosen way is shown by the first it has.
  void show() {
    calls.calls().ifPresent(read -> {
      List<Optional<CallDimension>> offered = offered();
      if (!offered.contains(by)) {
        by = Optional.of(read.attribution().told().getFirst());
      }
      WAYS.stream().limit(SEGMENTS).forEach(way -> ways.offer(way, offered.contains(way)));
      List<MenuItem> items = more.getItems();
      for (int i = 0; i < items.size(); i++) {
        items.get(i).setVisible(offered.contains(WAYS.get(SEGMENTS + i)));
      }
      ways.show(by);
      more.setText(WAYS.indexOf(by) < SEGMENTS ? "More" : "By " + word(by));
      order.setText(sorted.words());
      String finding = by.map(way -> UsageSentence.finding(read.attribution(), way))
          .orElseGet(() -> UsageSentence.findingOfRequests(read.attribution()));
      chart.show(read.attribution(), calls.marks(), by, sorted);
      card.show(finding, "");
    });
  }
}
