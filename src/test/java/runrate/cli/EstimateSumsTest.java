package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.testing.Shipped;
import tools.jackson.databind.JsonNode;

/// Shown or written, the parts add up to the total.
class EstimateSumsTest {
  static Stream<String> scenarios() {
    return Shipped.scenarioFiles().stream().map(file -> file.getFileName().toString());
  }

  private static double sum(Iterator<JsonNode> values, String field) {
    double sum = 0;
    while (values.hasNext()) {
      sum += values.next().get(field).doubleValue();
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyJsonAddsUp(String name) {
    JsonNode root = Ran.command("estimate", name, "--json").json();
    double total = root.get("monthlyCostUsd").doubleValue();
    double parts = root.get("breakdownUsd").values().stream().mapToDouble(JsonNode::doubleValue).sum();
    assertNear(total, parts);
    assertNear(total, sum(root.get("byModel").iterator(), "monthlyCostUsd"));
    assertNear(1, sum(root.get("byModel").iterator(), "share"));
    assertNear(total, root.get("baselineMonthlyCostUsd").doubleValue() - sum(root.get("savings").iterator(), "usd"));
    assertEquals(List.of("uncachedInput", "cacheRead", "cacheWrite", "output", "thinking", "fees", "contract"),
        List.copyOf(root.get("breakdownUsd").propertyNames()));
    assertEquals(List.of("pruning", "outputTrim", "thinkingCap", "routing", "serviceMode", "caching", "batch",
        "contract"), root.get("savings").values().stream().map(step -> step.get("lever").stringValue()).toList());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theShownPartsAddUpToTheShownTotal(String name) {
    String text = Ran.command("estimate", name).out();
    BigDecimal month = amount(text.lines().filter(line -> line.startsWith("  A month")).findFirst().orElseThrow());
    for (String heading : List.of("By token class", "By model")) {
      BigDecimal sum = text.lines().dropWhile(line -> !line.equals(heading)).skip(1)
          .takeWhile(line -> line.startsWith("  ")).map(EstimateSumsTest::amount)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(0, month.compareTo(sum), heading + " of " + name);
    }
  }

  /// The first amount of a line.
  private static BigDecimal amount(String line) {
    var found = Pattern.compile("(\u2212?)\\$([\\d,]+\\.\\d\\d)").matcher(line);
    assertTrue(found.find(), line);
    return new BigDecimal((found.group(1).isEmpty() ? "" : "-") + found.group(2).replace(",", ""));
  }

  @Test
  void theShownSavingsAddUpToTheShownSaving() {
    String text = Ran.command("estimate").out();
    BigDecimal sum = text.lines().dropWhile(line -> !line.startsWith("Saved against")).skip(1)
        .takeWhile(line -> line.startsWith("  ")).map(EstimateSumsTest::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertTrue(text.contains(String.format(Locale.US, "saves $%,.2f,", sum)), sum.toString());
  }

  @Test
  void whatALeverSavesHasOneSignInTextAndJson() {
    String[] surcharged = {"--set", "plan.contract.vendors=[{\"vendor\":\"anthropic\",\"surcharge\":0.1}]"};
    String text = Ran.command("estimate", "20-agents", surcharged[0], surcharged[1]).out();
    JsonNode json = Ran.command("estimate", "20-agents", surcharged[0], surcharged[1], "--json").json();
    // a tenth on top of 22,869.86
    assertTrue(text.contains("  Contract             \u2212$2,286.99   \u22125.0\u2009%"), text);
    assertTrue(text.contains("  Caching              $18,790.46   41.4\u2009%"), text);
    assertEquals(-2286.98624, saved(json, "contract"), 1e-6);
    assertEquals(18_790.464, saved(json, "caching"), 1e-6);
  }

  private static double saved(JsonNode json, String lever) {
    return json.get("savings").values().stream().filter(step -> step.get("lever").stringValue().equals(lever))
        .findFirst().orElseThrow().get("usd").doubleValue();
  }
}
