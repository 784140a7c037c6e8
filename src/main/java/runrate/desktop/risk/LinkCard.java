package runrate.desktop.risk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.charts.PairCloud;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.ScenarioStore;
import runrate.risk.DrawnPairs;
import runrate.risk.RiskReport;
import runrate.risk.UncertainInput;
import runrate.scenario.RankLink;

/// Which uncertain inputs move together, and how far: from -1, against each other, over 0 to 1. Below them pairs of the
/// link the keyboard is in, else of the first one, as they are drawn.
final class LinkCard extends VBox {
  private static final int PAIRS = 400;
  private static final double ROOM_FOR_EFFECT = 360;
  private static final double TWO_LINES = 34;
  private static final String LINK = "Link two inputs";

  private final ScenarioStore store;
  private final CardFinding finding = new CardFinding();
  private final VBox rows = new VBox(12);
  private final PlainScroll list = new PlainScroll(rows);
  private final PairCloud cloud = new PairCloud();
  private final Button add = new Button(LINK);
  private final Label foot = StyledLabel.wrapped("", "link-effect");
  private List<Object> built = List.of();
  private int chosen;
  private boolean drawsPairs = true;

  /// @param onWhy given the link that was clicked
  LinkCard(ScenarioStore store, Consumer<Node> onWhy) {
    this.store = store;
    setId("card-links");
    getStyleClass().addAll("card", "link-card");
    setMinSize(0, 0);
    add.setId("link-add");
    add.getStyleClass().add("risk-button");
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(event -> store.edit(RiskEdits::linked));
    HBox.setHgrow(finding, Priority.ALWAYS);
    HBox head = CardHead.of(CardHead.title("Move together"), finding, add, CardHead.why("card-links-why", onWhy));
    list.getStyleClass().add("desk-scroll");
    VBox.setVgrow(list, Priority.SOMETIMES);
    VBox.setVgrow(cloud, Priority.ALWAYS);
    cloud.setId("link-cloud");
    foot.setId("link-effect");
    add.setAccessibleText(LINK);
    widthProperty().subscribe(wide -> {
      boolean narrow = wide.doubleValue() < ROOM_FOR_EFFECT;
      // another figure in it is never another line: the slider stays under the hand
      foot.setMinHeight(narrow ? TWO_LINES : USE_PREF_SIZE);
      add.setText(narrow ? "+" : LINK);
      add.setTooltip(narrow ? Terms.tooltip(LINK) : null);
    });
    getChildren().addAll(head, list, cloud, foot);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
  }

  private void follow(Node owner) {
    Stream.iterate(owner, Objects::nonNull, Node::getParent).filter(rows.getChildren()::contains).findFirst()
        .ifPresent(row -> {
          chosen = rows.getChildren().indexOf(row);
          showCloud();
        });
  }

  /// The same links keep their rows, so that nothing is taken from under a hand.
  ///
  /// @param effect what links do to a bad month; what was said last stays while that is not known
  /// @param isOld  whether it is of an older scenario
  void show(Optional<String> effect, boolean isOld) {
    List<String> paths = UncertainInput.of(store.state().scenario()).stream().map(UncertainInput::path).toList();
    List<RankLink> links = links();
    List<Object> wanted = List.of(paths, links.stream().map(link -> List.of(link.a(), link.b())).toList());
    if (!built.equals(wanted)) {
      built = wanted;
      rows.getChildren().setAll(links.stream().map(link -> new LinkRow(store, link, paths)).toList());
      list.setMinHeight(0);
      // in a low window all rows but one give way
      rows.getChildren().stream().limit(1).map(LinkRow.class::cast).forEach(row -> row.heightProperty().subscribe(
          height -> list.setMinHeight(height.doubleValue())));
    }
    rows.getChildren().forEach(row -> ((LinkRow) row).show());
    add.setDisable(!RiskEdits.canLink(store.state().scenario()));
    finding.show(List.of(links.isEmpty() ? "none is linked"
        : links.size() == 1 ? "one pair is linked" : links.size() + " pairs are linked", ""));
    effect.ifPresent(foot::setText);
    foot.setOpacity(isOld ? BillFigures.PALE : 1);
    Restyle.keep(foot, !links.isEmpty());
    showCloud();
  }

  /// Whether there is room for drawn pairs.
  void drawPairs(boolean draws) {
    drawsPairs = draws;
    showCloud();
  }

  private List<RankLink> links() {
    return store.state().scenario().uncertainty().links();
  }

  private void showCloud() {
    Optional<DrawnPairs> pairs = links().isEmpty() ? Optional.empty() : DrawnPairs.of(store.state().scenario(),
        links().get(Math.min(chosen, links().size() - 1)), RiskReport.USUAL_SEED, PAIRS);
    Restyle.keep(cloud, pairs.isPresent() && drawsPairs);
    pairs.ifPresent(cloud::show);
  }
}
