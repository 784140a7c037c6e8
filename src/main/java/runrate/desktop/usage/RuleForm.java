package runrate.desktop.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.DayField;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.WordConverter;
import runrate.text.TagRuleWords;
import runrate.usage.CallDimension;
import runrate.usage.TagRule;

/// A rule that is written: which calls are meant, of which days, and whose they are.
final class RuleForm extends VBox {
  /// What a rule can say of calls.
  private enum Sets { FEATURE, TEAM, SHARED }

  private final ComboBox<CallDimension> of = box("rule-of", "What is asked", TagRule.ASKED, CallDimension::word);
  private final ComboBox<TagRule.Match> match = box("rule-match", "How it is compared", List.of(
      TagRule.Match.values()), TagRuleWords::of);
  private final TextField text = field("rule-text", "Text it is compared with");
  private final ComboBox<Sets> sets = box("rule-sets", "What the calls are", List.of(Sets.values()), RuleForm::word);
  private final TextField name = field("rule-name", "Name of the feature or team");
  private final Label reply = StyledLabel.wrapped("", "field-reply");
  private final Consumer<TagRule> onRule;
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> to = Optional.empty();

  RuleForm(Consumer<TagRule> onRule) {
    super(8);
    this.onRule = onRule;
    DayField first = DayField.maybe("rule-from", "First day", day -> from = day);
    DayField last = DayField.maybe("rule-to", "Last day", day -> to = day);
    List.of(first, last).forEach(day -> day.setPromptText("any day"));
    sets.valueProperty().subscribe(chosen -> Restyle.keep(name, chosen != Sets.SHARED));
    var add = new Button("Add rule");
    add.setId("rule-add");
    add.getStyleClass().add("accent");
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(event -> add());
    List.of(text, name).forEach(field -> field.setOnAction(event -> add()));
    reply.setId("rule-reply");
    Restyle.keep(reply, false);
    getChildren().addAll(row(label("If"), of, match, text), row(label("made from"), first, label("to"), last,
        label("is of"), sets, name, add), reply);
  }

  private static String word(Sets sets) {
    return sets == Sets.SHARED ? "all teams (shared)" : "the " + sets.name().toLowerCase(Locale.ROOT);
  }

  private static <T> ComboBox<T> box(String id, String says, List<T> all, Function<T, String> words) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.setAccessibleText(says);
    box.setConverter(new WordConverter<>(words));
    box.getItems().setAll(all);
    box.setValue(all.getFirst());
    box.setMinWidth(USE_PREF_SIZE);
    return box;
  }

  private static TextField field(String id, String says) {
    var field = new TextField();
    field.setId(id);
    field.setAccessibleText(says);
    field.setPrefColumnCount(10);
    return field;
  }

  private static Label label(String words) {
    Label label = StyledLabel.of(words, "group-note");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static HBox row(Node... parts) {
    var row = new HBox(8, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// What is wrong is said below, and what was typed stays.
  private void add() {
    try {
      String typed = text.getText().strip();
      List<TagRule.Condition> when = typed.isEmpty() ? List.of() : List.of(new TagRule.Condition(of.getValue(),
          match.getValue(), typed));
      Optional<String> named = Optional.of(sets.getValue() == Sets.SHARED ? TagRule.SHARED : name.getText().strip());
      boolean feature = sets.getValue() == Sets.FEATURE;
      var rule = new TagRule(when, from, to, feature ? named : Optional.empty(), feature ? Optional.empty() : named);
      reply.setText("");
      text.clear();
      onRule.accept(rule);
    } catch (IllegalArgumentException e) {
      reply.setText(e.getMessage() + ".");
    }
    Restyle.keep(reply, !reply.getText().isEmpty());
  }
}
