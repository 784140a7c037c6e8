package runrate;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.testing.Rooms;

/// What a room may touch, row by row of the table on the architecture page.
class ArchitectureTest {
  static List<String> pureRooms() {
    return Rooms.PURE;
  }

  @ParameterizedTest
  @MethodSource("pureRooms")
  void aPureRoomUsesOnlyTheRoomsToItsLeft(String room) {
    List<String> upToHere = Rooms.PURE.subList(0, Rooms.PURE.indexOf(room) + 1);
    String[] allowed = Stream.of(Rooms.computing(), Stream.of(Rooms.inside(upToHere)),
        Stream.ofNullable(Rooms.LIBRARIES.get(room))).flatMap(names -> names).toArray(String[]::new);
    classes().that().resideInAPackage(Rooms.inside(room))
        .should().onlyDependOnClassesThat().resideInAnyPackage(allowed)
        .because("arithmetic that touches nothing outside can be tested, repeated and trusted")
        .allowEmptyShould(true).check(Rooms.MAIN);
  }

  @Test
  void textUsesThePureRoomsAndItsOwnResources() {
    String[] allowed = Stream.of(Rooms.computing(), Stream.of("java.text", "java.io", "java.nio.charset"),
        Stream.of(Rooms.inside("text")), Stream.of(Rooms.inside(Rooms.PURE)))
        .flatMap(names -> names).toArray(String[]::new);
    classes().that().resideInAPackage(Rooms.inside("text"))
        .should().onlyDependOnClassesThat().resideInAnyPackage(allowed)
        .because("the same sentences are printed, shown in the window and written to files")
        .check(Rooms.MAIN);
    noClasses().that().resideInAPackage(Rooms.inside("text"))
        .should().dependOnClassesThat().haveNameMatching("java\\.io\\.(File|Print|RandomAccess).*")
        .because("its words come from the class path, never from a user's disk")
        .check(Rooms.MAIN);
  }

  @Test
  void filesKnowNeitherWindowNorCommandLine() {
    noClasses().that().resideInAPackage(Rooms.inside("files"))
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", Rooms.inside("cli"), Rooms.inside("desktop"))
        .because("a file is read the same way for a command, a test and the window")
        .check(Rooms.MAIN);
  }

  @Test
  void commandsNeverLoadAWindow() {
    noClasses().that().resideInAPackage(Rooms.inside("cli"))
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", Rooms.inside("desktop"))
        .because("a command must run, and start fast, on a machine without a display")
        .check(Rooms.MAIN);
  }

  @Test
  void theWindowReadsNoJsonNoSqlAndNoCommandLine() {
    noClasses().that().resideInAPackage(Rooms.inside("desktop"))
        .should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml..", "java.sql..",
            "javax.sql..", Rooms.inside("cli"))
        .because("the window shows what the readers return and never interprets a file itself")
        .allowEmptyShould(true).check(Rooms.MAIN);
  }

  @Test
  void onlyTheWindowAndMainKnowJavaFx() {
    noClasses().that().resideOutsideOfPackages(Rooms.inside("desktop"), "runrate")
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
        .because("everything but the window runs without a display")
        .check(Rooms.MAIN);
  }

  /// The report in `files.export` and the two small files of the root are JSON too.
  @Test
  void onlyTheRoomsOfJsonFilesKnowJackson() {
    noClasses().that().resideOutsideOfPackages("runrate.files", Rooms.inside("files.json"),
            Rooms.inside("files.scenario"), Rooms.inside("files.cards"), Rooms.inside("files.claims"),
            Rooms.inside("files.report"), Rooms.inside("files.foreign"), Rooms.inside("files.export"))
        .should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml..")
        .because("the shape of a file is the business of its reader and writer alone")
        .check(Rooms.MAIN);
  }

  static List<String> roomsOfFiles() {
    return Rooms.FILES;
  }

  @ParameterizedTest
  @MethodSource("roomsOfFiles")
  void aRoomOfFilesUsesNoneThatComesLater(String room) {
    List<String> later = Rooms.FILES.subList(Rooms.FILES.indexOf(room) + 1, Rooms.FILES.size());
    noClasses().that().resideInAPackage(Rooms.inside(room))
        .should().dependOnClassesThat().resideInAnyPackage(
            Stream.concat(Stream.of("runrate.files"), later.stream().map(Rooms::inside)).toArray(String[]::new))
        .because("bytes know nothing of JSON, JSON nothing of cards, and cards nothing of scenarios")
        .allowEmptyShould(true).check(Rooms.MAIN);
  }

  @Test
  void everyRoomOfFilesHasItsPlaceInTheOrder() {
    classes().that().resideInAPackage(Rooms.inside("files"))
        .should().resideInAnyPackage(Stream.concat(Stream.of("runrate.files"), Rooms.FILES.stream().map(Rooms::inside))
            .toArray(String[]::new))
        .check(Rooms.MAIN);
  }

  @Test
  void onlyTheRoomsOfRecordedCallsKnowSql() {
    noClasses().that().resideOutsideOfPackages(Rooms.inside("files.calls"), Rooms.inside("files.warehouse"))
        .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..")
        .because("a database is one more place where files come from")
        .allowEmptyShould(true).check(Rooms.MAIN);
  }

  @Test
  void controlsKnowNoView() {
    String[] allowed = Stream.of("desktop.controls", "desktop.charts", "desktop.store").map(Rooms::inside)
        .toArray(String[]::new);
    noClasses().that().resideInAPackage(Rooms.inside("desktop.controls"))
        .should().dependOnClassesThat(resideInAPackage(Rooms.inside("desktop"))
            .and(not(resideInAnyPackage(allowed))))
        .because("what several views are made of must not draw one of them in")
        .check(Rooms.MAIN);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("runrate.(**)").should().beFreeOfCycles()
        .because("a newcomer reads the packages in order, and a circle has none")
        .check(Rooms.MAIN);
  }

  @Test
  void onlyMainJoinsCommandLineAndWindow() {
    noClasses().that().resideOutsideOfPackages("runrate", Rooms.inside("cli"))
        .should().dependOnClassesThat().resideInAPackage(Rooms.inside("cli"))
        .because("the parts are joined in one place")
        .check(Rooms.MAIN);
  }
}
