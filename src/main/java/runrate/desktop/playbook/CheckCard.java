package runrate.desktop.playbook;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.StyledLabel;
import runrate.playbook.CheckRow;
import runrate.text.CheckWords;
import runrate.text.Money;

/// The checklist: what is done, what is open and what is not needed here, each with what it saves or why.
final class CheckCard extends VBox {
  private final CardFinding finding = new CardFinding();
  private final VBox rows = new VBox();
  private final Consumer<CheckRow> onApply;
  private List<CheckRow> shown = List.of();
  private Money money = Money.US_DOLLARS;

  CheckCard(Consumer<CheckRow> onApply) {
    this.onApply = onApply;
    setId("card-checklist");
    getStyleClass().addAll("card", "check-card");
    setMinSize(0, 0);
    var scroll = new PlainScroll(rows);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(CardHead.of(CardHead.title("Checklist"), finding), scroll);
  }

  void show(Money currency, List<CheckRow> checklist) {
    finding.show(List.of(CheckWords.counts(checklist), ""));
    if (checklist.equals(shown) && currency.equals(money)) {
      return;
    }
    shown = checklist;
    money = currency;
    int focused = IntStream.range(0, rows.getChildren().size()).filter(i -> rows.getChildren()
        .get(i).isFocusWithin()).findFirst().orElse(-1);
    rows.getChildren().setAll(checklist.stream().map(this::row).toList());
    if (focused >= 0) {
      focusFrom(focused);
    }
  }

  /// What was applied has no button any more: the keyboard goes on to the next one.
  private void focusFrom(int row) {
    List<Node> buttons = IntStream.range(0, rows.getChildren().size()).mapToObj(i -> rows.getChildren().get(
        (row + i) % rows.getChildren().size())).flatMap(node -> node.lookupAll(".button").stream()).toList();
    buttons.stream().findFirst().ifPresent(Node::requestFocus);
  }

  private Node row(CheckRow point) {
    var icon = new FontIcon(switch (point.mark()) {
      case DONE -> Feather.CHECK;
      case OPEN -> Feather.SQUARE;
      case NOT_NEEDED -> Feather.MINUS;
    });
    Label name = StyledLabel.of(CheckWords.name(point.item()), "check-name");
    name.setGraphic(icon);
    name.setMinWidth(USE_PREF_SIZE);
    Label value = StyledLabel.of(CheckWords.value(money, point), "check-value");
    value.setId("check-" + point.item().word());
    value.setMaxWidth(Double.MAX_VALUE);
    value.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(value, Priority.ALWAYS);
    var row = new HBox(8, name, value);
    row.setAlignment(Pos.CENTER_LEFT);
    if (point.savesUsd().orElse(0) < 0) {
      value.getStyleClass().add("dearer");
    }
    row.getStyleClass().addAll("check-row", switch (point.mark()) {
      case DONE -> "done";
      case OPEN -> "open";
      case NOT_NEEDED -> "not-needed";
    });
    if (point.applied().isPresent()) {
      row.getChildren().add(action(point));
    }
    return row;
  }

  /// What nobody but the reader can do has no button.
  private Node action(CheckRow point) {
    var apply = new Button("Apply");
    apply.setId("check-%s-apply".formatted(point.item().word()));
    apply.setAccessibleText("Apply: " + CheckWords.name(point.item()));
    apply.setMinWidth(USE_PREF_SIZE);
    apply.setOnAction(event -> onApply.accept(point));
    return apply;
  }
}
