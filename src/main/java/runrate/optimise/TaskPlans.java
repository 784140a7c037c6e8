package runrate.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import runrate.inputs.Work;
import runrate.pricing.RateBook;

/// Every plan one task may be given, a way and a setting each, with what it comes to. A plan has a number:
/// `setting * ways + way`.
///
/// @param usd       of the task's calls a month, by number; before a contract on the sum where months are sums
/// @param scores    mean score of each way, less what second tries are assumed to lose that think for themselves
/// @param lossParts part of each way's answers that lose what the setting's thinking does; 1 but for such second tries
/// @param repeats   whether a way asks a model once more that failed: no plan where it thinks as much the second time
/// @param seconds   an answer takes, by setting and way
/// @param byQuality places of the ways, the best first
record TaskPlans(Work.Part part, List<Way> ways, List<Setting> settings, double[] usd, double[] scores,
    double[] lossParts, boolean[] repeats, double[][] seconds, int[] byQuality) {

  static TaskPlans of(RateBook book, Work.Part part, List<Way> ways, List<Setting> settings, double[] usd,
      double[] scores, double[][] seconds) {
    double[] lossParts = ways.stream().mapToDouble(way -> way.more().isEmpty() ? 1
        : LessThinking.partByPlan(way.of(part))).toArray();
    int[] byQuality = IntStream.range(0, ways.size()).boxed().sorted(Comparator.comparingDouble((Integer way) ->
        -scores[way])).mapToInt(Integer::intValue).toArray();
    return new TaskPlans(part, ways, settings, usd, scores, lossParts, repeats(book, part, ways), seconds, byQuality);
  }

  /// What is so today may stay so, and all second tries where they may not change.
  private static boolean[] repeats(RateBook book, Work.Part part, List<Way> ways) {
    var repeats = new boolean[ways.size()];
    boolean mayChange = ways.stream().anyMatch(way -> !way.more().equals(part.task().escalate()));
    var today = new Way(part.scenario().plan().routing(), part.task().escalate());
    for (int way = 0; way < repeats.length && mayChange; way++) {
      repeats[way] = ways.get(way).asksAgain(book) && !ways.get(way).equals(today);
    }
    return repeats;
  }

  int size() {
    return usd.length;
  }

  Setting setting(int plan) {
    return settings.get(plan / ways.size());
  }

  Way way(int plan) {
    return ways.get(plan % ways.size());
  }

  double quality(int plan) {
    int way = plan % ways.size();
    return Math.max(0, scores[way] - lossParts[way] * setting(plan).lossPoints());
  }

  double seconds(int plan) {
    return seconds[plan / ways.size()][plan % ways.size()];
  }

  /// Whether it is one to choose: what failed is not asked of the same model with the same thinking.
  boolean isChoice(int plan) {
    return !repeats[plan % ways.size()] || way(plan).more().orElseThrow().thinkingTokens().stream().anyMatch(tokens ->
        tokens != setting(plan).thinkingTokens(part.scenario().workload()));
  }

  /// Plans to choose between.
  int count() {
    return (int) IntStream.range(0, size()).filter(this::isChoice).count();
  }

  /// The task as a plan would have it.
  Work.Part with(int plan) {
    Work.Part asked = part.asking(way(plan).more());
    return asked.withPlan(old -> setting(plan).onto(old, way(plan).mix()));
  }

  /// Whom ways ask, and for which parts of the calls: few numbers for many ways.
  ///
  /// @param asked  by any of them
  /// @param shares parts of the calls that some way gives to each, without repeats
  /// @param places of the part each way gives to each, by way and asked
  record Levels(List<Asked> asked, List<List<Double>> shares, int[][] places) {
    static Levels of(Work.Part part, List<Way> ways) {
      List<Map<Asked, Double>> parts = ways.stream().map(way -> parts(part, way)).toList();
      List<Asked> asked = parts.stream().flatMap(each -> each.keySet().stream()).distinct().toList();
      List<List<Double>> shares = new ArrayList<>();
      int[][] places = new int[ways.size()][asked.size()];
      for (int place = 0; place < asked.size(); place++) {
        Map<Double, Integer> known = new LinkedHashMap<>();
        for (int way = 0; way < parts.size(); way++) {
          double share = parts.get(way).getOrDefault(asked.get(place), 0.0);
          places[way][place] = known.computeIfAbsent(share, key -> known.size());
        }
        shares.add(List.copyOf(known.keySet()));
      }
      return new Levels(asked, shares, places);
    }

    private static Map<Asked, Double> parts(Work.Part part, Way way) {
      Map<Asked, Double> parts = new LinkedHashMap<>();
      way.of(part).tries().stream().filter(each -> each.share() > 0).forEach(each ->
          parts.merge(Asked.of(each, way), each.share(), Double::sum));
      return parts;
    }

    /// What a figure of those asked adds up to in a way, by their parts of the calls.
    double sum(int way, IntToDoubleFunction figure) {
      return IntStream.range(0, asked.size()).filter(place -> share(way, place) > 0)
          .mapToDouble(place -> share(way, place) * figure.applyAsDouble(place)).sum();
    }

    private double share(int way, int place) {
      return shares.get(place).get(places[way][place]);
    }
  }
}
