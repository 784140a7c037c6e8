package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.scenario.Assumption;
import runrate.scenario.RankLink;
import runrate.scenario.Uncertainty;
import runrate.testing.Written;

/// Ranges of inputs and the links between them, as a file says them.
class AssumptionsFileTest {
  private static final String CALLS = "{ 'field': 'workload.callsPerDay', 'low': 10, 'high': 30 }";
  private static final String BATCH = "{ 'field': 'plan.batchShare', 'low': 0.1, 'high': 0.3 }";
  private static final String OUTPUT = "{ 'field': 'workload.outputTokens', 'low': 100, 'high': 300 }";
  @TempDir
  private Path folder;

  private Path file(String assumptions, String links) {
    return Written.file(folder, "ranges.json", Written.with("\"schemaVersion\": \"1.0\"",
        "\"schemaVersion\": \"1.0\", \"assumptions\": [%s], \"links\": [%s]".formatted(assumptions, links)
            .replace('\'', '"')));
  }

  private List<String> problems(String assumptions, String links) {
    Path file = file(assumptions, links);
    return ScenarioReader.read(file).problems().stream().map(problem -> problem.line().replace(file + ": ", ""))
        .toList();
  }

  private static String link(String a, String b, double rank) {
    return "{ 'a': '%s', 'b': '%s', 'rank': %s }".formatted(a, b, rank);
  }

  /// Of the two that are linked with the same other one.
  private static String third(double rank) {
    return link("workload.callsPerDay", "workload.outputTokens", rank);
  }

  @Test
  void aRangeHasALikelyValueAShapeABasisAndLinks() {
    var calls = new Assumption("workload.callsPerDay", "", OptionalDouble.of(10), OptionalDouble.of(15),
        OptionalDouble.of(30), Assumption.Shape.PERT, Assumption.Basis.MEASURED, "");
    var batch = new Assumption("plan.batchShare", "", OptionalDouble.of(0.1), OptionalDouble.of(0.3), "");
    assertEquals(new Uncertainty(List.of(calls, batch), List.of(new RankLink("plan.batchShare",
        "workload.callsPerDay", -0.4))), ScenarioReader.read(file(CALLS.replace("'low'",
            "'likely': 15, 'shape': 'pert', 'basis': 'measured', 'low'") + "," + BATCH,
            "{ 'a': 'plan.batchShare', 'b': 'workload.callsPerDay', 'rank': -0.4 }")).value().orElseThrow()
            .uncertainty());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "'low': 30, 'high': 10 | [0].low: this is 30, above high, which is 10. Swap them.",
      "'low': 10, 'likely': 40, 'high': 30 | [0].likely: this is 40, above high, which is 30. Swap them.",
      "'low': 10, 'likely': 5, 'high': 30 | [0].low: this is 10, above likely, which is 5. Swap them.",
      "'low': -1, 'high': 30 | [0].low: this is -1, but workload.callsPerDay must be 0 or more.",
      "'low': 0, 'high': 3, 'shape': 'lognormal' | [0].low: this is 0, but a lognormal range begins above 0. Give a "
          + "number above 0, or another shape."})
  void endsThatDoNotFitAreToldInOneLine(String ends, String line) {
    assertEquals(List.of("assumptions" + line.strip()), problems("{ 'field': 'workload.callsPerDay', %s }".formatted(
        ends), ""));
  }

  @Test
  void anInputHasOneRangeAndOnlyNumbersHaveOne() {
    assertEquals(List.of("assumptions[1].field: workload.callsPerDay has a range already. Keep one."),
        problems(CALLS + "," + CALLS, ""));
    assertEquals(List.of("assumptions[0].field: 'workload.callPerDay' is no number that could have a range. "
        + "Perhaps 'workload.callsPerDay' is meant."),
        problems("{ 'field': 'workload.callPerDay', 'low': 1, 'likely': 2, 'high': 3 }", ""));
  }

  @Test
  void aLinkOfAnInputWhoseRangeIsMisspeltIsNoSecondFault() {
    String misspelt = "{ 'field': 'workload.callPerDay', 'low': 1, 'likely': 2, 'high': 3 }," + OUTPUT;
    assertEquals(List.of("assumptions[0].field: 'workload.callPerDay' is no number that could have a range. "
        + "Perhaps 'workload.callsPerDay' is meant."), problems(misspelt, third(0.5)));
    assertEquals(List.of(), problems(misspelt.replace("'likely': 2, ", ""), third(0.5)));
  }

  @Test
  void linksAreOfTwoRangesAndCanAllHold() {
    assertEquals(List.of("links[0].b: 'plan.batchShare' has no range in assumptions. Give it a low and a high there, "
        + "or take the link out."), problems(CALLS, link("workload.callsPerDay", "plan.batchShare", 1)));
    String three = CALLS + "," + BATCH + "," + OUTPUT;
    String two = link("workload.callsPerDay", "plan.batchShare", 0.9) + ","
        + link("plan.batchShare", "workload.outputTokens", 0.9);
    // ranks at 0.9 are normal scores at 2 sin(0.9 pi / 6) = 0.908; two that go with the same third so go with each
    // other at 2 * 0.908 * 0.908 - 1 = 0.649 or more, which are ranks at 6 / pi * asin(0.649 / 2) = 0.631
    assertEquals(List.of("links[2].rank: -0.5 cannot hold beside the other links; two that are not linked count as 0. "
        + "The nearest that can is 0.64."), problems(three, two + "," + third(-0.5)));
    assertEquals(List.of(), problems(three, two + "," + third(0.7)));
    // beside 0.9 and a pair that is not linked, scores at sqrt(1 - 0.908 * 0.908) = 0.419: ranks at 0.403
    assertEquals(List.of("links[1].rank: 0.9 cannot hold beside the other links; two that are not linked count as 0. "
        + "The nearest that can is 0.4."), problems(three, two));
    assertEquals(List.of("links[2].a: these two are linked already. Keep one link."),
        problems(three, two + "," + link("plan.batchShare", "workload.callsPerDay", 0.1)));
  }
}
