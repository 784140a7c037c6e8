package runrate.costing;

import static runrate.testing.Near.assertNear;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.pricing.HourRange;
import runrate.pricing.TieredPrices;
import runrate.pricing.WeeklyHours;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// Prices that depend on the hour: a scenario that says when its team works is priced by the hours of
/// it that fall into each window.
class PeakHoursTest {
  private static final WeeklyHours MORNING = hours(DayOfWeek.MONDAY, "06:00-12:00");
  private static final WeeklyHours NIGHT = hours(DayOfWeek.MONDAY, "00:00-06:00");

  private static WeeklyHours hours(DayOfWeek day, String range) {
    return new WeeklyHours(ZoneId.of("UTC"), EnumSet.of(day), List.of(HourRange.parse(range)));
  }

  private static Scenario working(Scenario scenario, WeeklyHours hours) {
    return scenario.withWorkload(work -> work.withWorkingHours(Optional.of(hours)));
  }

  @Test
  void deepSeekOnASundayCostsHalfOfAMondayMorning() {
    Scenario prompt = Work.of("deepseek/deepseek-v4-pro", 1, 1_000_000, 0);
    assertNear(1.32, Shipped.engine().report(working(prompt, hours(DayOfWeek.MONDAY, "07:00-10:00"))).monthUsd());
    assertNear(0.66, Shipped.engine().report(working(prompt, hours(DayOfWeek.SUNDAY, "07:00-10:00"))).monthUsd());
    // one of two hours
    assertNear(0.99, Shipped.engine().report(working(prompt, hours(DayOfWeek.MONDAY, "09:00-11:00"))).monthUsd());
  }

  @Test
  void anOfficeDayInShanghaiIsSevenNinthsDear() {
    var office = new WeeklyHours(ZoneId.of("UTC+8"), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        List.of(HourRange.parse("09:00-18:00")));
    assertNear(0.66 * 16 / 9, Shipped.engine().report(
        working(Work.of("deepseek/deepseek-v4-pro", 1, 1_000_000, 0), office)).monthUsd());
  }

  @Test
  void eachWindowHasItsOwnPriceAndItsOwnPartOfTheDay() {
    var model = TinyModel.of("m", Prices.of(4, 4)).in("morning", TieredPrices.flat(Prices.of(8, 8)))
        .in("night", TieredPrices.flat(Prices.of(1, 1)));
    var engine = TinyCard.with(model).window("morning", MORNING).window("night", NIGHT).engine();
    Scenario prompt = Work.of("lab/m", 1, 1_000_000, 0);
    // a quarter of a Monday each at 8 and 1, half of it at 4
    assertNear(2 + 0.25 + 2, engine.report(working(prompt, hours(DayOfWeek.MONDAY, "00:00-24:00"))).monthUsd());
  }

  @Test
  void aWindowMayHaveLongContextPricesOfItsOwn() {
    var model = TinyModel.of("m", Prices.of(1, 1)).above(100, Prices.of(2, 2))
        .in("morning", new TieredPrices(Prices.of(10, 10), List.of(new TieredPrices.Tier(100, Prices.of(30, 30)))));
    var engine = TinyCard.with(model).window("morning", MORNING).engine();
    assertNear(1_000e-6, engine.report(working(Work.of("lab/m", 1, 100, 0), MORNING)).monthUsd());
    assertNear(6_000e-6, engine.report(working(Work.of("lab/m", 1, 200, 0), MORNING)).monthUsd());
  }

  @Test
  void aWindowThatNamesNoLongPriceLeavesLongPromptsAtTheirs() {
    var model = TinyModel.of("m", Prices.of(1, 1)).above(100, Prices.of(2, 2)).in("morning",
        TieredPrices.flat(Prices.of(10, 10)));
    var engine = TinyCard.with(model).window("morning", MORNING).engine();
    assertNear(400e-6, engine.report(working(Work.of("lab/m", 1, 200, 0), MORNING)).monthUsd());
  }

  @Test
  void namingAPeakShareTakesTheHoursAway() {
    Scenario prompt = working(Work.of("deepseek/deepseek-v4-pro", 1, 1_000_000, 0),
        hours(DayOfWeek.SUNDAY, "07:00-10:00"));
    assertNear(1.32, Shipped.engine().report(prompt.withWorkload(work -> work.withPeakShare(1))).monthUsd());
  }
}
