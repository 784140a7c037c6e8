package runrate.desktop.start;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.draft.Question;
import runrate.text.Figures;
import runrate.text.Money;

/// One question: its number or a check, what it means, the fields of its answer, and what the answer does to the month.
final class QuestionRow extends VBox {
  private static final PseudoClass IN_HAND = PseudoClass.getPseudoClass("in-hand");

  private final Question question;
  private final Label disc = new Label();
  private final Label effect = new Label();
  private final Hyperlink why = new Hyperlink("dearer here: why?");
  private final Label assumed = StyledLabel.of("assumed", "badge-warning");

  /// @param answer fields side by side; what they say of a refused text stands below
  QuestionRow(Question question, String words, String meaning, Node answer, Node... replies) {
    this.question = question;
    getStyleClass().add("question-row");
    disc.getStyleClass().add("question-disc");
    disc.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    Label sub = StyledLabel.of(meaning, "question-meaning");
    var asked = new VBox(1, StyledLabel.of(words, "question-words"), sub);
    asked.setAlignment(Pos.CENTER_LEFT);
    asked.getStyleClass().add("question-asked");
    effect.getStyleClass().add("question-effect");
    effect.setMinWidth(USE_PREF_SIZE);
    effect.setId("effect-" + question.name().toLowerCase(Figures.LOCALE));
    assumed.setMinWidth(USE_PREF_SIZE);
    why.getStyleClass().add("why-link");
    why.setMinWidth(USE_PREF_SIZE);
    var right = new VBox(1, effect, why, assumed);
    right.setAlignment(Pos.CENTER_RIGHT);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(8, disc, asked, answer, gap, right);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("question-line");
    getChildren().add(line);
    getChildren().addAll(replies);
    inHand().subscribe(now -> pseudoClassStateChanged(IN_HAND, now));
  }

  Question question() {
    return question;
  }

  ReadOnlyBooleanProperty inHand() {
    return focusWithinProperty();
  }

  void onWhy(Runnable asked) {
    why.setOnAction(event -> asked.run());
  }

  /// @param money    what amounts are shown in
  /// @param addedUsd what the answer adds to the month, not a number where there is none
  /// @param saving   whether people give this answer in order to save
  void show(Money money, boolean answered, double addedUsd, double monthUsd, boolean saving) {
    if (answered) {
      disc.setText("");
      Restyle.icon(disc, Feather.CHECK);
    } else {
      disc.setGraphic(null);
      disc.setText(String.valueOf(question.ordinal() + 1));
    }
    boolean dearer = answered && saving && addedUsd > 0;
    effect.setText(!answered || Double.isNaN(addedUsd) ? "" : money.change(addedUsd, monthUsd));
    Restyle.set(disc, "label", "question-disc", answered ? "answered" : "open");
    Restyle.set(effect, "label", "question-effect", dearer ? "over" : answered && addedUsd < 0 ? "saved" : "plain");
    Restyle.keep(effect, answered);
    Restyle.keep(why, dearer);
    Restyle.keep(assumed, !answered);
  }
}
