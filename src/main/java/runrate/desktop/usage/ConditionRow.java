package runrate.desktop.usage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.WordConverter;
import runrate.text.TagRuleWords;
import runrate.usage.CallDimension;
import runrate.usage.TagRule;

/// One condition of a rule that is written.
final class ConditionRow extends HBox {
  /// As wide as the longer of the words before a condition.
  private static final double LEAD = 26;

  private final Label lead = StyledLabel.of("", "group-note");
  private final ComboBox<CallDimension> of = new ComboBox<>();
  private final ComboBox<TagRule.Match> match = new ComboBox<>();
  private final TextField text = new TextField();
  private final SmallButton remove;

  /// @param number   from 1 on, for the ids of its parts
  /// @param onEnter  takes the rule
  /// @param onRemove takes the condition away
  ConditionRow(int number, Runnable onEnter, Consumer<ConditionRow> onRemove) {
    super(8);
    String ending = number == 1 ? "" : "-" + number;
    fill(of, "rule-of" + ending, "What is asked", TagRule.ASKED, CallDimension::word);
    fill(match, "rule-match" + ending, "How it is compared", List.of(TagRule.Match.values()), TagRuleWords::of);
    text.setId("rule-text" + ending);
    text.setAccessibleText("Text it is compared with");
    text.setPrefColumnCount(10);
    text.setOnAction(event -> onEnter.run());
    remove = new SmallButton("rule-without" + ending, Feather.X, "Take the condition away", () -> onRemove.accept(
        this));
    lead.setMinWidth(LEAD);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(lead, of, match, text, remove);
  }

  static <T> void fill(ComboBox<T> box, String id, String says, List<T> all, Function<T, String> words) {
    box.setId(id);
    box.setAccessibleText(says);
    box.setConverter(new WordConverter<>(words));
    box.getItems().setAll(all);
    box.setValue(all.getFirst());
    box.setMinWidth(USE_PREF_SIZE);
  }

  /// @param isAlone whether it is the only one, which stays
  void show(boolean isFirst, boolean isAlone) {
    lead.setText(isFirst ? "If" : "and");
    Restyle.keep(remove, !isAlone);
  }

  void focusText() {
    text.requestFocus();
  }

  /// Absent where nothing was typed.
  Optional<TagRule.Condition> condition() {
    return Optional.of(text.getText().strip()).filter(typed -> !typed.isEmpty()).map(typed -> new TagRule.Condition(
        of.getValue(), match.getValue(), typed));
  }
}
