package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.costing.CostEngine;
import runrate.pricing.OwnPrice;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.scenario.OwnPriceMark;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.units.Problem;

/// A scenario saved with a price of one's own, opened where it counts and where it does not.
class OwnPriceMarksTest {
  private static final RateCard LIST = TinyCard.with(TinyModel.of("m", Prices.of(1, 2))).card();
  private static final RateCard OWN = TinyCard.with(TinyModel.of("m", Prices.cached(0.6, 1.5, 0.06, 0.75)))
      .sourceKind(OwnPrice.SOURCE_KIND).card();
  private static final CostEngine MINE = new CostEngine(new RateBook(List.of(LIST), List.of(OWN)));
  private static final CostEngine THEIRS = new CostEngine(new RateBook(List.of(LIST)));

  @TempDir
  private Path folder;

  private List<String> warnings(CostEngine reader) throws Exception {
    Path file = folder.resolve("sent.json");
    Scenario saved = OwnPriceMarks.mark(MINE.book(), Work.of("lab/m", 1, 1_000, 0));
    assertEquals(List.of(new OwnPriceMark("lab/m", "input 0.6, output 1.5, read 0.06, write 5m 0.75")),
        saved.ownPrices());
    ScenarioWriter.write(MINE.book(), saved, file);
    var read = ScenarioReader.readPriceable(reader, file, List.of());
    assertEquals(saved.ownPrices(), read.value().orElseThrow().ownPrices());
    return read.problems().stream().map(Problem::what).toList();
  }

  @Test
  void whoHasThePriceIsToldNothing() throws Exception {
    assertEquals(List.of(), warnings(MINE));
  }

  @Test
  void whoDoesNotIsToldBothPrices() throws Exception {
    List<String> warnings = warnings(THEIRS);
    assertTrue(warnings.contains("the file was saved with an own price of m (input 0.6, output 1.5, read 0.06, "
        + "write 5m 0.75), which does not count here (input 1, output 2): figures differ from those of whoever saved "
        + "it"), warnings::toString);
  }

  @Test
  void thePriceOfATaskOfAPinnedPlanAndOfTheModelThatTakesTheRestGoesToo() {
    Scenario list = Work.of("lab/list", 1, 1_000, 0);
    CostEngine two = new CostEngine(new RateBook(List.of(TinyCard.with(TinyModel.of("list", Prices.of(1, 2)))
        .card()), List.of(OWN)));
    RoutingMix mine = RoutingMix.allOn("lab/m");
    List<Scenario> all = List.of(
        list.withTasks(List.of(Task.of("a").with(new TaskInput("plan.routing", mine.routes())))),
        list.withBaseline(list.baseline().withPinned(Optional.of(list.plan().withRouting(mine)))),
        list.withLimits(limits -> limits.withOverflowTo(Optional.of("lab/m"))));
    all.forEach(scenario -> assertEquals(List.of("lab/m"), OwnPriceMarks.mark(two.book(), scenario).ownPrices()
        .stream().map(OwnPriceMark::model).toList()));
  }

  @Test
  void aListPriceLeavesNoMark() {
    assertEquals(List.of(), OwnPriceMarks.mark(THEIRS.book(), Work.of("lab/m", 1, 1_000, 0)).ownPrices());
  }
}
