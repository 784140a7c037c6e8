package runrate.files.report;

import java.util.List;
import runrate.files.json.JsonFields;
import runrate.playbook.CheckRow;
import runrate.playbook.Playbook;
import runrate.playbook.StepReport;
import runrate.pricing.RateBook;
import runrate.text.CheckWords;
import runrate.text.Money;
import runrate.text.PlaybookSentence;
import runrate.text.PlaybookWords;
import runrate.units.Problem;
import tools.jackson.databind.node.ObjectNode;

/// The playbook on a scenario as JSON. Amounts are not rounded.
public final class PlaybookJson {
  private PlaybookJson() {}

  public static String of(RateBook rates, Playbook book, List<CheckRow> checklist, List<Problem> warnings) {
    Money money = Money.of(book.scenario());
    ObjectNode root = ReportJson.head(book.scenario());
    root.put("order", JsonFields.word(book.question().order()))
        .put("credit", JsonFields.word(book.question().credit()));
    book.refused().ifPresentOrElse(words -> root.put("refused", words), () -> root.putNull("refused"));
    root.put("naiveMonthlyCostUsd", book.naiveUsd()).put("startMonthlyCostUsd", book.startUsd())
        .put("monthlyCostUsd", book.todayUsd());
    root.putObject("allStepsMonthlyCostUsd").put("low", book.lowUsd()).put("likely", book.likelyUsd())
        .put("high", book.highUsd());
    root.put("safeMonthlyCostUsd", book.safeUsd()).put("savedShare", book.savedShare());
    var steps = root.putArray("steps");
    book.steps().forEach(step -> add(steps.addObject(), rates, step));
    var left = root.putArray("notForThisScenario");
    book.left().forEach(step -> left.addObject().put("step", step.step().word()).put("why",
        PlaybookWords.why(step.why())));
    root.putObject("test").put("successRate", book.test().success()).put("assumed", book.test().assumed())
        .put("callsOfEachPlan", book.test().each());
    ReportJson.put(root, "likelyQuality", book.likelyScore());
    ReportJson.put(root, "highQuality", book.highScore());
    PlaybookSentence.notes(money, book).forEach(root.putArray("notes")::add);
    var rows = root.putArray("checklist");
    checklist.forEach(row -> add(rows.addObject(), money, row));
    ReportJson.warnings(root, warnings);
    return ReportJson.text(root);
  }

  private static void add(ObjectNode node, RateBook rates, StepReport step) {
    node.put("step", step.step().word()).put("state", JsonFields.word(step.state()))
        .put("turn", PlaybookWords.turn(rates, step).replace('\u00a0', ' ')).put("beforeUsd", step.beforeUsd());
    node.putObject("savesUsd").put("low", step.lowUsd()).put("likely", step.likelyUsd()).put("high", step.highUsd());
    node.put("shareOfBill", step.shareOfBill());
    node.putObject("published").put("low", step.step().publishedLow()).put("high", step.step().publishedHigh());
    node.put("inUseShare", step.inUseShare()).put("fairCreditUsd", step.fairUsd())
        .put("savesNowUsd", step.savesNowUsd()).put("effort", PlaybookWords.effort(step.step()))
        .put("reversible", step.step().isReversible()).put("mayChangeAnswers", step.step().isTrade())
        .put("evidence", PlaybookWords.basis(step.basis())).put("testFirst", step.testFirst());
  }

  private static void add(ObjectNode node, Money money, CheckRow row) {
    node.put("point", row.item().word()).put("mark", JsonFields.word(row.mark()));
    ReportJson.put(node, "savesUsd", row.savesUsd());
    if (row.savesUsd().isPresent()) {
      node.put("from", row.fromNaive() ? "naive" : "today");
    }
    node.put("words", CheckWords.value(money, row));
  }
}
