package runrate.desktop.optimise;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.optimise.Answer;
import runrate.optimise.PlanSpot;
import runrate.optimise.SearchReport;
import runrate.pricing.RateBook;
import runrate.text.Money;
import runrate.text.SearchSentence;

/// Two mixes put together that score just what is asked for, or what a picked plan does, in a line with what sets them.
final class BetweenRow extends HBox {
  private final Label words = StyledLabel.wrapped("", "answer-words");
  private Optional<Answer> answer = Optional.empty();

  BetweenRow(Consumer<Answer> onApply) {
    super(10);
    setId("between-mixes");
    getStyleClass().addAll("card", "between-mixes");
    setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(words, CardHead.link("between-mixes-set", "Set this mix", link ->
        answer.ifPresent(onApply)));
    Restyle.keep(this, false);
  }

  void onPoint(Runnable listener) {
    hoverProperty().addListener((property, was, is) -> listener.run());
    focusWithinProperty().addListener((property, was, is) -> listener.run());
  }

  Optional<Answer> pointed() {
    return answer.filter(shown -> isHover() || isFocusWithin());
  }

  /// As good as is asked for.
  void show(RateBook book, Money money, SearchReport report) {
    show(report.between(), SearchSentence.between(book, money, report).orElse(""));
  }

  /// As good as a plan that was picked.
  void look(RateBook book, Money money, SearchReport report, PlanSpot picked) {
    Optional<Answer> blend = report.blend(picked);
    show(blend, blend.map(mix -> SearchSentence.blend(book, money, mix, picked.monthUsd())).orElse(""));
  }

  private void show(Optional<Answer> mix, String said) {
    answer = mix;
    words.setText(said);
    Restyle.keep(this, mix.isPresent());
  }
}
