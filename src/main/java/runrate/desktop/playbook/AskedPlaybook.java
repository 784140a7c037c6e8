package runrate.desktop.playbook;

import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.desktop.store.LateAnswer;
import runrate.desktop.store.ScenarioStore;
import runrate.playbook.CheckRow;
import runrate.playbook.Checklist;
import runrate.playbook.Playbook;
import runrate.playbook.Playbook.Question;
import runrate.scenario.Scenario;
import runrate.text.Money;

/// The playbook of the open scenario, priced beside the window; the last one stays until the next is there.
final class AskedPlaybook {
  private final ScenarioStore store;
  private final LateAnswer<Asked, Answer> pricing;
  private Question question = Question.PUBLISHED;
  private Optional<Answer> answer = Optional.empty();

  /// The steps and the checklist of one scenario.
  record Answer(Playbook book, List<CheckRow> checklist) {}

  private record Asked(CostEngine engine, Scenario scenario, Question question) {
    Answer answer() {
      Playbook book = Playbook.of(engine, scenario, question);
      return new Answer(book, Checklist.of(engine, book));
    }
  }

  AskedPlaybook(ScenarioStore store) {
    this.store = store;
    pricing = new LateAnswer<>("playbook", (asked, going) -> asked.answer(), priced -> answer = Optional.of(priced));
  }

  void listen(Runnable listener) {
    pricing.listen(listener);
  }

  /// Asks only what is new.
  void ask() {
    pricing.ask(asked());
  }

  /// Asks and waits, for a picture that is taken only once.
  void askNow() {
    pricing.askNow(asked());
  }

  private Asked asked() {
    return new Asked(store.engine(), store.state().report().scenario(), question);
  }

  Question question() {
    return question;
  }

  void question(Question other) {
    question = other;
    ask();
  }

  Optional<Answer> answer() {
    return answer;
  }

  /// Whether the answer is one to an older question.
  boolean isOld() {
    return pricing.isOld();
  }

  String failure() {
    return pricing.failure();
  }

  boolean isLate() {
    return pricing.isLate();
  }

  ScenarioStore store() {
    return store;
  }

  Money money() {
    return store.state().report().money();
  }
}
