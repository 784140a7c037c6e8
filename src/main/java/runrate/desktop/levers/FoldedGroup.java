package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskState;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.scenario.Task;

/// Rows that are folded away under a title which says how many of them differ from the usual.
/// Folded rows show nothing and cost nothing.
final class FoldedGroup extends LeverRows<LeverRow> {
  private static final String OF_THE_HOUSE = "for all work only";
  private static final String AS_ALL_WORK = "as all work";
  private static final Set<String> QUIET = Set.of("as default", "on the card", "not known", "not given",
      AS_ALL_WORK, OF_THE_HOUSE);
  private static final List<String> DOUBTFUL = List.of("assumed", "optimistic", "your scores", "estimate");

  private final Label badge = new Label();
  private final FontIcon refused = new FontIcon(Feather.ALERT_TRIANGLE);
  private final ToggleButton head = new ToggleButton();
  private final Function<DeskState, String> summary;
  private final VBox body = new VBox(4);
  private Optional<DeskState> state = Optional.empty();
  private Optional<Task> task = Optional.empty();
  private boolean houseOnly;
  private String words = "";
  private long ghosts;

  /// @param summary what the badge says, for example `2 changed`; `as default` shows no badge
  FoldedGroup(String id, String title, Function<DeskState, String> summary, List<? extends LeverRow> rows) {
    super(List.copyOf(rows));
    this.summary = summary;
    getStyleClass().add("folded-group");
    var icon = new FontIcon(Feather.CHEVRON_RIGHT);
    head.setId(id);
    head.getStyleClass().setAll("group-head");
    head.setMaxWidth(Double.MAX_VALUE);
    head.setAccessibleText(title);
    var name = new Label(title);
    name.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    badge.setMinWidth(USE_PREF_SIZE);
    refused.getStyleClass().add("refused-mark");
    var content = new HBox(8, icon, name, gap, refused, badge);
    content.setAlignment(Pos.CENTER_LEFT);
    head.setGraphic(content);
    content.prefWidthProperty().bind(head.widthProperty().subtract(2));
    body.getStyleClass().add("group-body");
    Restyle.keep(body, false);
    head.selectedProperty().addListener((property, was, open) -> {
      // Rows nobody has opened yet are no part of the window: JavaFX styles hidden nodes, too.
      if (body.getChildren().isEmpty()) {
        body.getChildren().addAll(rows);
      }
      Restyle.keep(body, open);
      markRefused();
      icon.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
      state.ifPresent(this::showRows);
      showBadge();
    });
    getChildren().addAll(head, body);
  }

  String title() {
    return head.getAccessibleText();
  }

  @Override
  boolean focus(String path) {
    if (label(path).isEmpty()) {
      return false;
    }
    head.setSelected(true);
    return super.focus(path);
  }

  @Override
  void scope(LeverScope scope) {
    task = scope.task();
    super.scope(scope);
    rows().forEach(row -> row.setDisable(houseOnly && task.isPresent()
        && row.label(Keys.path(PlanShape.MODE)).isEmpty()));
  }

  /// A group of what only all work has: in a task it is looked at. A service mode may be a task's own.
  FoldedGroup ofTheHouse() {
    houseOnly = true;
    return this;
  }

  /// How many inputs of the group a task has for itself.
  private String ofTask(Task shown) {
    long own = shown.own().stream().filter(input -> label(input.path()).isPresent()).count();
    return own == 0 ? houseOnly ? OF_THE_HOUSE : AS_ALL_WORK : own + " of its own";
  }

  @Override
  void show(DeskState newState) {
    state = Optional.of(newState);
    words = task.map(this::ofTask).orElseGet(() -> summary.apply(newState));
    showBadge();
    showRows(newState);
    markRefused();
  }

  /// What a plan that is pointed at would change is no less seen because it is folded away.
  @Override
  long ghost(Optional<Ghost> plan) {
    ghosts = super.ghost(plan);
    showBadge();
    return ghosts;
  }

  private void showBadge() {
    boolean ghostly = ghosts > 0 && !head.isSelected();
    badge.setText(ghostly ? ghosts + " would change" : words);
    Restyle.set(badge, "label", ghostly ? "ghost-badge" : QUIET.contains(words) || words.endsWith("scored")
        ? "group-note" : DOUBTFUL.stream().anyMatch(words::contains) ? "badge-warning" : "badge-changed");
  }

  /// A refused text holds back the whole window, so that folding must not hide where it stands.
  private void markRefused() {
    boolean inside = body.lookupAll(".field-reply").stream().anyMatch(Node::isVisible);
    Restyle.keep(refused, inside && !head.isSelected());
  }

  private void showRows(DeskState shown) {
    if (head.isSelected()) {
      super.show(shown);
    }
  }

  /// Counts the inputs of a group that differ from the usual.
  static String changed(DeskState state, List<? extends LeverRow> rows) {
    long count = rows.stream().mapToLong(row -> row.changes(state.scenario())).sum();
    return count == 0 ? "as default" : count + " changed";
  }
}
