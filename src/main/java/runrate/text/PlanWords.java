package runrate.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.optimise.Answer;
import runrate.optimise.Channels;
import runrate.optimise.MayChange;
import runrate.optimise.PlanChange;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.Vendor;
import runrate.scenario.CachePlan;
import runrate.scenario.Escalation;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// Plans that were searched, in words.
public final class PlanWords {
  /// Less shows as none.
  private static final double SMALLEST_POINTS = 0.05;

  private PlanWords() {}

  /// What may change, as a label.
  public static String name(MayChange what) {
    return switch (what) {
      case ROUTING -> "Routing";
      case BATCH -> "Batch share";
      case CACHE -> "Caching";
      case THINKING -> "Thinking";
      case REGION -> "Region";
      case PRUNING -> "Pruning";
      case TRIM -> "Output trim";
      case MODE -> "Service mode";
      case ESCALATION -> "Second try";
      case CHANNEL -> "Channel";
    };
  }

  public static String name(Answer.Kind kind) {
    return Capital.of(kind.words());
  }

  /// A quality score, a tenth of a point fine, so that what stands below each other can be compared.
  public static String score(double points) {
    return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /// One plan that is the best of several things.
  public static String names(List<Answer> one) {
    String words = String.join(" and ", one.stream().map(answer -> answer.kind().words()).toList());
    return Capital.of(words);
  }

  /// A change from today's value to the plan's.
  public static String of(RateBook book, PlanChange change) {
    if (change.what() == MayChange.ROUTING) {
      return routing(book, change.before().plan(), change.after().plan());
    }
    if (change.what() == MayChange.ESCALATION) {
      return change.then().task().escalate().map(more -> once(book, more)).orElse("none any more");
    }
    if (change.what() == MayChange.CHANNEL) {
      return channel(book, change.before().plan(), change.after().plan());
    }
    String before = value(change.what(), change.before());
    String after = value(change.what(), change.after());
    String unit = Stream.of(" %", " tokens").filter(word -> before.endsWith(word) && after.endsWith(word)).findFirst()
        .orElse("");
    return before.substring(0, before.length() - unit.length()) + " to " + after + assumed(change);
  }

  /// What no measurement says: `, assumed 1.6 points lower`.
  private static String assumed(PlanChange change) {
    double loss = change.assumedLoss();
    return change.what() != MayChange.THINKING || Math.abs(loss) < SMALLEST_POINTS ? "" : ", assumed %s points %s"
        .formatted(score(Math.abs(loss)), loss > 0 ? "lower" : "higher");
  }

  /// How long an answer takes; nobody asks where everybody can wait.
  public static String answerTakes(double seconds) {
    return seconds == 0 ? "all of it can wait" : "an answer takes %s s".formatted(Figures.trimmed(seconds, 1));
  }

  /// The same in short.
  public static String answerIn(double seconds) {
    return seconds == 0 ? "all can wait" : "answer in %s s".formatted(Figures.trimmed(seconds, 1));
  }

  /// What may change, as it is typed; second tries as they are called everywhere else.
  static String word(MayChange what) {
    return what == MayChange.ESCALATION ? name(what).toLowerCase(Figures.LOCALE) : what.word();
  }

  /// The same in short: of a mix only what the plan makes of it.
  public static String brief(RateBook book, PlanChange change) {
    return change.what() == MayChange.ROUTING ? then(book, change.before().plan(), change.after().plan())
        : of(book, change);
  }

  /// What a plan leaves as it is.
  public static String staying(MayChange what, Scenario seen) {
    return what == MayChange.ROUTING || what == MayChange.CHANNEL ? "stays" : "stays at " + value(what, seen);
  }

  /// What a task has of something besides its models.
  private static String value(MayChange what, Scenario seen) {
    Plan plan = seen.plan();
    return switch (what) {
      case ROUTING -> throw new IllegalArgumentException("a mix has no single value");
      case BATCH -> Figures.trimmed(plan.batchShare() * 100, 1) + " %";
      case CACHE -> caching(plan.caching());
      case THINKING -> Figures.whole(Math.min(seen.workload().thinkingTokens(),
          plan.thinkingCapTokens().orElse(Double.POSITIVE_INFINITY))) + " tokens";
      case REGION -> plan.region();
      case PRUNING -> Figures.percent(plan.contextPruning());
      case TRIM -> Figures.percent(plan.outputTrim());
      case MODE -> plan.serviceMode();
      case ESCALATION, CHANNEL -> throw new IllegalArgumentException("told by more than a scenario");
    };
  }

  /// `on Bedrock`, or of several models that are bought here and there `Opus 4.8 on Bedrock, Haiku 4.5 on Vertex`; of a
  /// model that several sell at once the parts of all calls, `Opus 4.8 on Anthropic 50 to 100, on Bedrock 50 to 0 %`.
  private static String channel(RateBook book, Plan before, Plan after) {
    List<Offer> moved = Channels.moved(book, before, after);
    if (moved.stream().anyMatch(offer -> isSplit(book, offer, before, after))) {
      return String.join(", ", moved.stream().map(offer -> isSplit(book, offer, before, after)
          ? split(book, offer, before, after) : one(offer)).distinct().toList());
    }
    long used = after.routing().routes().stream().filter(route -> route.share() > 0).count();
    List<String> on = moved.stream().map(offer -> seller(offer.card().vendor())).distinct()
        .toList();
    return on.size() == 1 && moved.size() == used ? "on " + on.getFirst()
        : String.join(", ", moved.stream().map(PlanWords::one).toList());
  }

  private static String one(Offer offer) {
    return "%s on %s".formatted(offer.model().shortName(), seller(offer.card().vendor()));
  }

  private static boolean isSplit(RateBook book, Offer offer, Plan before, Plan after) {
    String name = book.modelName(offer.key());
    return Channels.parts(book, before, name).size() > 1 || Channels.parts(book, after, name).size() > 1;
  }

  private static String split(RateBook book, Offer offer, Plan before, Plan after) {
    String name = book.modelName(offer.key());
    Map<String, Double> now = Channels.parts(book, before, name);
    Map<String, Double> then = Channels.parts(book, after, name);
    String parts = String.join(", ", Stream.concat(now.keySet().stream(), then.keySet().stream()).distinct().map(id ->
        "on\u00a0%s\u00a0%s\u00a0to\u00a0%s".formatted(book.vendors().stream().filter(vendor -> vendor.id().equals(id))
            .map(PlanWords::seller).findFirst().orElse(id), Figures.trimmed(100 * now.getOrDefault(id, 0.0), 1),
            Figures.trimmed(100 * then.getOrDefault(id, 0.0), 1))).toList());
    return "%s %s\u00a0%%".formatted(offer.model().shortName(), parts);
  }

  private static String seller(Vendor vendor) {
    return vendor.channel().orElse(vendor.name());
  }

  /// `once more on Opus 4.8, thinking 400, all that fails`.
  private static String once(RateBook book, Escalation more) {
    String thinking = more.thinkingTokens().isPresent()
        ? ", thinking " + Figures.whole(more.thinkingTokens().getAsDouble()) : "";
    return "once more on %s%s, %s".formatted(book.shortName(more.to()), thinking, more.share() == 1 ? "all that fails"
        : Figures.percent(more.share()) + " of what fails");
  }

  private static String caching(CachePlan caching) {
    return !caching.enabled() ? "off" : caching.lifetimes().isEmpty()
        ? caching.lifetime().equals(CachePlan.VENDOR_LIFETIME) ? "on" : caching.lifetime() : "mixed lifetimes";
  }

  /// What the models get whose part changes, `Haiku 50, Opus 0 %`, or the only one left.
  private static String then(RateBook book, Plan before, Plan after) {
    List<String> models = models(book, before, after);
    Optional<String> only = models.stream().filter(model -> percent(book, after, model).equals("100")).findFirst();
    if (only.isPresent()) {
      return "all on\u00a0" + name(book, only.get(), models).replace(":", "");
    }
    return String.join(", ", models.stream().filter(model -> !percent(book, before, model).equals(
        percent(book, after, model)))
        .map(model -> name(book, model, models) + "\u00a0" + percent(book, after, model)).toList()) + "\u00a0%";
  }

  private static List<String> models(RateBook book, Plan before, Plan after) {
    Map<String, String> models = new LinkedHashMap<>();
    Stream.concat(before.routing().routes().stream(), after.routing().routes().stream()).map(RouteShare::model)
        .forEach(model -> models.putIfAbsent(book.modelName(model), model));
    return List.copyOf(models.values());
  }

  /// Models whose part changes, those of today first: `Haiku 20 to 50, Opus 10 to 0 %`.
  private static String routing(RateBook book, Plan before, Plan after) {
    List<String> models = models(book, before, after);
    List<String> words = new ArrayList<>();
    for (String model : models) {
      String from = percent(book, before, model);
      String to = percent(book, after, model);
      if (!from.equals(to)) {
        words.add("%s\u00a0%s\u00a0to\u00a0%s".formatted(name(book, model, models), from, to));
      }
    }
    return String.join(", ", words) + "\u00a0%";
  }

  /// Without its version where no other of the models has the name; set off from the figures behind it.
  private static String name(RateBook book, String model, List<String> models) {
    String stem = stem(plainName(book, model));
    boolean alone = models.stream().filter(other -> stem(plainName(book, other)).equals(stem)).count() == 1;
    String name = alone ? stem : plainName(book, model);
    return Character.isDigit(name.charAt(name.length() - 1)) ? name + ":" : name;
  }

  /// Whoever sells it.
  private static String plainName(RateBook book, String model) {
    return book.find(model).map(offer -> offer.model().shortName()).orElse(model);
  }

  static String stem(String name) {
    return name.replaceFirst(" [0-9][0-9.]*$", "");
  }

  private static String percent(RateBook book, Plan plan, String model) {
    return Figures.trimmed(100 * plan.routing().routes().stream()
        .filter(route -> book.isSameModel(route.model(), model)).mapToDouble(RouteShare::share).sum(), 1);
  }
}
