package runrate.desktop.risk;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.WordConverter;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.Assumption;
import runrate.scenario.RankLink;
import runrate.text.RiskSentence;

/// Which uncertain inputs move together, and how far: from -1, against each other, over 0 to 1.
final class LinkCard extends VBox {
  private final ScenarioStore store;
  private final CardFinding finding = new CardFinding();
  private final VBox rows = new VBox(10);
  private final Button add = new Button("Link two inputs");
  private final Label foot = StyledLabel.wrapped("", "group-note");
  private List<Object> built = List.of();
  private boolean showing;

  LinkCard(ScenarioStore store) {
    this.store = store;
    setId("card-links");
    getStyleClass().addAll("card", "link-card");
    setMinSize(0, 0);
    Label title = StyledLabel.of("Move together", "card-title");
    title.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(8, title, finding);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("card-head");
    add.setId("link-add");
    add.getStyleClass().add("risk-button");
    add.setOnAction(event -> store.edit(RiskEdits::linked));
    getChildren().addAll(head, rows, add, foot);
  }

  private static List<String> ranged(ScenarioStore store) {
    return store.state().scenario().assumptions().stream().filter(Assumption::hasRange).map(Assumption::field).toList();
  }

  /// The same links keep their rows, so that nothing is taken from under a hand.
  void show(String effect) {
    List<String> paths = ranged(store);
    List<RankLink> links = store.state().scenario().uncertainty().links();
    List<Object> wanted = List.of(paths, links.stream().map(link -> List.of(link.a(), link.b())).toList());
    if (!built.equals(wanted)) {
      built = wanted;
      rows.getChildren().setAll(links.stream().map(link -> row(link, paths)).toList());
    }
    rows.getChildren().forEach(row -> ((LinkRow) row).show());
    add.setDisable(!RiskEdits.canLink(store.state().scenario()));
    finding.show(List.of(links.isEmpty() ? "none is linked"
        : links.size() == 1 ? "one pair is linked" : links.size() + " pairs are linked", ""));
    foot.setText(effect);
  }

  private LinkRow row(RankLink link, List<String> paths) {
    return new LinkRow(link, paths);
  }

  /// Two inputs, how far they move together, and a way out.
  private final class LinkRow extends VBox {
    private final RankLink link;
    private final UnitField rank;

    LinkRow(RankLink link, List<String> paths) {
      this.link = link;
      rank = new UnitField(new LinkRank(store, link.a(), link.b()), (value, gesture) -> value.ifPresent(number ->
          store.edit(RiskEdits.ranked(link.a(), link.b(), number), gesture)));
      rank.usuallyWide(70);
      var remove = new SmallButton("link-remove-" + link.a(), Feather.TRASH_2, "No link",
          () -> store.edit(RiskEdits.unlinked(link.a(), link.b())));
      ComboBox<String> one = box("link-a", link.a(), paths, other -> new RankLink(other, link.b(), link.rank()));
      ComboBox<String> other = box("link-b", link.b(), paths, path -> new RankLink(link.a(), path, link.rank()));
      Label and = StyledLabel.of("and", "group-note");
      and.setMinWidth(USE_PREF_SIZE);
      var pair = new HBox(8, one, and, other);
      pair.setAlignment(Pos.CENTER_LEFT);
      var far = new HBox(8, StyledLabel.of("-1 against, 1 together", "group-note"), rank, remove);
      far.setAlignment(Pos.CENTER_RIGHT);
      getChildren().addAll(pair, far, rank.reply());
      setSpacing(4);
    }

    private ComboBox<String> box(String id, String chosen, List<String> paths,
        Function<String, RankLink> changed) {
      var box = new ComboBox<String>();
      box.setId(id);
      box.getItems().setAll(paths);
      box.setValue(chosen);
      box.setConverter(new WordConverter<>(RiskSentence::label));
      ArrowKeys.keep(box);
      box.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(box, Priority.ALWAYS);
      box.valueProperty().subscribe((old, path) -> {
        if (!showing && path != null && old != null && !path.equals(old)) {
          store.edit(RiskEdits.relinked(link, changed.apply(path)));
        }
      });
      return box;
    }

    void show() {
      showing = true;
      rank.show(store.state().scenario().uncertainty().links().stream().filter(each -> each.isOf(link.a(), link.b()))
          .mapToDouble(RankLink::rank).findFirst().orElse(0), "");
      showing = false;
    }
  }
}
