package runrate.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.files.UserFolder;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.KeptNames;
import runrate.files.warehouse.UsageFolder;
import runrate.ledger.NamedPart;
import runrate.ledger.Reconciliation;
import runrate.text.LedgerWords;

/// Names for what of a bill no cause explains.
final class NamingRest {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--name", paramLabel = "NAME[=USD]", description = "Give so much of what has no name yet a name, all "
      + "of it where no amount is said, and keep that: \"support plan=12.50\".")
  private String named;

  @Option(names = "--vendor", paramLabel = "VENDOR", description = "Whose bill the part of --name is of; where several "
      + "have a rest without a name.")
  private String vendor;

  @Option(names = "--note", paramLabel = "WORDS", description = "What to remember of the part of --name.")
  private String note;

  @Option(names = "--unname", paramLabel = "NAME", description = "Take a name away again.")
  private String unnamed;

  /// The same with what was named of it. Of files alone nothing is kept.
  Reconciliation name(List<Path> files, Reconciliation all) throws WarehouseException {
    KeptNames kept = new UsageFolder(UserFolder.find().folder()).named();
    List<NamedPart> parts = new ArrayList<>(files.isEmpty() ? kept.all() : List.of());
    if (unnamed != null && !parts.removeIf(part -> part.name().equals(unnamed))) {
      throw wrong("--unname is '%s', and nothing is called that%s".formatted(unnamed, parts.isEmpty() ? "" : "; there "
          + "are " + parts.stream().map(NamedPart::name).distinct().collect(Collectors.joining(", "))));
    }
    Reconciliation before = all.naming(parts);
    if (named == null && (vendor != null || note != null)) {
      throw wrong("%s is said of a part; name it with --name".formatted(vendor != null ? "--vendor" : "--note"));
    }
    Optional<NamedPart> part = named == null ? Optional.empty() : Optional.of(part(before));
    part.ifPresent(parts::add);
    if (files.isEmpty() && (unnamed != null || part.isPresent())) {
      kept.keep(parts);
    }
    return all.naming(parts);
  }

  private NamedPart part(Reconciliation all) {
    int at = named.lastIndexOf('=');
    String name = at < 0 ? named : named.substring(0, at);
    try {
      return all.part(whose(all.nameless()), name, at < 0 ? Optional.empty() : Optional.of(usd(named.substring(
          at + 1))), note == null ? "" : note);
    } catch (IllegalArgumentException e) {
      throw wrong("--name is '%s': %s".formatted(named, e.getMessage()));
    }
  }

  private BigDecimal usd(String words) {
    try {
      return new BigDecimal(words.strip().replaceFirst("^\\$", ""));
    } catch (NumberFormatException e) {
      throw wrong("--name is '%s', and '%s' is no amount; write \"support plan=12.50\"".formatted(named, words), e);
    }
  }

  private String whose(Map<String, BigDecimal> nameless) {
    if (vendor != null) {
      return nameless.keySet().stream().filter(vendor::equalsIgnoreCase).findFirst().orElse(vendor);
    }
    if (nameless.isEmpty()) {
      throw wrong("--name is '%s', and nothing that is billed is without a name".formatted(named));
    }
    if (nameless.size() > 1) {
      throw wrong("--name is '%s', and several vendors have a rest without a name: %s; say which with --vendor"
          .formatted(named, nameless.entrySet().stream().map(each -> each.getKey() + " " + LedgerWords.signed(
              each.getValue())).collect(Collectors.joining(", "))));
    }
    return nameless.keySet().iterator().next();
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private ParameterException wrong(String what, Exception cause) {
    return new ParameterException(spec.commandLine(), what, cause);
  }
}
