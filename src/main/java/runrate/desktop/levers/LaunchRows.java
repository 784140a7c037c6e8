package runrate.desktop.levers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.CacheShape;
import runrate.inputs.Keys;
import runrate.scenario.EntryRules;
import runrate.scenario.Launch;
import runrate.scenario.Launch.Pattern;
import runrate.scenario.Scenario;
import runrate.text.LaunchSentence;

/// The rows of what a derived hit rate depends on: how the agents start, and how long an entry lives.
final class LaunchRows {
  private static final String VENDOR = "vendor's own";
  private static final String YES = "yes";
  private static final String NO = "no";

  private LaunchRows() {}

  static List<LeverRow> of(ScenarioStore store) {
    return List.of(pattern(store), DialRow.small(Dials.SPREAD, store), prewarm(store),
        DialRow.small(Dials.READABLE, store),
        DialRow.small(Dials.SESSIONS, store).whenEmpty(LaunchRows::usualSessions),
        refresh(store), DialRow.small(Dials.MAX_LIFETIME, store).whenEmpty(state -> "vendor's"));
  }

  private static String usualSessions(DeskState state) {
    return state.scenario().plan().caching().launch().pattern() == Pattern.STEADY ? "none" : "1";
  }

  private static Choice pattern(ScenarioStore store) {
    List<String> names = Arrays.stream(Pattern.values()).map(LaunchRows::words).toList();
    return new Choice(CacheShape.PATTERN, "Agents start", store, state -> names,
        scenario -> words(launch(scenario).pattern()),
        (scenario, words) -> withLaunch(scenario, launch -> launch.withPattern(Pattern.values()[names.indexOf(words)])),
        Function.identity())
        .wide().because(state -> DeadDial.known(CacheShape.PATTERN, state));
  }

  private static String words(Pattern pattern) {
    return LaunchSentence.name(pattern);
  }

  private static SwitchRow prewarm(ScenarioStore store) {
    return new SwitchRow(Keys.path(CacheShape.PREWARM),
        Terms.label("Pre-warm the cache", Keys.path(CacheShape.PREWARM)), store,
        scenario -> launch(scenario).prewarm(),
        (scenario, on) -> withLaunch(scenario, launch -> launch.withPrewarm(on)),
        state -> DeadDial.known(CacheShape.PREWARM, state));
  }

  private static Choice refresh(ScenarioStore store) {
    return new Choice(CacheShape.REFRESH, "A read renews it", store,
        state -> List.of(VENDOR, YES, NO),
        scenario -> entry(scenario).refreshOnRead().map(refresh -> refresh ? YES : NO).orElse(VENDOR),
        (scenario, words) -> withRefresh(scenario, words.equals(VENDOR) ? Optional.empty()
            : Optional.of(words.equals(YES))), Function.identity())
        .because(state -> DeadDial.known(CacheShape.REFRESH, state));
  }

  private static Launch launch(Scenario scenario) {
    return scenario.plan().caching().launch();
  }

  private static EntryRules entry(Scenario scenario) {
    return scenario.plan().caching().entry();
  }

  private static Scenario withLaunch(Scenario scenario, Function<Launch, Launch> change) {
    return scenario.withPlan(plan -> plan.withCaching(plan.caching().withLaunch(change.apply(launch(scenario)))));
  }

  private static Scenario withRefresh(Scenario scenario, Optional<Boolean> refresh) {
    return scenario.withPlan(plan -> plan.withCaching(
        plan.caching().withEntry(entry(scenario).withRefreshOnRead(refresh))));
  }
}
