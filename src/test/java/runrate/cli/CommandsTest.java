package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which commands a command line knows.
class CommandsTest {
  private static final List<String> NAMES = Commands.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyCommandAnswersToItsName(String name) {
    assertTrue(known(name).contains(name));
  }

  @Test
  void aCommandComesAlone() {
    assertEquals(Set.of("check"), known("check", "--help"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void theVersionNeedsNoCommand(String option) {
    assertEquals(Set.of(), known(option));
  }

  @Test
  void theWindowKeepsTheReportForAMachineWithoutADisplay() {
    assertEquals(Set.of("estimate"), known());
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "20-agents", "estmate", "--estimate"})
  void whateverElseIsAskedKnowsAllOfThem(String argument) {
    assertEquals(Set.copyOf(Commands.NAMES), known(argument));
  }

  @Test
  void theHelpListsAllInTheirOrder() {
    String help = Ran.command("--help").out();
    List<Integer> places = Commands.NAMES.stream().map(name -> help.indexOf("\n  " + name + " ")).toList();
    assertTrue(places.getFirst() > 0, help);
    assertEquals(places.stream().sorted().distinct().toList(), places);
  }

  private static Set<String> known(String... args) {
    return RunrateCommand.commandLine(args, Ran.commands(file -> true)).getSubcommands().keySet();
  }
}
