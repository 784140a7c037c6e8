package runrate.desktop.optimise;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import runrate.desktop.controls.CardGrid;
import runrate.optimise.Answer;
import runrate.optimise.AnswerGroups;
import runrate.optimise.MayChange;
import runrate.optimise.SearchReport;
import runrate.pricing.RateBook;
import runrate.text.PlanWords;
import runrate.text.Why;
import runrate.text.WhySearch;

/// The plans worth a name, a card each, side by side.
final class AnswerRow extends EvenColumns {
  private static final int ANSWERS = 3;
  /// Rows that a card keeps for what only its neighbours change.
  private static final int ROWS = 3;

  private final FoundPlans plans;
  private final List<AnswerCard> cards;

  AnswerRow(FoundPlans plans, Consumer<Answer> onApply, Consumer<Answer> onCompare, BiConsumer<Why, Node> why) {
    super(1, CardGrid.SIDE_BY_SIDE);
    this.plans = plans;
    getStyleClass().add("answer-row");
    cards = IntStream.rangeClosed(1, ANSWERS).mapToObj(place -> new AnswerCard(place, onApply, onCompare,
        link -> why(place - 1, why, link))).toList();
  }

  /// @param listener told when another answer is pointed at
  void onPoint(Runnable listener) {
    cards.forEach(card -> card.onPoint(listener));
  }

  /// The answer under the mouse, else the one that has the keyboard.
  Optional<Answer> pointed() {
    return cards.stream().filter(AnswerCard::isHover).findFirst().or(() ->
        cards.stream().filter(AnswerCard::isFocusWithin).findFirst()).flatMap(AnswerCard::answer);
  }

  private void why(int place, BiConsumer<Why, Node> why, Node link) {
    plans.report().ifPresent(report -> cards.get(place).answer().ifPresent(answer -> why.accept(WhySearch.answer(
        book(), plans.money(), report, answer), link)));
  }

  private RateBook book() {
    return plans.store().engine().book();
  }

  /// A plan that was picked in the chart stands in the second card's place until the next search.
  void look(SearchReport report, Answer picked) {
    cards.get(1).show(shown(report, picked, PlanWords.name(picked.kind()), true));
    show(cards.subList(0, Math.max(2, AnswerGroups.of(report.answers()).size())));
  }

  private AnswerCard.Shown shown(SearchReport report, Answer answer, String title, boolean framed) {
    Set<MayChange> changed = EnumSet.noneOf(MayChange.class);
    report.answers().forEach(each -> each.changes().forEach(change -> changed.add(change.what())));
    return new AnswerCard.Shown(plans.store().state(), book(), report, answer, title, changed.size() <= ROWS ? changed
        : Set.of(), framed);
  }

  /// Answers that are one plan are one card with both names.
  ///
  /// @return whether there is any
  boolean show(SearchReport report) {
    List<List<Answer>> groups = AnswerGroups.of(report.answers());
    show(cards.subList(0, groups.size()));
    for (int i = 0; i < groups.size(); i++) {
      List<Answer> group = groups.get(i);
      cards.get(i).show(shown(report, group.getFirst(), PlanWords.names(group),
          group.stream().anyMatch(answer -> answer.kind() == Answer.Kind.BEST_VALUE)));
    }
    return !groups.isEmpty();
  }
}
