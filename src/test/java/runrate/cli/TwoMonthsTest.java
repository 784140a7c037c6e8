package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The invented log and bill of the README's pictures: 22 days of ten calls in October, 21 of thirteen in November, of
/// which the log lacks the twelfth. The bill of November has a search fee of $0.30 a day, a credit of $2.50, and $2 on
/// one day that nobody can explain.
class TwoMonthsTest {
  private static final String FOLDER = "src/test/resources/runrate/usage/";
  private static final String LOG = FOLDER + "two-months.csv";
  private static final String BILL = FOLDER + "two-months-bill.json";

  @TempDir
  private Path folder;

  @BeforeEach
  void useAFolderOfItsOwn() {
    System.setProperty("runrate.user", folder.toString());
  }

  @AfterEach
  void forgetIt() {
    System.clearProperty("runrate.user");
  }

  @Test
  void theBillIsTheCallsAndFourCauses() {
    JsonNode all = Ran.command("usage", "reconcile", LOG, BILL, "--json").json();
    JsonNode causes = all.get("total").get("causes");
    assertEquals("6.3 -2.5", "%s %s".formatted(causes.get("fees").decimalValue().stripTrailingZeros().toPlainString(),
        causes.get("credits").decimalValue().stripTrailingZeros().toPlainString()));
    assertEquals(2, causes.get("noName").doubleValue(), 1e-4);
    assertTrue(causes.get("missingDays").doubleValue() > 3, causes::toString);
  }

  @Test
  void novemberHasFortyCallsMore() {
    JsonNode bridge = Ran.command("usage", "bridge", LOG, "--json").json();
    assertEquals("220 260", "%s %s".formatted(bridge.get("from").get("calls"), bridge.get("to").get("calls")));
  }
}
