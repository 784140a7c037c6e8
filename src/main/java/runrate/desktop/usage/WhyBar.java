package runrate.desktop.usage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.text.Figures;
import runrate.text.PeriodWords;

/// Chooses the two months that are set side by side.
final class WhyBar {
  private final Consumer<WhyAnswer.Months> onChosen;
  private final Button earlier = new SmallButton("why-earlier", Feather.CHEVRON_LEFT, "Months before", () -> step(-1));
  private final Button later = new SmallButton("why-later", Feather.CHEVRON_RIGHT, "Months after", () -> step(1));
  private final MenuButton before = menu("why-before", "Month it went up from");
  private final MenuButton after = menu("why-after", "Month it went up to");
  private final Label to = StyledLabel.of("to", "card-finding");
  private final Label halves = StyledLabel.of("", "usage-file");
  private final Region gap = new Region();
  private final PlaceNotice place;
  private final Button export = new Button("Export…");
  private Optional<WhyAnswer> answer = Optional.empty();

  /// @param place    says where the calls lie
  /// @param onExport asks where the change goes as a table
  WhyBar(PlaceNotice place, Consumer<WhyAnswer.Months> onChosen, Runnable onExport) {
    this.place = place;
    this.onChosen = onChosen;
    halves.setId("why-halves");
    List.of(to, halves).forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
    HBox.setHgrow(gap, Priority.ALWAYS);
    export.setId("why-export");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(event -> onExport.run());
  }

  private static MenuButton menu(String id, String says) {
    var menu = new MenuButton();
    menu.setId(id);
    menu.setAccessibleText(says);
    menu.getStyleClass().add("quiet-menu");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    return menu;
  }

  List<Node> nodes() {
    return List.of(earlier, before, to, after, later, halves, gap, place, export);
  }

  private void step(int by) {
    answer.flatMap(of -> of.step(by)).ifPresent(onChosen);
  }

  void show(Optional<WhyAnswer> shown) {
    answer = shown;
    Optional<WhyAnswer.Months> months = shown.flatMap(WhyAnswer::shown);
    List.of(earlier, before, to, after, later).forEach(node -> Restyle.keep(node, months.isPresent()));
    Restyle.keep(halves, months.isEmpty() && shown.flatMap(WhyAnswer::periods).isPresent());
    Restyle.keep(export, shown.flatMap(WhyAnswer::bridge).isPresent());
    place.show();
    shown.flatMap(WhyAnswer::periods).ifPresent(of -> halves.setText("%s, then %s".formatted(PeriodWords.of(
        of.before()), PeriodWords.of(of.after()))));
    months.ifPresent(of -> {
      earlier.setDisable(shown.flatMap(all -> all.step(-1)).isEmpty());
      later.setDisable(shown.flatMap(all -> all.step(1)).isEmpty());
      offer(before, of.before(), of.after(), month -> new WhyAnswer.Months(month, of.after()));
      offer(after, of.after(), of.before(), month -> new WhyAnswer.Months(of.before(), month));
    });
  }

  /// The newest first.
  private void offer(MenuButton menu, YearMonth chosen, YearMonth other, Function<YearMonth, WhyAnswer.Months> with) {
    menu.setText(name(chosen));
    List<MenuItem> items = new ArrayList<>();
    for (YearMonth month : answer.orElseThrow().months().reversed()) {
      var item = new MenuItem(name(month));
      item.setDisable(month.equals(other));
      item.setOnAction(event -> onChosen.accept(with.apply(month)));
      items.add(item);
    }
    menu.getItems().setAll(items);
  }

  private static String name(YearMonth month) {
    return Figures.monthAndYear(month.atDay(1));
  }
}
