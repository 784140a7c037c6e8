package runrate.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.files.UserFolder;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.KeptRules;
import runrate.files.warehouse.UsageFolder;
import runrate.text.TagRuleWords;
import runrate.usage.TagRule;

/// `runrate usage rule`: of which feature or team recorded calls are, where their log says otherwise or nothing.
@Command(name = "rule", description = "Say of which feature or team calls are, past ones included; logs and store stay "
    + "as they are.")
final class UsageRuleCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.UNUSABLE;
  }

  @Command(name = "list", description = "List the rules in their order.")
  int list(@Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.") boolean asked) {
    return change(rules -> rules);
  }

  @Command(name = "add", description = "Add a rule: calls that meet every --if, made within the days, are of this "
      + "feature or team.")
  int add(@Option(names = "--feature", paramLabel = "NAME", description = "The feature they are of.") String feature,
      @Option(names = "--team", paramLabel = "NAME", description = "The team they are of.") String team,
      @Option(names = "--if", paramLabel = "CONDITION", description = "feature=chat, feature^=cha (starts with) or "
          + "feature*=ha (contains), of feature, team, agent, user or model as the log has them; may be repeated.")
          List<String> conditions,
      @Option(names = "--from", paramLabel = "DATE", description = "The first day, of UTC.") LocalDate from,
      @Option(names = "--to", paramLabel = "DATE", description = "The last day.") LocalDate to,
      @Option(names = "--first", description = "Before all others; else after them.") boolean first,
      @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.") boolean asked) {
    NamedDays.inOrder(command("add").getCommandSpec(), from, to);
    TagRule rule = rule(feature, team, conditions == null ? List.of() : conditions, from, to);
    int done = change(rules -> {
      rules.add(first ? 0 : rules.size(), rule);
      return rules;
    });
    if (rule.asksPartsOfUsers()) {
      spec.commandLine().getErr().println("Users whose names are hidden are only found whole, with user=NAME.");
    }
    return done;
  }

  @Command(name = "remove", description = "Take a rule away; its calls are again what the log says.")
  int remove(@Parameters(index = "0", paramLabel = "NUMBER", description = "Its place in the list.") int number,
      @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.") boolean asked) {
    return change(rules -> {
      rules.remove(index(number, rules));
      return rules;
    });
  }

  @Command(name = "move", description = "Move a rule to another place; of those a call meets the first counts.")
  int move(@Parameters(index = "0", paramLabel = "NUMBER", description = "Its place in the list.") int number,
      @Parameters(index = "1", paramLabel = "PLACE", description = "Its new place.") int place,
      @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.") boolean asked) {
    return change(rules -> {
      int to = index(place, rules);
      rules.add(to, rules.remove(index(number, rules)));
      return rules;
    });
  }

  private TagRule rule(String feature, String team, List<String> conditions, LocalDate from, LocalDate to) {
    try {
      return new TagRule(conditions.stream().map(TagRule.Condition::of).toList(), Optional.ofNullable(from),
          Optional.ofNullable(to), Optional.ofNullable(feature), Optional.ofNullable(team));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command("add"), e.getMessage());
    }
  }

  private CommandLine command(String name) {
    return spec.commandLine().getSubcommands().get(name);
  }

  private int index(int number, List<TagRule> rules) {
    if (number < 1 || number > rules.size()) {
      throw new ParameterException(spec.commandLine(), rules.isEmpty() ? "there is no rule yet"
          : "there is no rule %s; use 1 to %s".formatted(number, rules.size()));
    }
    return number - 1;
  }

  private interface Change {
    List<TagRule> of(List<TagRule> rules);
  }

  /// Changes the rules and lists what they are by then.
  private int change(Change change) {
    PrintWriter out = spec.commandLine().getOut();
    KeptRules kept = new UsageFolder(UserFolder.find().folder()).rules();
    try {
      List<TagRule> before = kept.all();
      List<TagRule> rules = change.of(new ArrayList<>(before));
      if (!rules.equals(before)) {
        kept.keep(rules);
      }
      if (rules.isEmpty()) {
        out.println("No rule tags calls: features and teams are those of the logs.");
      }
      for (int i = 0; i < rules.size(); i++) {
        out.printf("%4s  %s%n", i + 1, TagRuleWords.of(rules.get(i)));
      }
      return ExitCode.FINE;
    } catch (WarehouseException e) {
      spec.commandLine().getErr().println(e.problem().line());
      return ExitCode.UNUSABLE;
    }
  }
}
