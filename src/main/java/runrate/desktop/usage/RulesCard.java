package runrate.desktop.usage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.sharing.SharedWay;
import runrate.text.TagRuleWords;
import runrate.usage.TagRule;

/// The rules that say of which feature or team calls are, in their order, and who pays for what all use.
final class RulesCard extends VBox {
  private static final double WIDE = 720;
  private static final double MOST_LIST = 260;

  private final KeptTags tags;
  private final VBox rows = new VBox(2);
  private final Label problem = StyledLabel.wrapped("", "usage-refused");
  private final Label removed = StyledLabel.wrapped("", "group-note");
  private final Button back = new Button("Put it back");
  private final HBox putBack = new HBox(8, removed, back);
  private final Segments<Optional<SharedWay>> ways;
  private Runnable putting = () -> { };

  RulesCard(KeptTags tags) {
    super(10);
    this.tags = tags;
    setId("card-rules");
    getStyleClass().addAll("card", "columns-card");
    setMaxSize(WIDE, USE_PREF_SIZE);
    ways = new Segments<Optional<SharedWay>>(tags::split).option(Optional.empty(), "rules-share-not", "not");
    Stream.of(SharedWay.values()).forEach(way -> ways.option(Optional.of(way), "rules-share-" + way.word(),
        way.word().replace('-', ' ')));
    var finding = new CardFinding();
    finding.show(List.of("of those a call meets the first counts, past calls included; logs stay as they are",
        "of those a call meets the first counts", ""));
    var scroll = new PlainScroll(rows);
    scroll.setMaxHeight(MOST_LIST);
    scroll.setMinHeight(0);
    getChildren().addAll(CardHead.of(CardHead.title("Whose calls are they?"), finding), scroll, putBack,
        new RuleForm(rule -> change(rules -> rules.add(rule))), share(), problem, done());
    dress();
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        Restyle.keep(this, false);
        event.consume();
      }
    });
    Restyle.keep(this, false);
  }

  private void dress() {
    back.setId("rules-back");
    back.getStyleClass().add("quiet-button");
    back.setMinWidth(USE_PREF_SIZE);
    back.setOnAction(event -> putting.run());
    putBack.setAlignment(Pos.CENTER_LEFT);
    problem.setId("rules-problem");
  }

  private HBox share() {
    var share = new HBox(8, StyledLabel.wrapped("What the team " + TagRule.SHARED + " costs is split over the others "
        + "of its month. Fairly: what is written into a cache is paid by the calls that use it, where they name their "
        + "prefix. Budgets follow this; Attribution tells what was billed.", "group-note"), ways);
    share.setAlignment(Pos.CENTER_LEFT);
    return share;
  }

  private Button done() {
    var done = new Button("Done");
    done.setId("rules-done");
    done.setOnAction(event -> Restyle.keep(this, false));
    return done;
  }

  void open() {
    Restyle.keep(putBack, false);
    ways.show(tags.way());
    show();
    Restyle.keep(this, true);
  }

  private void change(Consumer<List<TagRule>> change) {
    Restyle.keep(putBack, false);
    tags.change(change);
    show();
  }

  private void show() {
    List<TagRule> rules = tags.rules();
    List<Node> shown = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      shown.add(row(i, rules.get(i), rules.size()));
    }
    if (rules.isEmpty() && tags.problem().isEmpty()) {
      shown.add(StyledLabel.wrapped("No rule yet: features and teams are those of the logs.", "group-note"));
    }
    rows.getChildren().setAll(shown);
    problem.setText(tags.problem());
    Restyle.keep(problem, !tags.problem().isEmpty());
  }

  private Node row(int at, TagRule rule, int count) {
    String id = "rule-" + (at + 1);
    var words = StyledLabel.wrapped("%s  %s".formatted(at + 1, TagRuleWords.of(rule)), "label");
    words.setId(id);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var up = new SmallButton(id + "-up", Feather.CHEVRON_UP, "Before the rule above", () -> move(rule, at, -1));
    var down = new SmallButton(id + "-down", Feather.CHEVRON_DOWN, "After the rule below", () -> move(rule, at, 1));
    up.setDisable(at == 0);
    down.setDisable(at == count - 1);
    var row = new HBox(4, words, up, down, new SmallButton(id + "-remove", Feather.X, "Take the rule away", () ->
        remove(rule, at)));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// Nothing where the rules are no longer those in sight.
  private void move(TagRule rule, int at, int by) {
    change(rules -> {
      if (at + by >= 0 && at + by < rules.size() && rules.get(at).equals(rule)) {
        Collections.swap(rules, at, at + by);
      }
    });
  }

  private void remove(TagRule rule, int at) {
    change(rules -> {
      if (at < rules.size() && rules.get(at).equals(rule)) {
        rules.remove(at);
      }
    });
    removed.setText("Taken away: " + TagRuleWords.of(rule));
    putting = () -> change(rules -> rules.add(Math.min(at, rules.size()), rule));
    Restyle.keep(putBack, tags.problem().isEmpty());
  }
}
