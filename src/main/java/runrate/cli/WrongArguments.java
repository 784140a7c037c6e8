package runrate.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import runrate.units.Excerpt;
import runrate.units.NearestName;

/// Says in one line what is wrong with the words after a command and what to write instead; the whole usage is behind
/// `--help`.
final class WrongArguments implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    Optional<String> slip = command.getParent() != null || args.length == 0 ? Optional.empty()
        : RunrateCommand.nothingCalled(args[0]);
    if (slip.isPresent()) {
      command.getErr().println(slip.get());
      return ExitCode.UNUSABLE;
    }
    command.getErr().println("%s. See %s --help.".formatted(words(wrong, List.of(args)).replaceFirst("[.]$", ""),
        command.getCommandSpec().qualifiedName()));
    return ExitCode.UNUSABLE;
  }

  private static String words(ParameterException wrong, List<String> args) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().getFirst(), wrong.getCommandLine());
    }
    if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().getFirst(), args);
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return "%s is given twice. Give it once".formatted(((OptionSpec) twice.getOverwritten()).longestName());
    }
    return Optional.ofNullable(wrong.getArgSpec()).flatMap(arg -> badValue(arg, wrong))
        .orElse(wrong.getMessage().replaceFirst("^Invalid value for option '([^']+)': ", "$1: "));
  }

  private static String unknown(String word, CommandLine command) {
    if (!word.startsWith("-")) {
      return "'%s' is one word too many. Put a name with blanks in quotes".formatted(Excerpt.of(word));
    }
    String name = word.replaceFirst("=.*", "");
    List<String> known = new ArrayList<>();
    command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
    return "there is no option '%s'%s".formatted(Excerpt.of(name),
        NearestName.to(name, known).map(". Perhaps '%s' is meant"::formatted).orElse(" here"));
  }

  private static String missing(ArgSpec needed, List<String> args) {
    if (!(needed instanceof OptionSpec option)) {
      return "%s is missing. Add it".formatted(needed.paramLabel());
    }
    String written = "%s %s".formatted(option.longestName(), option.paramLabel());
    return args.stream().anyMatch(List.of(option.names())::contains)
        ? "%s needs a value. Write %s".formatted(option.longestName(), written)
        : "%s is missing. Add %s".formatted(option.longestName(), written);
  }

  private static Optional<String> badValue(ArgSpec arg, ParameterException wrong) {
    String name = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    if (arg.typeInfo().isMap()) {
      return Optional.of("%s takes %s".formatted(name, arg.paramLabel()));
    }
    String wanted = wanted(arg.auxiliaryTypes()[0]);
    return wanted.isEmpty() || wrong.getValue() == null ? Optional.empty() : Optional.of("%s %s, not '%s'".formatted(
        name, wanted, Excerpt.of(wrong.getValue())));
  }

  private static String wanted(Class<?> type) {
    return type == boolean.class ? "takes no value" : type == double.class || type == Double.class
        || type == OptionalDouble.class || type == BigDecimal.class ? "takes a number like 1200.50"
        : type == long.class || type == int.class ? "takes a whole number" : "";
  }
}
