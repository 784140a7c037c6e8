package runrate.desktop.risk;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.WordConverter;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.RankLink;
import runrate.text.RiskSentence;

/// Two inputs that move together: which, how far, on a slider and as a number, and a way out.
final class LinkRow extends VBox {
  private static final double FIELD = 64;
  /// In less the names have no room beside an "and".
  private static final double ROOM_FOR_WORDS = 300;

  private final ScenarioStore store;
  private final RankLink link;
  private final UnitField rank;
  private final LinkSlider slider;

  /// @param paths what may be linked
  LinkRow(ScenarioStore store, RankLink link, List<String> paths) {
    super(4);
    this.store = store;
    this.link = link;
    getStyleClass().add("link-row");
    var place = new LinkRank(store, link.a(), link.b());
    rank = new UnitField(place, (value, gesture) -> value.ifPresent(number -> turn(number, gesture)));
    rank.usuallyWide(FIELD);
    slider = new LinkSlider(place.path() + "-slider", "How far %s and %s move together".formatted(
        RiskSentence.label(link.a()), RiskSentence.label(link.b())), place::reached, this::turn);
    var remove = new SmallButton("link-remove-" + link.a(), Feather.TRASH_2, "No link",
        () -> store.edit(RiskEdits.unlinked(link.a(), link.b())));
    var far = new VBox(2, slider, scale());
    HBox.setHgrow(far, Priority.ALWAYS);
    getChildren().addAll(pair(paths), new HBox(8, far, remove), rank.reply());
  }

  private void turn(double value, Object gesture) {
    store.edit(RiskEdits.ranked(link.a(), link.b(), value), gesture);
  }

  private HBox pair(List<String> paths) {
    Label and = StyledLabel.of("and", "group-note");
    and.setMinWidth(USE_PREF_SIZE);
    var pair = new HBox(8, box("link-a", link.a(), paths, path -> new RankLink(path, link.b(), link.rank())), and,
        box("link-b", link.b(), paths, path -> new RankLink(link.a(), path, link.rank())));
    pair.setAlignment(Pos.CENTER_LEFT);
    widthProperty().subscribe(wide -> Restyle.keep(and, wide.doubleValue() >= ROOM_FOR_WORDS));
    return pair;
  }

  private HBox scale() {
    var against = new CardFinding();
    against.show(List.of("against each other", "against"));
    var together = StyledLabel.of("together", "card-finding");
    together.setAlignment(Pos.CENTER_RIGHT);
    for (Region side : List.of(against, together)) {
      HBox.setHgrow(side, Priority.ALWAYS);
      side.setMaxWidth(Double.MAX_VALUE);
      side.setPrefWidth(0);
    }
    var scale = new HBox(8, against, rank, together);
    scale.setAlignment(Pos.CENTER);
    return scale;
  }

  private ComboBox<String> box(String id, String chosen, List<String> paths, Function<String, RankLink> changed) {
    var box = new ComboBox<String>();
    box.setId(id);
    box.getItems().setAll(paths);
    box.setValue(chosen);
    box.setConverter(new WordConverter<>(RiskSentence::label));
    ArrowKeys.keep(box);
    box.setMinWidth(0);
    box.setPrefWidth(0);
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.valueProperty().subscribe((old, path) -> {
      if (path != null && old != null && !path.equals(old)) {
        store.edit(RiskEdits.relinked(now(), changed.apply(path)));
      }
    });
    return box;
  }

  /// The link as it stands by now.
  RankLink now() {
    return store.state().scenario().uncertainty().links().stream().filter(each -> each.isOf(link.a(), link.b()))
        .findFirst().orElse(link);
  }

  void show() {
    rank.show(now().rank(), "");
    slider.show(now().rank());
  }
}
