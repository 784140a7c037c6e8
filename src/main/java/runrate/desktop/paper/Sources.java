package runrate.desktop.paper;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import runrate.costing.CostReport;
import runrate.desktop.controls.StyledLabel;
import runrate.scenario.Scenario;
import runrate.text.AssumptionSentence;
import runrate.text.Explanation;
import runrate.text.Figures;
import runrate.units.Excerpt;

/// What figures on paper rest on: assumptions, and where each price was read, when, and how sure it is.
final class Sources extends VBox {
  private static final int MOST_IN_SHORT = 3;
  private static final int LONGEST = 190;

  /// @param whole everything, on a page of its own; else what fits below a table
  Sources(Scenario scenario, CostReport cost, boolean whole) {
    getStyleClass().addAll("paper-sources", whole ? "paper-whole" : "paper-short");
    add("Assumptions", assumptions(scenario, whole));
    add("Prices as of " + Figures.date(scenario.pricesAsOf()), shortened(cost.byModel().stream()
        .map(model -> "%s: checked %s, confidence %s, %s%s".formatted(model.name() + Explanation.tokens(model),
            Figures.date(model.origin().asOf()), model.origin().confidence().name().toLowerCase(Locale.ROOT),
            model.origin().source(), model.origin().own() ? " (your own price)" : "")).toList(), whole));
    if (whole) {
      add("Where the scenario comes from", List.of(scenario.source().isEmpty() ? "No source is named."
          : scenario.source(), scenario.description()));
    }
  }

  private static List<String> assumptions(Scenario scenario, boolean whole) {
    List<String> sentences = scenario.assumptions().stream().map(AssumptionSentence::of).toList();
    return sentences.isEmpty() ? List.of("None is noted.") : shortened(sentences, whole);
  }

  /// What does not fit is counted, never left out in silence.
  private static List<String> shortened(List<String> lines, boolean whole) {
    if (whole || lines.size() <= MOST_IN_SHORT) {
      return lines.stream().map(line -> whole ? line : Excerpt.of(line, LONGEST)).toList();
    }
    return Stream.concat(lines.stream().limit(MOST_IN_SHORT).map(line -> Excerpt.of(line, LONGEST)),
        Stream.of("and %s more, in the handout and the scenario file".formatted(lines.size() - MOST_IN_SHORT)))
        .toList();
  }

  private void add(String title, List<String> lines) {
    getChildren().add(StyledLabel.wrapped(title, "paper-section"));
    lines.stream().filter(line -> !line.isBlank())
        .forEach(line -> getChildren().add(StyledLabel.wrapped(line, "paper-note")));
  }
}
